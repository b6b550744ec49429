"""`release.json` as bytes: canonical when written, strict when read."""

import re
from typing import TypeVar

import msgspec

from editor.model.blocks import Block, Quote
from editor.model.clean import clean_text
from editor.model.faults import plain, take_apart
from editor.model.message import Problem
from editor.model.release import SCHEMA, Release
from editor.model.walk import map_strings

_T = TypeVar("_T", bound=msgspec.Struct)
_INDENT = 2
_REGEX = re.compile(r"Expected `str` matching regex '.*'")
_BYTE = re.compile(r"\(byte ([0-9]+)\)")
# RecursionError: brackets inside brackets, thousands deep.
_DAMAGE = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)


class _Head(msgspec.Struct):
    schema: int


def read_schema(data: bytes) -> int:
    """The schema number alone, before anything else is believed. Raises Problem."""
    try:
        return msgspec.json.decode(data, type=_Head).schema
    except msgspec.ValidationError as error:
        raise _no_release() from error
    except _DAMAGE as error:
        raise _damaged(error) from error


def decode(data: bytes) -> Release:
    """Read a release of the current schema, its text cleaned. Raises Problem."""
    return map_strings(decode_uncleaned(data), clean_text)


def decode_uncleaned(data: bytes) -> Release:
    """Read a release of the current schema with its text as it stands. Raises Problem."""
    try:
        return msgspec.json.decode(data, type=Release)
    except msgspec.ValidationError as error:
        raise _unknown_part(error) from error
    except _DAMAGE as error:
        raise _damaged(error) from error


def encode(release: Release) -> bytes:
    """The one form a release has on disk: field order, two spaces, UTF-8, final newline."""
    return msgspec.json.format(msgspec.json.encode(canonical(release)), indent=_INDENT) + b"\n"


def canonical(release: Release) -> Release:
    """Equal to the release, with every default value replaced by the default object itself.

    msgspec leaves a nested struct, or a string with words, out only when it is the same object as
    the default.
    """
    editions = tuple(
        msgspec.structs.replace(edition, body=tuple(_canonical_block(b) for b in edition.body))
        for edition in release.editions
    )
    return _with_default_objects(msgspec.structs.replace(release, editions=editions))


def _canonical_block(block: Block) -> Block:
    return _with_default_objects(block) if isinstance(block, Quote) else block


def _with_default_objects(value: _T) -> _T:
    changed = {
        field.name: field.default
        for field in msgspec.structs.fields(value)
        if isinstance(field.default, msgspec.Struct | str)
        and getattr(value, field.name) is not field.default
        and getattr(value, field.name) == field.default
    }
    return msgspec.structs.replace(value, **changed) if changed else value


def _no_release() -> Problem:
    return Problem.of(
        "The file is no release: it does not say which form of release it has.",
        "It is left as it is. Choose the folder of a release.",
    )


def _unknown_part(error: Exception) -> Problem:
    return Problem.of(
        "The release cannot be read: {detail}.",
        "The file is left as it is. Correct that place in it, or open an earlier copy.",
        detail=_no_time(error) if _REGEX.search(str(error)) else plain(error),
    )


def _no_time(error: Exception) -> str:
    return f"“{take_apart(error).key}” must look like 2026-05-31T09:30"


def _damaged(error: Exception) -> Problem:
    found = _BYTE.search(str(error))
    return Problem.of(
        "The release cannot be read: the file is damaged{place}.",
        "The file is left as it is. Open an earlier copy, or ask whoever sent it to send it again.",
        place=f", about {found[1]} characters from its start" if found else "",
    )


__all__ = ["SCHEMA", "canonical", "decode", "decode_uncleaned", "encode", "read_schema"]
