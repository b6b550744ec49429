"""The contact sheet: every picture small, a row of them for each scene, named below."""

from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw

_WIDTH, _HEIGHT, _LINE, _GAP = 360, 225, 14, 8
_GROUND, _INK = "#888888", "#000000"


def write_sheet(folders: Sequence[Path], target: Path) -> Path:
    """Lay the pictures of several looks side by side; the file that was written."""
    names = sorted({file.stem for folder in folders for file in folder.glob("*.png")})
    size = (
        len(folders) * (_WIDTH + _GAP) + _GAP,
        len(names) * (_HEIGHT + _LINE + _GAP) + _GAP,
    )
    sheet = Image.new("RGB", size, _GROUND)
    pen = ImageDraw.Draw(sheet)
    for row, name in enumerate(names):
        for column, folder in enumerate(folders):
            at = (_GAP + column * (_WIDTH + _GAP), _GAP + row * (_HEIGHT + _LINE + _GAP))
            _put(sheet, folder / f"{name}.png", at)
            pen.text((at[0], at[1] + _HEIGHT + 1), f"{folder.name} / {name}", _INK)
    sheet.save(target, quality=80)
    return target


def _put(sheet: Image.Image, file: Path, at: tuple[int, int]) -> None:
    if file.exists():
        with Image.open(file) as picture:
            small = picture.convert("RGB")
            small.thumbnail((_WIDTH, _HEIGHT))
            sheet.paste(small, at)
