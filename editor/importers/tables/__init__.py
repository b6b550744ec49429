"""Tables of names: rows of CSV, XLSX and ODS files, and what their columns hold."""

from editor.importers.tables.columns import Columns, guess_columns
from editor.importers.tables.fields import Field
from editor.importers.tables.names import TableName, rows_as_names
from editor.importers.tables.reading import read_table
from editor.importers.tables.table import Table

__all__ = [
    "Columns",
    "Field",
    "Table",
    "TableName",
    "guess_columns",
    "read_table",
    "rows_as_names",
]
