"""What is kept of one speaker, press contact or boilerplate, to type into; it is kept at once."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor.gui.fields.form import label
from editor.gui.fields.notice import Notice
from editor.gui.library.kept_fields import KeptField, fields_of, with_words, words_of
from editor.gui.library.plain_fields import Field, Line, Lines, field_text, set_field_text
from editor.gui.words import tr
from editor.library.records import Kept
from editor.model.clean import clean_text

_PAUSE = 1000  # milliseconds without a key, before it is kept
_TEXT, _NOTE = 240, 72


class KeptForm(QWidget):
    """The fields of one kind; `edited` tells the item as it is now."""

    edited = Signal(object)

    def __init__(self, kind: type, parent: QWidget) -> None:
        super().__init__(parent)
        self.kind = kind
        self._item: Kept | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.commit)
        self.fields: dict[str, Field] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        for spec in fields_of(kind):
            self._add(spec)
        self.notice = Notice(self)
        self._column.addWidget(self.notice)

    def show_item(self, item: Kept | None, *, may_write: bool) -> None:
        """Show an item; what was typed of another is kept first."""
        if self._item is not None and (item is None or item.id != self._item.id):
            self.commit()
        is_echo = item is not None and item == self._item
        self._item = item
        for key, field in self.fields.items():
            field.setReadOnly(not may_write)
            words = words_of(item, key) if item is not None else ""
            if not is_echo and words != field_text(field):  # of what is being typed: it stays
                set_field_text(field, words)
        if not is_echo:
            self.notice.say("")

    def commit(self) -> None:
        """Keep what was typed; a language that nobody knows is told, and changes nothing."""
        self._pause.stop()
        item = self._item
        if item is None:
            return
        new, unknown = item, ""
        for key, field in self.fields.items():
            words = clean_text(field_text(field))
            if words == words_of(item, key):
                continue
            try:
                new = with_words(new, key, words)
            except ValueError:
                unknown = tr("No language of this name is known. Write one such as Turkish.")
        self.notice.say(unknown)
        if new != item:
            self._item = new
            self.edited.emit(new)

    def go_to_first(self) -> None:
        """Let the first field be typed into."""
        first = next(iter(self.fields.values()))
        first.setFocus()
        first.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep it as soon as a field is left."""
        if event.type() == QEvent.Type.FocusOut:
            self.commit()
        return super().eventFilter(watched, event)

    def _add(self, spec: KeptField) -> None:
        name = tr(spec.name)
        height = _TEXT if spec.key == "text" else _NOTE
        field: Field = Lines(height, self) if spec.many else Line(self)
        field.setPlaceholderText(tr(spec.hint))
        field.setAccessibleName(name)
        field.installEventFilter(self)
        field.textChanged.connect(self._note)
        if isinstance(field, Line):
            field.returnPressed.connect(self.commit)
        if self.fields:
            self._column.addSpacing(8)
        self._column.addWidget(label(name, self, field, "small"))
        self._column.addWidget(field)
        self.fields[spec.key] = field

    def _note(self, *_words: str) -> None:
        field = self.sender()
        if isinstance(field, Line | Lines) and field.hasFocus():
            self._pause.start()
