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
ENCODINGS = {  # named as by other programs that open such a file
    "utf-8": N_("Unicode (UTF-8)"),
    "utf-16": N_("Unicode (UTF-16)"),
    "windows-1252": N_("Western European"),
    "windows-1254": N_("Turkish (Windows)"),
    "windows-1256": N_("Arabic"),
    "windows-1251": N_("Cyrillic"),
    "iso-8859-9": N_("Turkish (ISO)"),
    "gb18030": N_("Simplified Chinese"),
    "big5": N_("Traditional Chinese"),
}
DELIMITERS = {",": N_("Comma"), ";": N_("Semicolon"), "\t": N_("Tab"), "|": N_("Bar")}


def encodings() -> dict[str, str]:
    """The sets of characters to choose from, by the names that the reader knows them by."""
    return {name: tr(words) for name, words in ENCODINGS.items()}


def encoding_words(name: str) -> str:
    """What a set of characters is called; one that is not in the menu keeps its own name."""
    return tr(ENCODINGS[name]) if name in ENCODINGS else name


def size_words(table: Table) -> str:
    """How many rows there are, and that not all columns are shown where they are very many."""
    words = tr_count("{number} row", "{number} rows", len(table.rows))
    if table.width <= MOST_COLUMNS:
        return words
    shown = message(
        "the first {shown} of {all} columns are shown", shown=MOST_COLUMNS, all=table.width
    )
    return f"{words} · {tr(shown)}"
