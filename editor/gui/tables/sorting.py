"""Sorts the entries themselves, as one step."""

from collections.abc import Callable
from typing import Any

from editor.gui.tables.countries import Countries
from editor.gui.tables.wording import Wording
from editor.model.collation import collation
from editor.model.enums import SignatoryStatus
from editor.model.message import message
from editor.model.operations.change import Change, together
from editor.model.operations.signatories import add_signatories, remove_signatories
from editor.model.operations.signatory_list import set_leads
from editor.model.release import Release
from editor.model.signatories import Signatory

_STATUSES = list(SignatoryStatus)


def sorted_list(release: Release, by: str, wording: Wording, countries: Countries) -> Change:
    """The change that puts all entries in the order of name, country or status."""
    listed = release.signatories
    entries = tuple(sorted(listed.entries, key=_key(by, wording, countries)))
    return together(
        message("Sort signatories"),
        remove_signatories([entry.id for entry in entries]),
        add_signatories(entries),
        set_leads(listed.leads),
    )


def _key(by: str, wording: Wording, countries: Countries) -> Callable[[Signatory], Any]:
    order = collation(wording.language)

    def key(entry: Signatory) -> Any:  # noqa: ANN401  # what is compared differs by order
        name = order(wording.name(entry))
        if by == "country":
            return entry.country is None, order(countries.name(entry.country)), name
        return (_STATUSES.index(entry.status), name) if by == "status" else name

    return key
