"""What widgets hear from the bridge."""

from editor.app.changes import Changed
from editor.gui.bridge import FieldCaret, SessionBridge
from editor.model.operations.text import set_headline


def test_every_change_is_told_once(bridge: SessionBridge) -> None:
    told: list[Changed] = []
    bridge.changed.connect(told.append)
    bridge.apply(set_headline("en", "New"))
    bridge.apply(set_headline("en", "New"))  # changes nothing
    bridge.undo()
    bridge.redo()
    bridge.redo()  # there is nothing to bring back
    assert [change.after.editions[0].headline == "New" for change in told] == [True, False, True]
    assert told[0].places == {"editions/en/headline"}
    assert bridge.release is told[-1].after


def test_steps_are_told_apart_from_changes(bridge: SessionBridge) -> None:
    stepped: list[Changed] = []
    bridge.stepped.connect(stepped.append)
    before = FieldCaret("editions/en/headline", 3, 1)
    bridge.apply(set_headline("en", "New"), before)
    bridge.undo()
    bridge.undo()
    assert [change.caret for change in stepped] == [before]


def test_labels_name_the_steps(bridge: SessionBridge) -> None:
    assert (bridge.undo_label, bridge.redo_label) == (None, None)
    bridge.apply(set_headline("en", "New"))
    assert str(bridge.undo_label) == "Change headline"
    bridge.undo()
    assert str(bridge.redo_label) == "Change headline"


def test_a_closed_bridge_hears_nothing(bridge: SessionBridge) -> None:
    told: list[Changed] = []
    bridge.changed.connect(told.append)
    bridge.close()
    bridge.apply(set_headline("en", "New"))
    assert told == []
