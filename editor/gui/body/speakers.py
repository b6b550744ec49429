"""The speakers of quotes as real buttons on the surface: the document knows nothing of them."""

from PySide6.QtCore import QObject, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QPushButton

from editor.gui.body.agreement import Agreement, agreement_of, agreement_words
from editor.gui.body.canvas import Canvas
from editor.gui.body.painting import chip_rect
from editor.gui.kit.badge import make_chip
from editor.gui.kit.looks import restyle
from editor.gui.words import tr
from editor.model.blocks import Quote
from editor.model.enums import Attribution
from editor.model.message import message
from editor.model.typography import comma_of

_LEFT_TO_RIGHT, _RIGHT_TO_LEFT, _END = "\u2066", "\u2067", "\u2069"  # isolates
_NEAR = 400  # pixels above and below what is seen


class SpeakerButtons(QObject):
    """A button under each quote that can be seen or nearly so; `pressed` tells the block's id."""

    pressed = Signal(str)

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._buttons: dict[str, QPushButton] = {}
        self._placed = QRect()
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.place)

    def button(self, block_id: str) -> QPushButton | None:
        """The button of a quote, if that can be seen."""
        return self._buttons.get(block_id)

    def place_soon(self) -> None:
        """Put the buttons in place when the event under way is over."""
        self._later.start()

    def place_beyond(self, painted: QRect) -> None:
        """See to what is painted and was out of sight when the buttons were put in place.

        A body that grows is cut off by the page around it until that has grown as well.
        """
        if painted.top() < self._placed.top() or painted.bottom() > self._placed.bottom():
            self.place_soon()

    def place(self) -> None:
        """Put every button where its card has room for it."""
        seen = self._canvas.viewport().visibleRegion().boundingRect()
        self._placed = seen.adjusted(0, -_NEAR, 0, _NEAR)
        live = set()
        for number, row in self._canvas.rows_in(self._placed.top(), self._placed.bottom()):
            if isinstance(row.block, Quote):
                live.add(row.block.id)
                self._place(number, row.block)
        for block_id in self._buttons.keys() - live:
            self._buttons.pop(block_id).deleteLater()

    def _place(self, number: int, quote: Quote) -> None:
        button = self._buttons.get(quote.id)
        if button is None:
            button = self._buttons[quote.id] = self._made(quote.id)
        said = " – ".join(filter(None, (self._who(quote), agreement_words(quote))))
        words = _running(said, mirrored=self._canvas.is_mirrored(number))
        if button.text() != words:
            button.setText(words)
            button.setAccessibleName(tr(message("Speaker: {speaker}", speaker=said)))
        restyle(button, "look", "warning" if _needs_somebody(quote) else "")
        rect = chip_rect(self._canvas, number, button.sizeHint().width()).toRect()
        if button.geometry() != rect:
            button.setGeometry(rect)
        button.setVisible(True)

    def _who(self, quote: Quote) -> str:
        return speaker_words(quote, comma=comma_of(self._canvas.store.language))

    def _made(self, block_id: str) -> QPushButton:
        button = make_chip("", self._canvas.viewport())
        # The keyboard's way is the shortcut at the caret, not Tab through thirty buttons.
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAccessibleDescription(tr("Opens who says this, and where that is printed"))
        button.clicked.connect(lambda: self.pressed.emit(block_id))
        return button


def _running(words: str, *, mirrored: bool) -> str:
    """Words that run the way of their quote, whatever the way of the window."""
    return f"{_RIGHT_TO_LEFT if mirrored else _LEFT_TO_RIGHT}{words}{_END}"


def needs_speaker(quote: Quote) -> bool:
    """Whether a name is missing that would be printed."""
    return not quote.speaker.name and not quote.continues


def _needs_somebody(quote: Quote) -> bool:
    return needs_speaker(quote) or agreement_of(quote) is Agreement.CHANGED


def speaker_words(quote: Quote, *, comma: str) -> str:
    """Who says a quote, in one line, with the comma of its edition."""
    speaker = quote.speaker
    role = comma.join(filter(None, (speaker.role, speaker.organization)))
    name = " · ".join(filter(None, (speaker.name, role)))
    if quote.continues:
        goes_on = message("{speaker} goes on", speaker=speaker.name)
        return tr(goes_on) if speaker.name else tr("The speaker of the quote before goes on")
    if not name:
        return tr("Who says this?")
    if quote.attribution is Attribution.IN_TEXT:
        return tr(message("{speaker} (named in the text)", speaker=name))
    return name
