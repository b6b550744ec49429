"""What a person does with the speakers, press contacts and boilerplates that are kept."""

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from editor.gui.kit.message_bar import BarStack, WayOn
from editor.gui.library.acting import KEY, LibraryActs
from editor.gui.words import interface_language, tr, tr_count
from editor.library.keeping import forget, keep
from editor.library.parties import new_id
from editor.library.records import Kept, KeptBoilerplate, KeptContact, KeptSpeaker
from editor.model.blocks import Speaker
from editor.model.findings import Level
from editor.model.people import Contact


class KeptActs(QObject):
    """`made` tells the id of what is new."""

    made = Signal(str)

    def __init__(self, acts: LibraryActs, bars: BarStack) -> None:
        super().__init__(acts)
        self._acts, self._bars = acts, bars

    def add_speaker(self) -> None:
        """Begin a speaker."""
        speaker = Speaker(name=tr("New speaker"))
        self._add(KeptSpeaker(id=new_id(), speaker=speaker, language=interface_language()))

    def add_contact(self) -> None:
        """Begin a press contact."""
        self._add(KeptContact(id=new_id(), contact=Contact(id="", name=tr("New press contact"))))

    def add_boilerplate(self) -> None:
        """Begin a text about an organisation."""
        heading = tr("New boilerplate")
        self._add(KeptBoilerplate(id=new_id(), heading=heading, language=interface_language()))

    def add_translation(self, item: Kept) -> None:
        """Begin the same in a language that is still to be said; the text is still to be typed."""
        if isinstance(item, KeptBoilerplate):
            self._add(replace(item, id=new_id(), text="", language=""))
        elif isinstance(item, KeptSpeaker):
            self._add(replace(item, id=new_id(), language=""))

    def update(self, item: Kept) -> None:
        """Keep what was typed."""
        self._acts.apply(keep([item]))

    def forget(self, ids: tuple[str, ...]) -> None:
        """Keep some no more, with the way back."""
        if not ids or not self._acts.apply(forget(ids)):
            return
        words = tr_count("{number} entry deleted.", "{number} entries deleted.", len(ids))
        self._bars.tell(KEY, Level.NOTE, words, (WayOn(tr("Undo"), self._acts.undo),))

    def _add(self, item: Kept) -> None:
        if self._acts.apply(keep([item])):
            self.made.emit(item.id)
