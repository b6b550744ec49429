"""The language of the interface decides how the windows run, and what Qt's own buttons say."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from editor.gui.speaking import speak
from editor.gui.words import interface_language


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    yield
    speak(qapp, "en")
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


def test_without_a_catalogue_it_is_english() -> None:
    assert interface_language() == "en"


@pytest.mark.parametrize(
    ("language", "direction"),
    [
        ("en", Qt.LayoutDirection.LeftToRight),
        ("ar", Qt.LayoutDirection.RightToLeft),
        ("pt_BR", Qt.LayoutDirection.LeftToRight),
    ],
)
def test_the_windows_run_the_way_of_their_language(
    qapp: QApplication, language: str, direction: Qt.LayoutDirection
) -> None:
    speak(qapp, language)
    assert qapp.layoutDirection() is direction


def test_qt_says_its_words_in_that_language(qapp: QApplication) -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    speak(qapp, "de")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
