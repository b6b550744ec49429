"""The one border around parsers of others: whatever they raise becomes one sentence."""

from collections.abc import Iterator
from contextlib import contextmanager

from editor.model.message import Problem


@contextmanager
def foreign(name: str) -> Iterator[None]:
    """Let a parser of others loose on the file of this name. Raises Problem, and nothing else."""
    try:
        yield
    except BaseException as error:
        if isinstance(error, Problem) or not _is_failure(error):
            raise
        raise (too_much if isinstance(error, MemoryError) else damaged)(name) from error


def _is_failure(error: BaseException) -> bool:
    """Whether a parser has failed, and nobody has asked the program to end."""
    # A parser in Rust that gives up raises this, which is no Exception and has no importable name.
    return isinstance(error, Exception) or type(error).__name__ == "PanicException"


def damaged(name: str) -> Problem:
    """The file is not what its first bytes promise."""
    return Problem.of(
        "{file} cannot be read: it is damaged, or not what its name says.",
        "Open it in the program that made it and save it once more, or copy its text and paste it.",
        file=name,
    )


def too_much(name: str) -> Problem:
    """The file unpacks into, or holds, far more than any release."""
    return Problem.of(
        "{file} holds far more than a release does, so it was not read.",
        "Copy the part that you need, and paste that.",
        file=name,
    )


def locked(name: str) -> Problem:
    """The file is encrypted."""
    return Problem.of(
        "{file} is protected by a password.",
        "Open it in the program that made it, save it without the password, and import that.",
        file=name,
    )


def not_text(name: str) -> Problem:
    """The file is a picture, a program or the like."""
    return Problem.of(
        "{file} is no text that can be read.",
        "Choose a text, a web page, an e-mail, a PDF or a file of Word or LibreOffice.",
        file=name,
    )


def no_words(name: str) -> Problem:
    """The file has nothing to read."""
    return Problem.of(
        "There are no words in {file}.",
        "If it is a scan, copy the text with a program that reads scans, and paste it.",
        file=name,
    )
