import datetime as dt

import pytest

from editor.model.enums import Kind, Paper, SignatoryStatus, Status, TimingType
from editor.model.operations import (
    identity,
    images,
    people,
    release,
    signatories,
    signatory_list,
    timing,
)
from editor.model.people import Contact
from editor.model.release import Timing, Waived
from editor.model.signatories import Signatory

DAY = dt.date(2026, 5, 31)


@pytest.mark.parametrize(
    ("change", "field", "value"),
    [
        (release.set_title("T\0"), "title", "T"),
        (release.set_kind(Kind.OPEN_LETTER), "kind", Kind.OPEN_LETTER),
        (release.set_status(Status.APPROVED), "status", Status.APPROVED),
        (release.set_template("modern"), "template", "modern"),
        (release.set_paper(Paper.LETTER), "paper", Paper.LETTER),
        (release.set_date(DAY), "date", DAY),
        (release.set_option("a", value=True), "options", {"a": True}),
        (release.set_unused_text(("x",)), "unused_text", ("x",)),
        (release.waive(Waived(code="c", place="p")), "waived", (Waived(code="c", place="p"),)),
    ],
)
def test_a_field_is_set_once(small, change, field, value):
    after = change(small)
    assert getattr(after, field) == value
    assert change(after) is after


def test_an_option_of_another_type_is_another_option(small):
    on = release.set_option("a", value=True)(small)
    one = release.set_option("a", 1)(on)
    assert type(one.options["a"]) is int


def test_a_newer_reason_takes_the_place_of_the_older(small):
    waived = release.waive(Waived(code="c", place="p", reason="one"))(small)
    again = release.waive(Waived(code="c", place="p", reason="two"))(waived)
    assert [item.reason for item in again.waived] == ["two"]


def test_timing(small):
    after = timing.set_timing_type(TimingType.EMBARGO)(small)
    after = timing.set_until("2026-05-31T09:30")(after)
    after = timing.set_zone("Europe/Berlin")(after)
    assert after.timing == Timing(
        type=TimingType.EMBARGO, until="2026-05-31T09:30", zone="Europe/Berlin"
    )
    free = timing.set_timing_type(TimingType.IMMEDIATE)(after)
    assert (free.timing.until, free.timing.zone) == ("2026-05-31T09:30", "Europe/Berlin")
    assert timing.set_zone("UTC")(free).timing.zone == "UTC"
    assert timing.set_until(None)(free).timing.until is None


def test_identity(small):
    after = identity.set_letterhead(on=False)(identity.set_accent("#123abc")(small))
    assert (after.identity.letterhead, after.identity.accent) == (False, "#123abc")
    assert after.identity.logos is small.identity.logos
    assert identity.set_logos(("img2",))(after).identity.logos == ("img2",)


def test_typing_into_a_form_merges_by_field(small):
    typed = people.update_contact(Contact(id="k1", name="N"), "name")
    assert typed.merge_key == "contacts/k1/name"
    assert people.update_contact(Contact(id="k1", name="N")).merge_key == ""
    assert typed(small).contacts[0].name == "N"
    assert typed(small).contacts[1] is small.contacts[1]


def test_people_move(small):
    assert [c.id for c in people.move_contacts(["k3"], "k1")(small).contacts] == ["k3", "k1", "k2"]


def test_a_removed_issuer_leaves_its_boilerplate(small):
    after = people.remove_issuers(["iss1"])(small)
    assert after.issuers == ()
    assert [(b.text, b.issuer) for b in after.editions[0].boilerplates] == [("About us", "")]


def test_a_removed_picture_is_shown_nowhere(small):
    after = images.remove_images(["img1"])(small)
    assert [image.id for image in after.images] == ["img2"]
    assert after.identity.logos == ("img2",)
    assert after.issuers[0].logo == ""
    assert [b.id for b in after.editions[0].body] == ["p1", "q1", "l1", "s1", "p2"]
    other = images.remove_images(["img2"])(small)
    assert other.editions[0] is small.editions[0]


def names(after):
    return [entry.name for entry in after.signatories.entries]


def test_signatories_come_move_and_go(small):
    new = (Signatory(id="x", name="X"), Signatory(id="y", name="Y"))
    after = signatories.add_signatories(new, "b")(small)
    assert names(after) == ["Alpha", "X", "Y", "Beta", "Gamma"]
    after = signatories.move_signatories(["x", "c"], "a")(after)
    assert names(after) == ["X", "Gamma", "Alpha", "Y", "Beta"]
    after = signatories.remove_signatories(["a", "y"])(after)
    assert names(after) == ["X", "Gamma", "Beta"]
    assert after.signatories.leads == ("b",)


def test_one_action_confirms_the_chosen(small):
    change = signatories.set_signatory_status(["a", "c"], SignatoryStatus.DECLINED, DAY, "e-mail\0")
    told = [
        (entry.status, entry.status_on, entry.confirmed_by)
        for entry in change(small).signatories.entries
    ]
    changed = (SignatoryStatus.DECLINED, DAY, "e-mail")
    assert told == [changed, (SignatoryStatus.CONFIRMED, None, ""), changed]
    assert change(small).signatories.entries[1] is small.signatories.entries[1]


def test_groups(small):
    after = signatories.set_signatory_group(["b", "c"], "g1")(small)
    assert [entry.group for entry in after.signatories.entries] == ["g1", "g1", "g1"]
    after = signatory_list.remove_groups(["g1"])(after)
    assert [entry.group for entry in after.signatories.entries] == ["", "", ""]
    assert [group.id for group in after.signatories.groups] == ["g2"]
    with pytest.raises(KeyError):
        signatories.set_signatory_group(["b"], "g1")(after)


def test_leads_are_signatories_and_stand_once(small):
    assert signatory_list.set_leads(("c", "a", "c"))(small).signatories.leads == ("c", "a")
    with pytest.raises(KeyError):
        signatory_list.set_leads(("x",))(small)


@pytest.mark.parametrize("columns", [0, 4])
def test_columns_that_no_page_has_are_a_bug(columns):
    with pytest.raises(ValueError, match="columns"):
        signatory_list.set_columns(columns)


def test_no_label_or_key_names_a_withheld_signer(small):
    hidden = Signatory(id="hidden", name="Secret Name", withheld=True)
    made = [
        signatories.add_signatory(hidden),
        signatories.update_signatory(hidden, "name"),
        signatories.remove_signatories(["hidden"]),
        signatories.set_withheld(["hidden"], withheld=True),
    ]
    for change in made:
        assert "Secret" not in f"{change.label} {change.merge_key}"
