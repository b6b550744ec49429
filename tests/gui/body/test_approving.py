"""Whether a speaker has agreed: noted at the quote, and void when the words change."""

import datetime as dt

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor.gui.body.agreement import Agreement, agreement_of, approval_as
from editor.gui.body.panel import BodyPanel, build_body
from editor.gui.body.speaker_popover import SpeakerPopover, quote_of
from editor.gui.bridge import SessionBridge
from editor.gui.theme import Theme
from editor.model.blocks import Quote
from editor.model.enums import ApprovalState

DAY = dt.date(2026, 5, 1)


def first_quote(bridge: SessionBridge) -> Quote:
    return next(b for b in bridge.release.editions[0].body if isinstance(b, Quote))


def test_words_that_change_afterwards_are_not_those_approved(bridge: SessionBridge) -> None:
    quote = first_quote(bridge)
    assert agreement_of(quote) is Agreement.NONE
    approved = replace(quote, approval=approval_as(quote, Agreement.APPROVED, DAY))
    assert agreement_of(approved) is Agreement.APPROVED
    assert agreement_of(replace(approved, text=f"{quote.text} And more.")) is Agreement.CHANGED
    assert approval_as(approved, Agreement.NONE, DAY) is None


def test_it_is_noted_beside_the_speaker(bridge: SessionBridge, theme: Theme, qtbot: QtBot) -> None:
    frame = QWidget()
    qtbot.addWidget(frame)
    panel: BodyPanel = build_body(bridge, "en", theme, frame)
    panel.resize(700, 2000)
    frame.resize(720, 2000)
    frame.show()
    quote = first_quote(bridge)
    popover = SpeakerPopover(bridge, "en", quote.id, panel)
    popover.show()
    assert not popover.by.isEnabled()
    popover.approval.box.activated.emit(2)
    qtbot.keyClicks(popover.by, "letter")
    noted = quote_of(bridge.release, "en", quote.id)
    assert noted is not None
    assert noted.approval is not None
    assert (noted.approval.state, noted.approval.by) == (ApprovalState.APPROVED, "letter")
    popover.close()
    panel.surface.speakers.place()
    button = panel.surface.speakers.button(quote.id)
    assert button is not None
    assert "approved" in button.text()
    bridge.undo()
    bridge.undo()
    assert quote_of(bridge.release, "en", quote.id) == quote
