"""How often the render process may fail before it is left alone, and what is said then."""

from collections import deque
from collections.abc import Callable
from enum import Enum, auto

import msgspec

from editor.model.message import Message, Problem, message


class Patience(msgspec.Struct, frozen=True):
    """Seconds to wait for a page, and how many failures within how many seconds are too many."""

    seconds: float = 20.0
    failures: int = 3
    within: float = 60.0


PATIENCE = Patience()


class Failure(Enum):
    """What can become of a render process."""

    DIED = auto()
    SILENT = auto()
    GARBLED = auto()


class Failures:
    """The failures of late."""

    def __init__(self, patience: Patience, clock: Callable[[], float]) -> None:
        self._patience = patience
        self._clock = clock
        self._times: deque[float] = deque(maxlen=patience.failures)
        self._last = Failure.DIED
        self.too_many = False

    @property
    def times(self) -> tuple[float, ...]:
        """When they were."""
        return tuple(self._times)

    def note(self, failure: Failure) -> None:
        """One more; from the last one allowed on there are too many, until they are forgotten."""
        self._last = failure
        self._times.append(self._clock())
        full = len(self._times) == self._patience.failures
        if full and self._times[-1] - self._times[0] <= self._patience.within:
            self.too_many = True

    def calm_down(self) -> None:
        """Begin to count anew when the last one is longer ago than failures are held together."""
        if self._times and self._clock() - self._times[-1] > self._patience.within:
            self.forget()

    def forget(self) -> None:
        """Begin to count anew."""
        self._times.clear()
        self.too_many = False

    def problem(self) -> Problem:
        """What happened last, in words, and the way on."""
        return Problem(
            self._what(),
            message(
                "Your text is safe. Try again, or choose another template; after a minute "
                "the next change of the text tries again by itself."
            ),
        )

    def _what(self) -> Message:
        times = self._patience.failures
        match self._last:
            case Failure.SILENT:
                return message(
                    "The pages were not ready after {seconds} seconds, {times} times in a row.",
                    seconds=round(self._patience.seconds),
                    times=times,
                )
            case Failure.GARBLED:
                return message(
                    "The part of the program that makes the pages gave no readable answer, "
                    "and failed {times} times in a row.",
                    times=times,
                )
            case Failure.DIED:
                return message(
                    "The part of the program that makes the pages ended by itself "
                    "{times} times in a row.",
                    times=times,
                )
