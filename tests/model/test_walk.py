from hypothesis import given
from msgspec.structs import replace

from editor.model.clean import clean_text
from editor.model.walk import map_strings
from tests.model.releases import few, releases


@few
@given(releases)
def test_a_function_that_changes_nothing_leaves_the_same_object(release):
    assert map_strings(release, lambda text: text) is release
    assert map_strings(release, clean_text) is release


def test_every_string_is_reached_and_nothing_else_touched():
    value = {"key": ("a", ["kept as it is"]), "n": 1, "none": None}
    assert map_strings(value, str.upper) == {"key": ("A", ["kept as it is"]), "n": 1, "none": None}


def test_every_depth_of_a_release_is_reached(small):
    english = map_strings(small, str.upper).editions[0]
    assert english.headline == "A HEADLINE"
    assert english.body[1].speaker.name == "A. SPEAKER"
    assert [item.text for item in english.body[2].items] == ["ONE", "TWO"]
    signatories = map_strings(small, str.upper).signatories
    assert signatories.entries[0].names == {"en": "ALPHA"}
    assert signatories.leads == ("B", "A")
    assert map_strings(small, str.upper).kind is small.kind


@few
@given(releases)
def test_only_the_changed_part_is_new(release):
    release = replace(release, title="only here")
    changed = map_strings(release, lambda text: "new" if text == "only here" else text)
    assert changed.title == "new"
    for name in release.__struct_fields__:
        assert name == "title" or getattr(changed, name) is getattr(release, name)
