"""The rows of an invitation become an event; its times keep their meaning in another zone."""

from editor.importers.document import document_from_text
from editor.importers.understand import Understanding, understand
from editor.model.enums import Kind

TEXT = """MEDIA ADVISORY

Fishers hand over a petition

{embargo}
WHAT: Fishers hand over a petition with 9,000 names
WHO: Ada Weaver, Harbour Watch; Tom Reed, fisher
WHEN: {when}
WHERE: Town hall, Southport
WHY: The harbour has been closed for seven years.
RSVP: press@harbour.example
"""


def read(when: str, embargo: str = "") -> Understanding:
    return understand(document_from_text(TEXT.format(when=when, embargo=embargo)))


def test_rows_are_fields() -> None:
    release = read("Tuesday 14 January 2025, 11:00 to 12:30 CET").release
    event = release.editions[0].event
    assert release.kind is Kind.MEDIA_ADVISORY
    assert event is not None
    assert event.what == "Fishers hand over a petition with 9,000 names"
    assert event.who == ("Ada Weaver, Harbour Watch", "Tom Reed, fisher")
    assert event.where == "Town hall, Southport"
    assert event.access == "press@harbour.example"
    assert (event.starts, event.ends) == ("2025-01-14T11:00", "2025-01-14T12:30")
    assert release.timing.zone


def test_what_has_no_field_stays_in_the_body() -> None:
    edition = read("14 January 2025, 11:00").release.editions[0]
    assert any("closed for seven years" in getattr(block, "text", "") for block in edition.body)


def test_a_time_in_another_zone_than_the_embargo_is_told_in_its_zone() -> None:
    embargo = "EMBARGOED UNTIL 00:01 GMT, 14 January 2025"
    release = read("14 January 2025, 11:00 CET", embargo).release
    event = release.editions[0].event
    assert release.timing.until == "2025-01-14T00:01"
    assert event is not None
    assert event.starts == "2025-01-14T10:00"


def test_a_moment_that_cannot_be_told_stays_as_it_is_written() -> None:
    edition = read("next Tuesday in the morning").release.editions[0]
    assert edition.event is not None
    assert edition.event.starts is None
    assert any("next Tuesday" in getattr(block, "text", "") for block in edition.body)
