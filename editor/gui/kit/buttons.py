"""Buttons of the bars: an icon, or words, or words with a menu."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton, QWidget

from editor.gui.kit.hanging import hang_menu
from editor.gui.theme import Theme


def tool_button(theme: Theme, icon: str, words: str, parent: QWidget | None = None) -> QToolButton:
    """A flat button with an icon; its words are the tooltip and the accessible name."""
    button = _flat_button(theme, words, parent)
    theme.set_icon(button, icon)
    return button


def action_button(theme: Theme, action: QAction, parent: QWidget | None = None) -> QToolButton:
    """A flat button for an action: its icon, state, and words with the shortcut as tooltip.

    The icon is the action's own, which follows the theme by itself.
    """
    button = _flat_button(theme, action.text(), parent)
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    return button


def push_button(
    words: str, parent: QWidget | None = None, kind: str = "", height: int = 0
) -> QPushButton:
    """A button with words; `kind` is primary, danger or link, plain beside a primary one."""
    button = QPushButton(words, parent)
    button.setProperty("kind", kind)
    button.setAutoDefault(True)  # so that Enter presses it outside of dialogs as well
    if height:
        button.setFixedHeight(height)
    return button


def as_high_as(field: QWidget) -> int:
    """The height of a field, for a button that stands beside it."""
    field.ensurePolished()
    return field.sizeHint().height()


def menu_button(words: str, menu: QMenu, parent: QWidget, height: int = 0) -> QPushButton:
    """A button that opens a menu, with an arrow that says so."""
    button = push_button(words, parent, "plain", height)
    hang_menu(button, menu)
    return button


def _flat_button(theme: Theme, words: str, parent: QWidget | None) -> QToolButton:
    button = QToolButton(parent)
    button.setIconSize(QSize(theme.sizes.icon + 2, theme.sizes.icon + 2))
    button.setFixedHeight(theme.sizes.control)
    button.setMinimumWidth(theme.sizes.control)
    button.setToolTip(words)
    button.setAccessibleName(words)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
