"""The command palette: every action, and whatever else can be reached, by typing its name."""

from collections.abc import Callable, Sequence

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from editor.gui.actions.made import Actions
from editor.gui.actions.matching import best_matches
from editor.gui.actions.specs import Act
from editor.gui.kit.popover import Popover
from editor.gui.kit.search_list import Row, SearchList
from editor.gui.theme import Theme
from editor.gui.words import tr

_WIDTH, _HEIGHT, _TOP = 560, 420, 64


class Command(msgspec.Struct, frozen=True):
    """Something that can be called by name; `run` is called after the palette has closed."""

    words: str
    run: Callable[[], object]
    note: str = ""
    icon: str = ""
    enabled: bool = True


def action_commands(actions: Actions) -> list[Command]:
    """Every action with its menu's name before it and its keys beside it."""
    native = QKeySequence.SequenceFormat.NativeText
    return [
        Command(
            words=f"{tr(spec.menu.value)}: {actions[spec.act].text()}",
            run=actions[spec.act].trigger,
            note=actions[spec.act].shortcut().toString(native),
            icon=spec.icon,
            enabled=actions[spec.act].isEnabled(),
        )
        for spec in actions.specs
        if spec.act is not Act.COMMANDS
    ]


class CommandPalette(Popover):
    """Opens in the upper middle of its window, with the field ready to type in."""

    def __init__(self, theme: Theme, commands: Sequence[Command], parent: QWidget) -> None:
        super().__init__(parent, tr("Find a command"))
        self._commands = {str(number): command for number, command in enumerate(commands)}
        self.search = SearchList(theme, tr("What do you want to do?"), self._found, self)
        self.search.taken.connect(self._run)
        self.column.addWidget(self.search)
        self.search.refresh()

    def open_over(self, window: QWidget) -> None:
        """Show it."""
        width = min(_WIDTH, window.width() - 32)
        self.resize(width, min(_HEIGHT, window.height() - 2 * _TOP))
        corner = window.mapToGlobal(window.rect().topLeft())
        self.move(corner.x() + (window.width() - width) // 2, corner.y() + _TOP)
        self.setLayoutDirection(window.layoutDirection())
        self.show()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def _found(self, query: str) -> list[Row]:
        keys = best_matches(query, self._commands, lambda key: self._commands[key].words)
        return [self._row(key, self._commands[key]) for key in keys]

    def _row(self, key: str, command: Command) -> Row:
        return Row(key, command.words, command.note, command.icon, command.enabled)

    def _run(self, key: str) -> None:
        command = self._commands[key]
        self.close()
        command.run()
