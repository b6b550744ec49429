"""Place and date, as they stand before the first words or on a line of their own."""

from editor.model.enums import Kind
from editor.render.build.moments import date_text
from editor.render.build.setting import Setting
from editor.render.build.words import fill, one_line


def run_in_dateline(setting: Setting) -> str:
    """Place and date that run into the first paragraph; a letter has none."""
    if setting.release.kind is Kind.OPEN_LETTER:
        return ""
    place, date = _place_and_date(setting)
    labels = setting.labels.dateline
    if place and date:
        return fill(labels.full, place=place, date=date)
    if place:
        return fill(labels.place, place=place)
    return fill(labels.date, date=date) if date else ""


def own_line(setting: Setting) -> str:
    """Place and date without the dash that leads into a text."""
    place, date = _place_and_date(setting)
    if place and date:
        return fill(setting.labels.dateline.letter, place=place, date=date)
    return place or date


def letter_line(setting: Setting) -> str:
    """The line that a letter begins with; other kinds have none."""
    return own_line(setting) if setting.release.kind is Kind.OPEN_LETTER else ""


def _place_and_date(setting: Setting) -> tuple[str, str]:
    return one_line(setting.edition.place), date_text(setting.release.date, setting)
