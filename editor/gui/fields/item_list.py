"""A list of the release as cards one under the other: add, reorder, take out."""

from collections.abc import Callable, Collection
from itertools import pairwise
from typing import Any

import msgspec
from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from editor.app.changes import Changed
from editor.gui.bridge import Caret, FieldCaret, SessionBridge
from editor.gui.fields.form import stacked
from editor.gui.kit.buttons import push_button, tool_button
from editor.gui.kit.tab_order import stops_in
from editor.gui.theme import Theme
from editor.gui.words import tr
from editor.model.message import message
from editor.model.operations.change import Change
from editor.model.places import SEPARATOR, place
from editor.model.release import Release

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ListWays(msgspec.Struct, frozen=True):
    """How a list of the release is read and changed; `one` is what a thing in it is called.

    `add` makes the change that adds an empty item, with the id that it will have.
    """

    place: str
    one: str
    items: Callable[[Release], tuple[Any, ...]]
    move: Callable[[Collection[str], str | None], Change]
    remove: Callable[[Collection[str]], Change]
    add: Callable[[Release], tuple[str, Change]] | None = None
    add_words: str = ""
    numbered: bool = False


MakeContent = Callable[[str, QWidget], QWidget]


class ItemList(QWidget):
    """`content` makes the fields of an item by its id; they are kept while the item is there."""

    place_changed = Signal(str)

    def __init__(
        self,
        bridge: SessionBridge,
        ways: ListWays,
        content: MakeContent,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._ways = ways
        self._content = content
        self._theme = theme
        self._cards: dict[str, Card] = {}
        self.setProperty("place", ways.place)
        self._start = QWidget(self)  # a fixed point that Tab goes on from
        self._start.setFixedSize(0, 0)
        column = stacked(self)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        column.addLayout(self._rows)
        self.adder = push_button(ways.add_words, self)
        self.adder.setAccessibleName(ways.add_words or tr("Add"))
        self.adder.setVisible(ways.add is not None)
        self.adder.clicked.connect(self.add)
        column.addWidget(self.adder, 0, Qt.AlignmentFlag.AlignLeft)
        bridge.changed.connect(self._follow)
        self._show(bridge.release)

    @property
    def cards(self) -> dict[str, "Card"]:
        """The cards by the id of what they show, in order."""
        return self._cards

    def add(self) -> None:
        """Add an empty item and go there."""
        if self._ways.add is not None:
            item_id, change = self._ways.add(self._bridge.release)
            there = Caret(place(self._ways.place, item_id))
            self._bridge.apply(change, Caret(self._ways.place), there)
            self.focus_place(there.place)

    def move_item(self, item_id: str, step: int) -> None:
        """Put an item one up or down; the focus stays with it."""
        ids = [item.id for item in self._ways.items(self._bridge.release)]
        to = ids.index(item_id) + step
        if 0 <= to < len(ids):
            after = to if step < 0 else to + 1
            caret = Caret(place(self._ways.place, item_id))
            before = ids[after] if after < len(ids) else None
            self._bridge.apply(self._ways.move([item_id], before), caret, caret)

    def remove_item(self, item_id: str) -> None:
        """Take an item out and go to the next one."""
        ids = [item.id for item in self._ways.items(self._bridge.release)]
        at = ids.index(item_id)
        left = [one for one in ids if one != item_id]
        near = left[min(at, len(left) - 1)] if left else ""
        there = place(self._ways.place, near) if near else self._ways.place
        here = Caret(place(self._ways.place, item_id))
        self._bridge.apply(self._ways.remove([item_id]), here, Caret(there))
        self.focus_place(there)

    def focus_place(self, wanted: str) -> None:
        """Go to an item, or to one field of it."""
        field = self._field_of(wanted)
        (field or self.adder).setFocus(Qt.FocusReason.OtherFocusReason)

    def restore_caret(self, caret: Caret) -> None:
        """Put the cursor back where it was before a step."""
        field = self._field_of(caret.place)
        restore = getattr(field, "restore_caret", None)
        if isinstance(caret, FieldCaret) and restore is not None:
            restore(caret)

    def tell_place(self, where: str) -> None:
        """Tell where one is, after those who look at the focus alone have told of the list."""
        QTimer.singleShot(0, self, lambda: self.place_changed.emit(where))

    def _field_of(self, wanted: str) -> QWidget | None:
        beyond = wanted.removeprefix(self._ways.place).strip(SEPARATOR)
        card = self._cards.get(beyond.partition(SEPARATOR)[0])
        return card.field_of(wanted) if card else None

    def _follow(self, changed: Changed) -> None:
        if self._ways.items(changed.before) is not self._ways.items(changed.after):
            self._show(changed.after)

    def _show(self, release: Release) -> None:
        ids = [item.id for item in self._ways.items(release)]
        if ids == list(self._cards):
            return
        for gone in self._cards.keys() - set(ids):
            card = self._cards.pop(gone)
            card.hide()
            card.setParent(None)
            card.deleteLater()
        self._cards = {one: self._cards.get(one) or self._made(one) for one in ids}
        focused = self.focusWidget()
        for number, card in enumerate(self._cards.values()):
            if self._rows.indexOf(card) != number:
                self._rows.removeWidget(card)
                self._rows.insertWidget(number, card)
                card.show()  # at once, so that it can take the focus
            card.number(number + 1, len(ids))
        self._order_tabs()
        if focused is not None and self.isAncestorOf(focused):
            focused.setFocus()

    def _order_tabs(self) -> None:
        for widget in (*self._cards.values(), self.adder):
            widget.raise_()  # as they stand
        stops = [stop for card in self._cards.values() for stop in stops_in(card)]
        for one, following in pairwise((self._start, *stops, self.adder)):
            QWidget.setTabOrder(one, following)

    def _made(self, item_id: str) -> "Card":
        card = Card(self, item_id, self._ways, self._theme)
        card.fill(self._content(item_id, card))
        return card


class Card(QFrame):
    """One item: its number, its fields, and the buttons that move it and take it out."""

    def __init__(self, owner: ItemList, item_id: str, ways: ListWays, theme: Theme) -> None:
        super().__init__(owner)
        self._owner = owner
        self._id = item_id
        self._ways = ways
        self._number = QLabel(self)
        self._number.setProperty("kind", "muted")
        self._number.setContentsMargins(0, 8, 0, 0)
        self._number.setVisible(ways.numbered)
        self._number.setMinimumWidth(20)
        self._up = _small(tool_button(theme, "arrow-up", tr("Move up (Alt+Up)"), self))
        self._down = _small(tool_button(theme, "arrow-down", tr("Move down (Alt+Down)"), self))
        for button in (self._up, self._down):  # the keys do the same without a stop each
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._content: QWidget | None = None
        self.remover = _small(tool_button(theme, "trash-2", tr("Take out"), self))
        self._up.clicked.connect(lambda: owner.move_item(item_id, -1))
        self._down.clicked.connect(lambda: owner.move_item(item_id, 1))
        self.remover.clicked.connect(lambda: owner.remove_item(item_id))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        top = Qt.AlignmentFlag.AlignTop
        self._row.addWidget(self._number, 0, top)
        for button in (self._up, self._down, self.remover):
            self._row.addWidget(button, 0, top)

    def fill(self, content: QWidget) -> None:
        """Put the fields in."""
        self._content = content
        self._row.insertWidget(1, content, 1)
        self._row.insertSpacing(2, 4)
        for button in (self._up, self._down, self.remover):
            button.raise_()  # so that Tab reaches it behind the fields
        for widget in (content, *content.findChildren(QWidget)):
            widget.installEventFilter(self)

    def number(self, number: int, of: int) -> None:
        """Say which one it is."""
        self._number.setText(f"{number}.")
        name = message("{one} {number} of {of}", one=self._ways.one, number=number, of=of)
        self.setAccessibleName(tr(name))
        self.remover.setAccessibleName(tr(message("Take out: {name}", name=tr(name))))
        self._up.setEnabled(number > 1)
        self._down.setEnabled(number < of)

    def field_of(self, wanted: str) -> QWidget | None:
        """The field of a place, else the first that takes the focus."""
        fields = [w for w in self.findChildren(QWidget) if getattr(w, "address", "")]
        exact = (field for field in fields if getattr(field, "address") == wanted)  # noqa: B009  # any of these has it
        return next(exact, next(iter(fields), self.remover))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move by Alt+Up and Alt+Down; tell the place that has the focus."""
        if event.type() == QEvent.Type.FocusIn:
            self._owner.tell_place(getattr(watched, "address", "") or self._place())
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = _STEPS.get(Qt.Key(event.key()), 0)
            if step and event.modifiers() == Qt.KeyboardModifier.AltModifier:
                self._owner.move_item(self._id, step)
                return True
        return super().eventFilter(watched, event)

    def _place(self) -> str:
        return place(self._ways.place, self._id)


def _small(button: QToolButton) -> QToolButton:
    button.setMinimumWidth(26)
    button.setFixedWidth(26)
    button.setIconSize(QSize(14, 14))
    return button
