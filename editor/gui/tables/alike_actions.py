"""What a person does about two rows that may be the same: one key, a click, or the menu."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu

from editor.gui.bridge import SessionBridge
from editor.gui.tables.countries import Countries
from editor.gui.tables.look_alikes import LookAlikeWatch
from editor.gui.tables.merging import MergeSignatoriesDialog
from editor.gui.tables.view import Table
from editor.gui.words import tr
from editor.model.dates import Date
from editor.model.look_alikes import LookAlike
from editor.model.message import message
from editor.model.operations.change import Change
from editor.model.operations.look_alikes import merge_signatories, tell_apart

_CTRL = Qt.KeyboardModifier.ControlModifier


class AlikeActions(QObject):
    """Ctrl+M asks about the row that the cursor is in, and M or N in the column of the status."""

    def __init__(
        self,
        table: Table,
        watch: LookAlikeWatch,
        bridge: SessionBridge,
        countries: Countries,
        today: Callable[[], Date],
        apply: Callable[[Change, str], object],
    ) -> None:
        super().__init__(table)
        self._table, self._watch, self._bridge = table, watch, bridge
        self._countries, self._today, self._apply = countries, today, apply
        self._pressed: LookAlike | None = None
        table.installEventFilter(self)
        table.viewport().installEventFilter(self)

    def fill_menu(self, menu: QMenu) -> None:
        """What can be done about the row that the cursor is in."""
        pair = self._watch.pair_of(self._table.current_id())
        if pair is None:
            return
        other = self._row(pair.first if pair.second == self._table.current_id() else pair.second)
        merge = tr(message("Merge with number {row}… (Ctrl+M)", row=other))
        apart = tr(message("Not the same as number {row}", row=other))
        menu.addAction(merge).triggered.connect(lambda _on=False: self.open(pair))
        menu.addAction(apart).triggered.connect(lambda _on=False: self.tell_apart(pair))
        menu.addSeparator()

    def open(self, pair: LookAlike) -> None:
        """Show both side by side."""
        by_id = {entry.id: entry for entry in self._bridge.release.signatories.entries}
        dialog = MergeSignatoriesDialog(
            (by_id[pair.first], by_id[pair.second]),
            tr(pair.reason),
            (self._row(pair.first), self._row(pair.second)),
            self._countries,
            self._today(),
            self._table.window(),
        )
        dialog.agreed.connect(lambda keep, gone: self._apply(merge_signatories(keep, gone), keep))
        dialog.told_apart.connect(lambda: self.tell_apart(pair))
        dialog.finished.connect(lambda _code: self._table.setFocus())
        dialog.open()

    def tell_apart(self, pair: LookAlike) -> None:
        """Never ask about these two again."""
        self._apply(tell_apart(pair.first, pair.second), pair.second)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the table, and a click on the question."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return watched is self._table and self._take_key(event)
        if isinstance(event, QMouseEvent) and watched is not self._table:
            if event.type() == QEvent.Type.MouseButtonPress:
                self._pressed = self._pair_at(event)  # choosing a row may move the page
            elif event.type() == QEvent.Type.MouseButtonRelease and self._pressed is not None:
                pressed, self._pressed = self._pressed, None
                self.open(pressed)
        return False

    def _take_key(self, event: QKeyEvent) -> bool:
        pair = self._watch.pair_of(self._table.current_id())
        key, with_ctrl = event.key(), event.modifiers() == _CTRL
        in_status = self._key_at(self._table.currentIndex().column()) == "status"
        if pair is None or not (with_ctrl or (in_status and not event.modifiers())):
            return False
        if key == Qt.Key.Key_M:
            self.open(pair)
        elif key == Qt.Key.Key_N and in_status and not with_ctrl:
            self.tell_apart(pair)
        else:
            return False
        return True

    def _pair_at(self, event: QMouseEvent) -> LookAlike | None:
        """The question that the pointer is on."""
        index = self._table.indexAt(event.position().toPoint())
        is_plain = event.button() is Qt.MouseButton.LeftButton and not event.modifiers()
        if not is_plain or not index.isValid() or self._key_at(index.column()) != "status":
            return None
        item_id = self._table.model().items[index.row()].id
        pair = self._watch.pair_of(item_id)
        return pair if pair is not None and pair.second == item_id else None

    def _key_at(self, column: int) -> str:
        columns = self._table.model().ways.columns
        return columns[column].key if 0 <= column < len(columns) else ""

    def _row(self, item_id: str) -> int:
        entries = self._bridge.release.signatories.entries
        return next(row for row, entry in enumerate(entries, 1) if entry.id == item_id)
