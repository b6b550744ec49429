"""What a correction says of itself, and what an invitation says first."""

import datetime as dt

import pytest

from editor.model.enums import Kind, SignatoryKind, Status
from editor.model.release import Issue
from tests.render.build.pages import PUBLIC, page, signed

FIRST, SECOND = dt.date(2026, 3, 1), dt.date(2026, 12, 9)
ISSUED = (Issue(version=1, date=FIRST), Issue(version=2, date=SECOND, correction=True))
LANGUAGES = ("en", "tr", "ar", "ug", "de", "fr", "es", "pt", "zh-Hans", "zh-Hant")


def updated(joined, language="en", issued=ISSUED, **fields):
    old = ({"name": "Old", "joined": 1},)
    new = ({"name": f"New {n}", "joined": 2, **fields} for n in range(joined))
    return page(language, signatories=signed(*old, *new), issued=issued)


@pytest.mark.parametrize(
    ("joined", "line"),
    [
        (0, "Updated 9 December 2026"),
        (1, "Updated 9 December 2026: one organisation joined"),
        (6, "Updated 9 December 2026: six organisations joined"),
        (12, "Updated 9 December 2026: 12 organisations joined"),
    ],
)
def test_a_correction_says_how_many_joined(joined, line):
    assert updated(joined).updated == line


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("tr", "9 Aralık 2026 tarihinde güncellendi: altı kuruluş katıldı"),
        ("de", "Aktualisiert am 9. Dezember 2026: sechs Organisationen sind hinzugekommen"),
        ("fr", "Mis à jour le 9 décembre 2026\u00a0: six nouvelles organisations signataires"),
        ("es", "Actualizado el 9 de diciembre de 2026: se han sumado seis organizaciones"),
        ("pt", "Atualizado em 9 de dezembro de 2026: mais 6 organizações aderiram"),
        ("ar", "آخر تحديث: 9 ديسمبر 2026 – انضمت 6 منظمات"),
        ("zh-Hans", "2026年12月9日更新：新增6个组织"),
        ("zh-Hant", "2026年12月9日更新：新增6個團體"),
    ],
)
def test_it_does_so_in_the_words_of_the_language(language, line):
    assert updated(6, language).updated == line


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_has_its_form(language):
    lines = [updated(n, language).updated for n in (0, 1, 2, 3, 11, 100)]
    assert len(set(lines)) == 6
    assert not any("{" in line for line in lines)


def test_withheld_ones_and_persons_are_counted_for_what_they_are():
    assert updated(2, withheld=True).updated.endswith("two organisations joined")
    assert updated(2, kind=SignatoryKind.PERSON).updated.endswith("two signatories joined")


@pytest.mark.parametrize(
    ("language", "rest"),
    [("en", " (joined 9 December 2026)"), ("zh-Hans", "（2026年12月9日加入）")],
)
def test_who_joined_is_marked_with_the_day(language, rest):
    old, new = updated(1, language).signatories.groups[0].members
    assert (old.rest, new.rest) == ("", rest)


def test_a_first_text_and_a_new_draft_have_no_such_line():
    assert updated(2, issued=ISSUED[:1]).updated == ""
    third = updated(2, issued=(*ISSUED, Issue(version=3, date=SECOND)))
    assert third.updated == ""
    assert {member.rest for member in third.signatories.groups[0].members} == {""}


def test_a_correction_under_way_is_a_draft_that_shows_its_line():
    found = page(
        status=Status.DRAFT,
        signatories=signed({"name": "Old", "joined": 1}, "New"),
        issued=ISSUED,
    )
    assert (found.draft, found.updated) == (
        "DRAFT",
        "Updated 9 December 2026: one organisation joined",
    )


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "MEDIA ADVISORY"),
        ("tr", "BASIN DAVETİ"),
        ("de", "PRESSEEINLADUNG"),
        ("ar", "تنويه إعلامي"),
        ("zh-Hans", "采访通知"),
    ],
)
def test_an_invitation_says_so_first(language, line):
    assert page(language, kind=Kind.MEDIA_ADVISORY).kind_line == line
    assert page(language, PUBLIC, kind=Kind.MEDIA_ADVISORY).kind_line == line


def test_other_kinds_say_what_they_are_by_their_headline():
    assert page(kind=Kind.PRESS_RELEASE).kind_line == ""
