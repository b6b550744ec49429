"""Random editing: after every event release and document say the same, and undo leads back."""

from random import Random

import pytest

from editor.model.codec import encode
from tests.gui.body.events import do
from tests.gui.body.surfaces import assert_in_order
from tests.model.rows.making import I, L, P, Q

ONE_STEP = {"paste", "drop", "command", "key", "native"}

BODY = (
    P("a", "A **letter** to the board, signed by {signatories} of us, see [it](https://x.org)."),
    Q("q", "Nobody asked us."),
    P("b", "دۇنيا ئۇيغۇر (UN) {signatories}"),
    L("l", "one", "two *slanted*", "", ordered=True),
    I("i", "i1"),
    L("m", "😀 first", "second ** [ literal"),
    Q("r", "More words\nof a quote", name=""),
    P("c"),
)


def assert_shared(before, body):
    """Blocks that nobody touched are the same objects."""
    for block in body:
        old = before.get(block.id)
        assert old is None or old is block or old != block


def run(made, seed, events):
    random = Random(seed)
    first = encode(made.bridge.release)
    done = []
    for number in range(events):
        before = {block.id: block for block in made.body}
        done.append(do(made, random))
        try:
            assert_in_order(made)
            if done[-1] in ONE_STEP:
                assert_shared(before, made.body)
        except AssertionError as error:
            raise AssertionError(f"seed {seed}, event {number}: {done[-6:]}") from error
    last = encode(made.bridge.release)
    steps = len(made.session._history.past)
    bodies = []
    for _ in range(steps):
        bodies.append((made.body, made.caret))
        made.bridge.undo()
    assert_in_order(made)
    assert encode(made.bridge.release) == first, "undo does not lead back"
    for number in range(steps):
        made.bridge.redo()
        assert made.body is bodies[-1 - number][0]
    assert_in_order(made)
    assert encode(made.bridge.release) == last


@pytest.mark.parametrize("seed", range(12))
def test_random_events(make, seed):
    run(make(*BODY), seed, 60)


@pytest.mark.parametrize("seed", range(3))
def test_random_events_from_nothing(make, seed):
    run(make(), seed, 60)
