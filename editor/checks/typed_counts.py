"""Numbers typed by hand that the list of signatories could say by itself."""

from collections.abc import Iterator

import msgspec

from editor.checks.texts import Text, edition_texts
from editor.model.blocks import Quote
from editor.model.counts import printed
from editor.model.edition import Edition
from editor.model.findings import Finding, Level, finding
from editor.model.places import edition_place
from editor.model.release import Release
from editor.model.typed_counts.finding import TypedCount, typed_counts
from editor.model.typed_counts.nouns import Subject
from editor.model.typed_counts.verdict import Compared, Verdict, compare

CODE = "typed-count"
_UNKNOWN = (
    "Whether “{phrase}” holds cannot be known: {without} of {all} signatories have no country "
    "(from {number} to {high} are possible)."
)


def check_typed_counts(release: Release) -> Iterator[Finding]:
    """Each number of organisations, signatories or countries says what the list says."""
    if not release.signatories.entries:
        return
    for edition in release.editions:
        said = {edition_place(edition.language, "body", q.id) for q in _quotes(edition)}
        about = edition_place(edition.language, "boilerplates", "")
        for text in edition_texts(edition):
            if text.place.startswith(about):  # an organisation speaks of itself there
                continue
            for typed in typed_counts(text.words, edition.language):
                compared = compare(typed, release, edition.language)
                if text.place in said:  # nobody else's words are put right
                    compared = msgspec.structs.replace(compared, token=None)
                yield _finding(typed, compared, text, release)


def _quotes(edition: Edition) -> Iterator[Quote]:
    return (block for block in edition.body if isinstance(block, Quote))


def _finding(typed: TypedCount, compared: Compared, text: Text, release: Release) -> Finding:
    level, sentence = _sentence(typed, compared)
    return finding(
        CODE,
        level,
        sentence,
        _way_on(compared),
        place=text.place,
        phrase=" ".join(typed.phrase.split()),
        at=typed.start,
        number=compared.low,
        high=compared.high,
        persons=compared.persons,
        without=sum(not signatory.country for signatory in printed(release.signatories)),
        all=len(printed(release.signatories)),
    )


def _sentence(typed: TypedCount, compared: Compared) -> tuple[Level, str]:
    if compared.verdict is Verdict.UNKNOWN:
        return Level.WARNING, _UNKNOWN
    holds = compared.verdict is Verdict.HOLDS
    level = Level.NOTE if holds else Level.WARNING
    says = "“{phrase}” holds" if holds else "“{phrase}” does not hold"
    if typed.subject is Subject.COUNTRIES:
        return level, says + ": those who have confirmed come from " + _countries(compared) + "."
    if compared.persons:
        confirmed = ": {number} organisations have confirmed, and {persons} more as persons."
        return level, says + confirmed
    return level, says + ": {number} on the list have confirmed."


def _countries(compared: Compared) -> str:
    return "{number} countries" if compared.low == compared.high else "{number} to {high} countries"


def _way_on(compared: Compared) -> str:
    if compared.token:
        return "Put the count there that follows the list by itself."
    if compared.verdict is Verdict.HOLDS:
        return "Look at it again whenever the list changes."
    if compared.verdict is Verdict.UNKNOWN:
        return "Give each signatory a country, or make sure of the number in another way."
    return "Correct the number, unless it speaks of others than those on the list."
