"""Turns every change of the release into a job, and what comes of it into pages or words."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from editor.app.packs import find_pack
from editor.app.paths import Places
from editor.gui.bridge import SessionBridge
from editor.gui.preview.client import Answered, PreviewClient
from editor.gui.preview.glimpses import Glimpses
from editor.model.enums import Audience
from editor.model.message import Problem
from editor.render.job import Folders, Format, Job
from editor.storage.project import IMAGES
from editor.worker.protocol import Crashed


class PreviewFeed(QObject):
    """Asks for the pages of one edition as often as the release changes, without delay."""

    pages = Signal(object)  # editor.render.job.Rendered
    found = Signal(object)  # Answered with all pages; None where none can be made any more
    trouble = Signal(object)  # editor.model.message.Problem; pages made before stay
    stopped = Signal(object)  # the same, when nothing is tried until `try_again`

    def __init__(
        self,
        bridge: SessionBridge,
        client: PreviewClient,
        places: Places,
        glimpses: Glimpses,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._client = client
        self._places = places
        self._glimpses = glimpses
        self._language = ""
        self._audience = Audience.PRESS
        self._is_paused = False
        self._soon = QTimer(self, singleShot=True, interval=0)  # the typed letter comes first
        self._soon.timeout.connect(self.ask)
        bridge.changed.connect(self._when_changed)
        client.rendered.connect(self._when_rendered)
        client.refused.connect(self.trouble)
        client.crashed.connect(self._when_crashed)
        client.stopped.connect(self.stopped)
        for bad in (self.trouble, self.stopped):
            bad.connect(lambda _problem: self.found.emit(None))

    @property
    def audience(self) -> Audience:
        """Whom the pages are for."""
        return self._audience

    def show_edition(self, language: str) -> None:
        """Show the pages of this edition from now on."""
        if language != self._language:
            self._language = language
            self.ask()

    def show_audience(self, audience: Audience) -> None:
        """Show what the press gets, or the public."""
        if audience is not self._audience:
            self._audience = audience
            self.ask()

    def pause(self) -> None:
        """Ask for nothing while nobody can see the pages."""
        self._is_paused = True

    def go_on(self) -> None:
        """Ask again, beginning with the release as it is now."""
        if self._is_paused:
            self._is_paused = False
            self.ask()

    @Slot()
    def try_again(self) -> None:
        """Forget failures and ask once more."""
        self.ask()
        if self._client.is_stopped:
            self._client.retry()

    @Slot()
    def ask(self) -> None:
        """Ask for the pages of the release as it is now."""
        if self._is_paused or not self._has_edition():
            return
        try:
            job = self._job()
        except Problem as problem:
            self.trouble.emit(problem)
            return
        self._client.ask(self._glimpses.first_for(job))
        if self._client.is_stopped:  # another sentence may have stood there meanwhile
            self.stopped.emit(self._client.why_stopped)

    def _has_edition(self) -> bool:
        return any(one.language == self._language for one in self._bridge.release.editions)

    def _job(self) -> Job:
        release, project = self._bridge.release, self._bridge.folder
        return Job(
            release=release,
            language=self._language,
            audience=self._audience,
            formats=(Format.PDF,),
            folders=Folders(
                pack=find_pack(release.template, self._places, project),
                shared=self._places.shared_templates,
                fonts=self._places.fonts,
                images=project / IMAGES,
            ),
            places=True,
        )

    @Slot(object)
    def _when_changed(self, _changed: object) -> None:
        self._soon.start()

    @Slot(object)
    def _when_rendered(self, answered: Answered) -> None:
        job = answered.job
        if (job.language, job.audience) == (self._language, self._audience):
            self._glimpses.note(job, answered.rendered)
            self.pages.emit(answered.rendered)
            if answered.rendered.glimpse is None:
                self.found.emit(answered)

    @Slot(object)
    def _when_crashed(self, crashed: Crashed) -> None:
        self.trouble.emit(
            Problem.of(
                "A mistake in the program keeps these pages from being made ({kind}, {where}).",
                "The pages before the last change are still shown. Please report it.",
                kind=crashed.kind,
                where=crashed.where,
            )
        )
