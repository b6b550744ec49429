"""Steps back and forth as a frozen value: snapshots that share all their unchanged parts."""

import msgspec
from msgspec.structs import replace

from editor.model.message import Message
from editor.model.release import Release

PAUSE = 1.0  # seconds without typing after which a new step begins
STEPS = 5_000  # some 5 kB each in a release of 500 blocks


class Step(msgspec.Struct, frozen=True):
    """One thing to undo: the release before and after, `at` on a clock in seconds.

    The carets are values of the window's own, handed back as they came.
    """

    before: Release
    after: Release
    label: Message
    at: float
    merge_key: str = ""
    caret_before: object = None
    caret_after: object = None


class History(msgspec.Struct, frozen=True):
    """What can be undone, the last step last, and what can be redone, the next step last."""

    past: tuple[Step, ...] = ()
    future: tuple[Step, ...] = ()


def pushed(history: History, step: Step) -> History:
    """The history with a new step; what could be redone is gone."""
    if _continues(history, step):
        last = history.past[-1]
        step = replace(step, before=last.before, caret_before=last.caret_before)
        return History((*history.past[:-1], step))
    return History((*history.past[1 - STEPS :], step))


def undone(history: History) -> History:
    """One step back. Raises IndexError when there is none."""
    return History(history.past[:-1], (*history.future, history.past[-1]))


def redone(history: History) -> History:
    """One step forth. Raises IndexError when there is none."""
    return History((*history.past, history.future[-1]), history.future[:-1])


def without_typing(history: History, since: Release) -> History:
    """Undone as far as a snapshot, if all the steps since are typing in one place; else as it was.

    It is found as the object that it is.
    """
    back = history
    while back.past and back.past[-1].merge_key:
        step = back.past[-1]
        if step.merge_key != history.past[-1].merge_key:
            break
        back = undone(back)
        if step.before is since:
            return back
    return history


def _continues(history: History, step: Step) -> bool:
    """Whether a step goes on typing where the last one left the caret a moment ago."""
    if not step.merge_key or not history.past or history.future:
        return False
    last = history.past[-1]
    return (
        last.merge_key == step.merge_key
        and last.caret_after == step.caret_before
        and step.at - last.at < PAUSE
    )
