"""What is said of an earlier version: why it was kept, and which parts differ."""

from editor.app.earlier.difference import Difference, Part
from editor.app.earlier.listing import Earlier, Why
from editor.gui.languages import own_name
from editor.gui.words import N_, tr, tr_count
from editor.model.message import message

_WHY = {
    Why.BEFORE_TODAY: N_("Before today’s work"),
    Why.BEFORE_THAT_DAY: N_("Before that day’s work"),
    Why.WORK: N_("While it was worked on"),
    Why.CLOSED: N_("When it was closed"),
    Why.BEFORE: N_("Before an earlier version was brought back"),
    Why.ISSUED: N_("Issued"),
    Why.MIGRATED: N_("Made by an older version of the program"),
    Why.REPLACED: N_("Another program’s, replaced by yours"),
    Why.YIELDED: N_("Yours, replaced by another program’s"),
    Why.OTHER: N_("Kept by a newer version of the program"),
}

_PARTS = {
    Part.KIND: N_("Kind of release"),
    Part.TITLE: N_("Title"),
    Part.STATUS: N_("Status"),
    Part.TEMPLATE: N_("Template and paper"),
    Part.IDENTITY: N_("Identity"),
    Part.TIMING: N_("Time of publication"),
    Part.DATE: N_("Date"),
    Part.ISSUERS: N_("Issuers"),
    Part.CONTACTS: N_("Contacts"),
    Part.RECIPIENTS: N_("Recipients"),
    Part.SIGNATORIES: N_("Signatories"),
    Part.SIGNATORY_LIST: N_("How the signatories print"),
    Part.IMAGES: N_("Pictures"),
    Part.EDITION: N_("Language"),
    Part.KICKER: N_("Kicker"),
    Part.HEADLINE: N_("Headline"),
    Part.SUBHEADLINE: N_("Subheadline"),
    Part.PLACE: N_("Place"),
    Part.SUBJECT: N_("Subject"),
    Part.SALUTATION: N_("Salutation"),
    Part.BODY: N_("Body"),
    Part.CLOSING: N_("Closing"),
    Part.EVENT: N_("Event"),
    Part.BOILERPLATES: N_("Boilerplate"),
    Part.NOTES: N_("Notes to editors"),
    Part.CHECKS: N_("What was accepted in the checks"),
    Part.UNUSED_TEXT: N_("Text without a place"),
}
_ISOLATED = "\u2068{}\u2069"  # a name written the other way round moves no bracket
_LISTS = frozenset(
    (
        *(Part.ISSUERS, Part.CONTACTS, Part.RECIPIENTS, Part.SIGNATORIES, Part.IMAGES),
        *(Part.BOILERPLATES, Part.NOTES),
    )
)


def why_words(earlier: Earlier) -> str:
    """Why it was kept."""
    if earlier.number is not None:
        return tr(message("Issued as version {number}", number=earlier.number))
    return tr(_WHY[earlier.why])


def signed_words(earlier: Earlier) -> str:
    """How many had signed."""
    return tr_count("{number} signatory", "{number} signatories", earlier.signatories)


def difference_words(found: Difference, *, several: bool) -> str:
    """A part and what became of it since; with its language where there are several."""
    part = tr(_PARTS[found.part])
    if found.language and (several or found.part is Part.EDITION):
        part = f"{part} ({_ISOLATED.format(own_name(found.language))})"
    return tr(message("{part}: {what}", part=part, what=_what(found)))


def _what(found: Difference) -> str:
    if found.part is Part.BODY:
        told = _in_body(found)
    elif found.part in _LISTS:
        told = _in_list(found)
    elif found.moved:
        told = []
    else:
        word = "added" if found.added else "removed" if found.removed else "changed"
        told = [tr(_ONE[word])]
    return ", ".join((*told, *([tr("in another order")] if found.moved else [])))


_ONE = {
    "added": N_("added since"),
    "removed": N_("removed since"),
    "changed": N_("changed since"),
}


def _in_body(found: Difference) -> list[str]:
    n = found
    words = (
        (
            n.changed,
            tr_count("{number} paragraph changed", "{number} paragraphs changed", n.changed),
        ),
        (n.added, tr_count("{number} paragraph added", "{number} paragraphs added", n.added)),
        (
            n.removed,
            tr_count("{number} paragraph removed", "{number} paragraphs removed", n.removed),
        ),
    )
    return [told for number, told in words if number]


def _in_list(found: Difference) -> list[str]:
    n = found
    words = (
        (n.changed, tr_count("{number} changed", "{number} changed", n.changed)),
        (n.added, tr_count("{number} added", "{number} added", n.added)),
        (n.removed, tr_count("{number} removed", "{number} removed", n.removed)),
    )
    return [told for number, told in words if number]
