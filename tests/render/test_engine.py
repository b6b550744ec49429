"""What prints in one format prints in all; the same input gives the same bytes."""

import io

import msgspec
import pikepdf
import pytest

from editor.model.enums import Audience, Paper
from editor.render.engine import Renderer
from editor.render.job import PAGE_FORMATS, Format
from editor.render.verify import read_docx, read_pdf
from tests.render.conftest import SAMPLES, job_on, sample
from tests.render.reading import letters, same_words

PACKS = ("classic", "modern")
# Every edition in its own pack, and the first one of each sample in the other as well.
PAGES = [
    (name, e.language, sample(name).template) for name in SAMPLES for e in sample(name).editions
]
PAGES += [
    (name, sample(name).editions[0].language, *(set(PACKS) - {sample(name).template}))
    for name in SAMPLES
]


@pytest.mark.parametrize(("name", "language", "pack"), PAGES)
def test_every_format_has_the_words_of_the_release(renderer, exported, name, language, pack):
    rendered = exported(name, language, pack)
    assert set(rendered.differences) == set(PAGE_FORMATS)
    assert not any(rendered.differences.values())
    context = renderer.prepare(job_on(name, language=language, pack=pack))[0].context
    found = {f: letters(f, data, context) for f, data in rendered.files.items()}
    # A shared glyph of Arabic and Uyghur heh comes out of the PDF as the other letter.
    found = {f: text.replace("\u06d5", "\u0647") for f, text in found.items()}
    for format_, text in found.items():
        assert same_words(text, found[Format.TXT], context), format_


@pytest.mark.parametrize("audience", [Audience.PRESS, Audience.PUBLIC])
def test_the_public_edition_tells_what_is_public(renderer, audience):
    release = sample()
    text = renderer.render(job_on(release=release, audience=audience)).files[Format.TXT].decode()
    is_press = audience is Audience.PRESS
    assert ("EMBARGOED" in text) is is_press
    for contact in release.contacts:
        shown = contact.audience is Audience.PUBLIC or (
            is_press and contact.audience is Audience.PRESS
        )
        assert (contact.name in text) is shown
        for phone in contact.direct_phones:
            assert (phone in text) is (shown and is_press)


@pytest.mark.parametrize("name", SAMPLES)
def test_the_same_input_gives_the_same_bytes(exported, name):
    assert exported(name).files == Renderer().render(job_on(name)).files


def test_a_withheld_name_is_in_no_file(renderer):
    release = sample("missing-families-statement")
    withheld = [s for s in release.signatories.entries if s.withheld]
    files = renderer.render(job_on("missing-families-statement")).files
    context = renderer.prepare(job_on("missing-families-statement"))[0].context
    everything = [letters(f, data, context) for f, data in files.items()]
    assert withheld
    for signatory in withheld:
        plain = "".join(filter(str.isalpha, signatory.name))
        assert not any(plain in text for text in everything)
        assert not any(signatory.id.encode() in data for data in files.values())


def test_an_unknown_language_is_said_and_never_silently_english(renderer):
    release = sample()
    edition = msgspec.structs.replace(release.editions[0], language="nl")
    release = msgspec.structs.replace(release, editions=(edition,))
    rendered = renderer.render(job_on("river-press-release", Format.TXT, release=release))
    assert [f.code for f in rendered.findings] == ["labels"]
    assert "Dutch" in str(rendered.findings[0].what)


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("pack", PACKS)
def test_pages_have_the_size_of_the_paper(renderer, pack, paper):
    release = msgspec.structs.replace(sample(), paper=paper)
    rendered = renderer.render(
        job_on("river-press-release", Format.PDF, release=release, pack=pack)
    )
    with pikepdf.open(io.BytesIO(rendered.files[Format.PDF])) as pdf:
        sizes = {tuple(round(float(x)) for x in page.mediabox[2:]) for page in pdf.pages}
    assert sizes == {{Paper.A4: (595, 842), Paper.LETTER: (612, 792)}[paper]}
    assert rendered.pages >= 2


@pytest.mark.parametrize("count", [0, 1, 7, 200])
@pytest.mark.parametrize("columns", [1, 2, 3])
def test_every_signatory_prints_once_whatever_the_columns(renderer, count, columns):
    release = sample("missing-families-statement")
    entries = tuple(
        msgspec.structs.replace(
            release.signatories.entries[0], id=f"x{n}", name=f"Group{n:03}end", group=""
        )
        for n in range(count)
    )
    listed = msgspec.structs.replace(
        release.signatories, entries=entries, columns=columns, leads=(), groups=()
    )
    edition = msgspec.structs.replace(release.editions[0], headline="Headline", body=())
    release = msgspec.structs.replace(release, signatories=listed, editions=(edition,))
    job = job_on("missing-families-statement", Format.PDF, Format.DOCX, release=release)
    files = renderer.render(job).files
    for text in (read_pdf(files[Format.PDF]), read_docx(files[Format.DOCX])):
        assert [text.count(f"Group{n:03}end") for n in range(count)] == [1] * count
