"""What the first word means, and what is said when it means nothing."""

from pathlib import Path

import pytest

import editor
from editor.cli import run
from editor.cli.codes import ExitCode
from editor.cli.commands import COMMANDS, command
from editor.model.message import Problem
from tests.cli.conftest import Call, Said


def assert_wrong_use(said: Said, *words: str) -> None:
    """Code 2, nothing on standard output, one line with a way on."""
    assert (said.code, said.out) == (ExitCode.WRONG_USE, "")
    assert said.err.count("\n") == 1
    assert all(word in said.err for word in words)


def test_the_version(call: Call) -> None:
    assert call("--version") == (0, f"press-release-editor {editor.__version__}\n", "")


def test_help_lists_every_command(call: Call) -> None:
    code, out, _ = call("--help")
    assert code == 0
    assert all(f"  {name} " in out and summary in out for name, summary in COMMANDS.items())


def test_debug_may_stand_anywhere(call: Call) -> None:
    assert (
        call("--debug", "pack", "list") == call("pack", "list", "--debug") == call("pack", "list")
    )


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_its_own_help(call: Call, name: str) -> None:
    assert callable(command(name).run)
    code, out, _ = call(name, "--help")
    assert code == 0
    summary = COMMANDS[name]
    assert f"{summary[0].upper()}{summary[1:]}." in " ".join(out.split())


@pytest.mark.parametrize(
    "words",
    [("pack", a) for a in ("list", "check")]
    + [("library", a) for a in ("import", "search", "export", "duplicates")],
)
def test_every_action_says_what_it_does(call: Call, words: tuple[str, str]) -> None:
    listed = call(words[0], "--help").out
    (line,) = (line for line in listed.splitlines() if line.split()[:1] == [words[1]])
    does = line.split(maxsplit=1)[1]
    assert f"{does[0].upper()}{does[1:]}." in call(*words, "--help").out


def test_a_slip_in_a_command_is_told(
    call: Call, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert_wrong_use(call("exprot"), "“exprot”", "Did you mean “export”?")
    assert_wrong_use(call("exprot", "p", "--format", "pdf"), "Did you mean “export”?")
    assert_wrong_use(call("qqq"), "“qqq”", "--help")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("export",), "PROJECT"),
        (("export", "p", "--format", "rtf"), "'rtf'"),
        (("export", "p", "--format"), "--format"),
        (("export", "p", "--paper", "a5"), "'a5'"),
        (("export", "p", "--audience", "internal"), "'internal'"),
        (("export", "p", "--colour"), "--colour"),
        (("export", "p", "--form", "pdf"), "--form"),
        (("export", "p", "q"), "q"),
        (("new",), "KIND"),
        (("new", "novel", "f"), "'novel'"),
        (("pack",), "list|check"),
        (("pack", "burn"), "'burn'"),
        (("pack", "check"), "FOLDER"),
        (("doctor", "who"), "who"),
        (("import", "a.txt", "--language", "klingon"), "“klingon” is no language such as en"),
        (("library", "import", "a.csv", "--language", "q"), "“q” is no language"),
        (("library", "import", "a.csv", "--delimiter", "abc"), "“abc” is not one sign"),
        (("--colour",), "--colour"),
        (("./a", "./b"), "./b"),
    ],
)
def test_wrong_use_is_one_sentence(call: Call, words: tuple[str, ...], said: str) -> None:
    assert_wrong_use(call(*words), said, "--help")


def test_a_path_is_a_project(call: Call, tmp_path: Path) -> None:
    said = call(str(tmp_path / "gone"))
    assert (said.code, said.out) == (ExitCode.FAILED, "")
    assert "is not there" in said.err


def test_a_known_word_with_a_path_before_it_is_a_folder(
    call: Call, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "export").mkdir()
    assert "is no release" in call("./export").err
    assert call("export").code == ExitCode.WRONG_USE


# --- the window -----------------------------------------------------------------------------------


def test_a_project_opens_in_the_window(capsys: pytest.CaptureFixture[str]) -> None:
    shown: list[Path | None] = []

    def show(project: Path | None) -> int:
        shown.append(project)
        return 0

    assert run(["some/where"], show) == 0
    assert run([], show) == 0
    assert run(["--version"], show) == 0
    assert shown == [Path("some/where"), None]


def test_without_a_display_pages_are_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([str(tmp_path / "gone")], lambda _project: None) == ExitCode.FAILED
    assert "is not there" in capsys.readouterr().err


def test_what_the_window_cannot_open_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    def show(_project: Path | None) -> int:
        raise Problem.of("No.", "Do this.")

    assert run([], show) == ExitCode.FAILED
    assert capsys.readouterr().err == "No. Do this.\n"
