"""What the actions on the pages do, and which of them are taken now."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Slot

from editor.gui.actions.made import Handlers
from editor.gui.actions.specs import Act
from editor.gui.preview import geometry
from editor.gui.preview.later_pane import LaterPane
from editor.model.enums import Audience

if TYPE_CHECKING:
    from editor.gui.preview.pane import PreviewPane
    from editor.gui.preview.view import PageView
    from editor.gui.window.main_window import MainWindow

_ACTS = {Act.PRESS_PAGES: Audience.PRESS, Act.PUBLIC_PAGES: Audience.PUBLIC}


def page_handlers(window: "MainWindow") -> Handlers:
    """The actions on the pages, for a window that has room for a preview."""
    room = window.findChild(LaterPane)
    return PageActs(window, room).handlers() if room is not None else {}


class PageActs(QObject):
    """Does to the pages what the row above them does; a hidden preview is shown first."""

    def __init__(self, window: "MainWindow", room: LaterPane) -> None:
        super().__init__(room)
        self._window = window
        self._pane: PreviewPane | None = None
        self._audience = Audience.PRESS  # wanted before the preview was there
        room.filled.connect(self._take)
        if room.pane is not None:
            self._take(room.pane)

    def handlers(self) -> Handlers:
        """What each action calls."""
        return {
            Act.LARGER_PAGES: lambda: self._zoom(larger=True),
            Act.SMALLER_PAGES: lambda: self._zoom(larger=False),
            Act.FIT_PAGES: self._fit,
            Act.NEXT_PAGE: lambda: self._step(1),
            Act.PREVIOUS_PAGE: lambda: self._step(-1),
            Act.PRESS_PAGES: lambda: self._show(Audience.PRESS),
            Act.PUBLIC_PAGES: lambda: self._show(Audience.PUBLIC),
        }

    def _zoom(self, *, larger: bool) -> None:
        self._need_pane()
        if self._pane is not None:
            self._pane.view.zoom_step(larger=larger)

    def _fit(self) -> None:
        self._need_pane()
        if self._pane is not None:
            self._pane.view.fit_width()

    def _step(self, by: int) -> None:
        self._need_pane()
        if self._pane is not None:
            step_page(self._pane.view, by)

    def _show(self, audience: Audience) -> None:
        self._need_pane()
        self._audience = audience
        if self._pane is not None:
            self._pane.show_audience(audience)
        self._refresh()

    def _need_pane(self) -> None:
        if not self._window.panes.shows_preview:
            self._window.panes.toggle_preview()

    @Slot(object)
    def _take(self, pane: "PreviewPane") -> None:
        self._pane = pane
        pane.show_audience(self._audience)
        pane.view.told.connect(self._refresh)
        pane.header.audience_chosen.connect(self._show)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        actions = self._window.actions_made
        for act, audience in _ACTS.items():
            actions.check(act, on=audience is self._audience)
        if self._pane is not None:
            actions.check(Act.FIT_PAGES, on=self._pane.view.fits_width)
            self._window.showing.take_pages(self._pane.view.page_count)


def step_page(view: "PageView", by: int) -> None:
    """Go to the next beginning of a page, or one before."""
    seen = view.origin()
    tops = [page.top() - geometry.GAP for page in view.geometry_of_pages.pages]
    behind = [top for top in tops if top > seen.y() + 1]
    before = [top for top in tops if top < seen.y() - 1]
    to = behind[:1] if by > 0 else before[-1:]
    if to:
        view.move_to(QPointF(seen.x(), to[0]))
