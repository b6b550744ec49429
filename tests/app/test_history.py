import pytest
from msgspec.structs import replace

from editor.app.history import PAUSE, STEPS, History, Step, pushed, redone, undone
from editor.model.message import message
from tests.app.samples import long_release

ONE, TWO, THREE = (long_release(blocks=n, signers=0) for n in (1, 2, 3))
TYPED = Step(ONE, TWO, message("Typing"), 10.0, "headline", caret_before=1, caret_after=2)
NEXT = Step(TWO, THREE, message("Typing"), 10.5, "headline", caret_before=2, caret_after=3)


def test_typing_that_goes_on_is_one_step():
    history = pushed(pushed(History(), TYPED), NEXT)
    (step,) = history.past
    assert (step.before, step.after) == (ONE, THREE)
    assert (step.caret_before, step.caret_after, step.at) == (1, 3, 10.5)


@pytest.mark.parametrize(
    "other",
    [
        replace(NEXT, merge_key="subject"),
        replace(NEXT, merge_key=""),
        replace(NEXT, caret_before=7),
        replace(NEXT, at=10.0 + PAUSE),
    ],
)
def test_typing_elsewhere_or_later_is_another_step(other):
    assert pushed(pushed(History(), TYPED), other).past == (TYPED, other)


def test_changes_without_a_key_never_merge():
    plain = replace(TYPED, merge_key=""), replace(NEXT, merge_key="")
    assert pushed(pushed(History(), plain[0]), plain[1]).past == plain


def test_after_an_undo_a_new_step_begins():
    other = replace(TYPED, caret_before=2)
    history = undone(pushed(pushed(History(), TYPED), replace(NEXT, merge_key="x")))
    assert pushed(history, other) == History((TYPED, other))


def test_back_and_forth():
    history = History((TYPED, NEXT))
    back = undone(undone(history))
    assert back == History((), (NEXT, TYPED))
    assert redone(redone(back)) == history
    assert undone(history) == History((TYPED,), (NEXT,))


@pytest.mark.parametrize("move", [undone, redone])
def test_nothing_left_is_a_bug(move):
    with pytest.raises(IndexError):
        move(History())


def test_the_oldest_steps_are_forgotten_at_last():
    history = History(tuple(replace(TYPED, at=float(n)) for n in range(STEPS)))
    history = pushed(history, replace(TYPED, merge_key="", at=-1.0))
    assert len(history.past) == STEPS
    assert [history.past[0].at, history.past[-1].at] == [1.0, -1.0]
