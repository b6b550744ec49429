"""What comes from outside is hostile; here is what a person sees when it is opened or exported."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, Self

import pytest

from editor.cli import run
from editor.render.engine import Renderer
from editor.render.fontconfig import use_bundled_fonts
from tests.conftest import REPO

SECRET = "Secret-4711"
SPY = "https://spy.example"
RELEASE: dict[str, Any] = {
    "schema": 1,
    "id": "ferry",
    "kind": "press-release",
    "title": "Ferry",
    "template": "own",
    "date": "2026-03-05",
    "contacts": [{"id": "k1", "name": "Ines Duarte", "emails": ["ines@example.org"]}],
    "signatories": {"entries": [{"id": "s1", "name": "Ferry Users", "country": "PT"}]},
    "editions": [
        {
            "language": "en",
            "headline": "Island ferry sails again",
            "place": "Horta",
            "body": [{"type": "paragraph", "id": "p1", "text": "The ferry sails twice a day."}],
        }
    ],
}


class Seen(NamedTuple):
    """How a command ended, what a person read, and the files that were made."""

    code: int
    said: str
    files: dict[str, bytes]

    @property
    def everything(self) -> bytes:
        return b"".join(self.files.values())


Export = Callable[..., Seen]


class _SameProcess:
    """The worker's part without a process of its own: its limits have tests of their own."""

    renderer: Renderer

    def __init__(self, *_arguments: object) -> None: ...

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_arguments: object) -> None: ...

    def warm_up(self, *_arguments: object) -> None: ...

    def render(self, job: Any) -> Any:
        return self.renderer.render(job)


@pytest.fixture(scope="session")
def renderer(tmp_path_factory: pytest.TempPathFactory) -> Any:
    with pytest.MonkeyPatch.context() as patch:
        use_bundled_fonts(REPO / "resources" / "fonts", tmp_path_factory.mktemp("state"))
        yield Renderer()
        patch.undo()


@pytest.fixture
def in_process(renderer: Renderer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_SameProcess, "renderer", renderer, raising=False)
    monkeypatch.setattr("editor.app.crew.Worker", _SameProcess)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small release with a template of its own, beside a file that is nobody's business."""
    folder = tmp_path / "project"
    (folder / "images").mkdir(parents=True)
    (folder / "release.json").write_text(json.dumps(RELEASE), "utf-8")
    shutil.copytree(REPO / "templates" / "classic", folder / "templates" / "own")
    (tmp_path / "secret.txt").write_text(SECRET, "utf-8")
    (tmp_path / "secret.css").write_text(f"h1::after {{ content: '{SECRET}' }}", "utf-8")
    return folder


@pytest.fixture
def pack(project: Path) -> Path:
    return project / "templates" / "own"


@pytest.fixture
def export(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], in_process: None
) -> Export:
    """Export the project in these formats and see what a person sees."""

    def see(*formats: str) -> Seen:
        out = tmp_path / "out"
        code = run(["export", str(project), "--output", str(out), "--format", *formats])
        said = capsys.readouterr()
        files = {file.name: file.read_bytes() for file in sorted(out.glob("*"))}
        assert "Traceback" not in said.err
        assert str(REPO) not in said.err
        return Seen(int(code), said.err, files)

    return see


def change(project: Path, edit: Callable[[dict[str, Any]], object]) -> None:
    """Edit release.json as plain data."""
    file = project / "release.json"
    data = json.loads(file.read_text("utf-8"))
    edit(data)
    file.write_text(json.dumps(data, ensure_ascii=False), "utf-8")


def refused(seen: Seen, *words: str) -> None:
    """One sentence and a way on, nothing written, and the secret is safe."""
    assert seen.code in (1, 3)
    assert seen.files == {}
    assert seen.said.strip().endswith((".", "?"))
    assert SECRET not in seen.said
    for word in words:
        assert word in seen.said
