"""Colours that can be read, icons that are there, and a window that changes its looks whole."""

import re
from itertools import product
from pathlib import Path

import msgspec
import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QMessageBox,
    QTextEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from editor.gui.kit.buttons import push_button
from editor.gui.theme import Scheme, Theme
from editor.gui.theme.fonts import FAMILIES
from editor.gui.theme.icons import draw_icon
from editor.gui.theme.sheet import make_sheet
from editor.gui.theme.sizes import Sizes
from editor.gui.theme.tokens import DARK, LIGHT, Tokens

WORDS_ON = {
    "text": ("window", "panel", "surface", "field", "raised", "hover", "pressed", "quote"),
    "muted": ("window", "panel", "surface", "field", "hover", "backdrop_bar"),
    "accent_ink": ("window", "panel", "surface", "accent_soft"),
    "accent_text": ("accent", "accent_hover"),
    "selection_text": ("selection",),
    "danger": ("window", "panel", "surface", "danger_soft"),
    "warning": ("window", "panel", "surface", "warning_soft"),
    "ok": ("window", "ok_soft"),
}
EASY = 4.5  # WCAG 2.2, 1.4.3
SEEN = 3.0  # WCAG 2.2, 1.4.11


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2.2, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = QColor(colour).getRgbF()[:3]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_words_can_be_read_on_every_ground(tokens: Tokens) -> None:
    colours = msgspec.structs.asdict(tokens)
    weak = {
        (ink, ground): round(contrast(colours[ink], colours[ground]), 2)
        for ink, grounds in WORDS_ON.items()
        for ground in grounds
        if contrast(colours[ink], colours[ground]) < EASY
    }
    assert weak == {}


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_the_focus_can_be_seen(tokens: Tokens) -> None:
    grounds = (tokens.window, tokens.panel, tokens.surface, tokens.field)
    assert all(contrast(tokens.focus, ground) >= SEEN for ground in grounds)
    assert contrast(tokens.focus_on_accent, tokens.accent) >= SEEN


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


def test_every_colour_is_one() -> None:
    for tokens, (name, colour) in product((LIGHT, DARK), msgspec.structs.asdict(LIGHT).items()):
        value = getattr(tokens, name)
        assert re.fullmatch("#[0-9a-f]{6}", value), (name, colour)


def test_the_focus_stays_where_it_is_in_other_colours(qtbot: QtBot, theme: Theme) -> None:
    box = QMessageBox()
    qtbot.addWidget(box)
    safe = box.addButton("Save elsewhere", QMessageBox.ButtonRole.AcceptRole)
    box.addButton("Close without saving", QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(safe)
    box.show()
    box.activateWindow()
    qtbot.waitUntil(safe.hasFocus)
    theme.choose(Scheme.DARK)
    assert box.focusWidget() is safe
    assert safe.isDefault()


def test_a_choice_changes_everything_at_once(qapp: QApplication, theme: Theme) -> None:
    button = QToolButton()
    theme.set_icon(button, "check")
    told: list[str] = []
    theme.changed.connect(lambda: told.append(qapp.palette().color(QPalette.ColorRole.Text).name()))
    theme.choose(Scheme.DARK)
    assert theme.is_dark
    assert told == [DARK.text]  # what hears of it sees the new palette already
    assert DARK.window in qapp.styleSheet()
    assert LIGHT.text not in qapp.styleSheet()
    assert ink_of(button.icon()) == DARK.text
    theme.choose(Scheme.LIGHT)
    assert ink_of(button.icon()) == LIGHT.text


def test_the_system_is_followed_only_when_wanted(qapp: QApplication, theme: Theme) -> None:
    hints = qapp.styleHints()
    theme.choose(Scheme.DARK)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme.is_dark
    theme.choose(Scheme.SYSTEM)
    assert theme.is_dark is (hints.colorScheme() is Qt.ColorScheme.Dark)


def test_an_icon_of_a_button_that_is_gone_does_no_harm(theme: Theme, qtbot: QtBot) -> None:
    button = QToolButton()
    theme.set_icon(button, "check")
    button.deleteLater()
    qtbot.waitUntil(lambda: not shiboken6.isValid(button))
    theme.choose(Scheme.DARK)


def test_a_disabled_icon_is_paler(theme: Theme) -> None:
    assert ink_of(theme.icon("check"), QIcon.Mode.Disabled) == LIGHT.disabled


def test_an_icon_in_a_chosen_row_keeps_its_colour(theme: Theme) -> None:
    assert ink_of(theme.icon("check", "danger"), QIcon.Mode.Selected) == LIGHT.danger


@pytest.mark.parametrize("kind", [QLineEdit, QTextEdit])
def test_words_in_an_empty_field_can_be_read(
    theme: Theme, qtbot: QtBot, kind: type[QLineEdit | QTextEdit]
) -> None:
    field = kind()
    qtbot.addWidget(field)
    field.show()
    for scheme, tokens in ((Scheme.DARK, DARK), (Scheme.LIGHT, LIGHT)):
        theme.choose(scheme)
        assert field.palette().placeholderText().color().name() == tokens.muted


@pytest.mark.parametrize(("window", "background"), [(QWidget, "raised"), (QDialog, "accent")])
def test_only_a_dialog_fills_the_button_that_enter_presses(
    theme: Theme, qtbot: QtBot, window: type[QWidget], background: str
) -> None:
    shown = window()
    qtbot.addWidget(shown)
    button = push_button("Add a text", shown)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    button.setFocus()
    inside = button.grab().toImage().pixelColor(8, button.height() // 2).name()
    assert inside == getattr(theme.tokens, background)


def test_the_style_sheet_finds_its_arrows(repo: Path) -> None:
    for tokens in (LIGHT, DARK):
        sheet = make_sheet(tokens, Sizes(), repo / "resources" / "icons")
        files = set(re.findall(r'url\("([^"]+)"\)', sheet))
        assert files
        assert all(Path(file).is_file() for file in files)


def test_the_interface_is_set_in_the_bundled_type(theme: Theme) -> None:
    assert theme.font().families() == list(FAMILIES)
    sizes = [
        theme.font(name).pixelSize() for name in ("small", "base", "large", "heading", "title")
    ]
    assert sizes == sorted(sizes)


def ink_of(icon: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> str:
    """The colour of an icon's darkest line: that of its least transparent point."""
    image = icon.pixmap(48, 48, mode).toImage()
    points = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return max(points, key=QColor.alpha).name()


@pytest.mark.parametrize(("name", "turns"), [("undo-2", True), ("list-ordered", False)])
def test_what_points_to_a_side_is_turned_with_the_window(
    qapp: QApplication, repo: Path, name: str, turns: bool
) -> None:
    def drawn() -> QImage:
        icon = draw_icon(repo / "resources" / "icons" / f"{name}.svg", LIGHT.text, LIGHT.disabled)
        return icon.pixmap(16, 16).toImage()

    plain = drawn()
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        mirrored = drawn()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert mirrored == (plain.flipped(Qt.Orientation.Horizontal) if turns else plain)
