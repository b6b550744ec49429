"""Reading and changing the objects of a PDF that is about to be written."""

from collections.abc import Iterator
from typing import Any

import pydyf

# pydyf is untyped: a PDF, one of its dictionaries, and one of its streams.
Pdf = Any
Element = Any
Stream = Any
Reference = bytes


def at(pdf: Pdf, reference: Reference) -> Any:  # noqa: ANN401  # any object of pydyf
    """The object that a reference such as `12 0 R` names."""
    return pdf.objects[int(reference.split()[0])]


def elements(pdf: Pdf) -> Iterator[Element]:
    """The elements of the structure tree in the order in which they were made."""
    for thing in pdf.objects:
        if isinstance(thing, pydyf.Dictionary) and thing.get("Type") == "/StructElem":
            yield thing


def streams(pdf: Pdf) -> Iterator[Stream]:
    """Everything with a content: pages, pictures, fonts."""
    return (thing for thing in pdf.objects if isinstance(thing, pydyf.Stream))


def page_stream(pdf: Pdf, page: Reference) -> Stream:
    """What is drawn on a page."""
    return at(pdf, at(pdf, page)["Contents"])
