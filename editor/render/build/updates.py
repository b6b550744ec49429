"""What a correction says of itself: the line at the head of the page, and a mark on who joined."""

from editor.model.enums import SignatoryKind
from editor.model.issues import joined_in, joined_now, shown_correction
from editor.model.signatories import Signatory
from editor.render.build.moments import date_text
from editor.render.build.setting import Setting
from editor.render.build.words import fill
from editor.render.labels import plural
from editor.render.numbers import in_running_text

_FULL_WIDTH_BRACKET = "（"


def updated_line(setting: Setting) -> str:
    """Since when the page says what it says, and how many joined; empty but for a correction."""
    shown = shown_correction(setting.release)
    if shown is None:
        return ""
    labels, date = setting.labels.updated, date_text(shown.date, setting)
    joined = joined_now(setting.release)
    if not joined:
        return fill(labels.plain, date=date)
    persons = any(signatory.kind is SignatoryKind.PERSON for signatory in joined)
    table = labels.signatories if persons else labels.organizations
    number = in_running_text(len(joined), setting.locale)
    return fill(plural(table, len(joined), setting.locale), date=date, number=number)


def joined_mark(signatory: Signatory, setting: Setting) -> str:
    """The mark of one who joined in a correction, with the space before it."""
    issue = joined_in(signatory, setting.release)
    if issue is None:
        return ""
    label = setting.labels.signatories.joined
    space = "" if label.startswith(_FULL_WIDTH_BRACKET) else " "
    return space + fill(label, date=date_text(issue.date, setting))
