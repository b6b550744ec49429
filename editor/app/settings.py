"""What a person has chosen for the program as a whole."""

from enum import StrEnum

import msgspec

from editor.app.own_files import read_own, write_own
from editor.app.paths import Places
from editor.model.enums import Audience, Paper
from editor.render.job import PAGE_FORMATS, Format

FILE = "settings.json"


class Scheme(StrEnum):
    """Light or dark: as the system does, or always one of them."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class ExportChoice(msgspec.Struct, frozen=True, omit_defaults=True):
    """How a release was exported last; an empty `folder` means one inside the project.

    `pack` is for a press pack instead of single files; empty `names` mean the usual pattern.
    """

    formats: tuple[Format, ...] = PAGE_FORMATS
    audience: Audience = Audience.PRESS
    folder: str = ""
    pack: bool = False
    names: str = ""


_EXPORT = ExportChoice()


class Settings(msgspec.Struct, frozen=True, omit_defaults=True):
    """The choices; a file of a later version may hold more, which are passed over.

    `size` is that of the interface in percent; `paper` and `template` are for new releases, which
    go to `documents`, or to a folder among the person's documents where that is empty.
    """

    scheme: Scheme = Scheme.SYSTEM
    size: int = 100
    paper: Paper = Paper.A4
    template: str = "classic"
    documents: str = ""
    export: ExportChoice = _EXPORT


def read_settings(places: Places) -> Settings:
    """The choices that were made; the defaults where none were, or where they cannot be read."""
    return read_own(places.config / FILE, Settings())


def write_settings(places: Places, settings: Settings) -> None:
    """Keep the choices. Raises Problem."""
    write_own(places.config / FILE, settings)


def change_settings(places: Places, **choices: object) -> Settings:
    """Keep some choices and leave the others as they are; all of them. Raises Problem."""
    settings = msgspec.structs.replace(read_settings(places), **choices)
    write_settings(places, settings)
    return settings
