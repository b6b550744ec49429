"""All that the library holds of one party, to type into; what is typed is kept at once."""

from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from editor.gui.fields.form import label
from editor.gui.fields.notice import Notice
from editor.gui.library.language_words import language_words, tag_or_words
from editor.gui.library.plain_fields import Field, Line, Lines, field_text, set_field_text
from editor.gui.tables.columns import join_list, split_list
from editor.gui.tables.countries import Countries
from editor.gui.words import tr
from editor.library.records import AnyParty, Person
from editor.model.clean import clean_text

_PAUSE = 1000  # milliseconds without a key, before it is kept
_HIGH = 72
_LISTS = ("acronyms", "aliases", "earlier_names", "tags")


class PartyForm(QWidget):
    """`edited` tells the party as it is now."""

    edited = Signal(object)

    def __init__(self, countries: Countries, parent: QWidget) -> None:
        super().__init__(parent)
        self._countries = countries
        self._party: AnyParty | None = None
        self._may_write = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.commit)
        self.fields: dict[str, Field] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._add("name", tr("Official name"))
        self._add("language", tr("Language of this name"), tr("Such as English or Turkish"))
        self._add(
            "names",
            tr("Names in other languages"),
            tr("A line each, such as Turkish: the name"),
            many=True,
        )
        self.names_notice = Notice(self)
        self._column.addWidget(self.names_notice)
        self._add("acronym", tr("Acronym"))
        self._add("acronyms", tr("Other acronyms"), tr("Parted by commas"))
        self._add("aliases", tr("Also known as"), tr("A line each"), many=True)
        self._add("earlier_names", tr("Earlier names"), tr("A line each"), many=True)
        self._add("country", tr("Country"))
        self.country_notice = Notice(self)
        self._column.addWidget(self.country_notice)
        self._add("role", tr("Role"))
        self._add("affiliation", tr("Affiliation"))
        self._add("website", tr("Website"), "https://")
        self._add("contact_name", tr("Contact person"))
        self._add("email", tr("E-mail"))
        self._add("phone", tr("Phone"))
        self._add("tags", tr("Tags"), tr("Parted by commas"))
        self.quiet = QCheckBox(tr("Do not contact"), self)
        self.quiet.clicked.connect(lambda _on: self.commit())
        self._column.addWidget(self.quiet)
        self._add("notes", tr("Notes"), many=True)

    @property
    def party_id(self) -> str:
        """Whose details are shown; "" for nobody's."""
        return self._party.id if self._party is not None else ""

    def show_party(self, party: AnyParty | None, *, may_write: bool) -> None:
        """Show a party; what was typed of another is kept first."""
        if self._party is not None and (party is None or party.id != self._party.id):
            self.commit()
        is_echo = party is not None and party == self._party and may_write == self._may_write
        self._party, self._may_write = party, may_write
        self.setEnabled(party is not None)
        if party is None or is_echo:  # of what is being typed: the words stay as they are
            return
        for name, field in self.fields.items():
            words = self._words(party, name)
            is_of_persons = name in ("role", "affiliation")
            self._names[name].setVisible(not is_of_persons or isinstance(party, Person))
            field.setVisible(not is_of_persons or isinstance(party, Person))
            field.setReadOnly(not may_write)
            if words != field_text(field):
                set_field_text(field, words)
        self.quiet.setChecked(party.do_not_contact)
        self.quiet.setEnabled(may_write)
        self.country_notice.say("")
        self.names_notice.say("")

    def commit(self) -> None:
        """Keep what was typed."""
        self._pause.stop()
        party = self._party
        if party is None:
            return
        new = self._read(party)
        if new != party:
            self._party = new
            self.edited.emit(new)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep it as soon as a field is left."""
        if event.type() == QEvent.Type.FocusOut:
            self.commit()
        return super().eventFilter(watched, event)

    def _add(self, key: str, name: str, hint: str = "", *, many: bool = False) -> None:
        field: Field = Lines(_HIGH, self) if many else Line(self)
        field.setPlaceholderText(hint)
        field.setAccessibleName(name)
        field.installEventFilter(self)
        field.textChanged.connect(self._note)
        if isinstance(field, Line):
            field.returnPressed.connect(self.commit)
        self._names = getattr(self, "_names", {})
        self._names[key] = label(name, self, field, "small")
        self._names[key].ensurePolished()  # the style sheet sets margins of its own at first
        self._names[key].setContentsMargins(0, 8 if self.fields else 0, 0, 0)
        self._column.addWidget(self._names[key])
        self._column.addWidget(field)
        self.fields[key] = field

    def _note(self, *_words: str) -> None:
        field = self.sender()
        if isinstance(field, Line | Lines) and field.hasFocus():
            self._pause.start()

    def _words(self, party: AnyParty, name: str) -> str:
        value: Any = getattr(party, name, "")
        if name == "names":
            return "\n".join(f"{language_words(tag)}: {words}" for tag, words in value.items())
        if name == "language":
            return language_words(value)
        if name == "country":
            return self._countries.name(value)
        if name in _LISTS:
            return "\n".join(value) if name in ("aliases", "earlier_names") else join_list(value)
        return str(value)

    def _read(self, party: AnyParty) -> AnyParty:
        values: dict[str, object] = {"do_not_contact": self.quiet.isChecked()}
        for name, field in self.fields.items():
            words = clean_text(field_text(field))
            if hasattr(party, name) and words != self._words(party, name):
                values[name] = self._value(party, name, words)
        return replace(party, **values)

    def _value(self, party: AnyParty, name: str, words: str) -> object:
        if name == "names":
            return self._other_names(party, words)
        if name in ("aliases", "earlier_names"):
            return tuple(line.strip() for line in words.split("\n") if line.strip())
        if name in _LISTS:
            return split_list(words)
        if name == "country":
            return self._country(party, words)
        if name == "language":
            return tag_or_words(words)
        return words.strip() if name != "notes" else words

    def _other_names(self, party: AnyParty, words: str) -> dict[str, str]:
        """The names that lines say; where one does not say its language, nothing changes."""
        lines = [line for line in words.split("\n") if line.strip()]
        found = _names_of(words)
        is_clear = len(found) == len(lines)
        hint = tr("Begin each line with a language, such as “Turkish: the name”.")
        self.names_notice.say("" if is_clear else hint)
        return found if is_clear else dict(party.names)

    def _country(self, party: AnyParty, words: str) -> str | None:
        code = self._countries.code(self._countries.best(words)) if words.strip() else None
        unknown = bool(words.strip()) and code is None
        self.country_notice.say(tr("No country of this name is known.") if unknown else "")
        return party.country if unknown else code


def _names_of(words: str) -> dict[str, str]:
    """Lines such as “Turkish: Dünya Kurultayı”, by the tag of the language."""
    found = {}
    for line in words.split("\n"):
        tag, sign, name = line.partition(":")
        if sign and tag.strip() and name.strip():
            found[tag_or_words(tag)] = name.strip()
    return found
