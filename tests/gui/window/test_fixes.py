"""A finding that the program can put right offers to do so, in the list of findings."""

from editor.gui.window.findings_list import FindingsList
from editor.model.operations.signatories import add_signatories
from editor.model.operations.text import set_headline
from editor.model.signatories import Signatory


def test_a_count_typed_by_hand_is_made_to_follow_the_list(window, qtbot):
    names = tuple(Signatory(id=f"x{n}", name=f"Group {n}", country="KE") for n in range(7))
    language = window.shown.language
    window.bridge.apply(add_signatories(names))
    window.bridge.apply(set_headline(language, "We, 9 organisations, ask for water"))
    qtbot.waitUntil(lambda: any(f.code == "typed-count" for f in window.showing.findings))
    window.showing.open_findings()
    found = window.findChild(FindingsList)
    assert [button.text() for button in found.fixes] == ["Let the count follow the list"]
    assert found.fixes[0].isVisible()
    found.fixes[0].click()
    assert (
        window.bridge.release.editions[0].headline
        == "We, {signatories} organisations, ask for water"
    )
    window.bridge.undo()
    assert window.bridge.release.editions[0].headline == "We, 9 organisations, ask for water"
