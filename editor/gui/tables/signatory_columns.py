"""The columns of the table of signatories."""

from collections.abc import Callable, Mapping, Sequence

import msgspec

from editor.gui.bridge import SessionBridge
from editor.gui.tables.columns import KEPT, Badge, Choice, Column
from editor.gui.tables.countries import Countries
from editor.gui.tables.short_day import short_day
from editor.gui.tables.wording import Wording
from editor.gui.words import N_, tr
from editor.model.dates import Date
from editor.model.enums import SignatoryKind, SignatoryStatus
from editor.model.look_alikes import LookAlike
from editor.model.message import message
from editor.model.operations.change import Change, together
from editor.model.operations.signatories import (
    set_signatory_group,
    set_signatory_status,
    update_signatory,
)
from editor.model.release import Release
from editor.model.signatories import Group, Signatory

STATUSES = {
    SignatoryStatus.CONFIRMED: (N_("confirmed"), "ok"),
    SignatoryStatus.INVITED: (N_("invited"), "warning"),
    SignatoryStatus.DECLINED: (N_("declined"), ""),
    SignatoryStatus.WITHDRAWN: (N_("withdrawn"), "error"),
}
KINDS = {
    SignatoryKind.ORGANIZATION: (N_("Organisation"), "building-2"),
    SignatoryKind.PERSON: (N_("Person"), "user"),
}


class Around(msgspec.Struct, frozen=True):
    """What cells show that stands beside the entries."""

    leads: tuple[str, ...]
    groups: tuple[Group, ...]
    has_countries: bool
    alike: Mapping[str, int] = {}  # the number of an earlier row that may be the same


def around(release: Release, pairs: Sequence[LookAlike] = ()) -> Around:
    """What stands beside the entries of a release; pairs of which one is gone say nothing."""
    listed = release.signatories
    rows = {entry.id: row for row, entry in enumerate(listed.entries, 1)} if pairs else {}
    alike = {p.second: rows[p.first] for p in reversed(pairs) if {p.first, p.second} <= rows.keys()}
    has_countries = any(entry.country for entry in listed.entries)
    return Around(listed.leads, listed.groups, has_countries, alike)


def columns(
    wording: Wording, countries: Countries, today: Callable[[], Date]
) -> tuple[Column, ...]:
    """Name, acronym, country, kind, group and status."""
    return (
        Column(key="row", title="", show=lambda _item, _around: "", is_row=True, width=36),
        Column(
            key="name",
            title=tr("Name"),
            show=lambda item, _around: wording.name(item),
            put=wording.put_name,
            badges=_beside_name,
            missed=2,
        ),
        Column(
            key="acronym",
            title=tr("Acronym"),
            show=lambda item, _around: item.acronym,
            put=lambda item, text: msgspec.structs.replace(item, acronym=text),
            width=76,
            gives=True,
        ),
        _country(countries),
        _kind(wording),
        _group(wording.language),
        _status(wording, today),
    )


def group_heading(group: Group, language: str) -> str:
    """The heading of a group in a language, in another one where it has none."""
    return group.heading.get(language) or next(iter(group.heading.values()), "") or group.id


def _beside_name(item: Signatory, around: Around) -> tuple[Badge, ...]:
    if _is_stand_in(item):
        return (Badge(tr("name not here"), ""),)
    return (Badge(tr("lead"), "note"),) if item.id in around.leads else ()


def _is_stand_in(item: Signatory) -> bool:
    """Whether it came without its name, as withheld ones do when a release is handed over."""
    return item.withheld and not item.name and not item.names and not item.country


def _country(countries: Countries) -> Column:
    def put(item: Signatory, text: str) -> Signatory:
        if text.strip() == countries.name(item.country):
            return item
        code = countries.code(text)
        if code is None and text.strip():
            return item
        return msgspec.structs.replace(item, country=code)

    return Column(
        key="country",
        title=tr("Country"),
        show=lambda item, _around: "–" if _is_stand_in(item) else countries.name(item.country),
        put=put,
        finish=countries.best,
        suggestions=countries.names,
        missing=tr("missing"),
        is_missed=lambda around: around.has_countries,
        width=126,
        gives=True,
    )


def set_kind(bridge: SessionBridge, ids: tuple[str, ...], kind: str) -> Change:
    """Say for several whether they are organisations or persons."""
    wanted = set(ids)
    changes = [
        update_signatory(msgspec.structs.replace(one, kind=SignatoryKind(kind)))
        for one in bridge.release.signatories.entries
        if one.id in wanted
    ]
    return together(message("Change kind of signatories"), *changes)


def set_status(bridge: SessionBridge, ids: tuple[str, ...], status: str, on: Date) -> Change:
    """Say how far several are, since a day; what is known of those who are as far already stays."""
    wanted, new = set(ids), SignatoryStatus(status)
    entries = bridge.release.signatories.entries
    others = [one.id for one in entries if one.id in wanted and one.status is not new]
    return set_signatory_status(others, new, on)


def _kind(wording: Wording) -> Column:
    return Column(
        key="kind",
        title=tr("Kind"),
        show=lambda item, _around: tr(KINDS[item.kind][0]),
        icon=lambda item: KINDS[item.kind][1],
        choices=lambda _around: tuple(Choice(k.value, tr(w)) for k, (w, _icon) in KINDS.items()),
        choose=lambda ids, key: set_kind(wording.bridge, ids, key),
        width=34,
    )


def _group(language: str) -> Column:
    def show(item: Signatory, around: Around) -> str:
        found = (g for g in around.groups if g.id == item.group)
        group = next(found, None)
        return group_heading(group, language) if group else ""

    def choices(around: Around) -> tuple[Choice, ...]:
        named = tuple(Choice(g.id, group_heading(g, language)) for g in around.groups)
        return (*named, Choice("", tr("No group")))

    return Column(
        key="group",
        title=tr("Group"),
        show=show,
        choices=choices,
        choose=set_signatory_group,
        width=184,
        gives=True,
        yields=720,
        is_quiet=True,
    )


def _status(wording: Wording, today: Callable[[], Date]) -> Column:
    def badges(item: Signatory, around: Around) -> tuple[Badge, ...]:
        if item.id in around.alike:
            words = message("same as {row}?", row=around.alike[item.id])
            return (Badge(tr(words), "warning"),)
        if item.withheld and item.status is SignatoryStatus.CONFIRMED:
            return (Badge(tr("withheld"), "note"),)
        return (Badge(_status_words(item, today()), STATUSES[item.status][1]),)

    return Column(
        key="status",
        title=tr("Status"),
        show=lambda item, _around: tr(STATUSES[item.status][0]),
        badges=badges,
        choices=lambda _around: tuple(
            Choice(status.value, tr(words)) for status, (words, _look) in STATUSES.items()
        ),
        choose=lambda ids, key: set_status(wording.bridge, ids, key, today()),
        width=114,
        gives=True,
        missed=KEPT,  # it is short, and says who prints
    )


def _status_words(item: Signatory, today: Date) -> str:
    """Who was invited is waited for, so the day stands beside it."""
    words = tr(STATUSES[item.status][0])
    if item.status is not SignatoryStatus.INVITED or item.status_on is None:
        return words
    day = short_day(item.status_on, today)
    return tr(message("{status} {date}", status=words, date=day))
