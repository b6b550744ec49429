"""The pictures of a press pack, with a text that says what each shows and whom to credit."""

from collections.abc import Iterable, Iterator
from itertools import chain, count
from pathlib import PurePath

from editor.app.names import plain_name
from editor.model.inline import parse
from editor.model.release import Image, Release
from editor.render.job import Job, PrintedPicture, Rendered

FOLDER = "pictures"
CAPTIONS = f"{FOLDER}/captions.txt"


def pictures_of(release: Release, rendered: Iterable[tuple[Job, Rendered]]) -> dict[str, bytes]:
    """Name and bytes of each printed picture, and the captions; nothing where there are none."""
    images = {image.id: image for image in release.images}
    printed = {p.image: p for _job, result in rendered for p in result.pictures}
    named = dict(_named(printed.values(), images))
    if not named:
        return {}
    captions = "\n".join(_captions(release, named, images)) + "\n"
    return {name: picture.data for name, picture in named.items()} | {CAPTIONS: captions.encode()}


def _named(
    printed: Iterable[PrintedPicture], images: dict[str, Image]
) -> Iterator[tuple[str, PrintedPicture]]:
    taken: set[str] = set()
    for picture in printed:
        stem = plain_name(PurePath(images[picture.image].file).stem) or "picture"
        numbered = chain([stem], (f"{stem}-{number}" for number in count(2)))
        free = next(name for name in numbered if name not in taken)
        taken.add(free)
        yield f"{FOLDER}/{free}.{picture.ending}", picture


def _captions(
    release: Release, named: dict[str, PrintedPicture], images: dict[str, Image]
) -> Iterator[str]:
    for name, picture in named.items():
        image = images[picture.image]
        yield PurePath(name).name
        for edition in release.editions:
            if words := image.texts.get(edition.language):
                shown = words.caption or words.alt
                yield f"  {edition.language}: {''.join(run.text for run in parse(shown))}"
        if image.credit:
            yield f"  © {image.credit}"
