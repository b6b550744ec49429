"""All keyboard shortcuts to look up, from the table of actions."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from editor.gui.actions.made import Actions
from editor.gui.actions.matching import best_matches
from editor.gui.kit.buttons import push_button
from editor.gui.kit.foot import foot_of
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
        close = push_button(tr("Close"), self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(16)
        column.addWidget(self.search)
        column.addLayout(foot_of(close))
        self.resize(560, 518)  # whole rows of the list
        self.search.refresh()
