"""What must hold for every release, whatever people have typed into it."""

import re

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.model.codec import decode, encode
from editor.model.enums import Audience, SignatoryStatus
from editor.model.people import Contact
from editor.model.signatories import Signatory, SignatoryWords
from tests import strategies
from tests.render.build.pages import PRESS, PUBLIC, page_of

any_release = given(release=strategies.releases(), audience=st.sampled_from((PRESS, PUBLIC)))
slow = settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
STRAY = re.compile(r"^ | $|  |[,،，]\s*[,،，]|\s[,،，]|^[,،，:：]|[,،，]$|\(\s*\)|（\s*）")


def contexts(release, audience):
    sizes = {image.id: (10, 10) for image in release.images}
    for edition in release.editions:
        yield page_of(release, edition.language, audience, sizes=sizes)


def strings(value):
    """Every text of a context, with the name of its field."""
    if isinstance(value, dict):
        for key, item in value.items():
            if isinstance(item, str):
                yield key, item
            else:
                yield from strings(item)
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from ((("", item),) if isinstance(item, str) else strings(item))


@slow
@any_release
def test_every_edition_has_a_page_that_survives_the_journey_to_disk(release, audience):
    again = decode(encode(release))
    pages = list(contexts(release, audience))
    assert len(pages) == len(release.editions)
    for once, twice in zip(pages, contexts(again, audience), strict=True):
        assert msgspec.json.encode(once) == msgspec.json.encode(twice)


# Words that no strategy makes, so that they can be looked for.
SECRETS = [f"zqx{word}zqx" for word in ("id", "name", "names", "acro", "role", "words", "group")]


def secret_signatory(**fields):
    id_, name, names, acronym, role, words, group = SECRETS
    return Signatory(
        id=id_,
        name=name,
        names=dict.fromkeys(strategies.LANGUAGES, names),
        acronym=acronym,
        role=role,
        affiliation=role,
        country="NR",
        in_language=dict.fromkeys(strategies.LANGUAGES, SignatoryWords(role=words)),
        group=group,
        **fields,
    )


@pytest.mark.parametrize(
    "hidden",
    [
        {"withheld": True},
        {"withheld": True, "kind": "person"},
        {"status": SignatoryStatus.INVITED},
        {"status": SignatoryStatus.DECLINED},
        {"status": SignatoryStatus.WITHDRAWN},
    ],
    ids=str,
)
@settings(slow, max_examples=12)
@any_release
def test_a_hidden_signer_stands_nowhere(hidden, release, audience):
    kind = strategies.enums.SignatoryKind(hidden.get("kind", "organization"))
    secret = secret_signatory(**{**hidden, "kind": kind})
    listed = msgspec.structs.replace(
        release.signatories,
        entries=(*release.signatories.entries, secret),
        leads=(SECRETS[0], *release.signatories.leads),
        groups=(*release.signatories.groups, strategies.signatories.Group(id=SECRETS[-1])),
    )
    for context in contexts(msgspec.structs.replace(release, signatories=listed), audience):
        page = msgspec.json.encode(context).decode()
        assert "zqx" not in page
        assert "Nauru" not in page


@pytest.mark.parametrize("seen_by", [Audience.INTERNAL, Audience.PRESS, Audience.PUBLIC])
@settings(slow, max_examples=12)
@any_release
def test_a_contact_reaches_only_its_audience(seen_by, release, audience):
    contact = Contact(
        id="zqxid",
        name="zqxname",
        role="zqxrole",
        phones=("+1 202 555 0142",),
        direct_phones=("+1 202 555 0199",),
        emails=("zqx@example.org",),
        audience=seen_by,
    )
    told = msgspec.structs.replace(release, contacts=(*release.contacts, contact))
    allowed = {Audience.INTERNAL: (), Audience.PRESS: (PRESS,), Audience.PUBLIC: (PRESS, PUBLIC)}
    for context in contexts(told, audience):
        page = msgspec.json.encode(context).decode()
        assert ("zqx" in page) is (audience in allowed[seen_by])
        assert ("0142" in page) is (audience in allowed[seen_by])
        direct = audience is PRESS and seen_by is not Audience.INTERNAL
        assert (("0199" in page), ("5550199" in page)) == (direct, direct)


@slow
@given(
    release=strategies.releases(strategies.plain_words),
    audience=st.sampled_from((PRESS, PUBLIC)),
)
def test_nothing_stray_is_composed(release, audience):
    for context in contexts(release, audience):
        for field, text in strings(msgspec.to_builtins(context)):
            assert not STRAY.search(whole(field, text)), (field, text)


def whole(field, text):
    """A text as it stands on the page: some have neighbours on the same line."""
    if field == "rest":
        return f"name{text}"
    return text.strip(" ") if field in {"text", "gap"} else text


@slow
@any_release
def test_nothing_empty_is_printed(release, audience):
    for context in contexts(release, audience):
        for block in context.body:
            assert (
                block.text or block.dateline or block.entries or block.picture or block.paragraphs
            )
        for part in (*context.recipients, *context.copies, *context.event):
            assert part.lines
        for part in (*context.boilerplates, *context.notes):
            assert part.text
        listed = context.signatories
        assert listed is None or listed.groups or listed.withheld or not names(release)
        assert listed is None or all(group.members for group in listed.groups)


def names(release):
    return [s for s in release.signatories.entries if s.name.strip() or s.acronym.strip()]


@slow
@any_release
def test_numbers_run_through_all_groups(release, audience):
    for context in contexts(release, audience):
        groups = context.signatories.groups if context.signatories else ()
        numbers = [member.number for group in groups for member in group.members]
        assert numbers == list(range(1, len(numbers) + 1))
        assert all(group.start == group.members[0].number for group in groups)
