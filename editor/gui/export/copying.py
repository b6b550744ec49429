"""“Copy for a mail”: for whom, and formatted or as text."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from editor.app.settings import read_settings
from editor.gui.bridge import SessionBridge
from editor.gui.desk import Desk
from editor.gui.export.clipboard import has_pictures, mime_data
from editor.gui.export.rendering import make_job, render
from editor.gui.kit.buttons import push_button
from editor.gui.kit.flush import flush
from editor.gui.languages import own_name
from editor.gui.tasks import Task
from editor.gui.window.saving import problem_words
from editor.gui.words import tr
from editor.model.enums import Audience
from editor.model.message import Problem, message
from editor.render.job import Format, Rendered


class CopyDialog(QDialog):
    """Copies the edition that is shown, and says when it is on the clipboard."""

    def __init__(
        self, desk: Desk, bridge: SessionBridge, language: str, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Copy the release"))
        self._desk = desk
        self._bridge = bridge
        self._language = language
        self._task: Task | None = None
        self.press = QRadioButton(tr("For the press: with all contacts for journalists"), self)
        self.public = QRadioButton(tr("For the public: only contacts marked as public"), self)
        self.said = QLabel(self)
        self.said.setProperty("kind", "muted")
        self.said.setWordWrap(True)
        self.formatted = push_button(tr("Copy formatted"), self, "primary")
        self.plain = push_button(tr("Copy as text"), self, "plain")
        self.close_button = push_button(tr("Close"), self, "plain")
        self._assemble()
        chosen = read_settings(desk.places).export.audience
        (self.public if chosen is Audience.PUBLIC else self.press).setChecked(True)
        self.formatted.clicked.connect(lambda: self.copy(formatted=True))
        self.plain.clicked.connect(lambda: self.copy(formatted=False))
        self.close_button.clicked.connect(self.reject)
        self.finished.connect(self._stop)

    def copy(self, *, formatted: bool) -> None:
        """Make the text, then put it on the clipboard."""
        self._stop()
        audience = Audience.PUBLIC if self.public.isChecked() else Audience.PRESS
        desk, release, folder = self._desk, self._bridge.release, self._bridge.folder
        language = self._language

        def work() -> Rendered:
            formats = (Format.HTML, Format.TXT)
            job = make_job(release, language, audience, formats, desk.places, folder)
            return render(job, desk.places)

        self.said.setText(tr("The text is being made…"))
        self._task = desk.runner.run(
            work, lambda made: self._take(made, formatted=formatted), self._tell
        )

    def _take(self, made: Rendered, *, formatted: bool) -> None:
        self._task = None
        QGuiApplication.clipboard().setMimeData(mime_data(made, formatted=formatted))
        done = tr("Copied. Paste it where you write: Ctrl+V.")
        left = tr("Pictures are missing where a program takes none: then attach them.")
        self.said.setText(f"{done} {left}" if has_pictures(made) else done)

    def _tell(self, problem: Problem) -> None:
        self._task = None
        self.said.setText(problem_words(problem))

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _assemble(self) -> None:
        about = QLabel(
            tr(
                message(
                    "The edition in {language}, for a mail or the editor of a website.",
                    language=own_name(self._language),
                )
            ),
            self,
        )
        about.setWordWrap(True)
        group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(about)
        column.addSpacing(4)
        for radio in (self.press, self.public):
            group.addButton(radio)
            column.addLayout(flush(radio, fills=False))
        column.addSpacing(4)
        column.addWidget(self.said)
        column.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        for button in (self.close_button, self.plain, self.formatted):
            buttons.addWidget(button)
        column.addLayout(buttons)
        self.formatted.setDefault(True)
        self.resize(520, 240)
