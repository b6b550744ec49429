"""Which language a text is written in, by its script and its commonest words."""

import re
from collections import Counter

from editor.importers.understand.folding import folded
from editor.importers.understand.page import Page
from editor.importers.understand.vocabulary import LANGUAGES, phrases, text_of

_ARABIC = re.compile(r"[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]")
_UYGHUR = re.compile(r"[ەۇۆۈۋېڭژچپگھ]")
_UYGHUR_ONLY = re.compile(r"[ەۆۈۋېڭ]")
_PERSIAN = re.compile(r"[یک]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_KANA = re.compile(r"[\u3040-\u30ff]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_PERSIAN_LETTERS = re.compile(r"[پچژگکی]")
_LETTERS_OF_TURKISH = re.compile(r"[ğışİĞŞ]")
_OTHER_SCRIPTS = (
    (re.compile(r"[\uac00-\ud7af]"), "ko"),
    (re.compile(r"[\u0f00-\u0fff]"), "bo"),
    (re.compile(r"[\u0590-\u05ff]"), "he"),
    (re.compile(r"[\u0370-\u03ff]"), "el"),
    (re.compile(r"[\u1800-\u18af]"), "mn"),
    (re.compile(r"[\u0e00-\u0e7f]"), "th"),
    (re.compile(r"[\u0900-\u097f]"), "hi"),
    (re.compile(r"[іїєґІЇЄҐ]"), "uk"),
    (_CYRILLIC, "ru"),
)
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_LATIN_LANGUAGES = ("en", "de", "fr", "es", "pt", "tr")
_LETTERS = {"tr": "ğışİ", "de": "ßäöü", "es": "ñ¿¡", "pt": "ãõ", "fr": "œèêùû"}
_LETTER_WEIGHT = 0.3
_MOST_READ = 20_000


def language_of(page: Page) -> tuple[str, float]:
    """The BCP 47 tag and how sure it is (0 to 1); the hint of the document counts."""
    sample = _sample(page)
    counts = {
        "han": len(_HAN.findall(sample)) * 3,
        "arabic": len(_ARABIC.findall(sample)),
        "cyrillic": len(_CYRILLIC.findall(sample)),
        "latin": len(_LATIN.findall(sample)),
    }
    script = max(counts, key=lambda name: counts[name])
    if not counts[script]:
        return (page.document.language_hint or "en"), 0.1
    match script:
        case "han":
            return _chinese(sample)
        case "arabic":
            return _arabic(sample)
        case "cyrillic":
            return "ru", 0.5
    return _latin(sample, page.document.language_hint)


def tag_of_name(name: str, tag: str) -> str:
    """The tag of a name in a second script, beside a text of `tag`; "und" where nothing tells."""
    if _KANA.search(name):
        return "ja"
    if _HAN.search(name):
        return tag if tag.startswith("zh") else _chinese(name)[0]
    if _ARABIC.search(name):
        return _arabic_name(name, tag)
    for script, language in _OTHER_SCRIPTS:
        if script.search(name):
            return language
    return _latin_name(name) if _LATIN.search(name) else "und"


def _arabic_name(name: str, tag: str) -> str:
    if _UYGHUR_ONLY.search(name) or (tag == "ug" and _UYGHUR.search(name)):
        return "ug"
    if _PERSIAN_LETTERS.search(name):
        return "fa"
    return tag if base_language(tag) in {"ar", "fa", "ur"} else "ar"


def _latin_name(name: str) -> str:
    """In a text of another script mostly English; its own letters tell better."""
    if _LETTERS_OF_TURKISH.search(name):
        return "tr"
    words = Counter(folded(name).split())
    known = {one: _score(one, words, name, 1) for one in _LATIN_LANGUAGES}
    best = max(known, key=lambda one: known[one])
    return best if known[best] > known["en"] else "en"


def base_language(tag: str) -> str:
    """The part of a tag that names a vocabulary; English for languages without one."""
    base = tag.partition("-")[0].lower()
    return base if base in LANGUAGES else "en"


def _sample(page: Page) -> str:
    prose = [line.text for line in page.lines if line.is_prose]
    text = "\n".join(prose or [line.text for line in page.lines])
    return text[:_MOST_READ]


def _chinese(sample: str) -> tuple[str, float]:
    if len(_KANA.findall(sample)) * 8 > len(_HAN.findall(sample)):
        return "ja", 0.6
    letters = Counter(sample)
    simplified = sum(letters[c] for c in text_of("simplified", "zh"))
    traditional = sum(letters[c] for c in text_of("traditional", "zh"))
    return ("zh-Hant" if traditional > simplified else "zh"), 0.98


def _arabic(sample: str) -> tuple[str, float]:
    letters = len(_ARABIC.findall(sample))
    if len(_UYGHUR_ONLY.findall(sample)) > letters * 0.03:
        return "ug", 0.98
    if len(_PERSIAN.findall(sample)) > letters * 0.03 and not _UYGHUR_ONLY.search(sample):
        return "fa", 0.5
    return "ar", 0.98


def _latin(sample: str, hint: str) -> tuple[str, float]:
    words = Counter(folded(sample).split())
    total = sum(words.values()) or 1
    scores = {tag: _score(tag, words, sample, total) for tag in _LATIN_LANGUAGES}
    if hint:
        scores[base_language(hint)] = scores.get(base_language(hint), 0) * 1.15 + 0.01
    best, second = sorted(scores.values(), reverse=True)[:2]
    tag = max(scores, key=lambda name: scores[name])
    return tag, min(0.99, 0.5 + (best - second) * 3) if best else 0.1


def _score(tag: str, words: Counter[str], sample: str, total: int) -> float:
    known = sum(words[word] for word in phrases("stopwords", tag).whole)
    letters = sum(sample.count(c) for c in _LETTERS.get(tag, ""))
    return (known + letters * _LETTER_WEIGHT) / total
