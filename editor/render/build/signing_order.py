"""In which order and under which headings signers print."""

from collections.abc import Callable, Mapping, Sequence

import msgspec

from editor.model.collation import collation
from editor.model.enums import GroupBy, Order, SignatoryKind
from editor.model.places import place
from editor.model.signatories import Signatory
from editor.render.build.setting import Setting
from editor.render.build.signer_line import printed_name
from editor.render.build.words import one_line
from editor.render.tags import pick

_HERE = place("signatories")
_Signers = Sequence[Signatory]


class Batch(msgspec.Struct, frozen=True):
    """Signers under one heading; `leads` and those without a group have none."""

    members: _Signers
    heading: str = ""
    place: str = _HERE
    leads: bool = False
    by_country: bool = False


def batches(signers: _Signers, countries: Mapping[str, str], setting: Setting) -> tuple[Batch, ...]:
    """The leads, then all others by group and in order; `countries` names them by code.

    Nobody stands under a heading by accident: signers of no declared group come right after the
    leads, before the first heading.
    """
    listed = setting.release.signatories
    leads = _leads(signers, listed.leads)
    led = {id(signer) for signer in leads}
    others = [signer for signer in signers if id(signer) not in led]
    rest = _grouped(_ordered(others, countries, setting), countries, setting)
    return tuple(b for b in (Batch(leads, leads=True), *rest) if b.members)


def _leads(signers: _Signers, ids: Sequence[str]) -> list[Signatory]:
    by_id = {signer.id: signer for signer in signers}
    return [by_id[id_] for id_ in dict.fromkeys(ids) if id_ in by_id]


def _ordered(signers: _Signers, countries: Mapping[str, str], setting: Setting) -> _Signers:
    order = setting.release.signatories.order
    if order is Order.AS_SIGNED:
        return signers
    key = collation(setting.language)
    by_name = sorted(signers, key=lambda signer: key(printed_name(signer, setting.language)))
    if order is Order.ALPHABETICAL:
        return by_name
    rank = {name: number for number, name in enumerate(_sorted_names(countries, setting))}
    return sorted(by_name, key=lambda signer: rank.get(_country(signer, countries), len(rank)))


def _grouped(signers: _Signers, countries: Mapping[str, str], setting: Setting) -> Sequence[Batch]:
    match setting.release.signatories.group_by:
        case GroupBy.COUNTRY:
            return _by_country(signers, countries, setting)
        case GroupBy.KIND:
            return _by_kind(signers, setting)
        case GroupBy.GROUP:
            return _by_group(signers, setting)
        case GroupBy.NONE:
            return [Batch(signers)]


def _by_country(
    signers: _Signers, countries: Mapping[str, str], setting: Setting
) -> Sequence[Batch]:
    """Countries in the order of their names; signers of none last, under a heading of their own."""
    found = _collect(signers, lambda signer: _country(signer, countries))
    known = [
        Batch(found[name], name, by_country=True)
        for name in _sorted_names(countries, setting)
        if name in found
    ]
    heading = setting.labels.signatories.no_country.heading if known else ""
    return [*known, Batch(found.get("", ()), heading)]


def _by_kind(signers: _Signers, setting: Setting) -> Sequence[Batch]:
    found = _collect(signers, lambda signer: signer.kind)
    return [Batch(found.get(k, ()), setting.labels.signatories.kind[k]) for k in SignatoryKind]


def _by_group(signers: _Signers, setting: Setting) -> Sequence[Batch]:
    groups = {group.id: group for group in setting.release.signatories.groups}
    found = _collect(signers, lambda signer: signer.group if signer.group in groups else "")
    headed = [
        Batch(
            found.get(group.id, ()),
            one_line(pick(group.heading, setting.language) or ""),
            place("signatories", "groups", group.id),
        )
        for group in groups.values()
    ]
    return [Batch(found.get("", ())), *headed]


def _collect(signers: _Signers, key: Callable[[Signatory], str]) -> dict[str, list[Signatory]]:
    found: dict[str, list[Signatory]] = {}
    for signer in signers:
        found.setdefault(key(signer), []).append(signer)
    return found


def _country(signer: Signatory, countries: Mapping[str, str]) -> str:
    return countries.get(signer.country or "", "")


def _sorted_names(countries: Mapping[str, str], setting: Setting) -> list[str]:
    return sorted(set(countries.values()), key=collation(setting.language))
