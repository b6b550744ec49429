"""What a column of a list of names can hold."""

from enum import StrEnum


class Field(StrEnum):
    """One thing that a list says of each signatory."""

    NAME = "name"
    ACRONYM = "acronym"
    COUNTRY = "country"
    KIND = "kind"
    EMAIL = "email"
    CONTACT = "contact"
    WEBSITE = "website"
    TIMESTAMP = "timestamp"
    MAY_PUBLISH = "may_publish"
    ROLE = "role"
    AFFILIATION = "affiliation"
    LANGUAGE = "language"
    OWN = "own"  # a column of this program's own export; any number of columns can be one
    IGNORE = "ignore"
