"""The project's pictures, made fit to leave it: upright, bounded, and without hidden data."""

import io
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

import msgspec
from PIL import Image as Pillow
from PIL import ImageCms, ImageOps, UnidentifiedImageError

from editor.model.findings import Finding, Level
from editor.model.message import Message, Problem
from editor.model.places import place
from editor.model.release import Image
from editor.render.files import read_inside

IMAGE_SCHEME = "image"
LONGEST_SIDE = 3000
MOST_PIXELS = 100_000_000
_QUALITY = 88
_TYPES = {"JPEG": "image/jpeg", "PNG": "image/png"}
_PLAIN_MODES = {"1", "L", "RGB"}


class Picture(msgspec.Struct, frozen=True):
    """Bytes that may leave the project, their media type, and the size in pixels."""

    data: bytes
    media_type: str
    size: tuple[int, int]


class PictureCabinet:
    """Prepares pictures once and keeps them while their files stay the same."""

    def __init__(self) -> None:
        self._kept: dict[tuple[Path, int, int], Picture] = {}

    def load(
        self, images: tuple[Image, ...], folder: Path
    ) -> tuple[Mapping[str, Picture], tuple[Finding, ...]]:
        """Pictures by image id, and a finding for each that cannot be used."""
        pictures: dict[str, Picture] = {}
        findings: list[Finding] = []
        for image in images:
            try:
                pictures[image.id] = self._load(image.file, folder)
            except Problem as problem:
                findings.append(_unusable(image, problem))
        return pictures, tuple(findings)

    def _load(self, name: str, folder: Path) -> Picture:
        key = _stamp(folder / name)
        if key is None or key not in self._kept:
            picture = prepare(read_inside(folder, name, limit=100_000_000), name)
            if key is None:
                return picture
            self._kept[key] = picture
        return self._kept[key]


def image_url(image_id: str) -> str:
    """The address under which the layout engine finds a picture of the release."""
    return f"{IMAGE_SCHEME}:{quote(image_id, safe='')}"


def prepare(data: bytes, name: str) -> Picture:
    """Make a picture fit to leave: JPEG or PNG, upright, bounded, sRGB, and written anew.

    So no EXIF, XMP, comment, thumbnail or trailing byte of the file goes along; a JPEG keeps its
    compression. Raises Problem when it is no picture, or too large.
    """
    try:
        with Pillow.open(io.BytesIO(data), formats=["JPEG", "PNG", "GIF", "WEBP"]) as image:
            if image.width * image.height > MOST_PIXELS:
                raise _too_large(name, image.size)
            return _jpeg(image) if image.format == "JPEG" else _png(image)
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise Problem.of(
            "The picture “{name}” is damaged, or is no picture that can be printed.",
            "Save it again as PNG or JPEG in another program, and put it in its place.",
            name=name,
        ) from error
    except Pillow.DecompressionBombError as error:
        raise _too_large(name, None) from error


def _jpeg(image: Pillow.Image) -> Picture:
    upright = _upright(image)
    is_as_it_was = upright.size == image.size and image.mode in _PLAIN_MODES
    if is_as_it_was and not image.info.get("icc_profile") and not image.getexif():
        image.info.clear()  # else Pillow writes the comment again
        return _saved(image, "JPEG", quality="keep")
    return _saved(_bare(upright, "RGB"), "JPEG", quality=_QUALITY, optimize=True)


def _png(image: Pillow.Image) -> Picture:
    mode = "RGBA" if image.has_transparency_data else "RGB"
    return _saved(_bare(_upright(image), mode), "PNG", optimize=True)


def _upright(image: Pillow.Image) -> Pillow.Image:
    upright = ImageOps.exif_transpose(image)
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    return upright


def _bare(image: Pillow.Image, mode: str) -> Pillow.Image:
    """The pixels alone, in sRGB."""
    with suppress(ImageCms.PyCMSError):  # a broken profile: the numbers are taken as sRGB
        image = _in_srgb(image)
    converted = image.convert(mode)
    bare = Pillow.new(mode, converted.size)
    bare.paste(converted)
    return bare


def _in_srgb(image: Pillow.Image) -> Pillow.Image:
    profile = image.info.get("icc_profile")
    if not profile or image.mode not in {"RGB", "CMYK"}:
        return image
    source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    target = ImageCms.createProfile("sRGB")
    return ImageCms.profileToProfile(image, source, target, outputMode="RGB") or image


def _saved(image: Pillow.Image, kind: str, **options: str | int) -> Picture:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return Picture(out.getvalue(), _TYPES[kind], image.size)


def _stamp(path: Path) -> tuple[Path, int, int] | None:
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return path, status.st_mtime_ns, status.st_size


def _too_large(name: str, size: tuple[int, int] | None) -> Problem:
    measure = f"{size[0]} x {size[1]}" if size else "far too many"
    return Problem.of(
        "The picture “{name}” is too large to print ({measure} pixels).",
        "Make it smaller, for instance {side} pixels wide, and put it in its place.",
        name=name,
        measure=measure,
        side=LONGEST_SIDE,
    )


def _unusable(image: Image, problem: Problem) -> Finding:
    way_on = problem.way_on or Message("Put another picture in its place.")
    return Finding("picture", Level.ERROR, problem.what, place("images", image.id), way_on)
