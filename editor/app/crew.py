"""The render processes of one export, which load what they need while the project is looked at."""

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from contextlib import ExitStack, contextmanager
from functools import partial

import msgspec

from editor.app.paths import Places
from editor.app.tasks import Pulse, Tasks
from editor.model.languages import language_name
from editor.model.message import Message, message
from editor.render.job import Format, Job, Rendered
from editor.worker.client import Worker
from editor.worker.limits import Limits

Progress = Callable[[Message], None]
# Two processes share the work: Word and text do not wait until the layout engine is loaded.
_TEAMS = (frozenset({Format.PDF, Format.HTML, Format.EML}), frozenset({Format.DOCX, Format.TXT}))


class Crew(msgspec.Struct, frozen=True):
    """A process for each share of the formats, and the threads that ask them."""

    shares: tuple[tuple[Format, ...], ...]
    workers: tuple[Worker, ...]
    tasks: Tasks

    def render(
        self, jobs: Sequence[Sequence[Job]], progress: Progress, pulse: Pulse = lambda: None
    ) -> tuple[Rendered, ...]:
        """Do the jobs of each share, at the same time. Raises as `Worker.render` does.

        `pulse` is called now and then while they are done; what it raises ends them.
        """

        def work(worker: Worker, share: Sequence[Job]) -> list[Rendered]:
            return [_one(worker, job, progress) for job in share]

        pairs = zip(self.workers, jobs, strict=True)
        shares = self.tasks.do_all([partial(work, *pair) for pair in pairs], pulse)
        return tuple(rendered for share in shares for rendered in share)


@contextmanager
def crew(formats: Sequence[Format], places: Places, limits: Limits) -> Iterator[Crew]:
    """Start the processes that these formats need, and end them."""
    shares = tuple(filter(None, (_share(formats, team) for team in _TEAMS)))
    # Whatever ends this early, such as Ctrl+C, ends the processes first: nobody waits for them.
    with ExitStack() as stack:
        tasks = stack.enter_context(Tasks())
        workers = (Worker(places.fonts, places.state, limits) for _ in shares)
        yield Crew(shares, tuple(map(stack.enter_context, workers)), tasks)


def _share(formats: Sequence[Format], team: AbstractSet[Format]) -> tuple[Format, ...]:
    return tuple(format_ for format_ in dict.fromkeys(formats) if format_ in team)


def _one(worker: Worker, job: Job, progress: Progress) -> Rendered:
    formats = ", ".join(format_.upper() for format_ in job.formats)
    language = language_name(job.language)
    progress(message("Making {formats} ({language})", formats=formats, language=language))
    return worker.render(job)
