"""The typefaces of the interface, from the program's own fonts."""

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

FAMILIES = ("Noto Sans", "Noto Naskh Arabic", "Noto Sans SC", "Noto Sans TC")


def load_fonts(folder: Path) -> None:
    """Make the bundled fonts known; where files are missing, the system's own serve."""
    for file in sorted(folder.glob("*.[ot]tf")):
        QFontDatabase.addApplicationFont(str(file))


def interface_font(pixels: int, *, bold: bool = False) -> QFont:
    """The interface's typeface at a size in logical pixels."""
    font = QFont()
    font.setFamilies(list(FAMILIES))
    font.setPixelSize(pixels)
    font.setBold(bold)
    return font
