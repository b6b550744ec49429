"""The rows of a media advisory."""

from collections.abc import Iterable

from editor.model.edition import Event
from editor.render.build.inline import rich
from editor.render.build.moments import span_text
from editor.render.build.setting import Setting
from editor.render.context import EventRow, Rich, Span

_NOTHING = Event()


def event_rows(setting: Setting) -> tuple[EventRow, ...]:
    """What, who, when, where, access and photo chances: the rows that hold words."""
    event, labels = setting.edition.event or _NOTHING, setting.labels.event
    when = span_text(event.starts, event.ends, setting)
    rows: tuple[tuple[str, str, Iterable[Rich]], ...] = (
        ("what", labels.what, (rich(event.what, setting),)),
        ("who", labels.who, (rich(who, setting) for who in event.who)),
        ("when", labels.when, ((Span(text=when),) if when else (),)),
        ("where", labels.where, (rich(event.where, setting),)),
        ("access", labels.access, (rich(event.access, setting),)),
        ("visuals", labels.visuals, (rich(event.visuals, setting),)),
    )
    filled = ((name, label, tuple(filter(None, lines))) for name, label, lines in rows)
    return tuple(
        EventRow(place=setting.place("event", name), label=label, lines=lines)
        for name, label, lines in filled
        if lines
    )
