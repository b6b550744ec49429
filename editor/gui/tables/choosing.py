"""What is done with chosen rows: a choice for all of them, their names as text."""

from functools import partial

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QMenu, QWidget

from editor.gui.tables.model import TupleModel

Ids = tuple[str, ...]


def choice_menu(parent: QWidget, model: TupleModel, index: QModelIndex, ids: Ids) -> QMenu:
    """A menu of what can be chosen in a column; taking a line sets it for all of the ids."""
    column = model.column(index)
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for choice in column.choices(model.context) if column.choices else ():
        action = menu.addAction(choice.words.replace("&", "&&"))
        action.triggered.connect(partial(_take, model, ids, index.column(), choice.key))
    return menu


def names_of(model: TupleModel, ids: Ids, column: int) -> str:
    """The words of a column in these rows, a line each."""
    wanted = set(ids)
    rows = [row for row, item in enumerate(model.items) if item.id in wanted]
    return "\n".join(model.words(model.index(row, column)) for row in rows)


def _take(model: TupleModel, ids: Ids, column: int, key: str, _on: object = None) -> None:
    model.choose(ids, model.ways.columns[column], key)
