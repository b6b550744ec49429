"""Line icons of Lucide, drawn in a colour of the theme."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer

_SIZES = (16, 18, 20)  # logical pixels, as the window uses them
_INK = b"currentColor"
# Ticks and digits are not turned: https://m2.material.io/design/usability/bidirectionality.html
_WITH_A_SIDE = frozenset(
    (
        *("arrow-left", "arrow-right", "list", "log-out"),
        *("panel-left", "panel-right", "redo-2", "undo-2"),
    )
)
_LIVE = (QIcon.Mode.Normal, QIcon.Mode.Selected)
_TURNED = QTransform.fromScale(-1, 1)


def draw_icon(file: Path, colour: str, disabled: str) -> QIcon:
    """An icon from an SVG file; empty where the file is missing, as a window works without it.

    What points to a side, or begins at one, is turned where the window is mirrored. In a chosen row
    it keeps its colour: Qt would tint it until it is hard to see.
    """
    icon = QIcon()
    if file.is_file():
        source = file.read_bytes()
        is_turned = QGuiApplication.isRightToLeft() and file.stem in _WITH_A_SIDE
        for ink, modes in ((colour, _LIVE), (disabled, (QIcon.Mode.Disabled,))):
            for picture in _pictures(source, ink):
                drawn = picture.transformed(_TURNED) if is_turned else picture
                for mode in modes:
                    icon.addPixmap(drawn, mode)
    return icon


def _pixels() -> list[int]:
    """What the sizes come to on the screens that there are."""
    ratios = {screen.devicePixelRatio() for screen in QGuiApplication.screens()}
    return sorted({round(size * ratio) for size in _SIZES for ratio in ratios})


def _pictures(source: bytes, colour: str) -> Iterator[QPixmap]:
    renderer = QSvgRenderer(QByteArray(source.replace(_INK, colour.encode("ascii"))))
    for pixels in _pixels():
        picture = QPixmap(pixels, pixels)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        renderer.render(painter)
        painter.end()
        yield picture
