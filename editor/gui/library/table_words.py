"""What the dialog of a table calls fields, encodings, delimiters and sizes."""

from editor.gui.words import N_, tr, tr_count
from editor.importers.tables import Field, Table
from editor.model.message import message

MOST_COLUMNS = 60  # that a person can look through
FIELDS = {
    Field.IGNORE: N_("Leave out"),
    Field.NAME: N_("Name"),
    Field.ACRONYM: N_("Acronym"),
    Field.COUNTRY: N_("Country"),
    Field.KIND: N_("Kind"),
    Field.EMAIL: N_("E-mail"),
    Field.CONTACT: N_("Contact person"),
    Field.WEBSITE: N_("Website"),
    Field.TIMESTAMP: N_("Time signed"),
    Field.MAY_PUBLISH: N_("May be published"),
    Field.ROLE: N_("Role"),
    Field.AFFILIATION: N_("Affiliation"),
    Field.LANGUAGE: N_("Language"),
    Field.OWN: N_("As its title says"),
}
ENCODINGS = (
    *("utf-8", "utf-16", "windows-1252", "windows-1254", "windows-1256", "windows-1251"),
    *("iso-8859-9", "gb18030", "big5"),
)
DELIMITERS = {",": N_("Comma"), ";": N_("Semicolon"), "\t": N_("Tab"), "|": N_("Bar")}


def size_words(table: Table) -> str:
    """How many rows there are, and that not all columns are shown where they are very many."""
    words = tr_count("{number} row", "{number} rows", len(table.rows))
    if table.width <= MOST_COLUMNS:
        return words
    shown = message(
        "the first {shown} of {all} columns are shown", shown=MOST_COLUMNS, all=table.width
    )
    return f"{words} · {tr(shown)}"
