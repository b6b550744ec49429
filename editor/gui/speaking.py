"""What follows from the language of the interface besides its words."""

from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication

from editor.gui.languages import layout_direction

_ENGLISH = "en"


def speak(application: QApplication, language: str) -> None:
    """Run the windows the way of a language, and take Qt's own words in it where it has them."""
    application.setLayoutDirection(layout_direction(language.replace("_", "-")))
    if language.split("_", maxsplit=1)[0] == _ENGLISH:
        return
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(f"qtbase_{language}", folder):
        application.installTranslator(translator)
