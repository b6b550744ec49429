"""Arbitrary releases: anything that the contract of `release.json` allows.

Every text comes from the strategy `words`, so that a test can say what people typed.
"""

import datetime as dt
import string

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from editor.model import blocks, edition, enums, people, release, signatories

LANGUAGES = ("en", "tr", "ar", "ug", "de", "fr", "zh-Hans")
ZONES = ("Europe/Istanbul", "America/New_York", "Asia/Kathmandu", "UTC", "Nowhere/City", "")
COUNTRIES = ("TR", "CN", "HK", "US", "DE", "QQ", "", None)

MARKUP = ("**", "*", "[", "](https://example.org)", "{", "}", "\\", "\n", "  ", "<b>", "&", ", ")
TOKENS = ("{signatories}", "{countries:words}", "{signatories:over 2}", "{group:a}", "{group:no}")
WORDS = ("Freedom", "İzmir", "مركز", "ئۇيغۇر", "人权", "“Peace”", "12", "Frau", "é")

ids = st.text(string.ascii_lowercase + string.digits, min_size=1, max_size=3)
dates = st.dates(dt.date(1990, 1, 1), dt.date(2100, 12, 31))
local_times = st.builds("{}T{:02}:{:02}".format, dates, st.integers(0, 23), st.integers(0, 59))
moments = st.none() | local_times | st.just("2026-02-30T10:00")
booleans = st.booleans()

any_text = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn")), max_size=12)
pieces = st.lists(st.sampled_from(MARKUP + TOKENS + WORDS), max_size=6).map("".join)
texts = any_text | pieces
plain_words = st.lists(st.sampled_from(WORDS), max_size=3).map(" ".join)


def several(items: SearchStrategy, most: int = 3) -> SearchStrategy[tuple]:
    return st.lists(items, max_size=most).map(tuple)


def by_language(values: SearchStrategy) -> SearchStrategy[dict]:
    return st.dictionaries(st.sampled_from((*LANGUAGES, "zh-CN", "xx", "")), values, max_size=2)


def bodies(words: SearchStrategy[str]) -> SearchStrategy[tuple]:
    speaker = st.builds(blocks.Speaker, name=words, role=words, organization=words)
    item = st.builds(blocks.ListItem, id=ids, text=words)
    return several(
        st.one_of(
            st.builds(blocks.Paragraph, id=ids, text=words),
            st.builds(blocks.Subheading, id=ids, text=words),
            st.builds(blocks.ListBlock, id=ids, items=several(item), ordered=booleans),
            st.builds(blocks.ImageBlock, id=ids, image=ids),
            st.builds(
                blocks.Quote,
                id=ids,
                text=words,
                speaker=speaker,
                attribution=st.sampled_from(enums.Attribution),
                continues=booleans,
            ),
        ),
        most=6,
    )


def editions(words: SearchStrategy[str]) -> SearchStrategy[tuple]:
    event = st.builds(
        edition.Event,
        what=words,
        who=several(words),
        where=words,
        starts=moments,
        ends=moments,
        access=words,
        visuals=words,
    )
    one = st.builds(
        edition.Edition,
        language=st.sampled_from(LANGUAGES),
        kicker=words,
        headline=words,
        subheadline=words,
        place=words,
        subject=words,
        salutation=words,
        body=bodies(words),
        closing=words,
        event=st.none() | event,
        boilerplates=several(
            st.builds(edition.Boilerplate, id=ids, heading=words, text=words, issuer=ids)
        ),
        notes=several(st.builds(edition.Note, id=ids, text=words)),
    )
    return st.lists(one, min_size=1, max_size=2, unique_by=lambda e: e.language).map(tuple)


def contacts(words: SearchStrategy[str]) -> SearchStrategy[tuple]:
    in_language = st.builds(people.ContactWords, role=words, organization=words, note=words)
    phones = st.sampled_from(("+44 20 7946 0110", "+49 (0)30 123 ext. 4", "٠٥٥ ١٢٣", "soon", ""))
    return several(
        st.builds(
            people.Contact,
            id=ids,
            name=words,
            role=words,
            organization=words,
            phones=several(phones),
            direct_phones=several(phones),
            emails=several(st.sampled_from(("press@example.org", "press at example", ""))),
            url=st.sampled_from(("https://example.org/", "example.org", "javascript:x", "")),
            languages=several(st.sampled_from((*LANGUAGES, "zh-TW", "Klingon", ""))),
            hours=words,
            note=words,
            audience=st.sampled_from(enums.Audience),
            in_language=by_language(in_language),
        )
    )


def signatory_lists(words: SearchStrategy[str]) -> SearchStrategy[signatories.Signatories]:
    in_language = st.builds(signatories.SignatoryWords, role=words, affiliation=words)
    signatory = st.builds(
        signatories.Signatory,
        id=ids,
        name=words,
        names=by_language(words),
        acronym=words,
        country=st.sampled_from(COUNTRIES),
        kind=st.sampled_from(enums.SignatoryKind),
        role=words,
        affiliation=words,
        in_language=by_language(in_language),
        group=st.sampled_from(("a", "b", "no", "")),
        status=st.sampled_from(enums.SignatoryStatus),
        withheld=booleans,
    )
    group = st.builds(signatories.Group, id=st.sampled_from(("a", "b")), heading=by_language(words))
    return st.builds(
        signatories.Signatories,
        entries=several(signatory, most=8),
        leads=several(ids),
        order=st.sampled_from(enums.Order),
        group_by=st.sampled_from(enums.GroupBy),
        groups=several(group),
        columns=st.integers(1, 3),
        numbered=booleans,
        show_country=booleans,
        show_acronym=booleans,
        as_of=st.none() | dates,
    )


def identities(words: SearchStrategy[str]) -> SearchStrategy[release.Identity]:
    return st.builds(
        release.Identity,
        organization=words,
        line=words,
        address=words,
        website=st.sampled_from(("https://example.org/a", "example.org", "")),
        accent=st.sampled_from(("#12abEF", "red", "#12", "")),
        logos=several(ids),
        letterhead=booleans,
    )


def images(words: SearchStrategy[str]) -> SearchStrategy[tuple]:
    in_language = st.builds(release.ImageWords, alt=words, caption=words)
    return several(
        st.builds(
            release.Image,
            id=ids,
            file=st.just("a.png"),
            credit=words,
            decorative=booleans,
            texts=by_language(in_language),
        )
    )


def releases(words: SearchStrategy[str] = texts) -> SearchStrategy[release.Release]:
    """Releases of any kind with one or two editions; each part may be missing."""
    return st.builds(
        release.Release,
        schema=st.just(release.SCHEMA),
        id=ids,
        kind=st.sampled_from(enums.Kind),
        title=words,
        status=st.sampled_from(enums.Status),
        paper=st.sampled_from(enums.Paper),
        identity=identities(words),
        timing=st.builds(
            release.Timing,
            type=st.sampled_from(enums.TimingType),
            until=moments,
            zone=st.sampled_from(ZONES),
        ),
        date=st.none() | dates,
        issuers=several(
            st.builds(
                people.Issuer,
                id=ids,
                name=words,
                address=words,
                website=st.sampled_from(("https://example.org", "")),
                logo=ids,
            )
        ),
        contacts=contacts(words),
        recipients=several(
            st.builds(
                people.Recipient,
                id=ids,
                name=words,
                role=words,
                organization=words,
                address=words,
                copy=booleans,
            )
        ),
        signatories=signatory_lists(words),
        images=images(words),
        editions=editions(words),
    )
