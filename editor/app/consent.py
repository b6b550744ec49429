"""Whom to ask again when the words have changed, and e-mails to them that nobody has sent yet."""

from collections.abc import Mapping, Sequence
from email.errors import HeaderParseError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import msgspec

from editor.app.paths import Places
from editor.model.consent import original, to_ask_again
from editor.model.counts import confirmed
from editor.model.edition import Edition
from editor.model.enums import Audience
from editor.model.release import Release
from editor.render.build.release import build_context
from editor.render.build.words import fill
from editor.render.context import Context
from editor.render.label_findings import find_labels
from editor.render.labels import Labels
from editor.render.text import render_text
from editor.storage.atomic import make_folder, save


class Draft(msgspec.Struct, frozen=True):
    """An e-mail to look at and send: a file name without any name in it, and the file's bytes."""

    name: str
    data: bytes


class Drafts(msgspec.Struct, frozen=True):
    """The e-mails, and the ids of those who have no address."""

    drafts: tuple[Draft, ...] = ()
    without_address: tuple[str, ...] = ()


def drafts_to_ask_again(release: Release, addresses: Mapping[str, str], places: Places) -> Drafts:
    """E-mails to those who confirmed other words; `addresses` are by the id of a signatory.

    Where any name on the list is withheld each gets an e-mail of its own, else one goes to all in
    blind copy. No e-mail adds a name to the words of the release. Raises Problem.
    """
    asked = to_ask_again(release)
    edition = original(release)
    known = {one.id: _sound(addresses.get(one.id, "")) for one in asked}
    reached = tuple(dict.fromkeys(filter(None, known.values())))
    without = tuple(id_ for id_, address in known.items() if not address)
    if edition is None or not reached:
        return Drafts((), without)
    words = _Words.of(release, edition, places)
    if any(one.withheld for one in confirmed(release.signatories)):
        made = [_draft(words, number, to=one) for number, one in enumerate(reached, 1)]
    else:
        made = [_draft(words, 1, blind=reached)]
    return Drafts(tuple(made), without)


def write_drafts(drafts: Sequence[Draft], folder: Path) -> tuple[Path, ...]:
    """Write each into a folder and return its path. Raises Problem where another file stands."""
    make_folder(folder)
    for draft in drafts:
        save(folder / draft.name, draft.data, expected=None)
    return tuple(folder / draft.name for draft in drafts)


def _sound(address: str) -> str:
    """An e-mail address without blanks around it; "" for what is none."""
    bare = address.strip()
    try:
        parsed = Address(addr_spec=bare)
    except (ValueError, IndexError, HeaderParseError):
        return ""
    return bare if parsed.domain and bare.isprintable() else ""


class _Words(msgspec.Struct, frozen=True):
    """What every e-mail says."""

    subject: str
    text: str

    @classmethod
    def of(cls, release: Release, edition: Edition, places: Places) -> "_Words":
        labels, _ = find_labels(places.shared_templates, edition.language)
        context = _bare(release, edition, labels)
        subject = fill(labels.ask_again.subject, title=context.title)
        return cls(subject, f"{labels.ask_again.text}\n\n{render_text(context)}")


def _bare(release: Release, edition: Edition, labels: Labels) -> Context:
    """What one signs and nothing around it: no list, no letterhead, no contacts."""
    context = build_context(
        release, edition.language, Audience.PUBLIC, labels=labels, accent="", options={}, sizes={}
    )
    return msgspec.structs.replace(
        context,
        identity=msgspec.structs.replace(context.identity, shown=False),
        draft="",
        kind_line="",
        release_line=None,
        updated="",
        recipients=(),
        signatories=None,
        copies=(),
        boilerplates=(),
        end_mark="",
        notes=(),
        contacts=(),
    )


def _draft(words: _Words, number: int, to: str = "", blind: Sequence[str] = ()) -> Draft:
    """An unsent e-mail: no date, no sender and no number of its own, so that it is always the same.

    https://learn.microsoft.com/en-us/office/troubleshoot/outlook/save-unsent-message-x-unsent
    """
    mail = EmailMessage(policy=SMTP)
    mail["X-Unsent"] = "1"
    if to:
        mail["To"] = to
    if blind:
        mail["Bcc"] = ", ".join(blind)
    mail["Subject"] = words.subject
    mail.set_content(words.text)
    return Draft(f"ask-again-{number:03}.eml", mail.as_bytes())
