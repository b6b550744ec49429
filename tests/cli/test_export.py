"""What `export` asks for, and how it tells the answer; the export itself is tested elsewhere."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from editor.app.export import Exported, ExportRequest
from editor.app.paths import Places
from editor.model.enums import Audience, Paper
from editor.model.findings import Finding, Level, finding
from editor.render.job import PAGE_FORMATS, Format
from tests.cli.conftest import Call

FILES = (Path("out/a.pdf"), Path("out/b.docx"))
NOTE = finding("replaced", Level.NOTE, "An earlier a.pdf was replaced.")
WARNING = finding("alt-missing", Level.WARNING, "No words.", "Say what it shows.")
ERROR = finding("zone-unknown", Level.ERROR, "No such zone.", "Did you mean UTC?")
Answer = Callable[..., list[ExportRequest]]


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Answer:
    """Let every export end this way, and collect what is asked for."""

    def set_up(*findings: Finding, files: tuple[Path, ...] = FILES) -> list[ExportRequest]:
        asked: list[ExportRequest] = []

        def export(request: ExportRequest, _places: Places, _progress: object) -> Exported:
            asked.append(request)
            return Exported(files, findings)

        monkeypatch.setattr("editor.cli.export.export_project", export)
        monkeypatch.setattr("editor.cli.sample.export_project", export)
        return asked

    return set_up


def test_all_is_left_to_the_release(answer: Answer, call: Call) -> None:
    asked = answer()
    assert call("export", "p") == (0, "out/a.pdf\nout/b.docx\n", "")
    assert asked == [
        ExportRequest(
            project=Path("p"),
            output=Path(),
            formats=PAGE_FORMATS,
            template=None,
            paper=None,
            languages=(),
            audience=Audience.PRESS,
        )
    ]


def test_every_option_arrives(answer: Answer, call: Call) -> None:
    asked = answer()
    words = "--format pdf txt --output o --template modern --paper letter --audience public"
    call("export", "p", *words.split(), "--language", "en", "ug", "--language", "tr")
    assert asked == [
        ExportRequest(
            project=Path("p"),
            output=Path("o"),
            formats=(Format.PDF, Format.TXT),
            template="modern",
            paper=Paper.LETTER,
            languages=("en", "ug", "tr"),
            audience=Audience.PUBLIC,
        )
    ]


def test_notes_are_told_and_fine(answer: Answer, call: Call) -> None:
    answer(NOTE)
    code, out, err = call("export", "p")
    assert (code, out.count("\n"), err) == (0, 2, "Note: An earlier a.pdf was replaced.\n")


def test_warnings_are_told_beside_the_files(answer: Answer, call: Call) -> None:
    answer(WARNING)
    code, out, err = call("export", "p")
    assert (code, out.count("\n"), err) == (1, 2, "Warning: No words. Say what it shows.\n")


def test_errors_are_told_and_that_nothing_was_written(answer: Answer, call: Call) -> None:
    answer(ERROR, files=())
    code, out, err = call("export", "p")
    assert (code, out) == (1, "")
    assert err.splitlines() == [
        "Error: No such zone. Did you mean UTC?",
        "Nothing was written: correct what is marked as an error, then export again.",
    ]


def test_a_script_gets_json(answer: Answer, call: Call) -> None:
    answer(WARNING)
    code, out, err = call("export", "p", "--json")
    assert (code, err) == (1, "")
    told = json.loads(out)
    assert told["files"] == ["out/a.pdf", "out/b.docx"]
    assert [f["code"] for f in told["findings"]] == ["alt-missing"]


def test_with_nothing_a_sample_is_rendered(answer: Answer, call: Call, repo: Path) -> None:
    asked = answer()
    code, out, _ = call()
    assert (code, out) == (0, "Rendered the sample “river-press-release”:\nout/a.pdf\nout/b.docx\n")
    (request,) = asked
    assert request == ExportRequest(
        project=repo / "projects" / "river-press-release", output=Path("out")
    )
    assert request.project.is_dir()


def test_with_a_project_that_is_rendered(answer: Answer, call: Call, tmp_path: Path) -> None:
    asked = answer()
    (tmp_path / "letter").mkdir()
    assert call(str(tmp_path / "letter")).out.startswith("Rendered “letter”:\nout/a.pdf\n")
    assert asked[0].project == tmp_path / "letter"


def test_nothing_rendered_is_not_called_rendered(answer: Answer, call: Call) -> None:
    answer(ERROR, files=())
    code, out, err = call()
    assert (code, out) == (1, "")
    assert "Nothing was written" in err
