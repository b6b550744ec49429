"""The tables of the library file, with the steps from older forms."""

from collections.abc import Mapping
from types import MappingProxyType

APPLICATION_ID = 0x50524C42  # "PRLB": says to whom the file belongs, at byte 68 of its header
VERSION = 2

# Records are JSON of the structs in records.py; what joins them are columns, so that SQLite
# watches over it. References are looked at when a transaction ends: undo need not mind the order.
RECORDS = """
CREATE TABLE party (id TEXT PRIMARY KEY NOT NULL, data TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE list (id TEXT PRIMARY KEY NOT NULL, data TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE member (
    list TEXT NOT NULL REFERENCES list DEFERRABLE INITIALLY DEFERRED,
    party TEXT NOT NULL REFERENCES party DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    PRIMARY KEY (list, party)
) WITHOUT ROWID;
CREATE INDEX member_party ON member (party);
CREATE TABLE signing (
    id TEXT PRIMARY KEY NOT NULL,
    release TEXT NOT NULL,
    party TEXT REFERENCES party DEFERRABLE INITIALLY DEFERRED,
    data TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX signing_party ON signing (party);
CREATE INDEX signing_release ON signing (release);
CREATE TABLE told_apart (
    a TEXT NOT NULL REFERENCES party DEFERRABLE INITIALLY DEFERRED,
    b TEXT NOT NULL REFERENCES party DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (a, b)
) WITHOUT ROWID;
CREATE INDEX told_apart_b ON told_apart (b);
CREATE TABLE kept (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    party TEXT REFERENCES party DEFERRABLE INITIALLY DEFERRED,
    data TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX kept_party ON kept (party);
CREATE TABLE absorbed (
    id TEXT PRIMARY KEY NOT NULL,
    survivor TEXT NOT NULL REFERENCES party DEFERRABLE INITIALLY DEFERRED,
    data TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX absorbed_survivor ON absorbed (survivor);
"""

# Made from the names, so they can be made again. The numbers rise with use: the search looks at
# the highest first. Words are cut to WORD letters, so each prefix has an index of its own.
WORD = 8
INDEX = f"""
CREATE TABLE found (
    number INTEGER PRIMARY KEY,
    party TEXT NOT NULL UNIQUE,
    uses INTEGER NOT NULL DEFAULT 0,
    used TEXT NOT NULL DEFAULT '',
    names TEXT NOT NULL,
    acronyms TEXT NOT NULL,
    words TEXT NOT NULL
);
CREATE TABLE name_key (
    key TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (key, number)
) WITHOUT ROWID;
CREATE TABLE acronym_key (
    key TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (key, number)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5 (
    terms, detail=none, columnsize=0, prefix='{" ".join(map(str, range(1, WORD)))}',
    tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* P* S* Co'"
);
CREATE TABLE match_key (
    key INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (key, number)
) WITHOUT ROWID;
CREATE TABLE made_by (version INTEGER NOT NULL);
"""

# Statements from one form to the next; they know no struct, as those will be others tomorrow, and
# no table above that may change: what they make is written out.
MIGRATIONS: Mapping[int, str] = MappingProxyType(
    {
        # Tables that follow from the names are filled when the library opens.
        1: """
DROP TABLE folding;
CREATE TABLE match_key (
    key INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (key, number)
) WITHOUT ROWID;
CREATE TABLE made_by (version INTEGER NOT NULL);
"""
    }
)
