"""Line icons of Lucide, drawn in a colour of the theme."""

from pathlib import Path

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_SIZES = (16, 18, 20)  # logical pixels, as the window uses them
_INK = b"currentColor"


def draw_icon(file: Path, colour: str, disabled: str) -> QIcon:
    """An icon from an SVG file; empty where the file is missing, as a window works without it."""
    icon = QIcon()
    if file.is_file():
        source = file.read_bytes()
        _add(icon, source, colour, QIcon.Mode.Normal)
        _add(icon, source, disabled, QIcon.Mode.Disabled)
    return icon


def _pixels() -> list[int]:
    """What the sizes come to on the screens that there are."""
    ratios = {screen.devicePixelRatio() for screen in QGuiApplication.screens()}
    return sorted({round(size * ratio) for size in _SIZES for ratio in ratios})


def _add(icon: QIcon, source: bytes, colour: str, mode: QIcon.Mode) -> None:
    renderer = QSvgRenderer(QByteArray(source.replace(_INK, colour.encode("ascii"))))
    for pixels in _pixels():
        picture = QPixmap(pixels, pixels)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        renderer.render(painter)
        painter.end()
        icon.addPixmap(picture, mode)
