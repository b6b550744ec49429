"""What the rows say of a release that was made of a text."""

import datetime as dt

from msgspec.structs import replace

from editor.gui.importing.rows import rows_of
from editor.model.enums import Kind, TimingType
from editor.model.release import Release, Timing

RELEASE = Release(schema=1, id="r1", kind=Kind.PRESS_RELEASE)


def words_of(release: Release) -> list[str]:
    return [row.words for row in rows_of(release)]


def test_an_embargo_and_the_date_are_told_in_words():
    timing = Timing(type=TimingType.EMBARGO, until="2026-05-12T06:00", zone="Europe/London")
    release = replace(RELEASE, timing=timing, date=dt.date(2026, 5, 3))
    words = words_of(release)
    assert any(line.endswith(" 12 May 2026, 06:00") for line in words)
    assert "3 May 2026" in words


def test_a_moment_that_does_not_exist_leaves_the_rest_to_be_read():
    timing = Timing(type=TimingType.EMBARGO, until="2026-02-30T06:00")
    release = replace(RELEASE, timing=timing)
    assert not any("2026" in line for line in words_of(release))
