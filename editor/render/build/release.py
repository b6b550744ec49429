"""Release -> Context: one edition for one audience, ready to print."""

from collections.abc import Mapping

from editor.model.counts import count
from editor.model.edition import Edition
from editor.model.enums import Audience
from editor.model.languages import name_and_tag
from editor.model.message import Problem
from editor.model.release import OptionValue, Release
from editor.render.build.body import body
from editor.render.build.contacts import contacts
from editor.render.build.dateline import letter_line
from editor.render.build.event import event_rows
from editor.render.build.identity import accent as own_accent
from editor.render.build.identity import identity
from editor.render.build.inline import headline, rich
from editor.render.build.letter import recipients, subject_line
from editor.render.build.moments import date_text
from editor.render.build.page import end_mark, headings, page_number
from editor.render.build.release_line import (
    draft_mark,
    kind_line,
    release_line,
    running_line,
)
from editor.render.build.sections import boilerplates, notes
from editor.render.build.setting import Setting
from editor.render.build.signatories import signatory_list
from editor.render.build.summary import description, title
from editor.render.build.updates import updated_line
from editor.render.context import Context
from editor.render.labels import Labels
from editor.render.localize import locale_of
from editor.render.tags import direction, script


def build_context(  # noqa: PLR0913  # the one bridge: all that a page depends on, by name
    release: Release,
    language: str,
    audience: Audience,
    *,
    labels: Labels,
    accent: str,
    options: Mapping[str, OptionValue],
    sizes: Mapping[str, tuple[int, int]],
) -> Context:
    """What templates may know of an edition; `sizes` maps usable image ids to pixels.

    `accent` (#rrggbb) and `options` are those of the pack. A time or zone that does not exist, or
    a count that nobody can know, is printed as such. Raises Problem for a language that the
    release has no edition in, or whose conventions the program does not know.
    """
    setting = Setting(
        release=release,
        edition=_edition(release, language),
        audience=audience,
        labels=labels,
        locale=locale_of(language),
        counts=count(release.signatories),
        sizes=sizes,
    )
    return _context(setting, own_accent(setting, accent), dict(options))


def _context(setting: Setting, accent: str, options: dict[str, OptionValue]) -> Context:
    release, edition = setting.release, setting.edition
    blocks, entries, remarks = body(setting), contacts(setting), notes(setting)
    copies = recipients(setting, copies=True)
    return Context(
        language=edition.language,
        direction=direction(edition.language),
        script=script(edition.language),
        kind=release.kind.value,
        kind_label=setting.labels.kind[release.kind],
        audience=setting.audience.value,
        paper=release.paper.value,
        accent=accent,
        options=options,
        title=title(setting),
        description=description(blocks, setting),
        date=release.date.isoformat() if release.date else "",
        date_text=date_text(release.date, setting),
        draft=draft_mark(setting),
        running=running_line(setting),
        identity=identity(setting),
        kind_line=kind_line(setting),
        release_line=release_line(setting),
        updated=updated_line(setting),
        kicker=rich(edition.kicker, setting),
        headline=headline(edition.headline, setting),
        subheadline=rich(edition.subheadline, setting),
        place_and_date=letter_line(setting),
        recipients=recipients(setting, copies=False),
        subject=subject_line(setting),
        salutation=rich(edition.salutation, setting),
        event=event_rows(setting),
        body=blocks,
        closing=rich(edition.closing, setting),
        signatories=signatory_list(setting),
        copies=copies,
        boilerplates=boilerplates(setting),
        end_mark=end_mark(setting),
        headings=headings(setting, notes=len(remarks), contacts=len(entries), copies=len(copies)),
        notes=remarks,
        contacts=entries,
        page_number=page_number(setting),
        gap=setting.labels.punctuation.gap,
    )


def _edition(release: Release, language: str) -> Edition:
    for edition in release.editions:
        if edition.language == language:
            return edition
    languages = ", ".join(name_and_tag(edition.language) for edition in release.editions)
    raise Problem.of(
        "The release has no edition in {language}.",
        "Choose one that it has: {languages}." if languages else "Add an edition first.",
        language=name_and_tag(language),
        languages=languages,
    )
