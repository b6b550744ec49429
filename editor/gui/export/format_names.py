"""The formats by the names that a person chooses them by, wherever the window speaks of them."""

from msgspec.structs import replace

from editor.gui.words import N_, tr
from editor.model.message import Field, Message
from editor.render.job import Format

FORMAT_NAMES = {
    Format.PDF: N_("PDF"),
    Format.DOCX: N_("Word"),
    Format.HTML: N_("Web page"),
    Format.TXT: N_("Plain text"),
    Format.EML: N_("E-mail draft"),
}
_FIELDS = ("format", "formats")  # of sentences that the command line says too
_BETWEEN = ", "


def with_format_names(words: Message) -> Message:
    """The same sentence, with “Word” where it has “DOCX”."""
    named = {name: _named(words.fields[name]) for name in _FIELDS if name in words.fields}
    return replace(words, fields={**words.fields, **named})


def _named(codes: Field) -> str:
    names = {format_.upper(): tr(name) for format_, name in FORMAT_NAMES.items()}
    return _BETWEEN.join(names.get(code, code) for code in str(codes).split(_BETWEEN))
