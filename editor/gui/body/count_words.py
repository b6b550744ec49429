"""What a count reads as now, in the language of the edition."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial

from editor.app.paths import installation_folder
from editor.model.counts import Counts, count, value
from editor.model.inline import Run
from editor.model.message import Problem
from editor.model.release import Release
from editor.model.signatories import Signatories
from editor.model.tokens import Token, parse_token

_UNKNOWN = "?"
Write = Callable[[Token, Counts], str | None]


class CountWords:
    """Writes tokens; what it writes is kept until the list of signatories is another one.

    One that `is_hasty` writes bare figures until it is told to `slow_down`: the language's own way
    takes a tenth of a second to load, for which no window should wait. What `rehearsal` gives does
    that in a thread.
    """

    def __init__(self, release: Release, language: str, *, is_hasty: bool = False) -> None:
        self._is_hasty = is_hasty
        self._language = language
        self._signatories: Signatories = release.signatories
        self._counts: Counts | None = None
        self._writer: Write | None = None
        self._known: dict[str, str] = {}

    def take(self, release: Release) -> bool:
        """Count another list; whether it is one."""
        if release.signatories is self._signatories:
            return False
        self._signatories, self._counts = release.signatories, None
        self._known.clear()
        return True

    @property
    def was_hasty(self) -> bool:
        """Whether anything that is shown was written in haste."""
        return self._is_hasty and bool(self._known)

    def rehearsal(self) -> Callable[[], Write]:
        """Loads what writes what is shown, and gives it; it touches nothing of this object."""
        return partial(_rehearsed, self._language, tuple(self._known), self._counts)

    def slow_down(self, writer: Write | None = None) -> bool:
        """Write as the pages do from now on; whether anything was written in haste."""
        was_hasty, self._is_hasty = self.was_hasty, False
        self._writer = self._writer or writer
        self._known.clear()
        return was_hasty

    def of_run(self, run: Run) -> str:
        """The words of a run, those of a count among them."""
        return self.of_token(run.token) if run.token else run.text

    def of_token(self, text: str) -> str:
        """The words that stand for a token."""
        if text not in self._known:
            self._known[text] = self._written(text)
        return self._known[text]

    def _written(self, text: str) -> str:
        token = parse_token(text)
        if token is None:
            return _UNKNOWN
        if self._counts is None:
            self._counts = count(self._signatories)
        if self._is_hasty:
            return str(value(token, self._counts) or _UNKNOWN)
        if self._writer is None:
            self._writer = _writer(self._language)
        return self._writer(token, self._counts) or _UNKNOWN


def _writer(language: str) -> Write:
    """The pages' own way to write counts; it costs a while to load, and few texts need it."""
    from editor.render.labels import load_labels  # noqa: PLC0415
    from editor.render.localize import locale_of  # noqa: PLC0415
    from editor.render.numbers import written  # noqa: PLC0415

    folder = installation_folder() / "templates" / "shared" / "labels"
    for tag in (language, "en"):
        # A language that nobody knows, or labels that cannot be read: the checks say so.
        with suppress(Problem):
            locale = locale_of(tag)
            labels = load_labels([folder], tag) or load_labels([folder], "en")
            if labels is not None:
                return partial(written, locale=locale, labels=labels)
    return _bare


def _rehearsed(language: str, texts: tuple[str, ...], counts: Counts | None) -> Write:
    """The writer, after it has written once: much is loaded only then."""
    write = _writer(language)
    for token in filter(None, map(parse_token, texts)):
        if counts is not None:
            write(token, counts)
    return write


def _bare(token: Token, counts: Counts) -> str | None:
    number = value(token, counts)
    return None if number is None else str(number)
