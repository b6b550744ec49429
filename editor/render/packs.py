"""What a template pack says of itself in `pack.toml`."""

import tomllib
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from editor.model.enums import Kind
from editor.model.message import Problem
from editor.model.release import OptionValue
from editor.render.files import read_inside
from editor.render.manifest_words import Fault, syntax_fault, value_fault

MANIFEST = "pack.toml"
HTML_TEMPLATE = "release.html.j2"
PRINT_SHEET = "print.css"
SCREEN_SHEET = "screen.css"
WORD_TEMPLATE = "release.docx"
FILES = (MANIFEST, HTML_TEMPLATE, PRINT_SHEET, SCREEN_SHEET, WORD_TEMPLATE)
EVERY_LANGUAGE = "*"

Accent = Annotated[str, Meta(pattern="^#[0-9a-fA-F]{6}$")]


class Option(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A choice that a pack offers; `choices` are the words of a `choice`, in order."""

    type: Literal["bool", "choice", "number"]
    default: OptionValue
    label: str
    choices: tuple[str, ...] = ()

    def accepts(self, value: OptionValue) -> bool:
        """Whether a release may ask for this value."""
        match self.type:
            case "bool":
                return isinstance(value, bool)
            case "number":
                return isinstance(value, int) and not isinstance(value, bool)
            case "choice":
                return value in self.choices


class _Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    title: str
    description: str
    kinds: tuple[Kind, ...]
    languages: tuple[str, ...]
    accent: Accent
    options: dict[str, Option] = {}


_NAMES = (*_Manifest.__struct_fields__, *Option.__struct_fields__)


class Pack(msgspec.Struct, frozen=True, kw_only=True):
    """A template pack: `name` is that of its folder, `languages` are tags or `*` for all."""

    name: str
    folder: Path
    title: str
    description: str
    kinds: tuple[Kind, ...]
    languages: tuple[str, ...]
    accent: str
    options: dict[str, Option]


def load_pack(folder: Path) -> Pack:
    """Read a pack's manifest. Raises Problem that names file, line and what is wrong."""
    manifest = _read_manifest(folder)
    for name, option in manifest.options.items():
        if not option.accepts(option.default):
            words = f"the default of the option “{name}” is not one of its values"
            raise _broken(folder, Fault(words))
    return Pack(name=folder.name, folder=folder, **msgspec.structs.asdict(manifest))


def _read_manifest(folder: Path) -> _Manifest:
    try:
        text = read_inside(folder, MANIFEST).decode("utf-8")
        return msgspec.convert(tomllib.loads(text), _Manifest)
    except UnicodeDecodeError as error:
        words = "it is no plain text; in the editor that wrote it, save it as UTF-8"
        raise _broken(folder, Fault(words)) from error
    except tomllib.TOMLDecodeError as error:
        raise _broken(folder, syntax_fault(error)) from error
    except msgspec.ValidationError as error:
        raise _broken(folder, value_fault(error, text, _NAMES)) from error


def option_values(pack: Pack, chosen: dict[str, OptionValue]) -> dict[str, OptionValue]:
    """Every option of the pack, as chosen where the choice fits and else by default."""
    return {
        name: chosen[name] if name in chosen and option.accepts(chosen[name]) else option.default
        for name, option in pack.options.items()
    }


def _broken(folder: Path, fault: Fault) -> Problem:
    return Problem.of(
        "The template “{pack}” cannot be used: {file}, line {line}: {detail}."
        if fault.line
        else "The template “{pack}” cannot be used: {file}: {detail}.",
        "Correct that file, or choose another template.",
        pack=folder.name,
        file=MANIFEST,
        line=fault.line,
        detail=fault.words,
    )
