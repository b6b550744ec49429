"""A day in few letters."""

import datetime as dt

from editor.gui.tables.short_day import short_day

TODAY = dt.date(2026, 12, 20)


def test_the_year_is_said_only_of_another_one():
    assert short_day(dt.date(2026, 12, 2), TODAY) == "2 Dec"
    assert short_day(dt.date(2022, 12, 2), TODAY) == "Dec 2022"
