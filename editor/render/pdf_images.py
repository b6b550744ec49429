"""Keeps pictures from preview to preview as WeasyPrint has read them and as a PDF carries them."""

from collections.abc import Mapping
from typing import Any

import pydyf
import weasyprint
from weasyprint.images import RasterImage

from editor.render.pictures import IMAGE_SCHEME, Picture

# What a picture gives to a PDF is private to WeasyPrint: with another version nothing is kept,
# until the tests of this module have passed with it.
TESTED_VERSION = "70.0"
_MASK = "SMask"


class ImageStore:
    """The project's pictures; packing a PNG for a PDF anew costs more than a page of text.

    Pictures of a pack are not kept, as their files may change, and neither are those that could
    not be read, as that is to be said each time.
    """

    def __init__(self) -> None:
        self._pictures: dict[str, Picture] = {}
        self._cache: dict[str, Any] = {}

    def cache(self, pictures: Mapping[str, Picture]) -> dict[str, Any]:
        """What to hand to WeasyPrint as `cache` for the next page, which has these pictures."""
        if weasyprint.__version__ == TESTED_VERSION and self._are_the_same(pictures):
            self._keep_ours()
        else:
            self._pictures, self._cache = dict(pictures), {}
        return self._cache

    def _are_the_same(self, pictures: Mapping[str, Picture]) -> bool:
        return self._pictures.keys() == pictures.keys() and all(
            self._pictures[name] is picture for name, picture in pictures.items()
        )

    def _keep_ours(self) -> None:
        """Keep the project's pictures of what was read for the page before."""
        ours = {url: image for url, image in self._cache.items() if _is_ours(url, image)}
        ids = tuple(image.id for image in ours.values())
        data = {key: value for key, value in self._cache.items() if key.startswith(ids)}
        self._cache.clear()  # the same object, as pictures look their bytes up in it
        self._cache.update(ours | data)
        for image in ours.values():
            if not isinstance(image.get_x_object, _PackedOnce):
                image.get_x_object = _PackedOnce(image)


class _PackedOnce:
    """Stands in for a picture's own method; a PDF numbers its objects, so each gets new ones."""

    def __init__(self, image: RasterImage) -> None:
        self._pack = image.get_x_object
        self._packed: dict[tuple[bool, float], pydyf.Stream] = {}

    def __call__(self, interpolate: bool, dpi_ratio: float) -> pydyf.Stream:  # noqa: FBT001  # WeasyPrint's
        key = (interpolate, dpi_ratio)
        if key not in self._packed:
            self._packed[key] = self._pack(interpolate, dpi_ratio)
        return _fresh(self._packed[key])


def _is_ours(url: str, image: object) -> bool:
    return url.startswith(f"{IMAGE_SCHEME}:") and isinstance(image, RasterImage)


def _fresh(stream: pydyf.Stream) -> pydyf.Stream:
    extra = pydyf.Dictionary(stream.extra)
    if _MASK in extra:
        extra[_MASK] = _fresh(extra[_MASK])
    return pydyf.Stream(stream.stream, extra, stream.compress)
