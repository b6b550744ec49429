"""The pictures of a release, with what they show told in the edition's language."""

from editor.model.release import Image, ImageWords
from editor.render.build.inline import rich
from editor.render.build.setting import Setting
from editor.render.build.words import fill, one_line
from editor.render.context import Picture
from editor.render.tags import pick

_NO_WORDS = ImageWords()


def picture(image_id: str, setting: Setting) -> Picture | None:
    """A picture by its id; None when the release has none, or its file cannot be used."""
    image = next((image for image in setting.release.images if image.id == image_id), None)
    size = setting.sizes.get(image_id)
    return _picture(image, size, setting) if image and size else None


def _picture(image: Image, size: tuple[int, int], setting: Setting) -> Picture:
    words = pick(image.texts, setting.language) or _NO_WORDS
    return Picture(
        id=image.id,
        alt="" if image.decorative else one_line(words.alt),
        decorative=image.decorative,
        caption=rich(words.caption, setting),
        credit=_credit(image.credit, setting),
        width=size[0],
        height=size[1],
    )


def _credit(credit: str, setting: Setting) -> str:
    name = one_line(credit)
    return fill(setting.labels.image.credit, credit=name) if name else ""
