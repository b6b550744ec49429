"""The body of an edition on the page: its name, the tools, and the surface under them."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from editor.gui.actions.specs import Act
from editor.gui.body import commands
from editor.gui.body.caret_state import caret_state
from editor.gui.body.header import BodyHeader
from editor.gui.body.surface import BodySurface
from editor.gui.body.toolbar import Menus, Toolbar
from editor.gui.bridge import SessionBridge
from editor.gui.fields.count_menu import fill_count_menu
from editor.gui.kit.later import after_first_paint, later
from editor.gui.tasks import TaskRunner
from editor.gui.theme import Theme
from editor.gui.words import tr
from editor.model.blocks import Quote
from editor.model.operations.images import add_image
from editor.model.rows.row import Role

_LAST_LINES = 80
_WIDE = 560
_Handler = Callable[[], object]

# What hangs from the body is loaded when it is asked for.
_announcer = later("editor.gui.body.announce:Announcer")
_link_popover = later("editor.gui.body.link_popover:LinkPopover")
_speaker_popover = later("editor.gui.body.speaker_popover:SpeakerPopover")
_picture_popover = later("editor.gui.body.picture_popover:PicturePopover")
_image_of = later("editor.gui.body.picture_popover:image_of")
_choose_pictures = later("editor.gui.kit.picture_dialog:choose_pictures")
_fill_picture_menu = later("editor.gui.body.picture_menu:fill_picture_menu")
_keep_picture = later("editor.app.pictures:keep_picture")
_keep_picture_data = later("editor.app.pictures:keep_picture_data")
_new_image = later("editor.app.pictures:new_image")


class BodyPanel(QWidget):
    """Puts the tools and the surface together, and opens what hangs from them."""

    place_changed = Signal(str)

    def __init__(
        self,
        bridge: SessionBridge,
        language: str,
        theme: Theme,
        parent: QWidget,
        runner: TaskRunner | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._language = bridge, language
        self._runner = runner or TaskRunner(self)
        self.surface = BodySurface(bridge, language, theme, self)
        menus = Menus(self._fill_counts, self._fill_pictures)
        self.toolbar = Toolbar(theme, self.handlers(), menus, self)
        self._anchor = _Anchor(self.surface)
        after_first_paint(self, lambda: _announcer(self.surface))
        self._header = BodyHeader(theme, self.toolbar, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, BodyHeader.HEIGHT, 0, 0)
        column.addWidget(self.surface)
        self.setFocusProxy(self.surface)
        self._connect()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the tools the room that there is."""
        super().resizeEvent(event)
        self.toolbar.name_more(names=self.width() >= _WIDE)
        self._place_header()

    def focus_place(self, place: str) -> None:
        """Go to a block of the body."""
        self.surface.focus_place(place)

    def handlers(self) -> dict[Act, _Handler]:
        """What the actions of the window do in the body."""
        surface = self.surface
        role = partial(commands.toggle_role, surface)
        return {
            Act.BOLD: lambda: commands.toggle_style(surface, "bold"),
            Act.ITALIC: lambda: commands.toggle_style(surface, "italic"),
            Act.LINK: self.open_link,
            Act.SUBHEADING: lambda: role(Role.SUBHEADING),
            Act.BULLETS: lambda: role(Role.LIST),
            Act.NUMBERS: lambda: role(Role.LIST, ordered=True),
            Act.QUOTE: lambda: role(Role.QUOTE),
            Act.SPEAKER: self.open_details,
            Act.COUNT: lambda: self.toolbar.open_menu(Act.COUNT),
            Act.IMAGE: lambda: self.toolbar.open_menu(Act.IMAGE),
            Act.PASTE_PLAIN: lambda: commands.paste_plain(surface),
        }

    def open_link(self) -> None:
        """Ask for the address of the selected words, or of the link at the caret."""
        start, end, href = commands.link_stretch(self.surface)

        def take(address: str, words: str) -> None:
            if start != end:
                commands.set_link(self.surface, start, end, address)
            elif address:
                commands.insert_link(self.surface, words or address, address)

        popover = _link_popover(href, has_words=start != end, take=take, parent=self)
        popover.open_under(self._anchor.at_caret())

    def open_details(self) -> None:
        """Open the speaker of the quote, or the words of the picture, at the caret."""
        row = self.surface.store.rows[self.surface.caret.position.row]
        image = self.surface.selected_picture()
        if isinstance(row.block, Quote):
            self.open_speaker(row.block.id)
        elif image and _image_of(self._bridge.release, image):
            take_out = partial(commands.take_out_picture, self.surface, image)
            popover = _picture_popover(self._bridge, self._language, image, take_out, self)
            popover.open_under(self._anchor.at_row(self.surface.caret.position.row))

    def open_speaker(self, block_id: str) -> None:
        """Open who says a quote."""
        self.surface.speakers.place()
        button = self.surface.speakers.button(block_id)
        popover = _speaker_popover(self._bridge, self._language, block_id, self)
        ids = [row.block.id for row in self.surface.store.rows]
        at_card, at_caret = self._anchor.at_card, self._anchor.at_caret
        anchor = at_card(ids.index(block_id), button) if button else at_caret()
        popover.open_under(anchor)

    def add_pictures(self, files: Sequence[Path]) -> None:
        """Bring pictures into the release and into the text, written anew by a thread."""
        folder = self._bridge.folder
        for file in files:
            self._runner.run(partial(_keep_picture, folder, file), self._insert_new)

    def add_picture_data(self, data: bytes) -> None:
        """The same for a picture that was copied without a file."""
        folder, called = self._bridge.folder, tr("the picture")
        self._runner.run(partial(_keep_picture_data, folder, data, called), self._insert_new)

    def _insert_new(self, name: str) -> None:
        image = _new_image(self._bridge.release, name)
        commands.insert_picture(self.surface, image.id, add_image(image))

    def _place_header(self) -> None:
        """Keep the tools in view while the text under them is scrolled."""
        most = max(0, self.height() - BodyHeader.HEIGHT - _LAST_LINES)
        top = max(0, min(self.surface.page.top_in(self), most))
        self._header.stand_at(top, self.width())

    def _connect(self) -> None:
        surface = self.surface
        surface.page.scrolled.connect(self._place_header)
        surface.place_changed.connect(self.place_changed)
        surface.speakers.pressed.connect(self.open_speaker)
        surface.details_wanted.connect(self.open_details)
        surface.pictures_dropped.connect(self.add_pictures)
        surface.picture_pasted.connect(self.add_picture_data)
        state = QTimer(self, singleShot=True, interval=0)
        state.timeout.connect(self._show_state)
        for signal in (
            surface.cursorPositionChanged,
            surface.selectionChanged,
            surface.currentCharFormatChanged,
            surface.redrawn,
        ):
            signal.connect(lambda *_: state.start())
        state.start()

    def _show_state(self) -> None:
        self.toolbar.show_state(caret_state(self.surface))

    def _fill_counts(self, menu: QMenu) -> None:
        fill_count_menu(menu, self._bridge, self._language, self._insert_count)

    def _insert_count(self, token: str) -> None:
        commands.insert_count(self.surface, token)
        self.surface.setFocus()

    def _fill_pictures(self, menu: QMenu) -> None:
        images = self._bridge.release.images
        put = partial(commands.insert_picture, self.surface)
        choose = partial(_choose_pictures, self, self.add_pictures)
        _fill_picture_menu(menu, images, self.surface.pictures, put, choose)


class _Anchor(QWidget):
    """A spot on the surface that a popover can hang from; the focus goes on to the text."""

    def __init__(self, surface: BodySurface) -> None:
        super().__init__(surface.viewport())
        self._surface = surface
        self.setFocusProxy(surface)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def at_caret(self) -> QWidget:
        """Stand at the caret."""
        return self._at(self._surface.cursorRect())

    def at_card(self, number: int, button: QWidget) -> QWidget:
        """Stand over a button and the words above it, which are read while a popover is open."""
        below = button.geometry()
        below.setTop(self._surface.row_rect(number).toRect().top())
        return self._at(below)

    def at_row(self, number: int) -> QWidget:
        """Stand over a whole row."""
        return self._at(self._surface.row_rect(number).toRect())

    def _at(self, rect: QRect) -> QWidget:
        self.setGeometry(rect)
        self.show()
        return self


def build_body(
    bridge: SessionBridge,
    language: str,
    theme: Theme,
    parent: QWidget,
    runner: TaskRunner | None = None,
) -> BodyPanel:
    """The body of one edition; without a `runner` it makes one for its pictures."""
    return BodyPanel(bridge, language, theme, parent, runner)


def body_builder(
    theme: Theme, runner: TaskRunner
) -> Callable[[SessionBridge, str, QWidget], BodyPanel]:
    """What the page of fields makes a body with."""
    return lambda bridge, language, parent: build_body(bridge, language, theme, parent, runner)
