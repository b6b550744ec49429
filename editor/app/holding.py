"""Who else has a release open: told at once, and never in anybody's way."""

import datetime as dt
import getpass
import os
import platform
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from editor.model.clean import clean_text
from editor.model.holder import Holder
from editor.model.message import Message, message
from editor.storage.lock import hold, let_go

_LONGEST = 60  # characters of a name that a stranger's file may bring along


def this_program(now: dt.datetime) -> Holder:
    """What others are told of this person, machine and process; `now` has a time zone."""
    try:
        person = getpass.getuser()
    except (OSError, KeyError, ImportError):  # no such user, as in some containers
        person = "somebody"
    host = platform.node() or "a machine"
    return Holder(host, person, os.getpid(), now.astimezone(dt.UTC), uuid.uuid4().hex)


@contextmanager
def held(folder: Path, own: Holder) -> Iterator[Holder | None]:
    """Hold a project for a while; who else has it open already, if anybody."""
    other = hold(folder, own)
    try:
        yield other
    finally:
        let_go(folder, own)


def open_elsewhere(other: Holder, own: Holder, now: dt.datetime) -> Message:
    """The sentence about a release that somebody else has open; `now` is in the person's zone."""
    since = other.since.astimezone(now.tzinfo)
    day = "" if since.date() == now.date() else f"{since:%Y-%m-%d} "
    fields = {"person": _plain(other.person), "since": f"{day}{since:%H:%M}"}
    if other.host == own.host:
        return message(
            "This release is open in another window on this computer ({person}, since {since}).",
            **fields,
        )
    return message(
        "This release is open on another computer: {host} ({person}, since {since}).",
        host=_plain(other.host),
        **fields,
    )


def _plain(name: str) -> str:
    """Words from a file that anybody may have written, as one short line."""
    return " ".join(clean_text(name).split())[:_LONGEST] or "?"
