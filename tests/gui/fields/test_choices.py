"""Dates, embargoes, looks: what is chosen and not typed as words."""

import datetime as dt

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication, QCalendarWidget, QToolButton

from editor.gui.fields.day import DayPopover
from editor.gui.fields.identity import AccentField, LetterheadBox, read_colour
from editor.gui.fields.logos import LogoRow
from editor.gui.fields.moments import read_date, read_time, write_date
from editor.gui.fields.release_line import ReleaseLine
from editor.gui.fields.template import TemplateSection
from editor.gui.fields.zones import zone_rows
from editor.gui.kit.search_list import SearchList
from editor.gui.theme import Scheme
from editor.model.enums import Paper, TimingType
from editor.model.operations.people import add_issuer, remove_issuers
from editor.model.operations.release import set_date
from editor.model.people import Issuer
from editor.storage.images import read_image
from tests.gui.fields.making import ALT, CTRL, Key

DAY = dt.date(2026, 5, 12)


@pytest.fixture
def desktop(open_sample):
    return open_sample("river-press-release")


@pytest.mark.parametrize(
    "language", ["en", "ar", "ug", "tr", "de", "fr", "es", "pt", "zh-Hans", "zh-Hant", "he", "xx"]
)
@pytest.mark.parametrize("day", [DAY, dt.date(1999, 12, 31), dt.date(2024, 2, 29)])
def test_a_date_is_read_as_it_is_written(language, day):
    assert read_date(write_date(day, language), language) == day


@pytest.mark.parametrize(
    "words", ["2026-05-12", "2026-5-12", "12 May 2026", "May 12, 2026", "12.5.2026", "12/5/2026"]
)
def test_people_write_dates_in_many_ways(words):
    assert read_date(words, "en") == DAY


@pytest.mark.parametrize("words", ["soon", "2026-02-31", "12/05/26", "١٢"])
def test_what_names_no_day_is_none(words):
    assert read_date(words, "en") is None


@pytest.mark.parametrize(
    ("words", "time"),
    [("6", "06:00"), ("6:30", "06:30"), ("0630", "06:30"), ("6 pm", "18:00"), ("18.15", "18:15")],
)
def test_people_write_times_in_many_ways(words, time):
    assert read_time(words).strftime("%H:%M") == time
    assert read_time("25:00") is None


def test_a_date_is_typed_and_a_wrong_one_waits_to_be_mended(desktop):
    before = desktop.release.date
    desktop.go("date")
    desktop.key(Key.Key_A, CTRL)
    desktop.type("next week")
    desktop.key(Key.Key_Return)
    assert desktop.release.date == before
    assert desktop.focused.text() == "next week"
    notice = desktop.find(ReleaseLine).notice
    assert "2026-05-12" in notice.text()

    desktop.key(Key.Key_A, CTRL)
    desktop.type("1 June 2026")
    assert notice.isHidden()
    desktop.key(Key.Key_Return)
    assert desktop.release.date == dt.date(2026, 6, 1)
    desktop.undo()
    assert desktop.release.date == before
    assert desktop.focused.address == "date"


def test_arrows_step_by_days_and_escape_takes_back_what_was_typed(desktop):
    day = desktop.release.date
    field = desktop.go("date")
    desktop.key(Key.Key_Up)
    assert desktop.release.date == day + dt.timedelta(days=1)
    desktop.type("x")
    desktop.key(Key.Key_Escape)
    assert "x" not in field.text()


def test_a_day_is_taken_from_the_calendar(desktop, qtbot):
    field = desktop.go("date")
    desktop.key(Key.Key_Down, ALT)
    popover = field.findChild(DayPopover)
    calendar = popover.findChild(QCalendarWidget)
    theme = desktop.window.desk.theme
    theme.choose(Scheme.DARK)
    back = calendar.findChild(QToolButton, "qt_calendar_prevmonth").icon()
    assert back.pixmap(16).toImage() == theme.icon("arrow-left", "muted").pixmap(16).toImage()
    qtbot.keyClick(calendar.focusProxy() or calendar, Key.Key_Right)
    popover.calendar.activated.emit(calendar.selectedDate())
    assert desktop.release.date == dt.date(2026, 5, 13)


def test_a_day_is_never_cut(desktop):
    day = desktop.find(ReleaseLine).day
    desktop.window.bridge.apply(set_date(dt.date(2026, 9, 28)))
    desktop.window.resize(1024, 640)
    wanted = day.fontMetrics().horizontalAdvance("28 September 2026")
    desktop.qtbot.waitUntil(lambda: day.width() > wanted + 40)
    assert day.cursorRect().right() < day.width() - 20


def test_an_embargo_asks_for_day_time_and_zone(desktop, qtbot):
    line = desktop.find(ReleaseLine)
    desktop.choose(line.timing, "For immediate release")
    assert desktop.release.timing.type is TimingType.IMMEDIATE
    assert not line.until.isVisible()
    desktop.choose(line.timing, "Embargoed until")
    assert line.until.isVisible()

    line.until.time.setFocus()
    desktop.key(Key.Key_A, CTRL)
    desktop.type("7 pm")
    desktop.key(Key.Key_Return)
    assert desktop.release.timing.until == "2026-05-12T19:00"
    assert desktop.window.places.place_of(line.until.time) == "timing/until"
    line.zone.setFocus()
    desktop.undo()
    assert desktop.focused is line.until.time  # what was undone, and not the day beside it

    desktop.click(line.zone)
    search = line.zone.findChild(SearchList)
    qtbot.keyClicks(search.field, "oslo")
    qtbot.keyClick(search.field, Key.Key_Return)
    assert desktop.release.timing.zone == "Europe/Oslo"
    assert line.zone.text() == "Oslo"
    line.zone.setFocus()
    desktop.type("P")  # without opening the search before
    field = QApplication.activePopupWidget().findChild(SearchList).field
    qtbot.keyClicks(field, "aris")
    qtbot.keyClick(field, Key.Key_Return)
    assert desktop.release.timing.zone == "Europe/Paris"


def test_a_time_alone_begins_on_the_day_of_the_release(open_sample):
    desktop = open_sample()
    line = desktop.find(ReleaseLine)
    desktop.choose(line.timing, "Hold for release")
    line.until.time.setFocus()
    desktop.type("6")
    desktop.key(Key.Key_Return)
    assert desktop.release.timing.until == f"{desktop.release.date}T06:00"


def test_zones_are_found_by_city_and_by_country():
    assert zone_rows("istan")[0].key == "Europe/Istanbul"
    assert "Asia/Urumqi" in [row.key for row in zone_rows("china")]
    assert not zone_rows("no such place")


def test_a_city_that_is_not_listed_is_told_of(desktop, qtbot):
    line = desktop.window.findChild(ReleaseLine)
    line.zone.open_search()
    search = line.zone.findChild(SearchList)
    qtbot.keyClicks(search.field, "geneva")
    assert "country" in search.list.item(0).text()
    qtbot.keyClick(search.field, Key.Key_Return)
    assert not search.current
    search.window().close()


def test_the_keys_go_on_from_the_chosen_line_of_a_menu(desktop, qtbot):
    line = desktop.window.findChild(ReleaseLine)
    menu = line.timing.menu()
    menu.popup(line.timing.mapToGlobal(line.timing.rect().bottomLeft()))
    qtbot.waitUntil(lambda: menu.activeAction() is not None and menu.activeAction().isChecked())
    menu.close()
    assert not [row for row in zone_rows("") if row.key.startswith("Etc/")]


def test_an_accent_is_typed_or_left_to_the_template(desktop):
    field = desktop.find(AccentField).field
    field.setFocus()
    desktop.key(Key.Key_A, CTRL)
    desktop.type("ABC")
    desktop.key(Key.Key_Return)
    assert desktop.release.identity.accent == "#aabbcc"
    field.setFocus()
    desktop.key(Key.Key_A, CTRL)
    desktop.key(Key.Key_Delete)
    desktop.key(Key.Key_Return)
    assert desktop.release.identity.accent == ""
    assert read_colour("red") is None


def test_the_letterhead_is_switched_and_undone(desktop):
    box = desktop.find(LetterheadBox)
    before = box.isChecked()
    box.setFocus()
    desktop.key(Key.Key_Space)
    assert desktop.release.identity.letterhead is not before
    desktop.undo()
    assert desktop.release.identity.letterhead is box.isChecked() is before


def test_the_identity_tells_what_the_issuers_lend(desktop):
    bridge, widget = desktop.window.bridge, desktop.window.places.widget
    fields = [widget(f"identity/{name}") for name in ("organization", "address", "website")]
    bridge.apply(remove_issuers([issuer.id for issuer in desktop.release.issuers]))
    assert [field.placeholderText() for field in fields] == ["", "", ""]
    bridge.apply(add_issuer(Issuer(id="one", name="River Fund", address="1 Quay\nPorto")))
    lent = "{} (from the issuing organisations)".format
    assert [f.placeholderText() for f in fields] == [lent("River Fund"), lent("1 Quay Porto"), ""]
    bridge.apply(add_issuer(Issuer(id="two", name="Dam Watch")))
    said = [field.placeholderText() for field in fields]
    assert said == [lent("River Fund, Dam Watch"), "", ""]


def test_paper_template_and_its_choices(desktop):
    section = desktop.find(TemplateSection)
    desktop.click(section.paper.button("letter"))
    assert desktop.release.paper is Paper.LETTER
    at = section.packs.findData("classic")
    section.packs.setCurrentIndex(at)
    section.packs.activated.emit(at)
    assert desktop.release.template == "classic"
    section.focus_option("justify")
    desktop.key(Key.Key_Space)
    assert desktop.release.options["justify"] is True
    desktop.undo()
    assert "justify" not in desktop.release.options


def test_a_template_that_is_not_there_is_said_and_can_be_left(open_sample, repo):
    desktop = open_sample("river-press-release")
    from editor.model.operations.release import set_template  # noqa: PLC0415

    desktop.window.bridge.apply(set_template("gone"))
    section = desktop.find(TemplateSection)
    assert section.packs.currentText() == "gone"
    assert "not on this computer" in section.notice.text()


def test_a_logo_comes_from_a_file_moves_and_goes(desktop, qtbot, tmp_path):
    file = tmp_path / "secret name.png"
    Image.new("RGB", (60, 30), "red").save(file)
    row = next(r for r in desktop.window.findChildren(LogoRow) if r.address == "identity/logos")
    before = desktop.release.identity.logos
    row.take([file])
    qtbot.waitUntil(lambda: desktop.release.identity.logos != before)
    new = desktop.release.identity.logos[-1]
    image = next(i for i in desktop.release.images if i.id == new)
    assert "secret" not in image.file
    assert read_image(desktop.window.bridge.folder, image.file)

    row._buttons[-1].setFocus()
    desktop.key(Key.Key_Left, ALT)
    assert desktop.release.identity.logos == (*before[:-1], new, before[-1])
    desktop.key(Key.Key_Delete)
    assert desktop.release.identity.logos == before
    assert desktop.window.isAncestorOf(desktop.focused)


def test_what_is_no_picture_is_refused_in_words(desktop, qtbot, tmp_path):
    file = tmp_path / "notes.png"
    file.write_text("no picture")
    row = next(r for r in desktop.window.findChildren(LogoRow) if r.address == "identity/logos")
    before = desktop.release
    row.take([file])
    qtbot.waitUntil(lambda: bool(row.notice.text()))
    assert "notes.png" in row.notice.text()
    assert desktop.release is before
