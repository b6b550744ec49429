"""What this program's own export says of somebody beside what every table says."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from editor.importers.tables import Columns, Field, Table
from editor.library.export import unharmed
from editor.library.incoming import Incoming
from editor.model.list_titles import AFFILIATION, JOIN, NAME, ROLE, YES, Title, parted
from editor.model.signatories import SignatoryWords

_LISTS = {
    Title.ACRONYMS: "acronyms",
    Title.ALIASES: "aliases",
    Title.EARLIER: "earlier_names",
    Title.TAGS: "tags",
}
_WORDS = {Title.LANGUAGE: "language", Title.PHONE: "phone", Title.NOTES: "notes"}


def completed_rows(rows: Sequence[Incoming], table: Table, columns: Columns) -> Iterator[Incoming]:
    """The rows with what such columns hold; the table's others are in them already."""
    own = [column for column, field in columns.fields.items() if field is Field.OWN]
    heads = table.rows[columns.header] if own and columns.header is not None else ()
    for row in rows:
        cells = table.rows[row.row - 1] if heads else ()
        said = {heads[n]: unharmed(cells[n]) for n in own if n < min(len(heads), len(cells))}
        yield _completed(row, said) if said else row


def _completed(row: Incoming, said: dict[str, str]) -> Incoming:
    values: dict[str, object] = {}
    words: dict[str, dict[str, str]] = {NAME: {}, ROLE: {}, AFFILIATION: {}}
    for title, cell in said.items():
        part, tag = parted(title)
        if part and cell:
            words[part][tag] = cell
        elif title in _LISTS:
            values[_LISTS[Title(title)]] = tuple(filter(None, cell.split(JOIN)))
        elif title in _WORDS:
            values[_WORDS[Title(title)]] = cell
    spoken = dict.fromkeys((*words[ROLE], *words[AFFILIATION]))
    in_language = {
        tag: SignatoryWords(
            role=words[ROLE].get(tag, ""), affiliation=words[AFFILIATION].get(tag, "")
        )
        for tag in spoken
    }
    quiet = said.get(Title.QUIET) == YES
    return replace(row, names=words[NAME], in_language=in_language, do_not_contact=quiet, **values)
