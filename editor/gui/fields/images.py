"""The pictures of a release, with what they show and the words under them."""

import msgspec
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QWidget

from editor.app.changes import Changed
from editor.gui.body.pictures import Pictures
from editor.gui.bridge import Caret, SessionBridge
from editor.gui.desk import Desk
from editor.gui.fields.form import stacked
from editor.gui.fields.item_binding import ItemWays
from editor.gui.fields.item_list import ItemList, ListWays
from editor.gui.fields.line import LineField
from editor.gui.fields.notice import Notice
from editor.gui.fields.picture_source import PictureSource
from editor.gui.fields.rich import RichField
from editor.gui.fields.text import Ways
from editor.gui.kit.buttons import push_button
from editor.gui.kit.elided import ElidedLabel
from editor.gui.words import tr
from editor.model.message import message
from editor.model.operations.images import move_images, remove_images, update_image
from editor.model.release import Image, ImageWords, Release

_ITEMS = ItemWays("images", lambda release: release.images, update_image)
_SIZE = QSize(112, 84)


def build_images(bridge: SessionBridge, language: str, parent: QWidget, desk: Desk) -> QWidget:
    """The section of the page."""
    section = QWidget(parent)
    ways = ListWays(
        "images", tr("Picture"), lambda release: release.images, move_images, remove_images
    )
    pictures = Pictures(bridge.release, bridge.folder)

    def content(item_id: str, card: QWidget) -> QWidget:
        pictures.take(bridge.release)
        return PictureCard(bridge, (item_id, language), pictures, card, desk)

    images = ItemList(bridge, ways, content, desk.theme, section)
    notice = Notice(section)
    source = PictureSource(bridge, desk.runner, section)
    source.refused.connect(notice.tell)
    source.added.connect(lambda image: images.focus_place(f"images/{image.id}"))
    adder = push_button(tr("Add pictures…"), section)
    adder.clicked.connect(lambda _on: notice.say(""))
    adder.clicked.connect(lambda _on: source.ask())
    rows = stacked(section)
    rows.addWidget(images)
    rows.addWidget(adder, 0, Qt.AlignmentFlag.AlignLeft)
    rows.addWidget(notice)
    return section


class PictureCard(QWidget):
    """A small view of the picture, and its words in one language."""

    def __init__(
        self,
        bridge: SessionBridge,
        item: tuple[str, str],
        pictures: Pictures,
        parent: QWidget,
        desk: Desk,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._id, language = item
        image = _ITEMS.find(bridge.release, self._id)
        self.view = QLabel(self)
        small = pictures.small(self._id)
        keep, smooth = (
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        self.view.setPixmap(small if small.isNull() else small.scaled(_SIZE, keep, smooth))
        self.view.setFixedWidth(_SIZE.width())
        self.view.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self.view.setAccessibleName(tr(message("Picture {name}", name=image.file)))
        fields = self._fields(image, language, desk)
        beside = QHBoxLayout(self)
        beside.setContentsMargins(0, 0, 0, 8)
        beside.setSpacing(12)
        beside.addWidget(self.view, 0, Qt.AlignmentFlag.AlignTop)
        beside.addWidget(fields, 1)
        bridge.changed.connect(self._follow)
        self._show(bridge.release)

    def _fields(self, image: Image, language: str, desk: Desk) -> QWidget:
        """The fields in the order that Tab goes."""
        fields, bridge, theme = QWidget(self), self._bridge, desk.theme
        rows = stacked(fields, 4)
        self.decorative = QCheckBox(tr("Only decoration"), fields)
        self.decorative.setToolTip(tr("It says nothing that a reader would miss"))
        self.decorative.clicked.connect(self._decorate)
        name = ElidedLabel(image.file, fields, Qt.TextElideMode.ElideMiddle)
        name.setProperty("kind", "small")
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(name, 1)
        first.addWidget(self.decorative)
        rows.addLayout(first)
        one_line, lines = Ways(language, breaks=False), Ways(language)
        self.alt = RichField(bridge, _words(self._id, language, "alt"), fields, theme, one_line)
        self.alt.setPlaceholderText(tr("What it shows, in words"))
        self.alt.setToolTip(tr("What it shows, for those who cannot see it"))
        caption = RichField(bridge, _words(self._id, language, "caption"), fields, theme, lines)
        caption.setPlaceholderText(tr("Words under the picture"))
        credit = LineField(bridge, _ITEMS.binding(self._id, "credit", tr("Credit")), fields)
        credit.setPlaceholderText(tr("Credit, such as the photographer"))
        for widget in (self.alt, caption, credit):
            rows.addWidget(widget)
        return fields

    def _decorate(self, on: bool) -> None:  # noqa: FBT001  # Qt's signal
        image = _ITEMS.find(self._bridge.release, self._id)
        caret = Caret(f"images/{self._id}")
        change = update_image(msgspec.structs.replace(image, decorative=on))
        self._bridge.apply(change, caret, caret)

    def _follow(self, changed: Changed) -> None:
        if changed.before.images is not changed.after.images:
            self._show(changed.after)

    def _show(self, release: Release) -> None:
        image = _ITEMS.find(release, self._id)
        if image is not None:
            self.decorative.setChecked(image.decorative)
            self.alt.setEnabled(not image.decorative)


def _words(image_id: str, language: str, field: str):  # noqa: ANN202  # a binding
    def get(image: Image) -> str:
        return getattr(image.texts.get(language, ImageWords()), field)

    def put(image: Image, text: str) -> Image:
        old = image.texts.get(language, ImageWords())
        words = msgspec.structs.replace(old, **{field: text})
        texts = {**image.texts, language: words}
        if words == ImageWords():
            del texts[language]
        return msgspec.structs.replace(image, texts=texts)

    names = {"alt": tr("What the picture shows"), "caption": tr("Caption")}
    return _ITEMS.binding(image_id, field, names[field], get, put)
