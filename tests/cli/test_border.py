"""Whatever happens, the command line ends with a code of its list and a sentence."""

import pytest

import editor.cli
from editor.cli import run
from editor.cli.codes import ExitCode
from editor.cli.console import OutputClosed
from editor.cli.parser import WrongUse
from editor.model.message import Problem
from editor.worker.protocol import WorkerBug
from tests.cli.conftest import Call

SECRET = "Jane Doe"


def ends_with(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(editor.cli, "dispatch", fail)


@pytest.mark.parametrize(
    ("error", "code", "sentence"),
    [
        (Problem.of("A is not there.", "Take B."), ExitCode.FAILED, "A is not there. Take B.\n"),
        (WrongUse.of("No.", "See C."), ExitCode.WRONG_USE, "No. See C.\n"),
        (KeyboardInterrupt(), ExitCode.INTERRUPTED, ""),
        (OutputClosed(), ExitCode.OUTPUT_CLOSED, ""),
        (SystemExit(0), ExitCode.FINE, ""),
    ],
)
def test_known_ends(
    monkeypatch: pytest.MonkeyPatch, call: Call, error: BaseException, code: int, sentence: str
) -> None:
    ends_with(monkeypatch, error)
    assert call("export", "x") == (code, "", sentence)


def test_ctrl_c_in_the_midst_of_a_lock_is_no_mistake(
    monkeypatch: pytest.MonkeyPatch, call: Call
) -> None:
    broken_off = RuntimeError("release unlocked lock")
    broken_off.__context__ = KeyboardInterrupt()
    ends_with(monkeypatch, broken_off)
    assert call("export", "x") == (ExitCode.INTERRUPTED, "", "")


@pytest.mark.parametrize("error", [KeyError(SECRET), WorkerBug("KeyError", "text.py:7")])
def test_a_mistake_in_the_program_tells_no_text(
    monkeypatch: pytest.MonkeyPatch, call: Call, error: Exception
) -> None:
    ends_with(monkeypatch, error)
    code, out, err = call("export", "x")
    assert (code, out) == (ExitCode.FAILED, "")
    assert err.startswith("This is a mistake in the program, not in your release (KeyError, ")
    assert ".py:" in err
    assert "Nothing was written half." in err
    assert err.count("\n") == 1
    assert SECRET not in err
    assert "Traceback" not in err


def test_the_place_of_a_mistake_is_our_own_code(
    call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("editor.cli.routes.program", None)
    assert "routes.py:" in call("--help").err


def test_debug_shows_it_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    ends_with(monkeypatch, KeyError(SECRET))
    with pytest.raises(KeyError):
        run(["export", "x", "--debug"])


def test_a_missing_package_is_told_by_the_start(
    monkeypatch: pytest.MonkeyPatch, call: Call
) -> None:
    ends_with(monkeypatch, ModuleNotFoundError(name="lxml"))
    with pytest.raises(ModuleNotFoundError):
        run(["export", "x"])
    ends_with(monkeypatch, ModuleNotFoundError(name="editor.cli.gone"))
    assert call("export", "x").code == ExitCode.FAILED
