"""Handlers that are made when a window has come up: nobody calls one before."""

from collections.abc import Callable, Iterable
from functools import cache, partial

from PySide6.QtWidgets import QWidget

from editor.gui.actions.made import Handlers
from editor.gui.actions.specs import Act
from editor.gui.kit.later import after_first_paint


def handlers_later(window: QWidget, acts: Iterable[Act], make: Callable[[], Handlers]) -> Handlers:
    """For each action what calls its handler, of those that `make` makes.

    They are made once: after the first paint, as some of them also watch the window, or for the
    first action that is called.
    """
    made = cache(make)
    after_first_paint(window, made)
    return {act: partial(_call, made, act) for act in acts}


def _call(made: Callable[[], Handlers], act: Act) -> None:
    made()[act]()
