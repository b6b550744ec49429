"""The list of those who signed; a withheld name never gets further than its count."""

from collections.abc import Iterator, Mapping, Sequence

from editor.model.counts import confirmed, printed
from editor.model.enums import SignatoryKind
from editor.model.signatories import Signatory
from editor.render.build.moments import date_text
from editor.render.build.setting import Setting
from editor.render.build.signer_line import printed_name, signer_line
from editor.render.build.signing_order import Batch, batches
from editor.render.build.words import fill
from editor.render.context import SignatoryGroup, SignatoryList
from editor.render.labels import Plurals, plural
from editor.render.localize import country_name, figures


def signatory_list(setting: Setting) -> SignatoryList | None:
    """The list as it prints; None while nobody has signed."""
    listed = setting.release.signatories
    if not setting.counts.signatories:
        return None
    signers = [s for s in printed(listed) if printed_name(s, setting.language)]
    as_of = date_text(listed.as_of, setting)
    return SignatoryList(
        heading=setting.labels.signatories.heading,
        as_of=fill(setting.labels.signatories.as_of, date=as_of) if as_of else "",
        groups=tuple(_groups(signers, setting)),
        columns=listed.columns,
        numbered=listed.numbered,
        withheld=_withheld_line(setting, alone=not signers),
    )


def _groups(signers: Sequence[Signatory], setting: Setting) -> Iterator[SignatoryGroup]:
    codes = {signer.country for signer in signers if signer.country}
    names = {code: country_name(code, setting.locale) for code in codes}
    countries = {code: name for code, name in names.items() if name}
    start = 1
    for batch in batches(signers, countries, setting):
        yield _group(batch, start, countries, setting)
        start += len(batch.members)


def _group(
    batch: Batch, start: int, countries: Mapping[str, str], setting: Setting
) -> SignatoryGroup:
    shown = countries if setting.release.signatories.show_country and not batch.by_country else {}
    members = (
        signer_line(signer, number, shown.get(signer.country or "", ""), setting, lead=batch.leads)
        for number, signer in enumerate(batch.members, start=start)
    )
    return SignatoryGroup(
        place=batch.place, heading=batch.heading, start=start, members=tuple(members)
    )


def _withheld_line(setting: Setting, *, alone: bool) -> str:
    number = setting.counts.withheld
    if not number:
        return ""
    table = _withheld_labels(setting, alone=alone)
    return fill(plural(table, number, setting.locale), number=figures(number, setting.locale))


def _withheld_labels(setting: Setting, *, alone: bool) -> Plurals:
    labels = setting.labels.signatories
    withheld = (s for s in confirmed(setting.release.signatories) if s.withheld)
    persons = any(s.kind is SignatoryKind.PERSON for s in withheld)
    every_kind = labels.withheld_any_only if alone else labels.withheld_any
    organizations = labels.withheld_only if alone else labels.withheld
    return every_kind if persons and every_kind else organizations
