"""What is read from a list of names."""

import msgspec

from editor.model.enums import SignatoryKind

Span = tuple[int, int]


class ListedName(msgspec.Struct, frozen=True, kw_only=True):
    """One signatory as found in a text.

    `start` and `end` are code points of that text and cover the whole entry without its number or
    bullet; `country` is an ISO 3166 alpha-2 code; `second_name` is the name in a second script;
    `group` are the words of the heading above; role and affiliation belong to persons; `rest` are
    words of the entry that no field holds, such as a city or an e-mail address.
    """

    start: int
    end: int
    name: str
    acronym: str = ""
    country: str | None = None
    kind: SignatoryKind = SignatoryKind.ORGANIZATION
    role: str = ""
    affiliation: str = ""
    second_name: str = ""
    group: str = ""
    rest: str = ""


class ListHeading(msgspec.Struct, frozen=True, kw_only=True):
    """A line over a group of names, with its place in the text and without its colon."""

    start: int
    end: int
    text: str


class ListReading(msgspec.Struct, frozen=True, kw_only=True):
    """A list as read: every non-blank character lies in a name, a heading or `unread`.

    Numbers, bullets and commas between names are unread too, so that nothing is dropped unseen.
    """

    names: tuple[ListedName, ...] = ()
    headings: tuple[ListHeading, ...] = ()
    unread: tuple[Span, ...] = ()
