"""The pane at the end of the window: the pages of the release as an export would give them."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor.app.paths import Places
from editor.gui.bridge import SessionBridge
from editor.gui.preview.client import PreviewClient
from editor.gui.preview.drawing import PageDrawer
from editor.gui.preview.feed import PreviewFeed
from editor.gui.preview.glimpses import Glimpses, pages_in_focus
from editor.gui.preview.hand import Hand
from editor.gui.preview.header import Header
from editor.gui.preview.notices import Notices
from editor.gui.preview.turning import Coming, PageTurner
from editor.gui.preview.view import PageView
from editor.gui.theme import Theme
from editor.gui.words import tr
from editor.model.enums import Audience
from editor.model.findings import Level
from editor.model.message import Problem, message
from editor.render.job import Format, Rendered
from editor.worker.limits import Limits
from editor.worker.protocol import Start


class PreviewPane(QWidget):
    """Pages, the row above them, and what is to be said about them."""

    place_clicked = Signal(str)
    found = Signal(object)  # as PreviewFeed.found
    shown = Signal()  # the pages of another render are on the screen

    def __init__(
        self, bridge: SessionBridge, client: PreviewClient, places: Places, theme: Theme,
        parent: QWidget | None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setAccessibleName(tr("Preview"))
        self.client = client
        self.view = PageView(theme, self)
        self.header = Header(theme, self.view, self)
        glimpses = Glimpses(partial(pages_in_focus, self.view))
        self._feed = PreviewFeed(bridge, client, places, glimpses, self)
        self.notices = Notices(theme, self._feed.try_again, self)
        self._drawer = PageDrawer(self)
        self._turner = PageTurner(self._drawer, self.view, self)
        hand = Hand(self.view)
        self._lay_out()
        hand.place_clicked.connect(self.place_clicked)
        self.header.audience_chosen.connect(self._feed.show_audience)
        self.view.looked_elsewhere.connect(self._turner.look_again)
        self.view.say(tr("The first page is being made …"))
        self._connect()

    @property
    def audience(self) -> Audience:
        """For whom the pages are that are shown."""
        return self._feed.audience

    def show_edition(self, language: str) -> None:
        """Show the pages of this edition."""
        self._feed.show_edition(language)

    def show_audience(self, audience: Audience) -> None:
        """Show what the press gets, or the public."""
        self.header.audiences.choose(audience.value)
        self._feed.show_audience(audience)

    def mark(self, place: str) -> None:
        """Mark a field on the pages; scroll there only if nothing of it is seen."""
        self.view.marks.set(place)

    @Slot()
    def close_preview(self) -> None:
        """End the render process and the thread; the pages shown last stay."""
        self._feed.pause()
        self.client.close()
        self._drawer.close()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the text."""
        super().showEvent(event)
        self._feed.go_on()

    def hideEvent(self, event: QHideEvent) -> None:
        """Make no pages that nobody sees."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._feed.pause()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.header, self.notices, self.view):
            column.addWidget(part)
        self.setFocusProxy(self.view)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def _connect(self) -> None:
        self._feed.pages.connect(self._when_rendered)
        self._feed.found.connect(self.found)
        self._feed.trouble.connect(self._when_troubled)
        self._feed.stopped.connect(self._when_stopped)
        self._turner.turned.connect(self._when_turned)
        self._turner.drawn.connect(self.view.update_page)
        self._turner.unreadable.connect(self._when_unreadable)

    @Slot(object)
    def _when_rendered(self, rendered: Rendered) -> None:
        self.notices.clear_trouble()
        if rendered.glimpse is None:
            self.notices.tell_remarks(rendered.findings)
        data = rendered.files.get(Format.PDF, b"")
        self._turner.turn_to(Coming(data, rendered.looks, rendered.places, rendered.glimpse))

    @Slot()
    def _when_turned(self) -> None:
        self.view.show_pictures(self._turner.pictures)
        self.shown.emit()

    @Slot(object)
    def _when_troubled(self, problem: Problem) -> None:
        self._say(problem, Level.WARNING)

    @Slot(object)
    def _when_stopped(self, problem: Problem) -> None:
        self._say(problem, Level.ERROR)

    @Slot()
    def _when_unreadable(self) -> None:
        words = message("The pages that were made cannot be shown; those before are still here.")
        self._say(Problem(words), Level.WARNING)

    def _say(self, problem: Problem, level: Level) -> None:
        self.notices.tell_trouble(problem, level)
        self.view.say(tr("There are no pages yet."))


def build_preview(
    bridge: SessionBridge, places: Places, theme: Theme, parent: QWidget | None = None
) -> PreviewPane:
    """A pane with a render process of its own, which begins at once to get itself ready."""
    start = Start(places.fonts, places.state, Limits().megabytes, warm=True)
    client = PreviewClient(start)
    client.start()
    pane = PreviewPane(bridge, client, places, theme, parent)
    client.setParent(pane)
    return pane
