"""The one style sheet of the window: what a palette cannot say."""

from pathlib import Path
from string import Template

import msgspec
from PySide6.QtGui import QGuiApplication

from editor.gui.theme.sizes import Sizes
from editor.gui.theme.tokens import DARK, Tokens

# Kinds are dynamic properties, such as setProperty("kind", "primary").
_FRAME = """
QMainWindow, QDialog, QWizard { background: $window; }
QToolTip { background: $surface; color: $text; border: 1px solid $border; padding: 2px 4px; }
#topBar { background: $window; border-bottom: 1px solid $line; }
QStatusBar { background: $window; color: $muted; border-top: 1px solid $line;
    font-size: ${small}px; padding: 0 8px; }
QStatusBar::item { border: none; }
#statusLine { background: $window; border-top: 1px solid $line; }
#outline, #startScreen { background: $panel; }
#pageOfFields, #pageOfFields > QWidget > QWidget { background: $window; }
#backdrop { background: $backdrop; }
QSplitter::handle { background: $line; }
QSplitter::handle:hover { background: $border; }
QLabel[kind="muted"] { color: $muted; }
QLabel[kind="label"] { color: $muted; font-size: ${small}px; font-weight: bold; }
QLabel[kind="group"] { color: $muted; font-size: ${small}px; font-weight: bold; }
QLabel[kind="heading"] { font-size: ${heading}px; font-weight: bold; }
QLabel[kind="title"] { font-size: ${title}px; font-weight: bold; }
QLabel[kind="small"] { color: $muted; font-size: ${small}px; }
QLabel[kind="danger"] { color: $danger; }
QLabel[kind="warning"] { color: $warning; }
QFrame[kind="rule"] { background: $line; border: none; max-height: 1px; }
QFrame[kind="popover"] { background: $surface; border: 1px solid $border; }
QFrame[kind="card"] { background: $surface; border: 1px solid $line; border-radius: 8px; }
"""

_FIELDS = """
QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox {
    background: $field; color: $text; border: 1px solid $border; border-radius: ${radius}px;
    padding: 6px 8px; selection-background-color: $selection; selection-color: $selection_text;
    placeholder-text-color: $muted;
}
QLineEdit:focus, QTextEdit:focus, QPlainTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus {
    border: 2px solid $focus; padding: 5px 7px;
}
/* Of a line, Qt keeps two pixels more itself; so the words of all begin below each other. */
QTextEdit, QPlainTextEdit { padding: 6px 9px; }
QTextEdit:focus, QPlainTextEdit:focus { padding: 5px 8px; }
QTextBrowser { border-color: $line; }
QComboBox { padding: 6px 10px; }
QComboBox:focus { padding: 5px 9px; }
QLineEdit:disabled, QTextEdit:disabled, QPlainTextEdit:disabled, QAbstractSpinBox:disabled,
QComboBox:disabled {
    color: $disabled; background: $panel; placeholder-text-color: $disabled;
}
QLineEdit[kind="bare"], QTextEdit[kind="bare"], QPlainTextEdit[kind="bare"] {
    border: none; padding: 0; background: transparent;
}
QLineEdit[kind="title"] {
    border: 1px solid transparent; padding: 3px 5px; background: transparent; font-weight: bold;
}
QLineEdit[kind="title"]:hover { border-color: $border; }
QLineEdit[kind="title"]:focus { border: 2px solid $focus; padding: 2px 4px; background: $field; }
QLineEdit[kind="search"] { padding: 9px 12px; font-size: ${large}px; }
QLineEdit[kind="search"]:focus { padding: 8px 11px; }
QComboBox::drop-down, QDateTimeEdit::drop-down {
    subcontrol-origin: padding; subcontrol-position: center right; width: 24px; border: none;
}
QComboBox::down-arrow, QDateTimeEdit::down-arrow { image: url("$down"); width: 12px; height: 12px; }
QComboBox::down-arrow:disabled { image: url("$down_disabled"); }
QComboBox { combobox-popup: 0; }
QComboBoxPrivateContainer { background: $surface; border: 1px solid $border; padding: 4px; }
QComboBox QAbstractItemView {
    background: $surface; border: none; border-radius: 0; padding: 0;
}
QComboBox QAbstractItemView::item:focus { border: none; padding: 6px 8px; }
QSpinBox::up-button, QSpinBox::down-button { border: none; width: 20px; }
QSpinBox::up-arrow { image: url("$up"); width: 10px; height: 10px; }
QSpinBox::down-arrow { image: url("$down"); width: 10px; height: 10px; }
"""

_BUTTONS = """
QPushButton {
    background: $raised; color: $text; border: 1px solid $border; border-radius: ${radius}px;
    padding: 5px 13px;
}
QPushButton:hover { background: $hover; }
QPushButton:pressed, QPushButton:checked, QPushButton:open { background: $pressed; }
QPushButton:focus { border: 2px solid $focus; padding: 4px 12px; }
QPushButton:disabled { color: $disabled; border-color: $line; }
QPushButton[kind="primary"], QDialog QPushButton:default[kind=""] {
    background: $accent; color: $accent_text; border-color: $accent; font-weight: bold;
}
QPushButton[kind="primary"]:hover { background: $accent_hover; }
QPushButton[kind="primary"]:focus { border: 2px solid $focus_on_accent; }
QPushButton[kind="primary"]:disabled {
    background: $pressed; border-color: $pressed; color: $disabled;
}
QPushButton[kind="danger"] { color: $danger; border-color: $danger_line; }
QPushButton[kind="danger"]:focus { border-color: $focus; }
QPushButton[kind="link"] {
    background: transparent; border: 1px solid transparent; color: $accent_ink; padding: 2px 4px;
}
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border: 2px solid $focus; padding: 1px 3px; }
QPushButton[kind="field"] { background: $field; padding: 7px 13px; }
QPushButton[kind="field"]:focus { padding: 6px 12px; }
QPushButton::menu-indicator {
    image: url("$down"); width: 12px; height: 12px;
    subcontrol-origin: padding; subcontrol-position: center right; right: 8px;
}
QPushButton::menu-indicator:disabled { image: url("$down_disabled"); }
QPushButton[kind="row"] { border-color: transparent; background: transparent; padding: 0; }
QPushButton[kind="row"]:hover { background: $hover; }
QPushButton[kind="row"]:focus { border: 2px solid $focus; }
QToolButton {
    background: transparent; border: 1px solid transparent; border-radius: ${radius}px;
    padding: 5px; color: $text;
}
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked, QToolButton:open { background: $pressed; }
QToolButton:focus { border: 2px solid $focus; padding: 4px; }
QToolButton:disabled { color: $disabled; }
QToolButton::menu-indicator { image: none; }
QPushButton[kind="segment"] {
    border-radius: 5px; padding: 4px 11px; border: none; background: transparent;
}
QPushButton[kind="segment"]:hover { background: $hover; }
QPushButton[kind="segment"]:checked {
    background: $accent_soft; color: $accent_ink; font-weight: bold;
}
QPushButton[kind="segment"]:focus { border: 2px solid $focus; padding: 2px 9px; }
QCheckBox { spacing: 8px; padding: 3px; border: 2px solid transparent; border-radius: ${radius}px; }
QCheckBox:focus { border-color: $focus; }
QCheckBox::indicator {
    width: 15px; height: 15px; border: 1px solid $border; border-radius: 4px; background: $field;
}
QCheckBox::indicator:checked {
    background: $accent; border-color: $accent; image: url("$check");
}
QCheckBox::indicator:disabled { background: $panel; border-color: $line; }
QCheckBox::indicator:checked:disabled { background: $muted; border-color: $muted; }
QRadioButton {
    spacing: 8px; padding: 3px; border: 2px solid transparent; border-radius: ${radius}px;
    min-height: 20px;
}
QRadioButton:focus { border-color: $focus; }
QRadioButton::indicator {
    width: 15px; height: 15px; border: 1px solid $border; border-radius: 8px; background: $field;
}
QRadioButton::indicator:checked {
    width: 7px; height: 7px; border: 5px solid $accent; background: $accent_text;
}
QRadioButton::indicator:disabled { background: $panel; border-color: $line; }
QProgressBar { background: $pressed; border: none; border-radius: 3px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QFrame[kind="segments"] {
    background: $raised; border: 1px solid $border; border-radius: ${radius}px;
}
"""

_SIGNS = """
QLabel[kind="section"] { font-size: ${base}px; font-weight: bold; }
QLabel[kind="badge"] {
    border-radius: 9px; padding: 0 7px; font-size: ${small}px; font-weight: bold;
    background: $hover; color: $muted;
}
QLabel[kind="badge"][look="error"] { background: $danger_soft; color: $danger; }
QLabel[kind="badge"][look="warning"] { background: $warning_soft; color: $warning; }
QLabel[kind="badge"][look="ok"] { background: $ok_soft; color: $ok; }
QLabel[kind="badge"][look="note"] { background: $accent_soft; color: $accent_ink; }
QPushButton[kind="chip"] {
    background: $surface; border: 1px solid $border; border-radius: 12px; padding: 3px 11px;
    font-size: ${small}px;
}
QPushButton[kind="chip"]:hover { background: $hover; }
QPushButton[kind="chip"]:focus { border: 2px solid $focus; padding: 2px 10px; }
QFrame[kind="bar"] { border: none; border-bottom: 1px solid $line; }
QFrame[kind="bar"][look="error"] { background: $danger_soft; border-color: $danger_line; }
QFrame[kind="bar"][look="warning"] { background: $warning_soft; border-color: $warning_line; }
QFrame[kind="bar"][look="note"] { background: $accent_soft; }
"""

# Of Qt's own dialog, where the system has none; its pictures are black in dark colours as well.
_FILES = """
QFileDialog {
    backward-icon: url("$back"); forward-icon: url("$forward");
    filedialog-parent-directory-icon: url("$up");
}
"""

_LISTS = """
QMenu { background: $surface; border: 1px solid $border; padding: 6px; }
QMenu::item { padding: 6px 24px 6px 10px; border-radius: 4px; color: $text; }
QMenu::item:selected { background: $accent_soft; color: $accent_ink; }
QMenu::item:disabled { color: $disabled; background: transparent; }
QMenu::separator { height: 1px; background: $line; margin: 6px 4px; }
QMenu::icon { padding-left: 8px; }
QMenu::indicator { width: 16px; height: 16px; left: 4px; }
QMenu::indicator:checked { image: url("$tick"); }
QAbstractItemView { background: $field; border: 1px solid $line; color: $text; outline: none; }
QAbstractItemView[kind="plain"] { border: none; background: transparent; }
QListView { border-radius: ${radius}px; padding: 4px; }
QListView[kind="plain"] { padding: 0; }
QListView::item { border-radius: ${radius}px; padding: 6px 8px; }
QListView::item:hover { background: $hover; }
QListView::item:selected { background: $accent_soft; color: $accent_ink; }
QListView::item:focus { border: 2px solid $focus; padding: 4px 6px; }
QTableView { gridline-color: $line; selection-background-color: $accent_soft;
    selection-color: $text; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section {
    background: $window; color: $muted; border: none; border-bottom: 1px solid $line;
    padding: 6px 8px; font-size: ${small}px; font-weight: bold;
}
QTreeView::item { padding: 3px 5px; }
QTableWidget::item { padding: 0 8px; }
QDialogButtonBox { button-layout: 3; }
QCalendarWidget QAbstractItemView { border: none; }
QCalendarWidget QAbstractItemView:disabled { color: $muted; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $panel; }
QCalendarWidget QToolButton { font-weight: bold; padding: 4px 8px; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QTreeView[kind="plain"] QHeaderView::section { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollArea { border: none; background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $border; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $disabled; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""

_SHEET = Template(_FRAME + _FIELDS + _BUTTONS + _SIGNS + _FILES + _LISTS)


def make_sheet(tokens: Tokens, sizes: Sizes, icons: Path) -> str:
    """The style sheet in these colours; a sheet can take arrows from files only."""
    shade = "dark" if tokens is DARK else "light"
    sides = ["left", "right"]
    if QGuiApplication.isRightToLeft():
        sides.reverse()
    return _SHEET.substitute(
        msgspec.structs.asdict(tokens),
        **msgspec.structs.asdict(sizes),
        down=(icons / f"arrow-down-{shade}.svg").as_posix(),
        down_disabled=(icons / f"arrow-down-disabled-{shade}.svg").as_posix(),
        back=(icons / f"arrow-{sides[0]}-{shade}.svg").as_posix(),
        forward=(icons / f"arrow-{sides[1]}-{shade}.svg").as_posix(),
        tick=(icons / f"check-{shade}.svg").as_posix(),
        check=(icons / "check-on-accent.svg").as_posix(),
        up=(icons / f"arrow-up-{shade}.svg").as_posix(),
    )
