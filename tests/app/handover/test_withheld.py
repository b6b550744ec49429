"""No byte of what is handed over tells a withheld name, and every count is as it was."""

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from msgspec.structs import replace

from editor.app.handover.leaving import Leave, handed_over
from editor.app.handover.making import TEMPLATE
from editor.app.paths import find_places
from editor.checks.all import check
from editor.model.codec import decode, encode
from editor.model.consent import to_ask_again
from editor.model.counts import count, printed
from editor.model.enums import Audience, Status
from editor.model.issues import joined_now
from editor.model.operations.text import set_headline
from editor.model.release import Issue, Release
from editor.model.unique import with_unique_ids
from editor.render.build.release import build_context
from editor.render.label_findings import find_labels
from editor.render.text import render_text
from tests.app.handover.making import HIDDEN, RARE, handed, parts, planted, taken
from tests.strategies import releases

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")


def told(data: bytes) -> set[str]:
    """The rare words that stand in a zip file, in it as it lies or in what is packed in it."""
    pieces = [data]
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for info in package.infolist():
            pieces += [info.filename.encode(), info.extra, info.comment, package.read(info)]
    lowered = [piece.lower() for piece in pieces]
    return {
        word
        for word in RARE
        for encoding in ENCODINGS
        if any(word.lower().encode(encoding) in piece for piece in lowered)
    }


def test_no_byte_tells_it() -> None:
    made = handed(planted())
    assert told(made.data) == set()
    assert made.traces == ()
    assert told(made.name.encode() + made.data) == set()


def test_the_search_would_find_it() -> None:
    release = planted()
    shown = tuple(replace(e, withheld=False) for e in release.signatories.entries)
    open_list = replace(release, signatories=replace(release.signatories, entries=shown))
    assert told(handed(open_list).data) == set(RARE)


def test_what_is_no_name_goes_along(tmp_path: Path) -> None:
    release = taken(handed(planted()), tmp_path)
    assert release.words[-1] == "Linden"
    assert release.unused_text == ("Left over.",)
    assert [(w.code, w.reason) for w in release.waived] == [("long", "")]
    assert release.contacts[-1].note == "for us"


def test_counts_and_findings_stay(tmp_path: Path) -> None:
    before, after = planted(), taken(handed(planted()), tmp_path)
    assert count(after.signatories) == count(before.signatories)
    assert printed(after.signatories)[1:] == printed(before.signatories)[1:]
    assert len(joined_now(after)) == len(joined_now(before))
    codes = [(found.code, found.level) for found in check(before)]
    assert [(found.code, found.level) for found in check(after)] == codes


def pages(release: Release) -> list[str]:
    """The text of every edition."""
    shared = find_places().shared_templates
    return [
        render_text(
            build_context(
                release,
                edition.language,
                Audience.PRESS,
                labels=find_labels(shared, edition.language)[0],
                accent="",
                options={},
                sizes={},
            )
        )
        for edition in release.editions
    ]


@pytest.mark.parametrize("joined", [(None, None), (2, 1), (1, 2), (2, 2), (None, 2)])
@pytest.mark.parametrize("status", ["issued", "draft"])
def test_the_pages_say_the_same(joined: tuple[int | None, ...], status: str) -> None:
    release = planted()
    first = release.issued[0]
    issued = (first, Issue(version=2, date=first.date, correction=True))
    joining = {HIDDEN[0].id: joined[0], HIDDEN[1].id: joined[1]}
    entries = tuple(
        replace(e, joined=joining.get(e.id, 1)) if e.id != "i77" else e
        for e in release.signatories.entries
    )
    signed = replace(release.signatories, entries=entries)
    before = replace(release, signatories=signed, issued=issued, status=Status(status))
    after = handed_over(before)
    assert pages(after) == pages(before)
    assert "pdated" in pages(before)[0]


def test_who_has_seen_other_words_is_still_counted(tmp_path: Path) -> None:
    release = planted()
    entries = tuple(replace(e, consent="old") for e in release.signatories.entries)
    before = replace(release, signatories=replace(release.signatories, entries=entries))
    assert len(to_ask_again(taken(handed(before), tmp_path))) == len(to_ask_again(before)) > 0


def test_neither_place_nor_kind_says_who_it_is() -> None:
    release = planted()
    turned = replace(release.signatories, entries=release.signatories.entries[::-1])
    mirrored = handed_over(replace(release, signatories=turned)).signatories.entries
    stand_ins = [e for e in handed_over(release).signatories.entries if e.withheld]
    assert [e for e in mirrored if e.withheld] == stand_ins
    assert handed_over(release).signatories.entries[-len(stand_ins) :] == tuple(stand_ins)


@given(releases().map(with_unique_ids))
@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_the_release_the_rest_of_it_stays(release: Release) -> None:
    after = handed_over(release)
    assert decode(encode(after)) == after
    assert handed_over(after) == after
    assert count(after.signatories) == count(release.signatories)
    assert printed(after.signatories) == printed(release.signatories)
    kept = ("signatories", "words", "waived", "unused_text", "issued")
    rest = {name: getattr(release, name) for name in kept}
    assert replace(after, **rest) == release


@pytest.mark.parametrize("words", [f"With {RARE[0]} Circle", "with *zanziqaf  circle*", RARE[9]])
def test_a_name_in_the_text_is_told_by_its_place(words: str) -> None:
    release = set_headline("tr", words)(planted())
    assert handed(release).traces == ("editions/tr",)


def test_a_short_acronym_inside_of_a_word_is_none() -> None:
    release = set_headline("en", "The xqzvian words")(planted())
    assert handed(release).traces == ()
    assert handed(set_headline("en", "The XQZV words")(release)).traces == ("editions/en",)


def test_a_name_in_a_template_is_told(tmp_path: Path) -> None:
    own = find_places().own_templates / "classic"
    own.mkdir(parents=True)
    (own / "pack.toml").write_text(f"# for {HIDDEN[0].name}", "utf-8")
    assert handed(planted()).traces == (TEMPLATE,)


def test_notes_and_direct_numbers_stay_where_one_says_so() -> None:
    made = handed(planted(), leave=frozenset(Leave))
    release = decode(parts(made)["release.json"])
    assert not any(contact.direct_phones for contact in release.contacts)
    assert "for us" not in str(release.contacts)
    assert not any(entry.confirmed_by for entry in release.signatories.entries)
    assert (release.unused_text, release.issued[0].note) == ((), "")
    assert any(contact.direct_phones for contact in planted().contacts)
