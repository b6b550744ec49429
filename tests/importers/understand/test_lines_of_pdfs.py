"""What a PDF's text has broken is whole again: words at line ends, contacts in columns."""

from editor.importers.document import document_from_text
from editor.importers.understand import understand
from editor.importers.understand.inline_words import field_text


def test_a_broken_word_is_whole_and_a_compound_keeps_its_hyphen() -> None:
    text = "The dispute con-\ncerns twelve-\nhour shifts and every hour of them."
    assert field_text(text, 0, len(text)) == (
        "The dispute concerns twelve-hour shifts and every hour of them."
    )


def test_contacts_in_two_columns_keep_their_own_addresses() -> None:
    text = (
        "Harbour opens again\n\nLondon, 12 May 2026 – The harbour opens on Monday after years.\n\n"
        "Contacts\n"
        "Camille Roussel                Hugo Stern\n"
        "+33 4 72 00 01 02              +33 4 72 00 01 05\n"
        "roussel@harbour.example        stern@harbour.example\n"
    )
    contacts = understand(document_from_text(text)).release.contacts
    assert [(c.name, c.phones, c.emails) for c in contacts] == [
        ("Camille Roussel", ("+33 4 72 00 01 02",), ("roussel@harbour.example",)),
        ("Hugo Stern", ("+33 4 72 00 01 05",), ("stern@harbour.example",)),
    ]
