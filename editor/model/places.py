"""The address of a field inside a release, for findings, focus and preview.

A place is a path of names and ids: `headline` of the edition `en` is `editions/en/headline`, the
words of a block `editions/en/body/c001`, a signatory `signatories/s010`, an image `images/i1`.
"""

SEPARATOR = "/"


def place(*parts: str) -> str:
    """Join names and ids to an address."""
    return SEPARATOR.join(parts)


def edition_place(language: str, *parts: str) -> str:
    """The address of a field of one edition."""
    return place("editions", language, *parts)
