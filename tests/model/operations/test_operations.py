"""What holds for every operation, whatever it does."""

import datetime as dt
import re
from collections import Counter

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from editor.app.changes import changed_places
from editor.model.clean import clean_text
from editor.model.codec import decode, encode
from editor.model.edition import Edition
from editor.model.message import message
from editor.model.operations.change import Change, together
from editor.model.operations.issuing import issue
from editor.model.operations.release import set_title
from editor.model.walk import map_strings
from tests.model.operations.arguments import Arguments
from tests.model.operations.changes import changes, fitting, public_changes
from tests.model.releases import releases

# Large values: what a failure shows is small enough without shrinking for minutes.
quick = settings(
    max_examples=150,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    phases=[Phase.explicit, Phase.generate],
)


@quick
@given(st.data())
def test_any_change(data):
    before = data.draw(releases)
    change = data.draw(changes(before))
    was = encode(before)
    after = change(before)
    assert encode(before) == was, "the old snapshot changed"
    assert decode(encode(after)) == after, "it would not come back from disk"
    assert map_strings(after, clean_text) is after, "text came in unclean"
    assert (after is before) == (after == before), "no change, but another object"
    assert re.fullmatch(r"[A-Z][a-z ]+", str(change.label)), "words of the release in a label"
    assert_ids_are_unique(after)
    assert_untouched_parts_are_shared(before, after)


def assert_ids_are_unique(release):
    lists = [release.issuers, release.contacts, release.recipients, release.images]
    lists += [release.signatories.entries, release.signatories.groups]
    for edition in release.editions:
        lists += [edition.body, edition.boilerplates, edition.notes]
        lists += [block.items for block in edition.body if hasattr(block, "items")]
    for items in lists:
        counted = Counter(item.id for item in items)
        assert "" not in counted
        assert set(counted.values()) <= {1}, counted
    assert len({edition.language for edition in release.editions}) == len(release.editions)


def parts(release):
    """Every part with an address, by that address."""
    found = dict(parts_of(release, ""))
    for edition in release.editions:
        found |= dict(parts_of(edition, f"editions/{edition.language}/"))
    return found


def parts_of(struct, at):
    for name in struct.__struct_fields__:
        value = getattr(struct, name)
        if hasattr(value, "__struct_fields__") and not hasattr(value, "id"):
            yield from parts_of(value, f"{at}{name}/")
        elif isinstance(value, tuple) and value and hasattr(value[0], "id"):
            where = at if name == "entries" else f"{at}{name}/"
            yield from ((f"{where}{item.id}", item) for item in value)
        elif not (isinstance(value, tuple) and value and isinstance(value[0], Edition)):
            yield f"{at}{name}", value


def assert_untouched_parts_are_shared(before, after):
    places = changed_places(before, after)
    old, new = parts(before), parts(after)
    for place in old.keys() & new.keys() - places:
        assert new[place] is old[place] or new[place] == old[place] in ((), "", {})
    for place in places & old.keys() & new.keys():
        assert new[place] != old[place] or type(new[place]) is not type(old[place])
    assert old.keys() - new.keys() <= places | {p for p in old if is_inside(p, places)}
    assert bool(places) == (after is not before)


def is_inside(place, places):
    return any(place.startswith(f"{outer}/") for outer in places)


def test_every_operation_is_tried(repo):
    """New operations belong into the catalogue of these tests."""
    tried = set()
    # What is drawn depends on the modules that are loaded; a sample has quotes in any case.
    sample = decode((repo / "projects/river-press-release/release.json").read_bytes())
    issued = issue(dt.date(2026, 5, 12))(sample)

    @settings(quick, max_examples=30)
    @given(st.data())
    def collect(data):
        for release in (sample, issued, data.draw(releases)):
            tried.update(fitting(Arguments(data.draw, release)))

    collect()
    assert set(public_changes()) <= tried
    assert len(tried) > 90


def test_several_changes_are_one_step(small):
    both = together(message("Rename"), set_title("first"), set_title("second"))
    assert both(small).title == "second"
    assert together(message("Rename"), set_title(small.title))(small) is small


@pytest.mark.parametrize("change", [set_title("x")])
def test_a_change_is_its_operation(small, change: Change):
    assert change(small) == change.operation(small)
    assert change.merge_key == "title"
