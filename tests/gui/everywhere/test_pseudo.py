"""The windows in a made-up language: every word translated, none cut, and mirrored as a whole."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from editor.gui.kit.elided import ElidedLabel
from editor.gui.languages import english_name, own_name
from editor.gui.start.kind_card import KindCard
from editor.gui.window.main_window import MainWindow
from tests.gui.everywhere.conftest import SAMPLES, Tour
from tools.translations.extract import make_catalogue
from tools.translations.pseudo import FIRST, LAST, Pseudo, pseudo_language

IN_BRACKETS = re.compile(rf"{re.escape(FIRST)}[^\[\]]*{re.escape(LAST)}")
LETTERS = re.compile(r"[A-Za-z]{2}")
# Names of things are the same in every language.
NAMES = re.compile(
    r"^(A4|PDF|English|MIT|Press Release Editor|Lucide.*|[\d.]+|https?://.*|/.*|#\w+|.*\.(pdf|docx|html|txt|eml)"
    r"|[\w\s./-]*/[\w\s./-]*|UTC.*|.*UTC[+-].*)$",
    re.IGNORECASE | re.DOTALL,
)


@pytest.fixture
def made_up(qapp: QApplication) -> Iterator[Pseudo]:
    with pseudo_language(qapp) as catalogue:
        yield catalogue


@pytest.fixture
def mirrored(qapp: QApplication) -> Iterator[None]:
    with pseudo_language(qapp, mirrored=True):
        yield


def words_in(root: QWidget) -> Iterator[tuple[QWidget, str]]:
    """What a person reads or hears of a window."""
    for widget in (root, *root.findChildren(QWidget)):
        if not widget.isVisible() or widget.objectName().startswith("qt_"):
            continue
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget, widget.text()
        elif isinstance(widget, QGroupBox):
            yield widget, widget.title()
        elif isinstance(widget, QComboBox):
            yield from ((widget, widget.itemText(at)) for at in range(widget.count()))
        elif isinstance(widget, QLineEdit | QPlainTextEdit):
            yield widget, widget.placeholderText()
        yield widget, widget.toolTip()
        yield widget, widget.accessibleName()
        yield widget, widget.accessibleDescription()
    yield root, root.windowTitle()


def test_every_word_is_translated_and_none_is_cut(tour: Tour, made_up: Pseudo, repo: Path) -> None:
    known = data_words(repo / "projects")
    wrong: set[tuple[str, str]] = set()

    def visit(name: str, root: QWidget) -> None:
        untranslated = {text for _, text in words_in(root) if not is_translated(text, known)}
        wrong.update((f"{name}: not translated", text) for text in untranslated)
        cut = {text for widget, text in words_in(root) if is_cut(widget)}
        wrong.update((f"{name}: cut", text) for text in cut)

    tour.everything(visit)
    assert not wrong, "\n".join(" ".join(pair) for pair in sorted(wrong))
    # Translators are given every message that was asked for.
    extracted = {key[0] if isinstance(key, tuple) else key for key in catalogue_ids()}
    assert {words for words in made_up.asked - extracted if LETTERS.search(words)} == set()
    assert len(made_up.asked) > 300


def catalogue_ids() -> list[str | tuple[str, ...]]:
    return [message.id for message in make_catalogue()]


def is_translated(text: str, known: tuple[str, ...]) -> bool:
    """Whether nothing stands outside of the brackets but what the release says."""
    outside, before = text, ""
    while outside != before:
        before, outside = outside, IN_BRACKETS.sub(" ", outside)
    for words in known:
        outside = outside.replace(words, " ")
    left = outside.strip("\u2066\u2067\u2068\u2069 …")
    return not LETTERS.search(left) or NAMES.match(left) is not None


def data_words(samples: Path) -> tuple[str, ...]:
    """Every string of the samples, and what languages are called; the longest first."""
    found: set[str] = set()

    def collect(value: object) -> None:
        if isinstance(value, str):
            found.add(value)
        elif isinstance(value, dict):
            found.update(map(str, value))
            for one in value.values():
                collect(one)
        elif isinstance(value, list):
            for one in value:
                collect(one)

    for file in samples.glob("*/release.json"):
        collect(json.loads(file.read_text("utf-8")))
    tags = ("ar", "ug", "en", "es", "fr", "tr", "de", "pt", "zh-Hans", "zh-Hant")
    found |= {name(tag) for tag in tags for name in (own_name, english_name)}
    return tuple(sorted((words for words in found if len(words) > 2), key=len, reverse=True))


def is_cut(widget: QWidget) -> bool:
    """Whether a word is longer than its widget, where that does not shorten it by itself."""
    if isinstance(widget, ElidedLabel) or widget.objectName().startswith("qt_"):
        return False
    if isinstance(widget, QLabel) and widget.text() and not widget.wordWrap():
        return widget.pixmap().isNull() and widget.width() < widget.sizeHint().width() - 1
    if isinstance(widget, KindCard):
        return widget.is_cut or widget.height() < widget.heightForWidth(widget.width())
    if isinstance(widget, QPushButton) and widget.property("kind") == "segment":
        return widget.width() < widget.minimumSizeHint().width() - 1
    if isinstance(widget, QPushButton) and type(widget) is QPushButton:
        return bool(widget.text()) and widget.width() < widget.minimumSizeHint().width() - 1
    return False


def test_the_window_is_mirrored(tour: Tour, mirrored: None) -> None:
    with tour.editor(SAMPLES[0]) as window:
        assert window.layoutDirection() is Qt.LayoutDirection.RightToLeft
        outline, page = in_window(window.outline, window), in_window(window.page, window)
        assert outline.left() >= page.right() - 2
        bar = window.top_bar
        menu, checks = in_window(bar.menu_button, window), in_window(bar.checks, window)
        assert menu.left() > checks.right()


def test_an_english_page_is_not_mirrored_with_it(tour: Tour, mirrored: None) -> None:
    with tour.editor(SAMPLES[0]) as window:
        assert window.shown.language == "en"
        headline = window.places.widget("editions/en/headline")
        assert headline is not None
        assert headline.layoutDirection() is Qt.LayoutDirection.LeftToRight


def in_window(widget: QWidget, window: MainWindow) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
