"""One edition of a release becomes files, in as many formats as a job asks for."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from jinja2 import Environment

from editor.model.findings import Finding
from editor.model.message import Problem
from editor.render import packs
from editor.render.build.release import build_context
from editor.render.characters import Known, character_findings
from editor.render.context import Context
from editor.render.html import View, make_environment, print_sheets, render_html, render_markup
from editor.render.job import (
    Difference,
    Folders,
    Format,
    Glimpse,
    Job,
    PlaceBox,
    PrintedPicture,
    Rendered,
)
from editor.render.label_findings import find_labels
from editor.render.parity.compare import differences
from editor.render.pdf_fonts import own_families
from editor.render.pictures import Picture, PictureCabinet, image_url
from editor.render.text import render_text
from editor.render.verify import verify

if TYPE_CHECKING:
    from editor.render.docx import WordWriter
    from editor.render.pdf import Typeset, Typesetter


# Other formats take the typefaces of whoever reads them.
_TYPESET = {Format.PDF, Format.EML}


class Prepared(msgspec.Struct, frozen=True):
    """All that a format needs."""

    context: Context
    folders: Folders
    environment: Environment
    pictures: Mapping[str, Picture]
    places: bool
    glimpse: Glimpse | None = None


class Output(msgspec.Struct, frozen=True):
    """One finished file."""

    data: bytes
    pages: int = 0
    findings: tuple[Finding, ...] = ()
    places: tuple[PlaceBox, ...] = ()
    looks: tuple[str, ...] = ()
    glimpse: Glimpse | None = None


class Renderer:
    """Renders one job after the other, and keeps what is costly to make in between.

    While a preview of all pages is made, it is asked whether it `is_given_up` now and then.
    """

    def __init__(self, is_given_up: Callable[[], bool] = lambda: False) -> None:
        self._is_given_up = is_given_up
        self._pictures = PictureCabinet()
        self._environments: dict[Folders, Environment] = {}
        self._known: dict[Path, Known] = {}
        # To add a format, add its name to `Format`, and its function here.
        self._writers: Mapping[Format, Callable[[Prepared], Output]] = {
            Format.PDF: self._pdf,
            Format.DOCX: self._docx,
            Format.HTML: _html,
            Format.TXT: _text,
        }

    def render(self, job: Job) -> Rendered:
        """The files of a job.

        Raises Problem when the pack, or what it needs, cannot be used, and GivenUpError.
        """
        prepared, findings = self.prepare(job)
        outputs = {f: self._writers[f](prepared) for f in job.formats if f in self._writers}
        if Format.EML in job.formats:
            pdf = outputs.get(Format.PDF) or self._pdf(prepared)
            outputs[Format.EML] = _mail(prepared, pdf, job.attachment)
        glimpse = next((output.glimpse for output in outputs.values()), None)
        if job.glimpse is not None and glimpse is None:
            findings += self._unprintable(prepared)
        return Rendered(
            files={format_: output.data for format_, output in outputs.items()},
            pages=max((output.pages for output in outputs.values()), default=0),
            findings=findings + tuple(f for output in outputs.values() for f in output.findings),
            places=tuple(box for output in outputs.values() for box in output.places),
            looks=tuple(look for output in outputs.values() for look in output.looks),
            differences=_read_back(outputs, prepared.context) if job.verify else {},
            pictures=tuple(_printed(prepared)) if job.pictures else (),
            glimpse=glimpse,
        )

    def warm_up(self) -> None:
        """Do what the first page would wait for. Raises Problem where pages cannot be made."""
        self._typesetter.warm_up()

    def prepare(self, job: Job) -> tuple[Prepared, tuple[Finding, ...]]:
        """What a job's formats need, and what was noticed while it was gathered.

        For a glimpse without what is known of all pages soon after, as somebody waits for it.
        """
        pack = packs.load_pack(job.folders.pack)
        labels, unlabelled = find_labels(job.folders.shared, job.language)
        pictures, unusable = self._pictures.load(job.release.images, job.folders.images)
        context = build_context(
            job.release,
            job.language,
            job.audience,
            labels=labels,
            accent=pack.accent,
            options=packs.option_values(pack, job.release.options),
            sizes={image_id: picture.size for image_id, picture in pictures.items()},
        )
        environment = self._environment(job.folders)
        prepared = Prepared(context, job.folders, environment, pictures, job.places, job.glimpse)
        is_typeset = bool(_TYPESET & set(job.formats)) and job.glimpse is None
        unprintable = self._unprintable(prepared) if is_typeset else ()
        return prepared, unlabelled + unusable + unprintable

    def _unprintable(self, prepared: Prepared) -> tuple[Finding, ...]:
        folders = prepared.folders
        if folders.fonts not in self._known:
            self._known = {folders.fonts: Known(folders.fonts)}
        known = self._known[folders.fonts]
        own = bool(own_families(print_sheets(folders)))
        return character_findings(prepared.context, known, own=own)

    def _environment(self, folders: Folders) -> Environment:
        if folders not in self._environments:
            self._environments = {folders: make_environment(folders)}
        return self._environments[folders]

    @cached_property
    def _typesetter(self) -> "Typesetter":
        try:
            from editor.render.pdf import Typesetter  # noqa: PLC0415  # half a second to import
        except OSError as error:  # how WeasyPrint says that a system library is not there
            raise Problem.of(
                "Pages cannot be laid out, because Pango is not installed on this computer.",
                "Install it (on Debian and Ubuntu: libpango-1.0-0 and libpangoft2-1.0-0).",
            ) from error
        return Typesetter(self._is_given_up)

    @cached_property
    def _word_writer(self) -> "WordWriter":
        from editor.render.docx import WordWriter  # noqa: PLC0415  # only some jobs need Word

        return WordWriter()

    def _docx(self, prepared: Prepared) -> Output:
        pictures = prepared.pictures
        return Output(
            self._word_writer.render(
                prepared.context, prepared.folders.pack, lambda image: pictures[image].data
            )
        )

    def _pdf(self, prepared: Prepared) -> Output:
        view = View(image=image_url, places=prepared.places)
        source = render_markup(prepared.environment, prepared.context, view)
        parts = source, print_sheets(prepared.folders), prepared.folders.pack, prepared.pictures
        if not prepared.places:
            return _output(self._typesetter.typeset(*parts))
        return _output(self._typesetter.typeset_preview(*parts, prepared.glimpse))


def _output(done: "Typeset") -> Output:
    return Output(done.data, done.pages, done.findings, done.places, done.looks, done.glimpse)


def _printed(prepared: Prepared) -> Iterator[PrintedPicture]:
    """Only what the edition shows: other pictures of the project are nobody's business."""
    context = prepared.context
    in_body = (block.picture for block in context.body if block.picture)
    logos = context.identity.logos if context.identity.shown else ()
    for image in dict.fromkeys(picture.id for picture in (*in_body, *logos)):
        found = prepared.pictures[image]
        yield PrintedPicture(image, found.media_type.rpartition("/")[2], found.data)


def _read_back(
    outputs: Mapping[Format, Output], context: Context
) -> dict[Format, tuple[Difference, ...]]:
    return {
        format_: differences(format_, verify(format_, output.data, context), context)
        for format_, output in outputs.items()
    }


def _mail(prepared: Prepared, pdf: Output, attachment: str) -> Output:
    """The only format that holds another one."""
    from editor.render.email_page import render_email_page  # noqa: PLC0415  # only drafts need it
    from editor.render.mail import MailParts, mail_draft, mail_subject, picture_address  # noqa: PLC0415

    context = prepared.context
    page = render_email_page(prepared.environment, context, prepared.folders, picture_address)
    parts = MailParts(
        subject=mail_subject(context),
        text=render_text(context),
        page=page,
        pictures=prepared.pictures,
        pdf=pdf.data,
        attachment=attachment,
    )
    return Output(mail_draft(parts))


def _html(prepared: Prepared) -> Output:
    return Output(
        render_html(prepared.environment, prepared.context, prepared.folders, prepared.pictures)
    )


def _text(prepared: Prepared) -> Output:
    return Output(render_text(prepared.context).encode("utf-8"))
