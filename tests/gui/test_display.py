"""Qt would end the process without a word; this tells before it does."""

import os
from pathlib import Path

import pytest

from editor.gui.display import has_display, need_display
from editor.model.message import Problem


def test_without_a_display_it_is_told_in_words() -> None:
    with pytest.raises(Problem, match="no display"):
        need_display({}, "linux")


@pytest.mark.parametrize(
    ("environment", "platform"),
    [({}, "darwin"), ({}, "win32"), ({"QT_QPA_PLATFORM": "offscreen"}, "linux")],
)
def test_some_need_none(environment: dict[str, str], platform: str) -> None:
    assert has_display(environment, platform)


@pytest.mark.parametrize("name", [":4711", "nonsense", ""])
def test_a_name_that_nobody_answers_is_no_display(name: str) -> None:
    assert not has_display({"DISPLAY": name}, "linux")


def test_a_display_that_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    if not os.environ.get("DISPLAY"):
        pytest.skip("there is no display here")
    assert has_display({"DISPLAY": os.environ["DISPLAY"]}, "linux")


def test_wayland_is_a_socket(tmp_path: Path) -> None:
    environment = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert not has_display(environment, "linux")
    (tmp_path / "wayland-0").touch()
    assert has_display(environment, "linux")
