"""The standing parts after the text: boilerplates and notes to editors."""

from editor.model.edition import Boilerplate
from editor.render.build.identity import issuer_name
from editor.render.build.inline import rich
from editor.render.build.setting import Setting
from editor.render.build.words import fill, one_line
from editor.render.context import NoteEntry, Section


def boilerplates(setting: Setting) -> tuple[Section, ...]:
    """The texts about organisations, each under its heading."""
    sections = (
        Section(
            place=setting.place("boilerplates", boilerplate.id),
            heading=_heading(boilerplate, setting),
            text=rich(boilerplate.text, setting),
        )
        for boilerplate in setting.edition.boilerplates
    )
    return tuple(section for section in sections if section.text)


def notes(setting: Setting) -> tuple[NoteEntry, ...]:
    """The notes that hold words."""
    entries = (
        NoteEntry(place=setting.place("notes", note.id), text=rich(note.text, setting))
        for note in setting.edition.notes
    )
    return tuple(entry for entry in entries if entry.text)


def _heading(boilerplate: Boilerplate, setting: Setting) -> str:
    name = issuer_name(boilerplate.issuer, setting.release) if boilerplate.issuer else ""
    about = fill(setting.labels.about.heading, organization=name) if name else ""
    return one_line(boilerplate.heading) or about
