"""All keyboard shortcuts to look up, from the table of actions."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from editor.gui.actions.made import Actions
from editor.gui.actions.matching import best_matches
from editor.gui.kit.search_list import Row, SearchList
from editor.gui.theme import Theme
from editor.gui.words import tr


def shortcut_rows(actions: Actions) -> list[Row]:
    """Every action that keys call, by menu."""
    native = QKeySequence.SequenceFormat.NativeText
    return [
        Row(
            spec.act.value,
            f"{tr(spec.menu.value)}: {tr(spec.words).removesuffix('…')}",
            QKeySequence.listToString(actions[spec.act].shortcuts(), native),
            spec.icon,
        )
        for spec in actions.specs
        if spec.shortcuts
    ]


class ShortcutsDialog(QDialog):
    """A list with a field to search it."""

    def __init__(self, theme: Theme, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        rows = shortcut_rows(actions)
        self.search = SearchList(
            theme,
            tr("Search the shortcuts"),
            lambda query: best_matches(query, rows, lambda row: f"{row.words} {row.note}"),
            self,
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, Qt.Orientation.Horizontal)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(self.search)
        column.addWidget(buttons)
        self.resize(560, 520)
        self.search.refresh()
