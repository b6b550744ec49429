"""What a language writes where a keyboard has only straight marks and hyphens."""

import msgspec

_DEFAULT = "en"
_BEFORE_OPENING = frozenset(" \t\n\u00a0\u202f\u2028\ufffc([{<—–-/")
_NARROW = "\u202f"
_ADDRESS_SIGNS = ("://", "@", "www.")
_DOUBLE = frozenset("“”„«")
_EM_DASH = frozenset({"en", "tr", "zh"})


class Marks(msgspec.Struct, frozen=True):
    """Quotation marks: outer and inner, opening and closing; and the apostrophe."""

    outer: tuple[str, str]
    inner: tuple[str, str]
    apostrophe: str = "’"


class Correction(msgspec.Struct, frozen=True):
    """The last `length` characters are to be `text`."""

    length: int
    text: str


_ENGLISH = Marks(("“", "”"), ("‘", "’"))
_GERMAN = Marks(("„", "“"), ("‚", "‘"))
_GUILLEMETS = Marks(("«", "»"), ("“", "”"))
_BY_LANGUAGE = {
    "en": _ENGLISH,
    "tr": _ENGLISH,
    "pt": _ENGLISH,
    "nl": _ENGLISH,
    "zh": _ENGLISH,
    "zh-hant": Marks(("「", "」"), ("『", "』")),
    "de": _GERMAN,
    "fr": Marks((f"«{_NARROW}", f"{_NARROW}»"), ("“", "”")),
    "es": _GUILLEMETS,
    "it": _GUILLEMETS,
    "ru": Marks(("«", "»"), ("„", "“")),
    "uk": Marks(("«", "»"), ("„", "“")),
    "ar": Marks(("«", "»"), ("”", "“")),
    "fa": Marks(("«", "»"), ("‹", "›")),
    "ug": Marks(("«", "»"), ("‹", "›")),
}
_COMMAS = dict.fromkeys(("ar", "fa", "ug", "ur"), "، ") | {"zh": "，"}
_WITH_TRADITIONAL_SIGNS = ("zh-hant", "zh-tw", "zh-hk", "zh-mo")


def marks_of(language: str) -> Marks:
    """The marks of a BCP 47 language; those of English where nobody has said otherwise."""
    tag = language.lower().replace("_", "-")
    if tag.startswith(_WITH_TRADITIONAL_SIGNS):
        return _BY_LANGUAGE["zh-hant"]
    return _BY_LANGUAGE.get(tag.partition("-")[0], _BY_LANGUAGE[_DEFAULT])


def comma_of(language: str) -> str:
    """What stands between a role and an organisation, with its space."""
    return _COMMAS.get(language.lower().replace("_", "-").partition("-")[0], ", ")


def correction(before: str, language: str) -> Correction | None:
    """What a character just typed, the last one of `before`, should have been; None if it is right.

    A straight mark opens after a space, a bracket or a dash, and closes elsewhere. Two hyphens
    are a dash, and a third makes a long one. In an
    address nothing is changed.
    """
    typed, ahead = before[-1:], before[:-1]
    if any(sign in _last_word(ahead) for sign in _ADDRESS_SIGNS):
        return None
    marks = marks_of(language)
    opens = not ahead or ahead[-1] in _BEFORE_OPENING or ahead.endswith(_openings(marks))
    match typed:
        case '"':
            return Correction(1, _double(ahead, marks, opens=opens))
        case "'":
            return Correction(1, _single(ahead, marks, opens=opens))
        case "-" if ahead:
            return _dash(ahead, language)
    return None


def _last_word(text: str) -> str:
    return text.rsplit(maxsplit=1)[-1] if text.strip() and not text[-1].isspace() else ""


def _openings(marks: Marks) -> tuple[str, str]:
    return marks.outer[0], marks.inner[0]


def _double(ahead: str, marks: Marks, *, opens: bool) -> str:
    """Inside of outer marks it is an inner one, where a language has double ones for these."""
    is_nested = marks.inner[0] in _DOUBLE
    if opens:
        return marks.inner[0] if is_nested and _is_open(ahead, marks.outer) else marks.outer[0]
    return marks.inner[1] if is_nested and _is_open(ahead, marks.inner) else marks.outer[1]


def _single(ahead: str, marks: Marks, *, opens: bool) -> str:
    if marks.inner[0] in _DOUBLE:
        return marks.apostrophe
    if opens:
        return marks.inner[0]
    return marks.inner[1] if _is_open(ahead, marks.inner) else marks.apostrophe


def _is_open(ahead: str, pair: tuple[str, str]) -> bool:
    return ahead.rfind(pair[0].strip()) > ahead.rfind(pair[1].strip())


def _dash(ahead: str, language: str) -> Correction | None:
    if ahead.endswith("–"):
        return Correction(2, "—")
    if not ahead.endswith("-") or ahead.endswith("--"):
        return None
    is_close = len(ahead) > 1 and not ahead[-2].isspace()
    is_long = is_close and language.partition("-")[0].lower() in _EM_DASH
    return Correction(2, "—" if is_long else "–")
