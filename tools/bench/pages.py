"""How long a page takes once the worker is warm."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import msgspec
import weasyprint

from editor.app.paths import Places, find_places
from editor.model.enums import Audience
from editor.model.release import Release
from editor.render.engine import Renderer
from editor.render.fontconfig import use_bundled_fonts
from editor.render.html import View, print_sheets, render_markup
from editor.render.job import Folders, Format, Job
from editor.render.pictures import image_url
from editor.worker.client import Worker
from editor.worker.limits import Limits
from tools.bench.measure import Row, exponent, median, p95, paired, ratio, seconds
from tools.bench.releases import SAMPLE, statement

_RUNS = 15
_SIZES = (100, 300, 1000, 2000)


def rows() -> Iterator[Row]:
    places = find_places()
    with tempfile.TemporaryDirectory() as state:
        use_bundled_fonts(places.fonts, Path(state))
        yield _warm_page(places, Path(state))
        yield _word(places)
        for columns in (1, 2):
            yield _growth(places, columns)


def _job(release: Release, places: Places, format_: Format) -> Job:
    folders = Folders(
        pack=places.templates / "classic",
        shared=places.shared_templates,
        fonts=places.fonts,
        images=SAMPLE / "images",
    )
    return Job(
        release=release,
        language="en",
        audience=Audience.PRESS,
        formats=(format_,),
        folders=folders,
    )


def _warm_page(places: Places, state: Path) -> Row:
    """A changed headline each time, as while somebody types."""
    release = statement(53)
    turns = iter(range(1000))

    def changed() -> Release:
        edition = msgspec.structs.replace(
            release.editions[0], headline=f"{release.editions[0].headline} {next(turns)}"
        )
        return msgspec.structs.replace(release, editions=(edition,))

    with Worker(places.fonts, state, Limits()) as worker, _plain_weasyprint(places) as plain:
        ours, beside = paired(
            lambda: worker.render(_job(changed(), places, Format.PDF)), plain, _RUNS
        )
    return Row(
        "warm page, frame in to PDF out",
        "53 signatories",
        median(ours),
        p95(ours),
        f"WeasyPrint alone {median(beside):.3f} s",
        ratio(ours, beside),
        "<= 1.2",
    )


@contextmanager
def _plain_weasyprint(places: Places) -> Iterator[object]:
    """The same HTML and style sheets through WeasyPrint's own front door."""
    renderer = Renderer()
    prepared, _ = renderer.prepare(_job(statement(53), places, Format.PDF))
    source = render_markup(prepared.environment, prepared.context, View(image=image_url))
    sheet = print_sheets(prepared.folders)

    def plain() -> None:
        page = weasyprint.HTML(string=source)
        page.write_pdf(stylesheets=[weasyprint.CSS(string=sheet)], pdf_variant="pdf/ua-1")

    yield plain


def _word(places: Places) -> Row:
    renderer = Renderer()
    job = _job(statement(2000), places, Format.DOCX)
    renderer.render(job)
    times = [seconds(lambda: renderer.render(job)) for _ in range(_RUNS)]
    return Row(
        "DOCX alone, warm", "2,000 signatories", median(times), p95(times), "", None, "<= 0.1 s"
    )


def _growth(places: Places, columns: int) -> Row:
    renderer = Renderer()
    times = []
    for size in _SIZES:
        job = _job(statement(size, columns), places, Format.PDF)
        render = partial(renderer.render, job)
        times.append(median([seconds(render) for _ in range(3)]))
    return Row(
        f"growth of PDF time, {columns} column{'s' if columns > 1 else ''}",
        "100 to 2,000 signatories",
        times[-1],
        times[-1],
        "exponent",
        exponent(_SIZES, times),
        "<= 1.1",
    )
