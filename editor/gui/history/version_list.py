"""The earlier versions as a list, the newest first."""

import datetime as dt
from collections import Counter

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from editor.app.earlier.listing import Earlier
from editor.gui.history.phrases import signed_words, why_words
from editor.gui.history.when import when
from editor.gui.words import tr

_EARLIER = Qt.ItemDataRole.UserRole
_WIDTH = 300
_ROOM = 16  # above and below the lines of a row


class VersionList(QListWidget):
    """`chosen` tells the line."""

    chosen = Signal(object)  # Earlier, or None

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Earlier versions"))
        self.setMinimumWidth(_WIDTH)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setUniformItemSizes(True)
        self.currentItemChanged.connect(self._tell)

    @property
    def current(self) -> Earlier | None:
        """The line that is chosen."""
        item = self.currentItem()
        return item.data(_EARLIER) if item is not None else None

    @property
    def all(self) -> tuple[Earlier, ...]:
        """Every line."""
        return tuple(self.item(row).data(_EARLIER) for row in range(self.count()))

    def show_versions(self, versions: tuple[Earlier, ...], at: dt.datetime) -> None:
        """Show them; the place in the list stays."""
        row = max(self.currentRow(), 0)
        with QSignalBlocker(self):  # Qt chooses each in turn while they go
            self.clear()
            times = Counter(when(one.version.kept, at) for one in versions)
            for one in versions:
                is_one_of_many = times[when(one.version.kept, at)] > 1
                self._add(one, when(one.version.kept, at, to_the_second=is_one_of_many))
            self.setCurrentRow(min(row, self.count() - 1))
        self.chosen.emit(self.current)

    def _add(self, one: Earlier, time: str) -> None:
        lines = (time, why_words(one), _about(one))
        item = QListWidgetItem("\n".join(lines), self)
        item.setSizeHint(QSize(0, len(lines) * self.fontMetrics().lineSpacing() + _ROOM))
        item.setData(_EARLIER, one)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ". ".join(lines))
        item.setToolTip("\n".join(lines))

    def _tell(self, item: QListWidgetItem | None) -> None:
        self.chosen.emit(item.data(_EARLIER) if item is not None else None)


def _about(one: Earlier) -> str:
    if one.problem is not None:
        return tr("It cannot be read")
    headline = one.headline.replace("\n", " ") or tr("Without a headline")
    return f"{signed_words(one)} · {headline}" if one.signatories else headline
