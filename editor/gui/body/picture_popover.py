"""What a picture shows, the words under it, and who made it."""

from collections.abc import Callable

import msgspec
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QWidget

from editor.app.changes import Changed
from editor.gui.bridge import SessionBridge
from editor.gui.fields.binding import Binding
from editor.gui.fields.form import Form
from editor.gui.fields.line import LineField
from editor.gui.kit.buttons import push_button
from editor.gui.kit.flush import flush
from editor.gui.kit.popover import Popover
from editor.gui.words import tr
from editor.model.operations.change import Change
from editor.model.operations.images import update_image
from editor.model.places import place
from editor.model.release import Image, ImageWords, Release

_WIDTH = 460


class PicturePopover(Popover):
    """Every change is made at once; undo takes it back. `take_out` removes it from the body."""

    def __init__(
        self,
        bridge: SessionBridge,
        language: str,
        image_id: str,
        take_out: Callable[[], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent, tr("Picture"))
        self._bridge, self._language, self._image_id = bridge, language, image_id
        self.column.setContentsMargins(16, 16, 16, 16)
        self.setFixedWidth(_WIDTH)
        form = Form(self)
        self.alt = self._line("alt", tr("Description"), self._set_words)
        self.caption = self._line("caption", tr("Caption"), self._set_words)
        self.credit = self._line("credit", tr("Credit"), self._set_credit)
        form.add(tr("Description"), self.alt)
        form.add("", self._hint(form))
        form.add(tr("Caption"), self.caption)
        form.add(tr("Credit"), self.credit)
        self.column.addWidget(form)
        self.decorative = QCheckBox(tr("Only decoration: readers of screens may skip it"), self)
        self.decorative.clicked.connect(self._decorate)
        self.column.addLayout(flush(self.decorative))
        self._add_buttons(take_out)
        self._show(bridge.release)
        bridge.changed.connect(self._follow)
        self.undo_by(bridge.undo, bridge.redo)
        self.setFocusProxy(self.alt)

    def _hint(self, parent: QWidget) -> QLabel:
        hint = QLabel(tr("Say what can be seen, for those who cannot see it."), parent)
        hint.setProperty("kind", "small")
        hint.setWordWrap(True)
        return hint

    def _add_buttons(self, take_out: Callable[[], object]) -> None:
        row = QHBoxLayout()
        remove = push_button(tr("Take out of the text"), self, "danger")
        remove.clicked.connect(self.close)
        remove.clicked.connect(lambda _on=False: take_out())
        row.addWidget(remove)
        row.addStretch(1)
        self.column.addLayout(row)

    def _line(
        self, field: str, name: str, changed: Callable[[Image, str, str], Image]
    ) -> LineField:
        def read(release: Release) -> str | None:
            image = image_of(release, self._image_id)
            if image is None:
                return None
            words = image.texts.get(self._language, ImageWords())
            return image.credit if field == "credit" else getattr(words, field)

        def write(release: Release, text: str) -> Change:
            image = image_of(release, self._image_id)
            new = changed(image, field, text) if image else Image(id=self._image_id)
            return update_image(new, f"{self._language}/{field}")

        binding = Binding(place("images", self._image_id), name, read, write)
        return LineField(self._bridge, binding, self, self._language)

    def _set_words(self, image: Image, field: str, text: str) -> Image:
        words = image.texts.get(self._language, ImageWords())
        changed = msgspec.structs.replace(words, **{field: text})
        return msgspec.structs.replace(image, texts={**image.texts, self._language: changed})

    def _set_credit(self, image: Image, _field: str, text: str) -> Image:
        return msgspec.structs.replace(image, credit=text)

    def _decorate(self, decorative: bool) -> None:  # noqa: FBT001  # what Qt's signal tells
        image = image_of(self._bridge.release, self._image_id)
        if image is not None:
            changed = msgspec.structs.replace(image, decorative=decorative)
            self._bridge.apply(update_image(changed))

    def _follow(self, changed: Changed) -> None:
        self._show(changed.after)

    def _show(self, release: Release) -> None:
        image = image_of(release, self._image_id)
        if image is None:
            self.close()
            return
        self.decorative.setChecked(image.decorative)
        self.alt.setEnabled(not image.decorative)


def image_of(release: Release, image_id: str) -> Image | None:
    """A picture by its id, while it is there."""
    return next((image for image in release.images if image.id == image_id), None)
