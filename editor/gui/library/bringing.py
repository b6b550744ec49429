"""Ways for names to come into the library: a file, or what was copied."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from editor.app.library.arriving import Arriving, names_in_text
from editor.app.library.reading import Form, is_table, read_text
from editor.gui.library.table_dialog import TableDialog
from editor.gui.library.views import Kind
from editor.gui.words import interface_language, tr
from editor.library.reading import need_list
from editor.model.message import Problem

if TYPE_CHECKING:
    from editor.gui.desk import Desk
    from editor.gui.library.window import LibraryWindow

_FILES = "*.csv *.tsv *.xlsx *.ods *.txt *.docx *.odt *.html *.htm *.md"


def choose_file(window: "LibraryWindow", desk: "Desk") -> None:
    """Let the person look for a file with names."""
    title = tr("Import into the library")
    kinds = f"{tr('Lists and tables')} ({_FILES})"
    chosen, _ = QFileDialog.getOpenFileName(window, title, str(Path.home()), kinds)
    if chosen:
        import_file(window, desk, Path(chosen))


def import_file(window: "LibraryWindow", desk: "Desk", path: Path) -> None:
    """Look through the names of a file."""
    language = interface_language()
    if is_table(path):
        dialog = TableDialog(path, language, desk.runner, desk.theme, window)
        dialog.named.connect(lambda names: _review(window, names, path.name))
        dialog.open()
        return
    form = Form(language=language)
    desk.runner.run(
        lambda: _some(names_in_text(read_text(path, form), [language])),
        lambda names: _review(window, names, path.name),
        window.acts.tell,
    )


def paste(window: "LibraryWindow", desk: "Desk") -> None:
    """Look through the names that were copied."""
    text, language = QGuiApplication.clipboard().text(), interface_language()
    desk.runner.run(
        lambda: _some(names_in_text(text, [language])),
        lambda names: _review(window, names, tr("What was copied")),
        window.acts.tell,
    )


def _some(names: tuple[Arriving, ...]) -> tuple[Arriving, ...]:
    """Raises Problem where there is none."""
    if not names:
        raise Problem.of("No names were found.", "Copy or choose a list with one name a line.")
    return names


def _review(window: "LibraryWindow", names: tuple[Arriving, ...], source: str) -> None:
    """What comes in while a list is shown goes on that list, unless a person says otherwise."""
    view, library = window.views.current, window.library
    is_list = view.kind is Kind.LIST and library is not None
    name = need_list(library.connection, view.key).name if is_list and library else ""
    window.acts.review(names, source, name)
