"""The first line of a release: when it may be published, its date, and its place."""

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from editor.app.changes import Changed
from editor.gui.bridge import Caret, SessionBridge
from editor.gui.fields.binding import edition_binding
from editor.gui.fields.choice_button import ChoiceButton
from editor.gui.fields.day import DayField
from editor.gui.fields.form import label, row, stacked
from editor.gui.fields.line import LineField, placed
from editor.gui.fields.moment_row import MomentRow
from editor.gui.fields.notice import Notice
from editor.gui.fields.zone_field import ZoneField
from editor.gui.theme import Theme
from editor.gui.words import N_, tr
from editor.model.enums import TimingType
from editor.model.message import message
from editor.model.operations.change import Change
from editor.model.operations.release import set_date
from editor.model.operations.text import set_place
from editor.model.operations.timing import set_timing_type, set_until, set_zone
from editor.model.release import Release

_TYPES = {
    TimingType.IMMEDIATE: N_("For immediate release"),
    TimingType.EMBARGO: N_("Embargoed until"),
    TimingType.HOLD: N_("Hold for release"),
}


def build_release_line(
    bridge: SessionBridge, language: str, parent: QWidget, theme: Theme
) -> QWidget:
    """The section of the page."""
    return ReleaseLine(bridge, language, parent, theme)


class ReleaseLine(QWidget):
    """Three fields, and a second row with the end of an embargo."""

    def __init__(self, bridge: SessionBridge, language: str, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.timing = TimingButton(bridge, theme, self)
        self.day = DayField("date", tr("Date of the release"), language, theme, self)
        place = edition_binding(language, "place", tr("Place"), set_place)
        self.place_field = LineField(bridge, place, self, language)
        self.place_field.setPlaceholderText(tr("Place"))
        self.until = MomentRow(
            "timing/until",
            (tr("Day on which it may be published"), tr("Time at which it may be published")),
            language,
            theme,
            self,
            lambda: bridge.release.date,
        )
        self.zone = ZoneField(theme, self)
        self.notice = Notice(self)
        self._assemble()
        self.day.chosen.connect(lambda day: self._apply(set_date(day), self.day.address))
        self.until.chosen.connect(lambda end: self._apply(set_until(end), "timing/until"))
        self.zone.chosen.connect(lambda zone: self._apply(set_zone(zone), self.zone.address))
        for field in (self.day, self.until):
            field.refused.connect(self.notice.say)
        bridge.changed.connect(self._follow)
        self._show(bridge.release)

    def _assemble(self) -> None:
        rows = stacked(self)
        rows.addWidget(label(tr("Release line"), self, self.timing, "section"))
        rows.addWidget(row(self, (self.timing, self.day, self.place_field)))
        self._second = row(self, (self.until, self.zone))
        rows.addWidget(self._second)
        rows.addWidget(self.notice)
        for field in (self.day, self.place_field, self.zone):
            placed(field)
        self.timing.setProperty("place", "timing")

    def _apply(self, change: Change, place: str) -> None:
        caret = Caret(place)
        self._bridge.apply(change, caret, caret)

    def _follow(self, changed: Changed) -> None:
        before, after = changed.before, changed.after
        if before.timing is not after.timing or before.date != after.date:
            self._show(after)

    def _show(self, release: Release) -> None:
        timing = release.timing
        self.timing.show_type(timing.type)
        self.day.show_value(release.date)
        self.until.show_moment(timing.until)
        self.zone.show_zone(timing.zone)
        self._second.setVisible(timing.type is not TimingType.IMMEDIATE)


class TimingButton(ChoiceButton):
    """Chooses between at once, an embargo, and a hold."""

    def __init__(self, bridge: SessionBridge, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._bridge = bridge
        menu = QMenu(self)
        self._group = QActionGroup(self)
        self._actions = {kind: self._action(menu, kind) for kind in TimingType}
        self.setMenu(menu)

    def show_type(self, timing_type: TimingType) -> None:
        """Show what the release says."""
        words = tr(_TYPES[timing_type])
        self.setText(words)
        self.setAccessibleName(tr(message("Release time: {words}", words=words)))
        self._actions[timing_type].setChecked(True)

    def _action(self, menu: QMenu, kind: TimingType) -> QAction:
        action = menu.addAction(tr(_TYPES[kind]))
        action.setCheckable(True)
        self._group.addAction(action)
        action.triggered.connect(lambda: self._choose(kind))
        return action

    def _choose(self, kind: TimingType) -> None:
        caret = Caret("timing")
        self._bridge.apply(set_timing_type(kind), caret, caret)
