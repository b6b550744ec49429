"""The ways by which names come into a letter: the library, a pasted list, a file, a letter."""

import datetime as dt
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget
from shiboken6 import isValid

from editor.app.signing import Answer, add_names, from_library
from editor.gui.bridge import SessionBridge
from editor.gui.desk import Desk
from editor.gui.fields.flow import FlowLayout
from editor.gui.kit.buttons import menu_button, push_button
from editor.gui.kit.message_bar import BarStack, WayOn
from editor.gui.tables.add_line import AddLine
from editor.gui.tables.countries import Countries
from editor.gui.tables.offering import LibraryOffers
from editor.gui.tasks import run_aside
from editor.gui.window.saving import problem_words
from editor.gui.words import tr
from editor.model.clean import clean_text
from editor.model.enums import SignatoryStatus
from editor.model.findings import Level
from editor.model.message import Problem, message

_KEY = "ways-in"
_FILES = "*.csv *.tsv *.xlsx *.ods *.txt *.docx *.odt *.rtf *.html *.htm *.md"


class WaysIn(QObject):
    """`changed` tells a change that adds signatories. Nobody is merged with anybody silently."""

    changed = Signal(object)

    def __init__(
        self, adder: AddLine, bridge: SessionBridge, language: str, desk: Desk, bars: BarStack
    ) -> None:
        super().__init__(adder)
        self._adder, self._bridge, self._language = adder, bridge, language
        self._desk, self._bars = desk, bars
        self._asked_again = ""
        self._latest = ""
        countries = Countries(language)
        self.offers = LibraryOffers(
            adder.field, bridge, desk.shelf, desk.runner, countries, desk.theme
        )
        self.buttons = QWidget(adder.parentWidget())
        row = FlowLayout(self.buttons)
        self.menu = QMenu(self.buttons)
        self.paste_button = push_button(tr("Paste a list…"), self.buttons)
        self.file_button = push_button(tr("Import a file…"), self.buttons)
        self.library_button = menu_button(tr("From the library"), self.menu, self.buttons)
        for button in (self.paste_button, self.file_button, self.library_button):
            row.addWidget(button)
        self.paste_button.clicked.connect(lambda _on: self.paste())
        self.file_button.clicked.connect(lambda _on: self.choose_file())
        self.menu.aboutToShow.connect(self.fill_menu)
        self.offers.party_taken.connect(self.take_party)
        self.offers.name_taken.connect(self._add_typed)

    # --- the library ----------------------------------------------------------------------------

    def take_party(self, suggestion) -> None:  # noqa: ANN001  # editor.app.library.suggestions
        """Invite somebody of the library, unless they stand in the list or must not be asked."""
        from editor.app.library.adding import from_parties  # noqa: PLC0415  # a slower start

        party = suggestion.party
        if suggestion.listed_at:
            words = message(
                "{name} stands in the list already, number {row}.",
                name=party.name,
                row=suggestion.listed_at,
            )
            self._adder.notice.say(tr(words))
            return
        if party.do_not_contact and self._asked_again != party.id:
            self._asked_again = party.id
            words = message(
                "{name} does not want to be contacted. Choose it again to add it all the same.",
                name=party.name,
            )
            self._adder.notice.say(tr(words))
            return
        self._asked_again = ""
        release = self._bridge.release
        self._adder.field.clear()
        self._adder.notice.say("")
        self._invite(from_parties([party], release, self._language, ask_all=True))

    def fill_menu(self) -> None:
        """Named lists, and the letters that others have signed."""
        self.menu.clear()
        library = self._desk.shelf.look_up()
        try:
            if library is not None:
                self._fill_sources(library)
        except Problem as problem:
            self._tell_problem(problem)
        if self.menu.isEmpty():
            problem = self._desk.shelf.problem
            words = tr(problem.what) if problem else tr("There are no lists and no letters yet")
            self.menu.addAction(words).setEnabled(False)
        self.menu.addSeparator()
        opener = self._opener()
        if opener is not None:
            self.menu.addAction(tr("Open the library")).triggered.connect(opener)

    def _fill_sources(self, library) -> None:  # noqa: ANN001  # editor.library.store.Library
        from editor.gui.library.sources import letter_sources, list_sources  # noqa: PLC0415

        groups = (
            (tr("Lists"), list_sources(library)),
            (tr("Everyone who signed"), letter_sources(library, self._bridge.release)),
        )
        for title, sources in groups:
            if sources:
                self.menu.addSection(title)
            for source in sources:
                action = self.menu.addAction(source.words.replace("&", "&&"))
                action.triggered.connect(partial(self._take_source, source))

    def _take_source(self, source, _on: object = None) -> None:  # noqa: ANN001  # sources.Source
        library = self._desk.shelf.look_up()
        if library is None:
            return
        try:
            arrivals = source.arrivals(library, self._bridge.release, self._language)
        except Problem as problem:
            self._tell_problem(problem)
            return
        self._invite(arrivals)
        self._tell_arrivals(arrivals)

    def _invite(self, arrivals) -> None:  # noqa: ANN001  # editor.app.library.adding.Arrivals
        if not arrivals.signatories:
            return
        on = dt.datetime.now().astimezone().date()
        answer = Answer(status=SignatoryStatus.INVITED, on=on)
        incoming = from_library(arrivals.signatories, on)
        self.changed.emit(add_names(self._bridge.release, incoming, answer, self._language))

    def _tell_arrivals(self, arrivals) -> None:  # noqa: ANN001  # as above
        from editor.app.library.adding import from_parties  # noqa: PLC0415  # as above
        from editor.gui.library.sources import outcome_words  # noqa: PLC0415

        quiet = arrivals.do_not_contact

        def add_these() -> None:
            self._bars.drop(_KEY)
            release = self._bridge.release
            self._invite(from_parties(quiet, release, self._language, ask_all=True))

        ways_on = (WayOn(tr("Add these too"), add_these),) if quiet else ()
        self._bars.tell(_KEY, Level.NOTE, outcome_words(arrivals), ways_on)

    def _opener(self) -> Callable[[], object] | None:
        """What opens the library, where the window has it."""
        made = getattr(self._adder.window(), "actions_made", None)
        from editor.gui.actions.specs import Act  # noqa: PLC0415  # the window is made before it

        return made[Act.LIBRARY].trigger if made is not None and Act.LIBRARY in made else None

    # --- lists ------------------------------------------------------------------------------------

    def is_list(self, line: str) -> bool:
        """Whether one line names several, parted by commas."""
        from editor.model.list_lines import read_list  # noqa: PLC0415  # a slower start

        return any(sign in line for sign in ",;،、") and len(read_list(line).names) > 1

    def paste(self) -> None:
        """Look through the names in the clipboard."""
        self.review_text(QGuiApplication.clipboard().text())

    def review_text(self, text: str, source: str = "") -> None:
        """Look through the names of a text; a long one is read beside the window."""
        from editor.app.library.arriving import names_and_rest  # noqa: PLC0415  # as above

        text = clean_text(text)
        languages = [edition.language for edition in self._bridge.release.editions]

        self._latest = text

        def show(read) -> None:  # noqa: ANN001  # names, and what was passed over
            names, more = read
            if self._latest is not text:  # it was pasted twice: once is enough
                return
            if names:
                self.review(names, source or tr("from the clipboard"), more)
            else:
                self._adder.notice.say(tr("No names were found. Copy a list, one name a line."))

        run_aside(self, lambda: names_and_rest(text, languages), show)

    def review(self, names: tuple, source: str, passed_over: tuple = ()) -> None:  # type: ignore[type-arg]
        """Show names that arrive, each with what is known of it."""
        from editor.gui.library.letter_review import LetterReview  # noqa: PLC0415  # as above

        self._adder.notice.say("")
        desk = self._desk
        dialog = LetterReview(
            desk.shelf, desk.runner, desk.theme, self._language, self._adder.window()
        )
        dialog.answered.connect(self._take_review)
        dialog.finished.connect(lambda _code: self._go_on())
        dialog.open()
        dialog.start(names, source, self._bridge.release)
        dialog.tell_passed_over(passed_over)

    def _go_on(self) -> None:
        """Be back where names are typed, unless the page has been made anew meanwhile."""
        if isValid(self._adder):
            self._adder.window().activateWindow()
            self._adder.setFocus()

    def _take_review(self, taken: tuple, status, day, source: str) -> None:  # type: ignore[no-untyped-def, type-arg]  # noqa: ANN001
        from editor.app.library.arriving import into_letter  # noqa: PLC0415  # as above

        on = day or dt.datetime.now().astimezone().date()
        answer = Answer(status=status, on=on, source=source)
        self.changed.emit(into_letter(self._bridge.release, taken, answer, self._language))

    # --- files ------------------------------------------------------------------------------------

    def choose_file(self) -> None:
        """Let the person look for a file with names."""
        words = tr("Lists and tables")
        title = tr("Import signatories")
        chosen, _ = QFileDialog.getOpenFileName(
            self._adder.window(), title, str(Path.home()), f"{words} ({_FILES})"
        )
        if chosen:
            self.import_file(Path(chosen))

    def import_file(self, path: Path) -> None:
        """Look through the names of a file."""
        from editor.app.library.reading import Form, is_table, read_text  # noqa: PLC0415

        if is_table(path):
            from editor.gui.library.table_dialog import TableDialog  # noqa: PLC0415

            desk = self._desk
            dialog = TableDialog(
                path, self._language, desk.runner, desk.theme, self._adder.window()
            )
            dialog.named.connect(lambda names: self.review(names, path.name))
            dialog.open()
            return
        form = Form(language=self._language)
        self._desk.runner.run(
            lambda: read_text(path, form),
            lambda text: self.review_text(text, path.name),
            self._tell_problem,
        )

    def may_drop(self, data: QMimeData) -> bool:
        """Whether something that is dragged can hold names."""
        return data.hasText() or any(url.isLocalFile() for url in data.urls())

    def drop(self, data: QMimeData) -> None:
        """Take a file or a text."""
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if files:
            self.import_file(files[0])
        else:
            self.review_text(data.text(), tr("from what was dropped"))

    def _add_typed(self, name: str) -> None:
        self._adder.field.clear()
        self._adder.notice.say("")
        self._adder.added.emit(name.strip())

    def _tell_problem(self, problem: Problem) -> None:
        self._bars.tell(_KEY, Level.ERROR, problem_words(problem))
