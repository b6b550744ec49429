"""A signatory that may stand twice in the list is told, without a name."""

from editor.checks.all import check
from editor.model.findings import Level
from editor.model.operations.look_alikes import tell_apart
from editor.model.signatories import Signatories, Signatory
from tests.checks.making import only, release

TWICE = Signatories(
    entries=(
        Signatory(id="a", name="Zanzi Qaf Foundation"),
        Signatory(id="b", name="Zanzy Qaf Foundation", withheld=True),
    )
)


def test_two_that_may_be_the_same_are_a_warning_that_names_nobody():
    found = only(release(signatories=TWICE))
    assert found.level is Level.WARNING
    assert "Numbers 1 and 2" in str(found.what)
    assert "Zanz" not in str(found)


def test_two_that_were_told_apart_are_quiet():
    assert check(tell_apart("b", "a")(release(signatories=TWICE))) == ()
