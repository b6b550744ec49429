"""What can be reached by typing its name: the command palette and the list of shortcuts."""

from functools import partial
from typing import TYPE_CHECKING

from editor.gui.actions.palette import Command, CommandPalette, action_commands
from editor.gui.actions.shortcuts import ShortcutsDialog
from editor.gui.languages import own_name
from editor.gui.window.button_commands import button_commands
from editor.gui.window.sections import Part
from editor.gui.window.top_bar import KIND_NAMES
from editor.gui.words import tr
from editor.model.message import message

if TYPE_CHECKING:
    from editor.gui.window.main_window import MainWindow


def open_shortcuts(window: "MainWindow") -> None:
    """Show the keys of every action."""
    ShortcutsDialog(window.desk.theme, window.actions_made, window).open()


def open_palette(window: "MainWindow") -> None:
    """Offer every action, every part and every language."""
    commands = [
        *action_commands(window.actions_made),
        *_part_commands(window),
        *_edition_commands(window),
        *_kind_commands(window),
        *button_commands(window),
    ]
    CommandPalette(window.desk.theme, commands, window).open_over(window)


def open_parts(window: "MainWindow") -> None:
    """Offer the parts that this kind of release does not ask for."""
    commands = [
        Command(tr(spec.title), partial(window.showing.add_part, spec.id), icon=spec.icon)
        for spec in window.showing.hidden
    ]
    if commands:
        CommandPalette(window.desk.theme, commands, window).open_over(window)


def _part_commands(window: "MainWindow") -> list[Command]:
    return [
        Command(
            tr(message("Go to: {part}", part=name)),
            partial(window.navigation.go_to_part, Part(part)),
        )
        for part, name in window.outline.names.items()
    ]


def _edition_commands(window: "MainWindow") -> list[Command]:
    return [
        Command(
            tr(message("Language: {name}", name=own_name(tag))),
            partial(window.shown.show, tag),
        )
        for tag in window.shown.languages
        if tag != window.shown.language
    ]


def _kind_commands(window: "MainWindow") -> list[Command]:
    return [
        Command(
            tr(message("Kind of release: {kind}", kind=tr(words))),
            partial(window.top_bar.kind_chosen.emit, kind),
        )
        for kind, words in KIND_NAMES.items()
        if kind is not window.bridge.release.kind
    ]
