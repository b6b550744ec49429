"""What the library keeps is offered while contacts, texts and speakers are typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from editor.gui.library.keeping import keep_all
from editor.gui.library.kept_fields import with_words, words_of
from editor.gui.library.kept_offers import KeptOffers, kept_speakers
from editor.gui.tables.section import TableSection
from editor.library.keeping import keep
from editor.library.reading import all_kept
from editor.library.records import KeptBoilerplate, KeptContact, KeptSpeaker
from editor.model.blocks import Speaker
from editor.model.people import Contact
from tests.gui.fields.making import Key, open_sample

__all__ = ["open_sample"]
CONTACT = Contact(id="", name="Zoe Quint", role="Press", emails=("zoe@example.org",))
KEPT = (
    KeptContact(id="k1", contact=CONTACT),
    KeptBoilerplate(id="k2", heading="About the Zebra Alliance", text="Who we are.", language="en"),
    KeptSpeaker(id="k3", speaker=Speaker(name="Zora Lim", role="Chair"), language="en"),
)


@pytest.fixture
def desktop(open_sample, desk):
    desk.shelf.apply(keep(KEPT))
    return open_sample()


def test_a_press_contact_comes_whole(desktop):
    sections = desktop.window.findChildren(TableSection)
    section = next(one for one in sections if one.ways.place == "contacts")
    desktop.click(section.adder.field)
    desktop.type("zo")
    offers = section.adder.field.findChild(KeptOffers)
    assert offers.list.isVisible()
    desktop.key(Key.Key_Down)
    desktop.key(Key.Key_Return)
    new = desktop.release.contacts[-1]
    assert (new.name, new.role, new.emails) == ("Zoe Quint", "Press", ("zoe@example.org",))
    desktop.undo()
    assert new not in desktop.release.contacts


def test_a_text_takes_the_place_of_what_is_begun(desktop):
    first = desktop.edition.boilerplates[0]
    field = desktop.go(f"editions/en/boilerplates/{first.id}/heading")
    desktop.key(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    desktop.type("zebra")
    desktop.key(Key.Key_Down)
    desktop.key(Key.Key_Return)
    new = desktop.edition.boilerplates[0]
    assert (new.heading, new.text) == ("About the Zebra Alliance", "Who we are.")
    assert field.text() == new.heading


def test_speakers_are_known(desktop, desk):
    assert [speaker.name for speaker in kept_speakers(desk, "en")] == ["Zora Lim"]


def test_people_and_texts_of_a_release_are_kept_when_a_person_agrees(desktop, desk):
    keep_all(desktop.window)
    assert len(all_kept(desk.shelf.hold().connection)) == len(KEPT)
    buttons = desktop.window.bars.findChildren(QPushButton)
    next(b for b in buttons if b.text() == "Keep them").click()
    assert len(all_kept(desk.shelf.hold().connection)) > len(KEPT)


def test_languages_are_read_and_written_by_their_names():
    contact = KeptContact(id="k", contact=Contact(id="", name="Bo", languages=("en", "zh-Hans")))
    assert words_of(contact, "languages") == "English, zh-Hans"  # no name that is understood again
    changed = with_words(contact, "languages", "Turkish, ar")
    assert changed.contact.languages == ("tr", "ar")
    assert words_of(changed, "languages") == "Turkish, Arabic"
