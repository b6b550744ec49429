"""Looks at the earlier versions of a release, and brings one back."""

import datetime as dt
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLabel, QWidget

from editor.app.earlier.bringing_back import bring_back
from editor.app.earlier.keeping import Worth, keep
from editor.app.earlier.listing import Earlier, earlier_versions
from editor.app.earlier.looking import Look, look_at
from editor.app.earlier.opening import OpenedAsNew, open_as_new
from editor.app.settings import read_settings
from editor.app.starting import releases_folder
from editor.gui.bridge import SessionBridge
from editor.gui.desk import Desk
from editor.gui.fields.form import label
from editor.gui.fields.side_by_side import fit_height
from editor.gui.history.asking import ask_to_delete
from editor.gui.history.difference_view import DifferenceView
from editor.gui.history.keeper import WorkKeeper
from editor.gui.history.layout import lay_out
from editor.gui.history.phrases import signed_words, why_words
from editor.gui.history.version_list import VersionList
from editor.gui.history.when import when
from editor.gui.kit.buttons import push_button
from editor.gui.kit.looks import restyle
from editor.gui.kit.message_bar import BarStack
from editor.gui.kit.screens import keep_middle
from editor.gui.window.saving import problem_words
from editor.gui.words import N_, tr, tr_count
from editor.model.findings import Level
from editor.model.message import Problem, message
from editor.storage.versions import Reason, delete_versions

_KEY, _EMPTY = "earlier", 480
_UNREADABLE = N_("This version cannot be read; the others can.")


class EarlierDialog(QDialog):
    """`brought_back` tells what the window says of it; `made` an `OpenedAsNew`."""

    brought_back = Signal(str)
    made = Signal(object)

    def __init__(
        self, desk: Desk, bridge: SessionBridge, keeper: WorkKeeper, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Earlier versions"))
        self._desk, self._bridge, self._keeper = desk, bridge, keeper
        self._look: Look | None = None
        self._at = dt.datetime.now().astimezone()
        self.bars = BarStack(desk.theme, self)
        self.versions = VersionList(self)
        self.heading = label("", self, kind="heading")
        self.why = label("", self, kind="muted")
        self.headline = _wrapped("", self)
        self.notice = _wrapped("warning", self)
        self.differing = DifferenceView(desk.theme, self)
        self.empty = _wrapped("muted", self)
        self.empty.setText(
            tr(
                "There are no earlier versions yet. One is kept before each day’s work, every"
                " quarter of an hour while you work, and whenever the release is issued."
            )
        )
        self.delete_button = push_button(tr("Delete version…"), self)
        self.delete_all_button = push_button(tr("Delete all…"), self)
        self.close_button = push_button(tr("Close"), self)
        self.new_button = push_button(tr("Open as a new release"), self)
        self.back_button = push_button(tr("Bring back"), self, "primary")
        lay_out(self)
        self._connect()
        self._choose(None)
        self._list()

    def bring_back(self) -> None:
        """Make the chosen version the release; what stands there now is kept first."""
        look, earlier = self._look, self.versions.current
        if look is None or earlier is None or not look.differences:
            return
        bridge = self._bridge
        self._keeper.wait()
        try:
            keep(bridge.folder, Worth(bridge.release, Reason.BEFORE), _now())
        except Problem as problem:
            words = tr("Nothing was changed, for what is there now could not be kept.")
            self.bars.tell(_KEY, Level.ERROR, f"{words} {tr(problem.what)}")
            return
        bridge.apply(bring_back(look.release))
        told = message("The version is back: {when}.", when=when(earlier.version.kept, self._at))
        kept = tr("What was there before is kept under “Earlier versions…”.")
        words = " ".join((tr(told), kept, *_notices(look)))
        self.accept()
        self.brought_back.emit(words)

    def open_as_new(self) -> None:
        """Make a release of its own of the chosen version."""
        look = self._look
        if look is None:
            return
        places, bridge = self._desk.places, self._bridge
        parent = releases_folder(places, read_settings(places))
        kept = look.version.kept.astimezone(self._at.tzinfo).date()
        work = partial(open_as_new, bridge.folder, look.release, bridge.release, parent, kept)
        self.new_button.setEnabled(False)
        self._desk.runner.run(work, self._note_made, self._tell)

    def delete(self) -> None:
        """Forget the chosen version, once the person has agreed."""
        if self.versions.current is not None:
            self._ask((self.versions.current,))

    def delete_all(self) -> None:
        """Forget them all, once the person has agreed."""
        if self.versions.all:
            self._ask(self.versions.all)

    def _ask(self, chosen: tuple[Earlier, ...]) -> None:
        ask_to_delete(chosen, partial(self._delete, chosen), self)

    def _delete(self, chosen: tuple[Earlier, ...]) -> None:
        self._keeper.forget()
        try:
            delete_versions(self._bridge.folder, [one.version for one in chosen])
        except Problem as problem:
            self._tell(problem)
        else:
            self.bars.drop(_KEY)
        self._list()

    def _list(self) -> None:
        folder, now, at = self._bridge.folder, self._bridge.release, self._at
        work = partial(earlier_versions, folder, now, at)
        self._desk.runner.run(work, self._show, self._tell)

    def _show(self, versions: tuple[Earlier, ...]) -> None:
        self.versions.show_versions(versions, self._at)
        self.empty.setVisible(not versions)
        if not versions:  # there is nothing to show that needs the room
            self.setMinimumSize(_EMPTY, 0)
        for widget in (
            *(self.versions, self.heading, self.why, self.differing),
            *(self.back_button, self.new_button),
            *(self.delete_button, self.delete_all_button),
        ):
            widget.setVisible(bool(versions))
        restyle(self.close_button, "kind", "" if versions else "primary")
        if versions:
            self.versions.setFocus()
        else:
            middle = self.geometry().center()
            fit_height(self, _EMPTY, 0)
            if self.isVisible():
                keep_middle(self, middle)
            self.close_button.setFocus()

    def _choose(self, earlier: Earlier | None) -> None:
        self._look = None
        self.back_button.setEnabled(False)
        self.new_button.setEnabled(False)
        self.delete_button.setEnabled(earlier is not None)
        self.differing.show_differences(None)
        self.notice.hide()
        self.heading.setText(when(earlier.version.kept, self._at) if earlier else "")
        self.why.setText(_about(earlier) if earlier else "")
        self.headline.setText(earlier.headline if earlier else "")
        self.headline.setVisible(bool(self.headline.text()))
        if earlier is not None and earlier.problem is not None:
            self._warn(tr(_UNREADABLE), tr(earlier.problem))
        elif earlier is not None:
            work = partial(look_at, self._bridge.folder, earlier.version, self._bridge.release)
            failed = partial(self._note_unreadable, earlier)
            self._desk.runner.run(work, self._take_look, failed)

    def _note_unreadable(self, earlier: Earlier, problem: Problem) -> None:
        if self.versions.current == earlier:
            self._warn(tr(_UNREADABLE), tr(problem.what))

    def _take_look(self, look: Look) -> None:
        current = self.versions.current
        if current is None or current.version != look.version:
            return
        self._look = look
        self.differing.show_differences(look.differences)
        self.back_button.setEnabled(bool(look.differences))
        self.new_button.setEnabled(True)
        notices = _notices(look)
        if notices:
            self._warn(*notices)

    def _warn(self, *words: str) -> None:
        self.notice.setText(" ".join(words))
        self.notice.show()

    def _note_made(self, made: OpenedAsNew) -> None:
        self.accept()
        self.made.emit(made)

    def _tell(self, problem: Problem) -> None:
        self.new_button.setEnabled(self._look is not None)
        self.bars.tell(_KEY, Level.ERROR, problem_words(problem))

    def _connect(self) -> None:
        self.versions.chosen.connect(self._choose)
        self.back_button.clicked.connect(self.bring_back)
        self.new_button.clicked.connect(self.open_as_new)
        self.delete_button.clicked.connect(self.delete)
        self.delete_all_button.clicked.connect(self.delete_all)
        self.close_button.clicked.connect(self.reject)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.versions)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.delete)


def _notices(look: Look) -> list[str]:
    words = []
    if look.missing:
        number = len(look.missing)
        told = tr_count(
            "A picture of it is not there any more: {names}.",
            "{number} pictures of it are not there any more: {names}.",
            number,
            names=", ".join(look.missing),
        )
        words.append(told)
    if look.protected:
        told = tr_count(
            "{number} signatory has left or is withheld since, and stays so.",
            "{number} signatories have left or are withheld since, and stay so.",
            look.protected,
        )
        words.append(told)
    return words


def _about(earlier: Earlier) -> str:
    if earlier.problem is not None or not earlier.signatories:
        return why_words(earlier)
    return f"{why_words(earlier)} · {signed_words(earlier)}"


def _wrapped(kind: str, parent: QWidget) -> QLabel:
    made = label("", parent, kind=kind)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    return made


def _now() -> dt.datetime:
    return dt.datetime.now().astimezone()
