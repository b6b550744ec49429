"""What cells look like by themselves, whatever stands above them."""

import re
from collections.abc import Callable, Mapping, Sequence

from editor.importers.tables.fields import Field
from editor.importers.tables.times import looks_like_time
from editor.model.countries import country_code

_EMAIL = re.compile(r"[^\s@,;]{1,64}@[^\s@,;]+\.[^\s@,;.]{2,}")
_WEBSITE = re.compile(r"(https?://|www\.)\S+|[\w-]+(\.[\w-]+)*\.(org|com|net|info|eu)(/\S*)?")
_LONGEST_COUNTRY = 60


def share(field: Field, cells: Sequence[str]) -> float:
    """How many of the cells look like this field, between 0 and 1."""
    looks = _LOOKS[field]
    return sum(map(looks, cells)) / max(len(cells), 1)


def _is_country(cell: str) -> bool:
    return len(cell) <= _LONGEST_COUNTRY and country_code(cell) is not None


_LOOKS: Mapping[Field, Callable[[str], bool]] = {
    Field.EMAIL: lambda cell: bool(_EMAIL.fullmatch(cell)),
    Field.WEBSITE: lambda cell: bool(_WEBSITE.fullmatch(cell)),
    Field.TIMESTAMP: looks_like_time,
    Field.COUNTRY: _is_country,
}
