"""Numbers as a text writes them: figures of any script, words, Chinese numerals."""

import re
import unicodedata
from functools import cache

# "one organisation" and "a group" speak of any one, not of the list.
_SMALLEST = 2
_LARGEST = 999
FIGURES = r"\d{1,3}(?:[.,\u00a0\u202f٬]\d{3})+|\d{1,6}"
_NOT_A_DIGIT = re.compile(r"\D")
_CHINESE_DIGITS = {char: value for value, char in enumerate("〇一二三四五六七八九")}
_CHINESE_DIGITS |= {"两": 2, "兩": 2}
_CHINESE_UNITS = {"十": 10, "百": 100, "千": 1000}
CHINESE = "[〇一二两兩三四五六七八九十百千]{1,7}"
_UYGHUR_ONES = ("", "بىر", "ئىككى", "ئۈچ", "تۆت", "بەش", "ئالتە", "يەتتە", "سەككىز", "توققۇز")
_UYGHUR_TENS = (
    "",
    "ئون",
    "يىگىرمە",
    "ئوتتۇز",
    "قىرىق",
    "ئەللىك",
    "ئاتمىش",
    "يەتمىش",
    "سەكسەن",
    "توقسان",
)
_UYGHUR_HUNDRED = "يۈز"
# With a feminine noun the ones lose their ending.
_ARABIC_ONES = re.compile("(ثلاث|أربع|خمس|ست|سبع|ثماني|تسع)ة")
_FEMININE = {"dois": "duas", "cientos": "cientas", "centos": "centas", "uno": "una"}
_SPACES = re.compile(r"[\s\-‐‑]+")


def value_of(written: str, language: str) -> int | None:
    """The number that the words or figures say; None when they say none."""
    if written[:1].isdigit():
        return int("".join(str(unicodedata.digit(c)) for c in _NOT_A_DIGIT.sub("", written)))
    if language == "zh":
        return _chinese(written)
    return number_words(language).get(folded(written))


def folded(words: str) -> str:
    """Words of a number in small letters, whatever joins them: fifty-three is fifty three."""
    lowered = words.replace("İ", "i").replace("I", "i").lower()
    return _SPACES.sub(" ", lowered).strip()


@cache
def number_words(language: str) -> dict[str, int]:
    """The numbers from 2 to 999 by their words, in every usual way to join these."""
    found: dict[str, int] = {}
    for number in range(_SMALLEST, _LARGEST + 1):
        for words in _spelled(number, language):
            found.setdefault(folded(words), number)
    return found


@cache
def word_pattern(language: str) -> str:
    """A regular expression for the words of numbers; "" where the language has none here."""
    single = {word for words in number_words(language) for word in words.split(" ")}
    if not single:
        return ""
    one = "|".join(sorted(map(re.escape, single), key=len, reverse=True))
    return rf"(?:{one})(?:[ \u00a0\-‐‑](?:{one})){{0,6}}"


def _spelled(number: int, language: str) -> tuple[str, ...]:
    if language == "ug":
        return (_uyghur(number),)
    from num2words import CONVERTER_CLASSES, num2words  # noqa: PLC0415  # few texts need it

    if language not in CONVERTER_CLASSES or language == "zh":
        return ()
    words = str(num2words(number, lang=language))
    return (words, *_variants(words, language))


def _variants(words: str, language: str) -> tuple[str, ...]:
    match language:
        case "en":  # American English leaves the "and" out
            return (words.replace(" and ", " "),)
        case "de" if words.startswith("ein"):
            return (words.removeprefix("ein"),)
        case "tr":
            return (_parted_turkish(words),)
        case "ar":
            joined = words.replace(" و ", " و")
            forms = (joined, _ARABIC_ONES.sub(r"\1", joined))
            return (*forms, *(form.replace("ون", "ين") for form in forms))
        case "es" | "pt":  # numbers that follow the gender of the noun
            return (_feminine(words),)
        case _:
            return ()


def _feminine(words: str) -> str:
    for masculine, feminine in _FEMININE.items():
        words = words.replace(masculine, feminine)
    return re.sub(r"um$", "uma", words)


def _parted_turkish(words: str) -> str:
    parts = "yüz|on|yirmi|otuz|kırk|elli|altmış|yetmiş|seksen|doksan"
    ones = "|bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz"
    return " ".join(re.findall(parts + ones, words))


def _uyghur(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    hundred = (_UYGHUR_ONES[hundreds] if hundreds > 1 else "", _UYGHUR_HUNDRED if hundreds else "")
    return " ".join(filter(None, (*hundred, _UYGHUR_TENS[tens], _UYGHUR_ONES[ones])))


def _chinese(written: str) -> int | None:
    total = digit = 0
    for char in written:
        if char in _CHINESE_UNITS:
            total += (digit or 1) * _CHINESE_UNITS[char]
            digit = 0
        else:
            digit = _CHINESE_DIGITS[char]
    return total + digit
