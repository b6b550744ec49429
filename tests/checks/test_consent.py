"""A change of the words is told, without a name."""

import datetime as dt

from editor.checks.all import check
from editor.model.findings import Level
from editor.model.operations.signing import confirm, mark_not_material
from editor.model.operations.text import set_headline
from editor.model.signatories import Signatories, Signatory
from tests.checks.making import only, release

PEOPLE = Signatories(
    entries=(Signatory(id="a", name="A"), Signatory(id="b", name="Zanzi Qaf", withheld=True))
)


def changed():
    made = release(signatories=PEOPLE)
    return set_headline("en", "Other")(confirm(["a", "b"], dt.date(2026, 5, 31), "form")(made))


def test_other_words_than_were_agreed_to_are_a_warning():
    found = only(changed())
    assert found.level is Level.WARNING
    assert "since 2 of the signatories confirmed" in str(found.what)
    assert "Zanzi" not in str(found)


def test_a_change_that_is_not_material_is_quiet():
    assert check(mark_not_material("one letter")(changed())) == ()
