"""Tabs in one frame, of which one is chosen, such as the languages of a release."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

_SIDE = 11  # beside the words
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}


class Segments(QFrame):
    """A row of tabs by key; `chosen` is told when the person takes another one.

    One Tab stop; the arrow keys go from tab to tab.
    """

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "segments")
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(2, 2, 2, 2)
        self._row.setSpacing(2)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the tabs in order."""
        return tuple(self._buttons)

    @property
    def current(self) -> str:
        """The key of the chosen tab; empty without tabs."""
        checked = self._group.checkedButton()
        return next((key for key, button in self._buttons.items() if button is checked), "")

    def button(self, key: str) -> QPushButton:
        """The tab of this key. Raises KeyError."""
        return self._buttons[key]

    def set_segments(self, segments: Iterable[tuple[str, str]], current: str) -> None:
        """Show these tabs (key and words), one of them chosen."""
        wanted = dict(segments)
        if tuple(wanted.items()) != tuple((k, b.text()) for k, b in self._buttons.items()):
            self._rebuild(wanted)
        self.choose(current)

    def choose(self, key: str) -> None:
        """Mark a tab as chosen, without telling anybody."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)
        for name, button in self._buttons.items():
            policy = Qt.FocusPolicy.TabFocus if name == key else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]
        """Go to the tab beside on an arrow key."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = _STEPS.get(Qt.Key(event.key()), 0)
            if step:
                mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
                self._move(watched, -step if mirrored else step)
                return True
        return super().eventFilter(watched, event)

    def _rebuild(self, wanted: dict[str, str]) -> None:
        for button in self._buttons.values():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.deleteLater()
        self._buttons = {key: self._made(key, words) for key, words in wanted.items()}

    def _made(self, key: str, words: str) -> QPushButton:
        button = QPushButton(self)
        button.setText(words)
        button.setAccessibleName(words)
        button.setCheckable(True)
        button.setAutoExclusive(True)  # so that a screen reader says that it is one of several
        button.setProperty("kind", "segment")
        button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        bold = button.font()
        bold.setBold(True)  # as the sheet shows the chosen one, of which Qt's hint knows nothing
        button.setMinimumWidth(QFontMetrics(bold).horizontalAdvance(words) + 2 * _SIDE)
        button.installEventFilter(self)
        button.clicked.connect(lambda: self._take(key))
        self._group.addButton(button)
        self._row.addWidget(button)
        return button

    def _move(self, button: QWidget, step: int) -> None:
        buttons = list(self._buttons.values())
        keys = self.keys
        at = buttons.index(button) + step  # type: ignore[arg-type]
        if 0 <= at < len(buttons):
            self._take(keys[at])
            buttons[at].setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, key: str) -> None:
        self.choose(key)
        self.chosen.emit(key)
