"""Tables of names: rows of CSV, XLSX and ODS files, and what their columns hold."""

from editor.importers.tables.columns import Columns, guess_columns
from editor.importers.tables.doubts import doubts, nameless, stamps
from editor.importers.tables.fields import Field
from editor.importers.tables.names import TableName, rows_as_names
from editor.importers.tables.reading import read_table
from editor.importers.tables.table import Table
from editor.importers.tables.times import DayOrder, day_order, in_parts, said_order

__all__ = [
    "Columns",
    "DayOrder",
    "Field",
    "Table",
    "TableName",
    "day_order",
    "doubts",
    "guess_columns",
    "in_parts",
    "nameless",
    "read_table",
    "rows_as_names",
    "said_order",
    "stamps",
]
