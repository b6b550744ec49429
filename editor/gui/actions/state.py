"""What decides which actions can be done now."""

from collections.abc import Callable

import msgspec


class State(msgspec.Struct, frozen=True):
    """What decides which actions can be done now."""

    undo: str = ""  # what it would take back; empty when there is nothing
    redo: str = ""
    editions: int = 0
    edition: int = 0  # the number of the one that is shown, from 0
    findings: int = 0
    pages: bool = False  # whether the preview has any


Enabled = Callable[[State], bool]


def always(_state: State) -> bool:
    """Nothing is needed."""
    return True


def several_editions(state: State) -> bool:
    """There are two languages or more."""
    return state.editions > 1


def has_one_before(state: State) -> bool:
    """The language that is shown is not the first."""
    return state.edition > 0


def has_one_behind(state: State) -> bool:
    """The language that is shown is not the last."""
    return state.edition + 1 < state.editions


def has_pages(state: State) -> bool:
    """The preview has pages."""
    return state.pages


def has_findings(state: State) -> bool:
    """The checks or the pages have found something."""
    return state.findings > 0


def can_undo(state: State) -> bool:
    """Something can be taken back."""
    return bool(state.undo)


def can_redo(state: State) -> bool:
    """Something that was taken back can be done again."""
    return bool(state.redo)
