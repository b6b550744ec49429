"""What sort of document a page is."""

from editor.importers.understand.claims import Draft, Part
from editor.importers.understand.folding import folded
from editor.importers.understand.vocabulary import phrases
from editor.model.enums import Kind

_MANY = 3


def kind_of(draft: Draft, *, signers: int) -> Kind:
    """By the words of title and release line first, then by what parts the document has."""
    title = folded(
        " ".join(_text(draft, p) for p in (Part.KICKER, Part.HEADLINE, Part.SUBHEADLINE))
    )
    headline = folded(_text(draft, Part.HEADLINE))
    says_we = _says_we(draft)
    if _has_labels(draft) or _leads(title, "kinds.advisory"):
        return Kind.MEDIA_ADVISORY
    if _is_letter(draft, headline, says_we=says_we):
        return Kind.OPEN_LETTER
    if _has(title, "kinds.joint_statement") or signers >= _MANY:
        return Kind.JOINT_STATEMENT
    if _is_statement(draft, title, headline, says_we=says_we):
        return Kind.STATEMENT
    return Kind.PRESS_RELEASE


def _is_letter(draft: Draft, headline: str, *, says_we: bool) -> bool:
    """It greets somebody, or calls itself a letter and speaks as one."""
    if draft.of(Part.SALUTATION) or draft.of(Part.RECIPIENT):
        return True
    if not says_we:
        return False
    told_release = _has(folded(_text(draft, Part.KICKER)), "release.names")
    told_letter = _has(headline, "kinds.open_letter") and not _has_dateline(draft)
    return told_letter or (_leads(headline, "kinds.open_letter") and not told_release)


def _is_statement(draft: Draft, title: str, headline: str, *, says_we: bool) -> bool:
    """It speaks as "we", and nothing of it was made for newsrooms alone."""
    if says_we and _leads(folded(_text(draft, Part.KICKER)), "kinds.statement"):
        return True
    if _has(title, "release.names"):
        return False
    subject = folded(_text(draft, Part.SUBJECT))
    if any(_leads(words, "kinds.statement") for words in (headline, title, subject)):
        return True
    is_for_newsrooms = bool(draft.of(Part.TIMING) or draft.of(Part.CONTACT) or draft.of(Part.DATE))
    return says_we and not is_for_newsrooms and not _has_dateline(draft)


def _text(draft: Draft, part: Part) -> str:
    return " ".join(draft.page.source[claim.start : claim.end] for claim in draft.of(part)[:3])


def _has(text: str, key: str) -> bool:
    return phrases(key).is_in(text)


def _leads(text: str, key: str) -> bool:
    return phrases(key).leads(text) > 0


def _has_dateline(draft: Draft) -> bool:
    return any(
        claim.part is Part.PLACE and draft.line_at(claim.start).words > 12 for claim in draft.claims
    )


def _says_we(draft: Draft) -> bool:
    """As in "We" stands in the first sentences, outside quotations."""
    first, last = draft.main
    lines = [one for one in draft.page.lines[max(0, first) : last + 1] if one.is_prose]
    text = " ".join(one.folded for one in lines if one.text.lstrip()[:1] not in '“„«"「')
    found = phrases("kinds.we", draft.language).count(text)
    return found >= max(2, len(text.split()) // 150)


def _has_labels(draft: Draft) -> bool:
    """As in "What:", "When:", "Where:" at the start of lines."""
    return len(advisory_labels(draft)) >= _MANY


def advisory_labels(draft: Draft) -> set[str]:
    """The labels of an invitation that lines begin with."""
    known = phrases("kinds.advisory_labels", draft.language).whole
    found: set[str] = set()
    for line in draft.page.lines:
        head, colon, _ = line.text.replace("：", ":").partition(":")
        is_labelled = bool(colon) or (head.isupper() and line.words <= 2)
        if is_labelled and len(head) <= 16 and folded(head) in known:
            found.add(folded(head))
    return found
