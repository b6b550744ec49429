"""A row of logos: add from a file or from the pictures of the release, reorder, take out."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QToolButton, QWidget

from editor.app.changes import Changed
from editor.gui.body.pictures import Pictures
from editor.gui.bridge import Caret, SessionBridge
from editor.gui.desk import Desk
from editor.gui.fields.flow import FlowLayout
from editor.gui.fields.form import stacked
from editor.gui.fields.notice import Notice
from editor.gui.fields.picture_source import PictureSource
from editor.gui.kit.buttons import menu_button
from editor.gui.kit.hanging import hang_menu
from editor.gui.words import tr
from editor.model.message import message
from editor.model.operations.change import Change
from editor.model.release import Image, Release

_SIZE = QSize(96, 40)
_HEIGHT = _SIZE.height() + 12
Ids = tuple[str, ...]


class LogoRow(QWidget):
    """One logo or several; Alt and an arrow key move one, Delete takes it out."""

    def __init__(
        self,
        bridge: SessionBridge,
        desk: Desk,
        parent: QWidget,
        place: str,
        read: Callable[[Release], Ids],
        write: Callable[[Ids], Change],
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._read, self._write = read, write
        self._shown: Ids | None = None
        self._pictures = Pictures(bridge.release, bridge.folder)
        self._source = PictureSource(bridge, desk.runner, self)
        self._buttons: list[QToolButton] = []
        self.address = place
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill)
        self.adder: QPushButton = menu_button(tr("Add a logo"), self.menu, self)
        self.notice = Notice(self)
        self._source.refused.connect(self.notice.tell)
        line = QWidget(self)
        self._row = FlowLayout(line)
        self._last = QWidget(line)
        stacked(self._last).addWidget(self.adder, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._last)
        self._name: QLabel | None = None
        column = stacked(self)
        column.addWidget(line)
        column.addWidget(self.notice)
        self.setFocusProxy(self.adder)
        bridge.changed.connect(self._follow)
        self._show(bridge.release)

    def stand_beside(self, name: QLabel) -> None:
        """Keep a name at the middle of the first line, whatever stands in it."""
        name.setContentsMargins(0, 0, 0, 0)
        self._name = name
        self._place_name()

    def add_from_file(self) -> None:
        """Let the person choose a file."""
        self.notice.say("")
        self._source.ask(self._used)

    def take(self, files) -> None:  # noqa: ANN001  # paths
        """Add the pictures of files."""
        self._source.take(files, self._used)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move and take out by keys."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            at = next((n for n, b in enumerate(self._buttons) if b is watched), None)
            if at is not None and self._act(at, event):
                return True
        return super().eventFilter(watched, event)

    def _act(self, at: int, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.modifiers() == Qt.KeyboardModifier.AltModifier and key in steps:
            mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            self._move(at, -steps[key] if mirrored else steps[key])
            return True
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._remove(at)
            return True
        return False

    def _used(self, image: Image) -> Change:
        return self._write((*self._read(self._bridge.release), image.id))

    def _fill(self) -> None:
        self.menu.clear()
        self.menu.addAction(tr("From a file…")).triggered.connect(self.add_from_file)
        taken = set(self._read(self._bridge.release))
        others = [image for image in self._bridge.release.images if image.id not in taken]
        if others:
            self.menu.addSeparator()
        for image in others:
            icon = QIcon(self._pictures.small(image.id))
            action = self.menu.addAction(icon, image.file.replace("&", "&&"))
            action.triggered.connect(lambda _on=False, image=image: self._apply(self._used(image)))

    def _move(self, at: int, step: int) -> None:
        ids = list(self._read(self._bridge.release))
        if 0 <= at + step < len(ids):
            ids.insert(at + step, ids.pop(at))
            self._apply(self._write(tuple(ids)))
            self._buttons[at + step].setFocus()

    def _remove(self, at: int) -> None:
        ids = self._read(self._bridge.release)
        self._apply(self._write(ids[:at] + ids[at + 1 :]))
        last = len(self._buttons) - 1
        (self._buttons[min(at, last)] if self._buttons else self.adder).setFocus()

    def _apply(self, change: Change) -> None:
        self.notice.say("")
        caret = Caret(self.address)
        self._bridge.apply(change, caret, caret)

    def _follow(self, changed: Changed) -> None:
        if self._pictures.take(changed.after):
            self._shown = None
        self._show(changed.after)

    def _show(self, release: Release) -> None:
        ids = self._read(release)
        if ids == self._shown:
            return
        self._shown = ids
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._row.removeWidget(self._last)
        self._buttons = [self._button(at, image_id) for at, image_id in enumerate(ids)]
        self._last.setMinimumHeight(_HEIGHT if ids else 0)  # at the middle of the logos
        self._place_name()
        self._row.addWidget(self._last)

    def _place_name(self) -> None:
        if self._name is not None:
            self._name.setFixedHeight(_HEIGHT if self._shown else self.adder.sizeHint().height())

    def _button(self, at: int, image_id: str) -> QToolButton:
        image = self._pictures.image(image_id)
        name = image.file if image else image_id
        button = QToolButton(self)
        picture = self._pictures.small(image_id)
        button.setIcon(QIcon(picture))
        button.setIconSize(_SIZE)
        button.setText("" if not picture.isNull() else name)
        button.setFixedHeight(_HEIGHT)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setAccessibleName(tr(message("Logo {name}", name=name)))
        button.setToolTip(tr("Alt and an arrow key moves it, Delete takes it out"))
        button.installEventFilter(self)
        menu = QMenu(button)
        for words, act in (
            (tr("Move to the start"), lambda: self._move(at, -1)),
            (tr("Move to the end"), lambda: self._move(at, 1)),
            (tr("Take out"), lambda: self._remove(at)),
        ):
            menu.addAction(words).triggered.connect(lambda _on=False, act=act: act())
        hang_menu(button, menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._row.addWidget(button)
        button.show()  # at once, so that it can take the focus
        return button
