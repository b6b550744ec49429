"""The export dialog: choose, see what will be written, write it, and see what was written."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from editor.app.export import Exported, ExportRequest
from editor.app.press_pack import PressPack
from editor.app.review import Review, review
from editor.app.settings import ExportChoice, change_settings, read_settings
from editor.gui.bridge import SessionBridge
from editor.gui.desk import Desk
from editor.gui.export.choices import Choices
from editor.gui.export.format_names import with_format_names
from editor.gui.export.outcome import Outcome
from editor.gui.export.plan import Plan, folder_words, make_plan, make_request
from editor.gui.export.running import Running
from editor.gui.kit.buttons import push_button
from editor.gui.kit.kept_place import keep_place
from editor.gui.kit.screens import resize_on_screen
from editor.gui.tasks import Task
from editor.gui.window.saving import problem_words
from editor.gui.words import tr, tr_count
from editor.model.findings import Finding, Level, worst
from editor.model.message import Message, Problem, message
from editor.model.release import Release

FOLDER = "export"
_PAUSE = 200  # milliseconds without a choice, before the checks look again
_WIDTH, _HEIGHT = 720, 664

Save = Callable[[], bool]


class ExportDialog(QDialog):
    """`go_wanted` tells a place of the release; the dialog closes then.

    `save` writes the release to disk first and says whether it is there.
    """

    go_wanted = Signal(str)

    def __init__(
        self,
        desk: Desk,
        bridge: SessionBridge,
        save: Save,
        where: Callable[[str], str],
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Export"))
        self._desk = desk
        self._bridge = bridge
        self._save = save
        self._errors: tuple[Finding, ...] = ()
        self._task: Task | None = None
        self._written: Path | None = None
        self._asking: ExportRequest | None = None  # a pack whose files differ, and nobody has said
        kept = read_settings(desk.places).export
        folder = Path(kept.folder) if kept.folder else bridge.folder / FOLDER
        languages = tuple(edition.language for edition in bridge.release.editions)
        self.choices = Choices(kept, languages, folder, self)
        self.outcome = Outcome(desk.theme, where, self)
        self.running = Running(desk.places, desk.runner, self)
        self.export_button = push_button(tr("Export"), self, "primary")
        self.export_button.setDefault(True)
        self.folder_button = push_button(tr("Open folder"), self, "primary")
        self.close_button = push_button(tr("Close"), self, "plain")
        self.refuse_button = push_button(tr("Do not"), self)
        self.accept_button = push_button(tr("Write it all the same"), self)
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._assemble()
        self._connect()
        self._refresh()
        self._look()

    def reject(self) -> None:
        """Stop what is under way, and close."""
        self.running.stop()
        super().reject()

    def start(self) -> None:
        """Save the release, remember what was chosen, and export."""
        if not self._save():
            self.outcome.show_problem(
                tr("The release is not saved, so it cannot be exported. See what the window says.")
            )
            return
        with suppress(Problem):  # what is not remembered is chosen again
            change_settings(self._desk.places, export=self._remembered())
        choice = self.choices.choice
        request = make_request(self._bridge.folder, choice, self.choices.chosen_languages)
        if choice.pack:
            self.running.start_pack(request)
        else:
            self.running.start(request)
        self._tell_started()

    def accept_differences(self) -> None:
        """Write the pack although its files do not say what the release says."""
        if self._asking is not None and self._save():
            self.running.start_pack(self._asking, accept=True)
            self._tell_started()

    def _connect(self) -> None:
        self._timer.timeout.connect(self._look)
        self.choices.changed.connect(self._refresh)
        self.choices.changed.connect(self._timer.start)
        self.outcome.findings.wanted.connect(self._go)
        self.export_button.clicked.connect(self.start)
        self.close_button.clicked.connect(self._stop_or_close)
        self.folder_button.clicked.connect(self._open_folder)
        self.running.progressed.connect(self._tell_progress)
        self.accept_button.clicked.connect(self.accept_differences)
        self.refuse_button.clicked.connect(self._refuse)
        self.running.done.connect(self._tell_done)
        self.running.packed.connect(self._tell_packed)
        self.running.stopped.connect(
            lambda: self.outcome.show_hint(tr("The export was stopped. Nothing was written."))
        )
        self.running.failed.connect(lambda found: self.outcome.show_problem(problem_words(found)))
        self.running.ended.connect(self._refresh_buttons)

    def _refresh(self) -> None:
        """Say what the choices would write."""
        if self.running.is_under_way:
            return
        self._written = self._asking = None
        plan = self._plan()
        if self._errors:
            words = tr_count(
                "{number} thing has to be corrected before this can be exported:",
                "{number} things have to be corrected before this can be exported:",
                len(self._errors),
            )
            self.outcome.show_findings(words, self._errors)
        elif plan.hint:
            self.outcome.show_hint(plan.hint)
        elif plan.folder:
            self.outcome.show_folder(folder_words(plan), plan.names)
        else:
            folder = Path(self.choices.choice.folder)
            there = [name for name in plan.names if (folder / name).exists()]
            self.outcome.show_names(plan.names, there)
        self._refresh_buttons()

    def _plan(self) -> Plan:
        return make_plan(self._chosen(), self.choices.choice)

    def _refresh_buttons(self) -> None:
        busy = self.running.is_under_way
        self.choices.setEnabled(not busy)
        asking = self._asking is not None and not busy
        ready = not busy and not self._plan().hint and not self._errors
        self.export_button.setEnabled(ready)
        self.export_button.setVisible(self._written is None and not asking)
        self.folder_button.setVisible(self._written is not None)
        self.accept_button.setVisible(asking)
        self.refuse_button.setVisible(asking)
        self.close_button.setVisible(not asking)
        self.close_button.setText(tr("Stop") if busy else tr("Close"))
        self.close_button.setEnabled(True)

    def _chosen(self) -> Release:
        """The release with the editions that are chosen, as the export takes it."""
        release, tags = self._bridge.release, self.choices.chosen_languages
        return replace(release, editions=tuple(e for e in release.editions if e.language in tags))

    def _look(self) -> None:
        """Let the checks look at what is chosen."""
        if self._task is not None:
            self._task.cancel()
        release = self._chosen()
        self._task = self._desk.runner.run(lambda: review(release), self._take)

    def _take(self, found: Review) -> None:
        self._task = None
        errors = tuple(f for f in found.findings if f.level is Level.ERROR)
        if errors != self._errors and self._written is None:
            self._errors = errors if self.choices.chosen_languages else ()
            self._refresh()

    def _tell_progress(self, words: Message) -> None:
        if self.running.is_under_way:
            self.outcome.show_working(tr(with_format_names(words)))

    def _tell_done(self, exported: Exported) -> None:
        worth_knowing = _worth_knowing(exported.findings)
        if exported.files:
            self._written = exported.files[0].parent
            self.outcome.show_done(exported.files, worth_knowing)
        else:
            words = tr("Nothing was written: correct what is named here, then export again.")
            self.outcome.show_findings(words, worth_knowing)
        self._refresh_buttons()
        target = self.folder_button if exported.files else self.close_button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_packed(self, pack: PressPack) -> None:
        worth_knowing = _worth_knowing(pack.findings)
        differing = sum(1 for row in pack.rows if not row.same_words)
        self._written = pack.folder
        if worst(pack.findings) is Level.ERROR:
            words = tr("Nothing was written: correct what is named here, then export again.")
            self.outcome.show_findings(words, worth_knowing)
        elif pack.folder is None:
            self._ask(pack, differing)
        else:
            name = pack.folder.name
            words = tr(message("The press pack was written: {folder}", folder=name))
            self.outcome.show_pack(words, pack.rows, worth_knowing, good=not differing)
        self._refresh_buttons()
        if self._asking is None:
            target = self.folder_button if pack.folder else self.close_button
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self, pack: PressPack, differing: int) -> None:
        """Nothing is written before a person has seen what differs."""
        choice = self.choices.choice
        self._asking = make_request(self._bridge.folder, choice, self.choices.chosen_languages)
        words = tr_count(
            "{number} file does not say what the release says. Nothing was written yet.",
            "{number} files do not say what the release says. Nothing was written yet.",
            differing,
        )
        self.outcome.show_pack(words, pack.rows, (), good=False)
        self._refresh_buttons()
        self.refuse_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refuse(self) -> None:
        self._asking = None
        words = tr("Nothing was written. Another template may say every word.")
        self.outcome.show_hint(words)
        self._refresh_buttons()
        self.export_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_started(self) -> None:
        self.outcome.show_working(tr("Starting…"))
        self._written = self._asking = None
        self._refresh_buttons()

    def _stop_or_close(self) -> None:
        if not self.running.is_under_way:
            self.reject()
            return
        self.running.stop()
        self.outcome.show_working(tr("Stopping…"))
        self.close_button.setEnabled(False)

    def _go(self, finding: Finding) -> None:
        self.reject()
        self.go_wanted.emit(finding.place)

    def _open_folder(self) -> None:
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written)))

    def _remembered(self) -> ExportChoice:
        """A folder inside this project is no place for the files of another."""
        choice = self.choices.choice
        own = Path(choice.folder).is_relative_to(self._bridge.folder)
        return replace(choice, folder="") if own else choice

    def _assemble(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        for button in (
            *(self.close_button, self.refuse_button, self.accept_button),
            *(self.folder_button, self.export_button),
        ):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(16)
        column.addWidget(self.choices)
        column.addWidget(self.outcome, 1)
        column.addLayout(buttons)
        resize_on_screen(self, QSize(_WIDTH, _HEIGHT))
        keep_place(self, "export", self._desk.places)


def _worth_knowing(findings: Iterable[Finding]) -> list[Finding]:
    told = (found for found in findings if found.level > Level.NOTE)
    return [replace(found, what=with_format_names(found.what)) for found in told]
