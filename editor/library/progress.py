"""Long work that tells how far it is and can be stopped."""

from collections.abc import Callable, Iterable, Iterator, Sized
from typing import TypeVar

T = TypeVar("T")
Progress = Callable[[int, int], None]
IsCancelled = Callable[[], bool]
_EVERY = 50


class Cancelled(Exception):  # noqa: N818  # no error: a person has asked for it
    """The work was stopped, and nothing of it stays."""


def silent(_done: int, _all: int) -> None:
    """Tell nobody."""


def never() -> bool:
    """Nobody asks to stop."""
    return False


def watched(items: Iterable[T], progress: Progress, is_cancelled: IsCancelled) -> Iterator[T]:
    """The items, while somebody is told how many are done. Raises Cancelled."""
    total = len(items) if isinstance(items, Sized) else 0
    for done, item in enumerate(items):
        if done % _EVERY == 0:
            if is_cancelled():
                raise Cancelled
            progress(done, total)
        yield item
    progress(total, total)
