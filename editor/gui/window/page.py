"""The page of fields: every part of the release one under the other, made as it is needed."""

from collections import deque

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QScrollArea, QSplitter, QVBoxLayout, QWidget

from editor.gui.bridge import SessionBridge
from editor.gui.kit.later import after_first_paint
from editor.gui.kit.section_header import SectionHeader
from editor.gui.kit.tab_order import follow_in_tab_order
from editor.gui.languages import layout_direction
from editor.gui.theme import Theme
from editor.gui.window.counts import DONE, NOTHING
from editor.gui.window.place_map import PlaceMap
from editor.gui.window.sections import Build, Part, SectionSpec
from editor.gui.words import tr

_AT_ONCE = 3  # parts that are made before the window shows; the others follow between events
_WIDEST = 920
_NARROWEST, _WIDEST_NEED = 340, 560


class PageOfFields(QScrollArea):
    """Shows one edition; `reached` tells the part at the top of the view."""

    reached = Signal(str)

    def __init__(
        self, bridge: SessionBridge, theme: Theme, places: PlaceMap, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._theme = theme
        self._places = places
        self._language = ""
        self._column: QWidget | None = None
        self._frames: dict[Part, _SectionFrame] = {}
        self._waiting: deque[_SectionFrame] = deque()
        self._gone_to: Part | None = None  # perhaps before all parts had their height
        self._left_at = 0  # where the page was scrolled to then
        self.setObjectName("pageOfFields")
        self.setAccessibleName(tr("Fields of the release"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumWidth(_NARROWEST)
        self.verticalScrollBar().valueChanged.connect(self._tell_reached)
        counting = QTimer(self, singleShot=True, interval=0)  # the typed letter comes first
        counting.timeout.connect(self._refresh_counts)
        bridge.changed.connect(lambda _changed: counting.start())

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts that the page shows."""
        return tuple(self._frames)

    def part(self, part: Part) -> QWidget | None:
        """What shows a part; None where the page does not."""
        return self._frames.get(part)

    def show_edition(self, specs: tuple[SectionSpec, ...], language: str) -> None:
        """Build the page for an edition, in the direction of its language."""
        self._language = language
        self._places.clear()
        column = QWidget()
        column.setLayoutDirection(layout_direction(language))
        rows = QVBoxLayout(column)
        rows.setContentsMargins(24, 20, 24, 48)
        rows.setSpacing(24)
        frames = [_SectionFrame(spec, spec.build, column) for spec in specs if spec.build]
        for frame in frames:
            rows.addWidget(frame)
        rows.addStretch(1)
        self._frames = {frame.spec.id: frame for frame in frames}
        self._waiting = deque(frames)
        self._gone_to = None
        self._build_next(_AT_ONCE)
        self._replace(column)
        self._refresh_counts()
        after_first_paint(column, self._go_on)

    def show_hint(self, hint: QWidget) -> None:
        """Show what can be done where there is no edition."""
        self._places.clear()
        self._frames = {}
        self._waiting.clear()
        self._replace(hint)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Be as wide as the fields need, as far as that goes; beyond it one scrolls."""
        if watched is self._column and event.type() == QEvent.Type.LayoutRequest:
            self._keep_wide_enough()
        elif watched is self._column and event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._tell_written_in)
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for more room where there is more."""
        super().resizeEvent(event)
        self._keep_wide_enough()

    def finish(self) -> None:
        """Make what is not made yet."""
        self._build_next(len(self._waiting))

    def build_up_to(self, part: Part) -> None:
        """Make a part and all before it, so that it has its place."""
        waiting = [frame.spec.id for frame in self._waiting]
        if part in waiting:
            self._build_next(waiting.index(part) + 1)

    def go_to(self, part: Part) -> None:
        """Scroll a part to the top, and put the focus into it."""
        self.scroll_to(part)
        if part in self._frames:
            self._frames[part].focus_first()

    def scroll_to(self, part: Part) -> None:
        """Scroll a part to the top."""
        self.build_up_to(part)
        frame = self._frames.get(part)
        if frame is not None:
            self._gone_to = part
            self._settle()
            self.verticalScrollBar().setValue(max(0, frame.y() - self._theme.sizes.gap))
            self._left_at = self.verticalScrollBar().value()

    def focused(self) -> QWidget | None:
        """Where on the page the person is, also while a popover is open; None elsewhere."""
        widget = self.window().focusWidget()
        return widget if widget is not None and self.isAncestorOf(widget) else None

    def show_widget(self, widget: QWidget) -> None:
        """Scroll until a widget of the page can be seen."""
        if self._column is not None and self._column.isAncestorOf(widget):
            self.ensureWidgetVisible(widget, 0, 48)

    def _settle(self) -> None:
        """Give every part its place now, as those made a moment ago have none yet."""
        layout = self._column.layout() if self._column else None
        if layout is not None:
            layout.activate()

    def _keep_wide_enough(self) -> None:
        needed = self._column.minimumSizeHint().width() if self._column else 0
        needed += self.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(max(_NARROWEST, min(needed, _WIDEST_NEED, self._room())))

    def _room(self) -> int:
        """What is left where the panes beside it are as narrow as they can be."""
        panes = self.parentWidget()
        if not isinstance(panes, QSplitter):
            return _WIDEST_NEED
        seen = (panes.widget(number) for number, width in enumerate(panes.sizes()) if width)
        others = [pane for pane in seen if pane is not None and pane is not self]
        return panes.width() - sum(pane.minimumWidth() + panes.handleWidth() for pane in others)

    def _replace(self, column: QWidget) -> None:
        old = self.takeWidget()
        if old is not None:
            old.deleteLater()
        self._column = column
        self.setWidget(column)
        column.installEventFilter(self)
        self._keep_wide_enough()
        column.show()  # at once, so that it can take the focus
        self.verticalScrollBar().setValue(0)

    def _go_on(self) -> None:
        self._build_next(1)
        QTimer.singleShot(0, self, self._go_on if self._waiting else self._arrive)

    def _arrive(self) -> None:
        """Scroll anew to where somebody went while what is above it was still growing."""
        part, is_left = self._gone_to, self.verticalScrollBar().value() == self._left_at
        focused = self.focused()
        if part is not None and (is_left or self._written_in() is part):
            self.scroll_to(part)
        elif focused is not None and focused.visibleRegion().isEmpty():
            self._settle()
            self.show_widget(focused)

    def _build_next(self, number: int) -> None:
        for _ in range(min(number, len(self._waiting))):
            frame = self._waiting.popleft()
            self._places.register_all(frame.build(self._bridge, self._language))
            self._put_in_tab_order(frame)

    def _put_in_tab_order(self, frame: "_SectionFrame") -> None:
        contents = [one.content for one in self._frames.values() if one.content is not None]
        if frame.content is not None:
            follow_in_tab_order(contents[:-1][-2:], frame.content)

    def _refresh_counts(self) -> None:
        for frame in self._frames.values():
            frame.show_count(frame.spec.count(self._bridge.release, self._language))

    def _tell_reached(self, position: int) -> None:
        top = position + self._theme.sizes.control
        below = [part for part, frame in self._frames.items() if frame.geometry().bottom() >= top]
        written_in = self._written_in()
        if written_in in below and self._frames[written_in].y() < position + self.height():
            self.reached.emit(written_in)  # as long as any of it is seen
        elif below:
            self.reached.emit(below[0])

    def _tell_written_in(self) -> None:
        """Once parts have grown or shrunk: what was reached meanwhile may not be seen any more."""
        if self._written_in() is not None:
            self._tell_reached(self.verticalScrollBar().value())

    def _written_in(self) -> Part | None:
        """The part that has the focus."""
        widget = self.focused()
        if widget is None:
            return None
        frames = self._frames.items()
        return next((part for part, frame in frames if frame.isAncestorOf(widget)), None)


class _SectionFrame(QWidget):
    """A part on the page: its name, and below it what builds it."""

    def __init__(self, spec: SectionSpec, make: Build, parent: QWidget) -> None:
        super().__init__(parent)
        self.spec = spec
        self._make = make
        self.setObjectName(f"section-{spec.id}")
        self.setMaximumWidth(_WIDEST)
        self.content: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._header = SectionHeader(tr(spec.title), self)
        self._header.setVisible(spec.heading)
        self._column.addWidget(self._header)

    def build(self, bridge: SessionBridge, language: str) -> QWidget:
        """Make the content."""
        content = self._make(bridge, language, self)
        if not content.accessibleName():
            content.setAccessibleName(tr(self.spec.title))
        self.content = content
        self._column.addWidget(content)
        content.show()  # at once, so that it can take the focus
        return content

    def show_count(self, words: str) -> None:
        """Say how many there are beside the name."""
        self._header.set_note("" if words in (DONE, NOTHING) else words)

    def focus_first(self) -> None:
        """Put the focus into the field that the content names, the first, or on a button."""
        if self.content is None:
            return
        # No proxy of Qt's: it would lead Tab back to that field again and again.
        named = getattr(self.content, "first_field", None)
        if named is not None:
            named.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        widgets = (self.content, *self.content.findChildren(QWidget))
        takers = [
            widget
            for widget in widgets
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(self)
        ]
        # A key too many is not to take anything out.
        takers.sort(key=lambda widget: isinstance(widget, QAbstractButton))
        if takers:
            takers[0].setFocus(Qt.FocusReason.OtherFocusReason)
