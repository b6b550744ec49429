"""What a media advisory invites to."""

from PySide6.QtWidgets import QWidget

from editor.app.changes import Changed
from editor.gui.bridge import Caret, SessionBridge
from editor.gui.fields.binding import Binding, edition_in, event_binding
from editor.gui.fields.form import Form, stacked
from editor.gui.fields.line import placed
from editor.gui.fields.moment_row import MomentRow
from editor.gui.fields.notice import Notice
from editor.gui.fields.rich import RichField
from editor.gui.fields.text import Ways
from editor.gui.fields.zone_field import ZoneField
from editor.gui.theme import Theme
from editor.gui.words import tr
from editor.model.edition import Event
from editor.model.operations import event as operations
from editor.model.operations.change import Change
from editor.model.operations.timing import set_zone
from editor.model.places import edition_place
from editor.model.release import Release


def build_event(bridge: SessionBridge, language: str, parent: QWidget, theme: Theme) -> QWidget:
    """The section of the page."""
    return EventSection(bridge, language, parent, theme)


class EventSection(QWidget):
    """What, who, where, when, access and pictures; the zone is that of the release."""

    def __init__(self, bridge: SessionBridge, language: str, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._language = language
        self._theme = theme
        self._form = Form(self)
        self.notice = Notice(self)
        self._add("what", tr("What"), operations.set_what)
        who = RichField(bridge, _who(language), self._form, theme, Ways(language))
        self._form.add(tr("Who"), placed(who))
        self._add("where", tr("Where"), operations.set_where)
        self.starts = self._moment("starts", tr("Starts"), operations.set_starts)
        self.ends = self._moment("ends", tr("Ends"), operations.set_ends)
        self.zone = ZoneField(theme, self._form)
        self.zone.chosen.connect(lambda zone: self._apply(set_zone(zone), "timing/zone"))
        self._form.add(tr("Time zone"), placed(self.zone))
        self._add("access", tr("Access"), operations.set_access)
        self._add("visuals", tr("For cameras"), operations.set_visuals)
        rows = stacked(self)
        rows.addWidget(self._form)
        rows.addWidget(self.notice)
        bridge.changed.connect(self._follow)
        self._show(bridge.release)

    def _add(self, field: str, words: str, operation) -> None:  # noqa: ANN001  # four alike
        binding = event_binding(self._language, field, words, operation)
        made = RichField(self._bridge, binding, self._form, self._theme, Ways(self._language))
        self._form.add(words, placed(made))

    def _moment(self, field: str, words: str, operation) -> MomentRow:  # noqa: ANN001  # two alike
        place = edition_place(self._language, "event", field)
        names = (words, f"{words}: {tr('Time')}")
        row = MomentRow(place, names, self._language, self._theme, self._form, self._likely_day)
        row.chosen.connect(lambda time: self._apply(operation(self._language, time), place))
        row.refused.connect(self.notice.say)
        self._form.add(words, row)
        return row

    def _likely_day(self):  # noqa: ANN202  # a date or None
        return self._bridge.release.date

    def _apply(self, change: Change, place: str) -> None:
        caret = Caret(place)
        self._bridge.apply(change, caret, caret)

    def _follow(self, changed: Changed) -> None:
        before, after = (
            (edition_in(release, self._language), release.timing)
            for release in (changed.before, changed.after)
        )
        if before[0] is not after[0] or before[1] is not after[1]:
            self._show(changed.after)

    def _show(self, release: Release) -> None:
        edition = edition_in(release, self._language)
        event = (edition.event if edition else None) or Event()
        self.starts.show_moment(event.starts)
        self.ends.show_moment(event.ends)
        self.zone.show_zone(release.timing.zone)


def _who(language: str) -> Binding:
    """Those who take part, a line each; lines that are written empty wait for their words."""

    def read(release: Release) -> str:
        edition = edition_in(release, language)
        return "\n".join(edition.event.who) if edition and edition.event else ""

    def write(_release: Release, text: str) -> Change:
        return operations.set_who(language, tuple(text.split("\n")) if text else ())

    return Binding(edition_place(language, "event", "who"), tr("Who, a line each"), read, write)
