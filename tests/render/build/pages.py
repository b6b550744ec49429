"""Small releases and their contexts, for the tests of the bridge."""

from functools import cache
from pathlib import Path

from editor.model.blocks import Paragraph, Quote, Speaker
from editor.model.edition import Edition
from editor.model.enums import Attribution, Audience, Kind, Status
from editor.model.release import Release
from editor.model.signatories import Signatories, Signatory
from editor.render.build.release import build_context
from editor.render.labels import load_labels

LABELS = Path(__file__).parents[3] / "templates" / "shared" / "labels"
PRESS, PUBLIC = Audience.PRESS, Audience.PUBLIC


@cache
def labels(language):
    return load_labels([LABELS], language)


def page_of(release, language, audience=PRESS, *, sizes=None, words=None):
    """The context of an existing release."""
    return build_context(
        release,
        language,
        audience,
        labels=words or labels(language),
        accent="#334455",
        options={},
        sizes=sizes or {},
    )


def page(language="en", audience=PRESS, *, edition=None, sizes=None, words=None, **release_fields):
    """The context of a press release made of the given fields; issued unless said otherwise."""
    fields = {"kind": Kind.PRESS_RELEASE, "status": Status.ISSUED, **release_fields}
    release = Release(
        schema=1, id="r", editions=(Edition(language=language, **(edition or {})),), **fields
    )
    return page_of(release, language, audience, sizes=sizes, words=words)


def paragraph(text, id_="p1"):
    return Paragraph(id=id_, text=text)


def quote(text, name="", role="", organization="", id_="q1", **fields):
    speaker = Speaker(name=name, role=role, organization=organization)
    return Quote(id=id_, text=text, speaker=speaker, **fields)


def in_text(text, id_="t1", **fields):
    return quote(text, id_=id_, attribution=Attribution.IN_TEXT, **fields)


def signed(*signers, **fields):
    """A list; each signer is a name or a dict of fields. Ids are s1, s2 ..."""
    entries = (
        Signatory(id=f"s{n}", **({"name": s} if isinstance(s, str) else s))
        for n, s in enumerate(signers, 1)
    )
    return Signatories(entries=tuple(entries), **fields)


def words(rich):
    return "".join(span.text for span in rich)


def printed(context):
    """The list as lines: headings stand alone, signers with their numbers."""
    lines = []
    for group in context.signatories.groups:
        lines += [group.heading] if group.heading else []
        lines += [f"{m.number} {m.name}{m.rest}" for m in group.members]
    return lines
