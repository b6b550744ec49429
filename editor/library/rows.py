"""Writing rows so that every write leaves its inverse: what undo is made of."""

import sqlite3
from collections.abc import Iterable

import msgspec

from editor.library.index import drop_party, put_party

Row = tuple[str | int | None, ...]


class Table(msgspec.Struct, frozen=True):
    """A table of records: the first `keys` of its columns tell its rows apart."""

    name: str
    columns: tuple[str, ...]
    keys: int = 1

    def select(self) -> str:
        """The statement that reads one row by its key."""
        return " ".join(("SELECT", ", ".join(self.columns), "FROM", self.name, self._where()))

    def delete(self) -> str:
        """The statement that takes one row away by its key."""
        words = ("DELETE FROM", self.name, self._where())
        return " ".join(words)

    def insert(self) -> str:
        """The statement that writes one row."""
        marks = ", ".join("?" * len(self.columns))
        return " ".join(("INSERT INTO", self.name, "VALUES", f"({marks})"))

    def _where(self) -> str:
        columns = (f"{column} = ?" for column in self.columns[: self.keys])
        return f"WHERE {' AND '.join(columns)}"


PARTY = Table("party", ("id", "data"))
LIST = Table("list", ("id", "data"))
MEMBER = Table("member", ("list", "party", "position"), keys=2)
SIGNING = Table("signing", ("id", "release", "party", "data"))
TOLD_APART = Table("told_apart", ("a", "b"), keys=2)
KEPT = Table("kept", ("id", "kind", "party", "data"))
ABSORBED = Table("absorbed", ("id", "survivor", "data"))


class Step(msgspec.Struct, frozen=True):
    """How to take one write back: the row as it was, None where there was none."""

    table: Table
    key: Row
    row: Row | None


class Rows:
    """Writes rows inside a transaction and remembers how to take each write back."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.steps: list[Step] = []

    def put(self, table: Table, row: Row) -> None:
        """Write a row, over the one of the same key if there is one."""
        key = row[: table.keys]
        old = find_row(self.connection, table, key)
        if old == row:
            return
        self.steps.append(Step(table, key, old))
        if old is not None:
            self.connection.execute(table.delete(), key)
        self.connection.execute(table.insert(), row)
        if table is PARTY:
            was = None if old is None else str(old[1])
            put_party(self.connection, str(row[0]), str(row[1]), was)

    def delete(self, table: Table, key: Row) -> None:
        """Take a row away, if it is there."""
        old = find_row(self.connection, table, key)
        if old is None:
            return
        self.steps.append(Step(table, key, old))
        self.connection.execute(table.delete(), key)
        if table is PARTY:
            drop_party(self.connection, str(key[0]), str(old[1]))

    def take_back(self, steps: Iterable[Step]) -> None:
        """Undo steps, the last first; what this does can itself be taken back."""
        for step in steps:
            if step.row is None:
                self.delete(step.table, step.key)
            else:
                self.put(step.table, step.row)


def find_row(connection: sqlite3.Connection, table: Table, key: Row) -> Row | None:
    """One row by its key."""
    found: Row | None = connection.execute(table.select(), key).fetchone()
    return found
