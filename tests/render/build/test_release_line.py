import msgspec
import pytest

from editor.model.enums import Kind, Status, TimingType
from editor.model.release import Timing
from tests.render.build.pages import PRESS, PUBLIC, labels, page

EMBARGO, HOLD, IMMEDIATE = TimingType.EMBARGO, TimingType.HOLD, TimingType.IMMEDIATE


def line(type_, until=None, zone="Europe/Istanbul", language="en", **fields):
    found = page(language, timing=Timing(type=type_, until=until, zone=zone), **fields)
    return found.release_line.text if found.release_line else None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "EMBARGOED UNTIL 9 December 2026, 10:00 (Istanbul time, UTC+3 / 07:00 UTC)"),
        (
            "tr",
            (
                "AMBARGOLUDUR: 9 Aralık 2026, saat 10:00 (İstanbul saatiyle, UTC+3 / 07:00 UTC)"
                " ÖNCESİNDE YAYIMLANAMAZ"
            ),
        ),
        (
            "ar",
            (
                "يُحظر النشر حتى 9 ديسمبر 2026، الساعة 10:00\u00a0ص"
                " (بتوقيت إسطنبول، UTC+3 / 7:00\u00a0ص UTC)"
            ),
        ),
        (
            "ug",
            (
                "بۇ ۋاقىتقىچە ئېلان قىلىش چەكلىنىدۇ: 9-دېكابىر، 2026، سائەت 10:00"
                " (تۈركىيە ۋاقتى، UTC+3 / 07:00 UTC)"
            ),
        ),
        (
            "de",
            (
                "SPERRFRIST BIS 9. Dezember 2026, 10:00\u00a0Uhr"
                " (Ortszeit Istanbul, UTC+3 / 07:00 UTC)"
            ),
        ),
        (
            "fr",
            (
                "SOUS EMBARGO JUSQU’AU 9 décembre 2026 à 10:00"
                " (heure locale à Istanbul, UTC+3 / 07:00 UTC)"
            ),
        ),
        ("zh-Hans", "限时禁发：2026年12月9日 10:00（伊斯坦布尔时间，UTC+3 / 07:00 UTC）前不得发布"),
    ],
)
def test_an_embargo_says_date_time_and_zone(language, text):
    assert line(EMBARGO, "2026-12-09T10:00", language=language) == text


@pytest.mark.parametrize(
    ("until", "zone", "moment"),
    [
        (
            "2026-12-09T07:00",
            "Asia/Tokyo",
            "07:00 (Tokyo time, UTC+9 / 8 December 2026, 22:00 UTC)",
        ),
        ("2026-07-09T10:00", "Europe/London", "10:00 (London time, UTC+1 / 09:00 UTC)"),
        ("2026-12-09T10:00", "Europe/London", "10:00 (London time, UTC)"),
        ("2026-12-09T10:00", "UTC", "10:00 (UTC)"),
        ("2026-12-09T10:00", "Nowhere/City", "10:00 (Nowhere/City)"),
        ("2026-12-09T10:00", "", "10:00"),
    ],
)
def test_a_zone_is_told_for_readers_elsewhere(until, zone, moment):
    assert line(EMBARGO, until, zone).endswith(f"2026, {moment}")


def test_without_a_zone_no_brackets_are_left_in_any_script():
    assert line(EMBARGO, "2026-12-09T10:00", "", "zh-Hans") == (
        "限时禁发：2026年12月9日 10:00前不得发布"
    )


def test_a_day_that_does_not_exist_is_still_printed():
    assert line(EMBARGO, "2026-02-30T10:00") == "EMBARGOED UNTIL 2026-02-30 10:00"


def test_an_embargo_without_its_hour_still_holds_the_words_back():
    context = page(timing=Timing(type=EMBARGO))
    assert (context.release_line.kind, context.release_line.text) == (
        "embargo",
        "HOLD FOR RELEASE",
    )


def test_a_hold_may_have_an_end():
    assert line(HOLD) == "HOLD FOR RELEASE"
    assert line(HOLD, "2026-12-09T10:00", "UTC") == (
        "HOLD FOR RELEASE UNTIL 9 December 2026, 10:00 (UTC)"
    )


@pytest.mark.parametrize("kind", Kind)
def test_only_a_letter_does_not_say_that_it_is_for_now(kind):
    expected = None if kind is Kind.OPEN_LETTER else "FOR IMMEDIATE RELEASE"
    assert line(IMMEDIATE, kind=kind) == expected
    assert line(HOLD, kind=kind) == "HOLD FOR RELEASE"


@pytest.mark.parametrize("type_", TimingType)
def test_the_public_reads_no_release_line(type_):
    context = page(audience=PUBLIC, timing=Timing(type=type_, until="2026-12-09T10:00"))
    assert context.release_line is None
    assert context.running == ""


@pytest.mark.parametrize(
    ("audience", "status", "type_", "running"),
    [
        (PRESS, Status.DRAFT, IMMEDIATE, "DRAFT"),
        (PRESS, Status.APPROVED, HOLD, "DRAFT · HOLD FOR RELEASE"),
        (PRESS, Status.ISSUED, HOLD, "HOLD FOR RELEASE"),
        (PRESS, Status.ISSUED, IMMEDIATE, ""),
        (PUBLIC, Status.DRAFT, HOLD, "DRAFT"),
    ],
)
def test_every_page_says_that_it_is_a_draft_and_must_wait(audience, status, type_, running):
    context = page(audience=audience, status=status, timing=Timing(type=type_))
    assert context.running == running
    assert context.draft == ("DRAFT" if status is not Status.ISSUED else "")


def test_a_language_may_leave_the_city_as_it_is():
    english = labels("en")
    moment = msgspec.structs.replace(english.moment, city="{city}")
    ours = msgspec.structs.replace(english, moment=moment)
    text = line(EMBARGO, "2026-12-09T10:00", words=ours)
    assert text.endswith("10:00 (Istanbul, UTC+3 / 07:00 UTC)")
