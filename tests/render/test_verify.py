"""A file that is not what it should be is noticed before it is written."""

import io
import zipfile

import pytest

from editor.model.message import Problem
from editor.render.job import PAGE_FORMATS, Format
from editor.render.verify import verify
from tests.render.conftest import job_on


@pytest.fixture(scope="module")
def made(renderer):
    job = job_on()
    return renderer.prepare(job)[0].context, renderer.render(job).files


@pytest.mark.parametrize("format_", list(PAGE_FORMATS))
def test_a_good_file_passes(made, format_):
    context, files = made
    verify(format_, files[format_], context)


@pytest.mark.parametrize("format_", list(PAGE_FORMATS))
@pytest.mark.parametrize("spoil", [lambda data: b"", lambda data: data[: len(data) // 3]])
def test_a_cut_file_is_noticed(made, format_, spoil):
    context, files = made
    data = spoil(files[format_])
    if format_ is Format.TXT and data:
        pytest.skip("a text has no end that could be missed")
    with pytest.raises(Problem, match="does not hold what it should"):
        verify(format_, data, context)


def test_a_templates_braces_are_noticed(made):
    context, files = made
    page = files[Format.HTML].replace(b"</body>", b"<p>{{ release.kicker }}</p></body>")
    with pytest.raises(Problem):
        verify(Format.HTML, page, context)


def test_braces_in_a_word_file_are_noticed(made):
    context, files = made
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(files[Format.DOCX])) as old, zipfile.ZipFile(out, "w") as new:
        for item in old.infolist():
            data = old.read(item)
            if item.filename == "word/document.xml":
                data = data.replace(b"</w:body>", b"<w:p><w:r><w:t>{%</w:t></w:r></w:p></w:body>")
            new.writestr(item, data)
    with pytest.raises(Problem):
        verify(Format.DOCX, out.getvalue(), context)
