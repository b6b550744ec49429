"""Who says a quote, and where that is printed."""

import datetime as dt
from collections.abc import Callable

import msgspec
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QCompleter, QRadioButton, QWidget

from editor.app.changes import Changed
from editor.gui.body.agreement import Agreement, approval_as, with_by
from editor.gui.body.approving import ApprovalRow
from editor.gui.body.speakers_known import known_speakers, speaker_line
from editor.gui.bridge import SessionBridge
from editor.gui.fields.binding import Binding
from editor.gui.fields.form import Form
from editor.gui.fields.line import LineField
from editor.gui.kit.flush import flush
from editor.gui.kit.popover import Popover
from editor.gui.library.kept_offers import kept_speakers
from editor.gui.words import tr
from editor.model.blocks import Quote, Speaker
from editor.model.enums import Attribution
from editor.model.operations.change import Change
from editor.model.operations.quotes import (
    set_approval,
    set_attribution,
    set_continues,
    set_quote_speaker,
)
from editor.model.places import edition_place
from editor.model.release import Release

_WIDTH = 420


class SpeakerPopover(Popover):
    """Every change is made at once; undo takes it back."""

    def __init__(
        self, bridge: SessionBridge, language: str, block_id: str, parent: QWidget
    ) -> None:
        super().__init__(parent, tr("Speaker of the quote"))
        self._bridge, self._language, self._block_id = bridge, language, block_id
        self.column.setContentsMargins(16, 16, 16, 16)
        self.setFixedWidth(_WIDTH)
        form = Form(self)
        self.name = self._line("name", tr("Name"))
        self.role = self._line("role", tr("Role"))
        self.organization = self._line("organization", tr("Organisation"))
        for field in (self.name, self.role, self.organization):
            form.add(field.accessibleName(), field)
        self.approval = ApprovalRow(self)
        self.by = LineField(bridge, self._by_binding(), self, language)
        self.by.setPlaceholderText(tr("Such as an e-mail of that day"))
        form.add(tr("Approval"), self.approval)
        form.add(tr("Known by"), self.by)
        self.column.addWidget(form)
        self.below = QRadioButton(tr("Name the speaker on a line below the quote"), self)
        self.in_text = QRadioButton(tr("The sentence itself names the speaker"), self)
        self.continues = QCheckBox(tr("The speaker of the quote before goes on"), self)
        for widget in (self.below, self.in_text, self.continues):
            self.column.addLayout(flush(widget))
        self._suggest()
        self._show(bridge.release)
        self.below.clicked.connect(lambda: self._attribute(Attribution.BELOW))
        self.in_text.clicked.connect(lambda: self._attribute(Attribution.IN_TEXT))
        self.continues.clicked.connect(self._continue)
        self.approval.chosen.connect(self._approve)
        bridge.changed.connect(self._follow)
        self.undo_by(bridge.undo, bridge.redo)
        self.setFocusProxy(self.name)

    def _line(self, field: str, name: str) -> LineField:
        place = edition_place(self._language, "body", self._block_id, "speaker")
        binding = Binding(place, name, self._reader(field), self._writer(field))
        return LineField(self._bridge, binding, self, self._language)

    def _reader(self, field: str) -> Callable[[Release], str | None]:
        def read(release: Release) -> str | None:
            quote = quote_of(release, self._language, self._block_id)
            return None if quote is None else getattr(quote.speaker, field)

        return read

    def _writer(self, field: str) -> Callable[[Release, str], Change]:
        def write(release: Release, text: str) -> Change:
            quote = quote_of(release, self._language, self._block_id)
            speaker = quote.speaker if quote else Speaker()
            changed = msgspec.structs.replace(speaker, **{field: text})
            change = set_quote_speaker(self._language, self._block_id, changed)
            return msgspec.structs.replace(change, merge_key=f"{change.merge_key}/{field}")

        return write

    def _by_binding(self) -> Binding:
        place = edition_place(self._language, "body", self._block_id, "approval")

        def read(release: Release) -> str | None:
            quote = quote_of(release, self._language, self._block_id)
            return quote.approval.by if quote and quote.approval else ""

        def write(release: Release, text: str) -> Change:
            quote = quote_of(release, self._language, self._block_id)
            known = with_by(quote, text) if quote else None
            change = set_approval(self._language, self._block_id, known)
            return msgspec.structs.replace(change, merge_key=place)

        return Binding(place, tr("Known by"), read, write)

    def _approve(self, agreement: Agreement) -> None:
        quote = quote_of(self._bridge.release, self._language, self._block_id)
        if quote is not None:
            today = dt.datetime.now().astimezone().date()
            approval = approval_as(quote, agreement, today)
            self._bridge.apply(set_approval(self._language, self._block_id, approval))

    def _suggest(self) -> None:
        """Offer the people that the release names already, and those that the library keeps."""
        desk = getattr(self.parentWidget().window(), "desk", None)
        known = known_speakers(self._bridge.release, self._language, self._block_id)
        kept = kept_speakers(desk, self._language)
        people = {speaker_line(speaker, self._language): speaker for speaker in (*kept, *known)}
        completer = QCompleter(sorted(people), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.name.setCompleter(completer)
        completer.activated.connect(lambda line: self._take(people[line]))
        completer.highlighted.connect(self._keep_name)

    def _take(self, speaker: Speaker) -> None:
        self._bridge.apply(set_quote_speaker(self._language, self._block_id, speaker))
        self._keep_name()

    def _keep_name(self) -> None:
        """Show the name alone, once Qt has put the whole line of a list in its place."""
        QTimer.singleShot(0, self, self._show_name)

    def _show_name(self) -> None:
        quote = quote_of(self._bridge.release, self._language, self._block_id)
        if quote is not None and self.name.text() != quote.speaker.name:
            self.name.setText(quote.speaker.name)

    def _attribute(self, attribution: Attribution) -> None:
        self._bridge.apply(set_attribution(self._language, self._block_id, attribution))

    def _continue(self, continues: bool) -> None:  # noqa: FBT001  # what Qt's signal tells
        self._bridge.apply(set_continues(self._language, self._block_id, continues=continues))

    def _follow(self, changed: Changed) -> None:
        self._show(changed.after)

    def _show(self, release: Release) -> None:
        quote = quote_of(release, self._language, self._block_id)
        if quote is None:
            self.close()
            return
        self.below.setChecked(quote.attribution is Attribution.BELOW)
        self.in_text.setChecked(quote.attribution is Attribution.IN_TEXT)
        self.continues.setChecked(quote.continues)
        self.approval.show_quote(quote, self._language)
        self.by.setEnabled(quote.approval is not None)


def quote_of(release: Release, language: str, block_id: str) -> Quote | None:
    """A quote by its id, while it is there."""
    body = next((e.body for e in release.editions if e.language == language), ())
    found = next((block for block in body if block.id == block_id), None)
    return found if isinstance(found, Quote) else None
