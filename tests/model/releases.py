"""Arbitrary releases for property tests: every field of the contract, ids unique in their lists."""

import datetime as dt

from hypothesis import settings
from hypothesis import strategies as st

from editor.model import enums
from editor.model.blocks import (
    Approval,
    ImageBlock,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Source,
    Speaker,
    Subheading,
)
from editor.model.clean import clean_text
from editor.model.edition import Boilerplate, Edition, Event, Note
from editor.model.people import Contact, ContactWords, Issuer, Recipient
from editor.model.release import Identity, Image, ImageWords, Issue, Release, Timing, Waived
from editor.model.signatories import Group, Signatories, Signatory, SignatoryWords

# Whole releases are large.
few = settings(max_examples=40)

LANGUAGES = ("en", "tr", "ar", "ug", "zh-Hant")
TOKENS = ("signatories", "countries:words", "group:g1", "signatories:over 50", "nothing")

marks = st.sampled_from(
    ["*", "**", "[", "](https://a.org/b)", "\\", "\n", *map("{{{}}}".format, TOKENS)]
)
words = st.text(alphabet="ab “” éشعى中国😀", max_size=6)
rich = st.lists(marks | words, max_size=8).map("".join)
SAMPLES = (
    "",
    "words of two",
    "**bold** and *not*",
    "[words](https://a.org)",
    "{signatories:words} of us",
    "* { ] \\",
    "two\nlines",
    "“éş” شعى",
    "中国😀",
)
text = st.sampled_from(SAMPLES) | st.text(max_size=5).map(clean_text)
ids = st.text(alphabet="abn01", min_size=1, max_size=3)
languages = st.sampled_from(LANGUAGES)
dates = st.none() | st.dates(dt.date(1990, 1, 1), dt.date(2100, 1, 1))
moments = st.builds("{:%Y-%m-%d}T{:%H:%M}".format, dates.filter(bool), st.times())
times = st.none() | moments
lines = st.lists(text, max_size=2).map(tuple)


def mapping(values: st.SearchStrategy) -> st.SearchStrategy:
    return st.dictionaries(languages, values, max_size=2)


def listed(items: st.SearchStrategy, size: int = 3) -> st.SearchStrategy:
    return st.lists(items, max_size=size, unique_by=lambda item: item.id).map(tuple)


sources = st.none() | st.builds(Source, id=ids, fingerprint=text)
speakers = st.builds(Speaker, name=text, role=text, organization=text)
approvals = st.builds(
    Approval, state=st.sampled_from(enums.ApprovalState), by=text, on=dates, fingerprint=text
)
list_items = st.builds(ListItem, id=ids, text=text)
paragraphs = st.builds(Paragraph, id=ids, source=sources, text=text)
quotes = st.builds(
    Quote,
    id=ids,
    source=sources,
    text=text,
    speaker=speakers,
    attribution=st.sampled_from(enums.Attribution),
    continues=st.booleans(),
    approval=st.none() | approvals,
)
blocks = st.one_of(
    paragraphs,
    quotes,
    st.builds(Subheading, id=ids, source=sources, text=text),
    st.builds(ListBlock, id=ids, source=sources, items=listed(list_items), ordered=st.booleans()),
    st.builds(ImageBlock, id=ids, source=sources, image=ids),
)
events = st.builds(
    Event,
    what=text,
    who=lines,
    where=text,
    starts=times,
    ends=times,
    access=text,
    visuals=text,
)
boilerplates = st.builds(Boilerplate, id=ids, heading=text, text=text, issuer=ids | st.just(""))
notes = st.builds(Note, id=ids, text=text)
editions = st.builds(
    Edition,
    language=languages,
    translated_from=languages | st.just(""),
    kicker=text,
    headline=text,
    subheadline=text,
    place=text,
    subject=text,
    salutation=text,
    body=listed(blocks, 5),
    closing=text,
    event=st.none() | events,
    boilerplates=listed(boilerplates, 2),
    notes=listed(notes, 2),
)
issuers = st.builds(Issuer, id=ids, name=text, address=text, website=text, logo=ids | st.just(""))
contacts = st.builds(
    Contact,
    id=ids,
    name=text,
    role=text,
    organization=text,
    phones=lines,
    direct_phones=lines,
    emails=lines,
    url=text,
    languages=lines,
    hours=text,
    note=text,
    audience=st.sampled_from(enums.Audience),
    in_language=mapping(st.builds(ContactWords, role=text, organization=text, note=text)),
)
recipients = st.builds(
    Recipient, id=ids, name=text, role=text, organization=text, address=text, copy=st.booleans()
)
images = st.builds(
    Image,
    id=ids,
    file=text,
    credit=text,
    decorative=st.booleans(),
    texts=mapping(st.builds(ImageWords, alt=text, caption=text)),
)
groups = st.builds(Group, id=ids, heading=mapping(text))
signatories = st.builds(
    Signatory,
    id=ids,
    name=text,
    names=mapping(text),
    acronym=text,
    country=st.none() | st.sampled_from(["", "DE", "TR"]),
    kind=st.sampled_from(enums.SignatoryKind),
    role=text,
    affiliation=text,
    in_language=mapping(st.builds(SignatoryWords, role=text, affiliation=text)),
    group=ids | st.just(""),
    status=st.sampled_from(enums.SignatoryStatus),
    status_on=dates,
    confirmed_by=text,
    consent=text,
    joined=st.none() | st.integers(1, 9),
    withheld=st.booleans(),
    library_id=text,
)
signatory_lists = st.builds(
    Signatories,
    entries=listed(signatories, 4),
    leads=st.lists(ids, max_size=2).map(tuple),
    order=st.sampled_from(enums.Order),
    group_by=st.sampled_from(enums.GroupBy),
    groups=listed(groups, 2),
    columns=st.integers(1, 3),
    numbered=st.booleans(),
    show_country=st.booleans(),
    show_acronym=st.booleans(),
    as_of=dates,
)
identities = st.builds(
    Identity,
    organization=text,
    line=text,
    address=text,
    website=text,
    accent=st.sampled_from(["", "#123abc"]),
    logos=st.lists(ids, max_size=2).map(tuple),
    letterhead=st.booleans(),
)
timings = st.builds(
    Timing, type=st.sampled_from(enums.TimingType), until=times, zone=st.sampled_from(["", "UTC"])
)
issues = st.builds(
    Issue,
    version=st.integers(1, 9),
    date=dates.filter(bool),
    note=text,
    fingerprint=text,
    correction=st.booleans(),
)
waivers = st.builds(Waived, code=text, place=text, reason=text)
option_values = st.booleans() | st.integers() | text
releases = st.builds(
    Release,
    schema=st.just(1),
    id=ids,
    kind=st.sampled_from(enums.Kind),
    title=text,
    status=st.sampled_from(enums.Status),
    issued=st.lists(issues, max_size=2).map(tuple),
    template=st.sampled_from(["classic", "modern"]),
    paper=st.sampled_from(enums.Paper),
    options=st.dictionaries(text, option_values, max_size=2),
    identity=identities,
    timing=timings,
    date=dates,
    issuers=listed(issuers, 2),
    contacts=listed(contacts, 2),
    recipients=listed(recipients, 2),
    signatories=signatory_lists,
    images=listed(images, 2),
    editions=st.lists(editions, max_size=2, unique_by=lambda edition: edition.language).map(tuple),
    words=lines,
    waived=st.lists(waivers, max_size=2).map(tuple),
    unused_text=lines,
)
