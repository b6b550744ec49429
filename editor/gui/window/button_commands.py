"""The buttons on the page of fields as commands, so that each can be found by its name."""

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from editor.gui.actions.palette import Command
from editor.gui.window.sections import Part
from editor.gui.words import tr
from editor.model.message import message

if TYPE_CHECKING:
    from editor.gui.window.main_window import MainWindow

_LEFT_OUT = {"danger", "segment"}  # what takes something away is pressed where it is seen


def button_commands(window: "MainWindow") -> list[Command]:
    """Every button with words that can be pressed now, behind the name of its part."""
    window.page.finish()
    return [
        Command(
            tr(message("{part}: {button}", part=name, button=_words(button))),
            partial(_press, window, button),
        )
        for part, name in window.outline.names.items()
        for button in _buttons(window, Part(part))
    ]


def _buttons(window: "MainWindow", part: Part) -> list[QPushButton]:
    """Those of which there is one; a row of a list is chosen before its buttons are pressed."""
    frame = window.page.part(part)
    found = frame.findChildren(QPushButton) if frame is not None else []
    shown = [button for button in found if _can_be_pressed(button, window)]
    number = Counter(_words(button) for button in shown)
    return [button for button in shown if number[_words(button)] == 1]


def _can_be_pressed(button: QPushButton, window: "MainWindow") -> bool:
    return (
        bool(_words(button))
        and button.isEnabled()
        and button.isVisibleTo(window)
        and button.focusPolicy() != Qt.FocusPolicy.NoFocus
        and button.property("kind") not in _LEFT_OUT
    )


def _words(button: QPushButton) -> str:
    return button.text().replace("&&", "&").removeprefix("+ ").strip()


def _press(window: "MainWindow", button: QPushButton) -> None:
    window.page.show_widget(button)
    button.setFocus(Qt.FocusReason.ShortcutFocusReason)
    if button.menu() is not None:
        button.showMenu()
    else:
        button.click()
