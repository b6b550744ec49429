"""Pictures of the project as the body shows them: small, and read once."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColor, QImageReader, QPainter, QPixmap

from editor.gui.theme.tokens import LIGHT
from editor.model.message import Problem
from editor.model.release import Image, ImageWords, Release
from editor.storage.images import read_image

LARGEST = QSize(420, 260)  # logical pixels
_SHARP = 2  # drawn at twice the size, for dense screens
# Others, such as SVG, could make the reader open further files.
_FORMATS = {b"jpeg", b"png", b"gif", b"webp"}


class Pictures:
    """Small pictures by image id; those of a file that was exchanged are read again."""

    def __init__(self, release: Release, folder: Path) -> None:
        self._folder = folder
        self._images = {image.id: image for image in release.images}
        self._all = release.images
        self._small: dict[str, QPixmap] = {}
        self._fitted: dict[str, tuple[QPixmap, QPixmap]] = {}

    def take(self, release: Release) -> bool:
        """Read what a release says about its pictures; whether that is something else."""
        if release.images is self._all:
            return False
        self._all = release.images
        self._images = {image.id: image for image in release.images}
        return True

    def image(self, image_id: str) -> Image | None:
        """What the release says about a picture."""
        return self._images.get(image_id)

    def words(self, image_id: str, language: str) -> ImageWords:
        """Description and caption of a picture in a language."""
        image = self._images.get(image_id)
        return image.texts.get(language, ImageWords()) if image else ImageWords()

    def small(self, image_id: str) -> QPixmap:
        """The picture, empty where it cannot be shown."""
        image = self._images.get(image_id)
        if image is None or not image.file:
            return QPixmap()
        if image.file not in self._small:
            self._small[image.file] = _read(self._folder, image.file)
        return self._small[image.file]

    def fitted(self, image_id: str, size: QSize) -> QPixmap:
        """The picture in just so many pixels, as scaling it at every painting would take long."""
        small = self.small(image_id)
        fitted = self._fitted.get(image_id)
        if fitted is None or fitted[0] is not small or fitted[1].size() != size:
            smooth = Qt.TransformationMode.SmoothTransformation
            scaled = small.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
            fitted = self._fitted[image_id] = (small, scaled)
        return fitted[1]


def _read(folder: Path, name: str) -> QPixmap:
    try:
        data = read_image(folder, name)
    except Problem:  # the checks say what is wrong with it
        return QPixmap()
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    if reader.format().data() not in _FORMATS:
        return QPixmap()
    reader.setAutoTransform(True)
    largest = LARGEST * _SHARP
    size = reader.size()
    if size.isValid() and (size.width() > largest.width() or size.height() > largest.height()):
        reader.setScaledSize(size.scaled(largest, Qt.AspectRatioMode.KeepAspectRatio))
    return _on_paper(QPixmap.fromImage(reader.read()))


def _on_paper(picture: QPixmap) -> QPixmap:
    """As it will be printed: dark letters of a logo are not to be read on a dark window."""
    if not picture.hasAlphaChannel():
        return picture
    ground = QPixmap(picture.size())
    ground.fill(QColor(LIGHT.page))
    painter = QPainter(ground)
    painter.drawPixmap(0, 0, picture)
    painter.end()
    return ground
