"""The rest of what a list holds of one item: fields that open below the table."""

from collections.abc import Callable, Sequence

import msgspec
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QVBoxLayout, QWidget

from editor.gui.bridge import SessionBridge
from editor.gui.fields.binding import Binding
from editor.gui.fields.form import label
from editor.gui.fields.line import LineField
from editor.gui.fields.text import TextField, Ways
from editor.gui.kit.buttons import push_button
from editor.gui.kit.flush import flush
from editor.gui.words import tr
from editor.model.message import message

MakeBinding = Callable[[str], Binding]


class DetailField(msgspec.Struct, frozen=True):
    """A field by its name; `binding` ties it to the item of an id."""

    name: str
    binding: MakeBinding
    hint: str = ""
    from_left: bool = False
    lines: int = 0  # of a field that breaks lines and takes the whole width


class Details(QFrame):
    """Closed until it is wanted; the button says whose details they are."""

    place_changed = Signal(str)

    def __init__(
        self,
        bridge: SessionBridge,
        fields: Sequence[DetailField],
        name_of: Callable[[str], str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._specs = fields
        self._name_of = name_of
        self._item_id = ""
        self._is_wanted = False
        self._fields: list[LineField | TextField] = []
        self.opener = push_button("", self, "link")
        self.opener.clicked.connect(self.toggle)
        self.inside = QFrame(self)
        self.inside.setProperty("kind", "card")
        self.grid = QGridLayout(self.inside)
        self.grid.setContentsMargins(12, 10, 12, 12)
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(4)
        for column in (0, 1):
            self.grid.setColumnStretch(column, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(self.opener, 0, Qt.AlignmentFlag.AlignLeading)
        rows.addWidget(self.inside)
        self._bridge = bridge
        self._cell = 0
        self._show()

    @property
    def item_id(self) -> str:
        """The item whose details are shown; "" for none."""
        return self._item_id

    def toggle(self) -> None:
        """Open or close."""
        self._is_wanted = not self._is_wanted
        self._show()

    def show_item(self, item_id: str) -> None:
        """Follow the cursor to another item."""
        if item_id != self._item_id:
            self._item_id = item_id
            for spec, field in zip(self._specs, self._fields, strict=False):
                field.bind(spec.binding(item_id))
        self._show()

    def field_of(self, wanted: str) -> LineField | TextField | None:
        """The field of a place, brought out; None where it is none of these."""
        if not any(spec.binding(self._item_id).place == wanted for spec in self._specs):
            return None
        self._is_wanted = True
        self._show()
        return next(field for field in self._fields if field.address == wanted)

    def add_widget(self, name: str, widget: QWidget, *, is_wide: bool = False) -> None:
        """Put something into the next free place of the two columns."""
        if is_wide and self._cell % 2:
            self._cell += 1
        row, column = divmod(self._cell, 2)
        span = 2 if is_wide else 1
        if name:
            self.grid.addWidget(label(name, self.inside, widget, "small"), 2 * row, column, 1, span)
        if isinstance(widget, QCheckBox):
            self.grid.addLayout(flush(widget), 2 * row + 1, column, 1, span)
        else:
            self.grid.addWidget(widget, 2 * row + 1, column, 1, span)
        self._cell += span

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell the place that has the focus."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, (LineField, TextField)):
            self.place_changed.emit(watched.address)
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        self.setVisible(bool(self._item_id))
        is_open = self._is_wanted and bool(self._item_id)
        if is_open and not self._fields:
            self._make_fields()
        self.inside.setVisible(is_open)
        name = self._name_of(self._item_id)
        words = message("Hide the details of {name}") if is_open else message("Details of {name}")
        shown = message(words.text, name=name or tr("this row"))
        self.opener.setText(tr(shown).replace("&", "&&"))
        self.opener.setAccessibleName(tr(shown))

    def _make_fields(self) -> None:
        for spec in self._specs:
            field = self._made(spec)
            field.setPlaceholderText(spec.hint)
            field.installEventFilter(self)
            self.add_widget(spec.name, field, is_wide=spec.lines > 0)
            self._fields.append(field)

    def _made(self, spec: DetailField) -> LineField | TextField:
        binding = spec.binding(self._item_id)
        if spec.lines:
            return TextField(self._bridge, binding, self.inside, Ways(least_lines=spec.lines))
        field = LineField(self._bridge, binding, self.inside)
        if spec.from_left:
            field.write_from_left()
        return field
