"""What the operating system refuses, in words for people."""

import errno
import os
from pathlib import Path

from editor.model.message import Message, Problem, message

_ELSEWHERE = message("Nothing is lost: choose another place and save there.")
_AGAIN = message("Choose another file or folder.")

_UNREADABLE = {
    errno.ENOENT: message("{file} is not there."),
    errno.EACCES: message("You are not allowed to read {file}."),
    errno.EPERM: message("You are not allowed to read {file}."),
    errno.ELOOP: message("{file} is a link that leads back to itself."),
    errno.EISDIR: message("{file} is a folder, not a file."),
    errno.ENOTDIR: message("{file} is not there: a part of its path is a file, not a folder."),
    errno.ENAMETOOLONG: message("{file} is not there: no file can have so long a name."),
}
_UNWRITABLE = {
    errno.ENOSPC: message("{file} could not be saved: the disk is full."),
    errno.EDQUOT: message("{file} could not be saved: your share of the disk is used up."),
    errno.EFBIG: message("{file} could not be saved: the disk takes no file of that size."),
    errno.EACCES: message(
        "{file} could not be saved: it is open in another program, or you may not change it."
    ),
    errno.EPERM: message("{file} could not be saved: you are not allowed to change it."),
    errno.EBUSY: message("{file} could not be saved: another program has it open."),
    errno.EROFS: message("{file} could not be saved: the disk can only be read."),
    errno.ENOENT: message("{file} could not be saved: its folder is not there any more."),
    errno.ENOTDIR: message("{file} could not be saved: its folder is not there any more."),
    errno.EISDIR: message("{file} could not be saved: a folder of that name is there."),
    errno.EEXIST: message("{file} could not be made: a file of that name is there already."),
    errno.ELOOP: message("{file} could not be saved: it is a link that leads back to itself."),
    errno.ENAMETOOLONG: message("{file} could not be saved: the name is too long."),
}
_CANNOT_READ = message("{file} cannot be read: {reason}.")
_CANNOT_WRITE = message("{file} could not be saved: {reason}.")


def shown(path: Path) -> str:
    """A path as words; bytes that are no text become question marks."""
    return os.fsencode(path).decode("utf-8", "replace")


def unreadable(path: Path, error: OSError) -> Problem:
    """What to say when a file or folder could not be read."""
    return _problem(_UNREADABLE.get(error.errno or 0, _CANNOT_READ), _AGAIN, path, error)


def unwritable(path: Path, error: OSError) -> Problem:
    """What to say when a file or folder could not be written."""
    return _problem(_UNWRITABLE.get(error.errno or 0, _CANNOT_WRITE), _ELSEWHERE, path, error)


def _problem(what: Message, way_on: Message, path: Path, error: OSError) -> Problem:
    return Problem.of(what.text, way_on.text, file=shown(path), reason=error.strerror or "")
