"""The panel at the side of the start screen: where one is, and the screens of the program."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from editor.gui.kit.elided import ElidedLabel
from editor.gui.kit.folder_words import folder_words
from editor.gui.theme import Theme
from editor.gui.words import tr
from editor.model.message import message

_WIDTH, _MOST, _SLIM = 216, 264, 56
_INSET = 8


class SidePanel(QWidget):
    """Actions one under the other, and the folder that new releases go to."""

    def __init__(self, theme: Theme, links: Sequence[QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self._folder = ElidedLabel("", self, Qt.TextElideMode.ElideMiddle)
        self._folder.setProperty("kind", "small")
        name = QLabel(tr("Press Release Editor"), self)
        name.setWordWrap(True)
        name.setFont(theme.font("large", bold=True))
        where = QLabel(tr("New releases go to"), self)
        where.setProperty("kind", "group")
        column = self._column = QVBoxLayout(self)
        self._wide_only = (name, where, self._folder)
        column.setSpacing(4)
        column.addLayout(_inset(name))
        column.addSpacing(16)
        self._links = [_Link(theme, link, self) for link in links]
        for button in self._links:
            column.addWidget(button)
        column.addStretch(1)
        column.addLayout(_inset(where))
        column.addLayout(_inset(self._folder))
        self.show_slim(is_slim=False)

    def show_slim(self, *, is_slim: bool) -> None:
        """Show pictures alone, whose words are told where the mouse rests."""
        side = 8 if is_slim else 16
        self._column.setContentsMargins(side, 24, side, 16)
        for widget in self._wide_only:
            widget.setHidden(is_slim)
        style = Qt.ToolButtonStyle
        for button in self._links:
            button.setToolButtonStyle(
                style.ToolButtonIconOnly if is_slim else style.ToolButtonTextBesideIcon
            )
        self.setFixedWidth(_SLIM if is_slim else self._wide())

    def _wide(self) -> int:
        """Wide enough for the words of the links, in a language with longer ones as well."""
        margins = self._column.contentsMargins()
        widest = max(link.sizeHint().width() for link in self._links)
        return min(max(_WIDTH, widest + margins.left() + margins.right()), _MOST)

    def show_folder(self, folder: Path) -> None:
        """Say where new releases go."""
        words = folder_words(folder)
        self._folder.setText(words)
        self._folder.setToolTip(str(folder))
        self._folder.setAccessibleName(tr(message("New releases go to {folder}", folder=words)))


class _Link(QToolButton):
    """A screen of the program, with room between its picture and its words."""

    def __init__(self, theme: Theme, action: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self._action = action
        self.setDefaultAction(action)
        self.setAccessibleName(action.text().removesuffix("…"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(theme.sizes.icon, theme.sizes.icon))
        self.setFixedHeight(theme.sizes.control)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._space()
        action.changed.connect(self._space)  # such as by an icon in other colours

    def _space(self) -> None:
        self.setText(f"\u2002{self._action.text()}")


def _inset(words: QWidget) -> QVBoxLayout:
    """Words begin where the pictures of the links do."""
    layout = QVBoxLayout()
    layout.setContentsMargins(_INSET, 0, _INSET, 0)
    layout.addWidget(words)
    return layout
