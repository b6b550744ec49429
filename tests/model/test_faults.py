"""What is wrong with hand-written data is said without the words of a library."""

import msgspec
import pytest

from editor.model.codec import decode
from editor.model.faults import Fault, plain, take_apart
from editor.model.message import Problem

HEAD = '{"schema": 1, "id": "a", "kind": "statement"'


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (', "foo": 3}', "nothing is called “foo”\\."),
        (', "paper": "a5"}', "“a5” is no value of “paper”"),
        (', "title": 4}', "the value of “title” is of another kind"),
        (', "timing": {"until": "tomorrow"}}', "“until” must look like 2026-05-31T09:30"),
        (', "signatories": {"columns": 9}}', "the value of “columns” is of another kind"),
        (', "contacts": [{"name": "N"}]}', "“id” is missing in “contacts”"),
        (', "title": }', "the file is damaged, about 55 characters from its start"),
    ],
)
def test_a_release_that_cannot_be_read(more: str, said: str) -> None:
    with pytest.raises(Problem, match=said):
        decode((HEAD + more).encode())


def test_other_words_of_the_library_keep_the_place() -> None:
    found = take_apart(msgspec.ValidationError("Something new - at `$.timing.until`"))
    assert (found.fault, found.key) == (Fault.WRONG_SHAPE, "until")
    assert plain(msgspec.ValidationError("Something new")) == "it is empty"
