"""The line that tells a newsroom when it may publish."""

from editor.model.enums import Audience, Kind, Status, TimingType
from editor.render.build.moments import moment_text
from editor.render.build.setting import Setting
from editor.render.build.words import fill
from editor.render.context import ReleaseLine
from editor.render.numbers import in_capitals

_BETWEEN = " · "


def release_line(setting: Setting) -> ReleaseLine | None:
    """The line for the press; the public reads nothing before its time."""
    timing = setting.release.timing
    if setting.audience is not Audience.PRESS:
        return None
    if timing.type is TimingType.IMMEDIATE and setting.release.kind is Kind.OPEN_LETTER:
        return None
    return ReleaseLine(kind=timing.type.value, text=_text(setting))


def draft_mark(setting: Setting) -> str:
    """The word for a draft, until the release is issued."""
    return "" if setting.release.status is Status.ISSUED else setting.labels.page.draft


def kind_line(setting: Setting) -> str:
    """That it is an invitation, where a newsroom looks first; in capitals where its neighbour is.

    All other kinds say what they are by their headline or their form.
    """
    if setting.release.kind is not Kind.MEDIA_ADVISORY:
        return ""
    words = setting.labels.kind[Kind.MEDIA_ADVISORY]
    shouted = setting.labels.release_line.immediate.isupper()
    return in_capitals(words, setting.locale) if shouted else words


def running_line(setting: Setting) -> str:
    """What stands at the top of every page: that it is a draft, and that it must wait."""
    line = release_line(setting)
    waits = line.text if line and line.kind != TimingType.IMMEDIATE else ""
    return _BETWEEN.join(filter(None, (draft_mark(setting), waits)))


def _text(setting: Setting) -> str:
    timing, labels = setting.release.timing, setting.labels.release_line
    if timing.type is TimingType.IMMEDIATE:
        return labels.immediate
    if not timing.until:  # an embargo without its hour still holds the words back
        return labels.hold
    label = labels.embargo if timing.type is TimingType.EMBARGO else labels.hold_until
    return fill(label, moment=moment_text(timing.until, setting))
