"""Sends a release out: what stands in the way, the version, the day, and a note."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from editor.app.changes import Changed
from editor.app.issuing import Issued
from editor.app.review import Review, review
from editor.gui.bridge import SessionBridge
from editor.gui.desk import Desk
from editor.gui.fields.day import DayField
from editor.gui.fields.form import label
from editor.gui.fields.notice import Notice
from editor.gui.fields.side_by_side import fit_height
from editor.gui.issuing.correcting import ask_meaning
from editor.gui.kit.buttons import push_button
from editor.gui.kit.days import long_day
from editor.gui.kit.findings_view import FindingsView
from editor.gui.kit.foot import foot_of
from editor.gui.kit.looks import restyle
from editor.gui.kit.message_bar import BarStack
from editor.gui.kit.screens import keep_middle
from editor.gui.kit.words_line import WordsLine
from editor.gui.window.saving import problem_words
from editor.gui.words import tr, tr_count
from editor.model.counts import confirmed
from editor.model.dates import Date
from editor.model.enums import SignatoryStatus, Status
from editor.model.findings import Finding, Level
from editor.model.issues import correction_under_way, joined_now, next_version, undecided_issue
from editor.model.message import Problem, message
from editor.model.release import Release

_WIDTH, _HEIGHT = 640, 520
_KEY = "issue"


class IssueDialog(QDialog):
    """`go_wanted` tells a place to correct something at; the dialog closes then.

    `send` issues it on a day with a note. It raises Problem.
    """

    go_wanted = Signal(str)
    issued = Signal(object)  # editor.app.issuing.Issued

    def __init__(
        self,
        desk: Desk,
        bridge: SessionBridge,
        send: Callable[[Date, str], Issued],
        where: Callable[[str], str],
        language: str,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Issue the release"))
        self._desk, self._bridge, self._send = desk, bridge, send
        self._is_sound = False
        self._day: Date | None = dt.datetime.now().astimezone().date()
        self.bars = BarStack(desk.theme, self)
        self.heading = label("", self, kind="heading")
        self.what = label("", self, kind="muted")
        self.what.setWordWrap(True)
        self.day = DayField("", tr("Day"), language, desk.theme, self)
        self.day.show_value(self._day)
        self.day.setFixedWidth(184)
        self.day_notice = Notice(self)
        self.note = WordsLine(self)
        self.note.setAccessibleName(tr("Note"))
        self.note.setPlaceholderText(tr("To whom, or why; it is never printed"))
        self.checked = QLabel(tr("Checking the release…"), self)
        self.findings = FindingsView(desk.theme, where, self)
        self.issue_button = push_button(tr("Issue"), self, "primary")
        self.issue_button.setDefault(True)
        self.close_button = push_button(tr("Cancel"), self, "plain")
        self._assemble()
        self._connect()
        self._show()

    def issue(self) -> None:
        """Issue it, if nothing stands in the way."""
        if not self.issue_button.isEnabled() or self._day is None:
            return
        try:
            issued = self._send(self._day, self.note.text().strip())
        except Problem as problem:
            self.bars.tell(_KEY, Level.ERROR, problem_words(problem))
            return
        self.accept()
        self.issued.emit(issued)

    def _show(self) -> None:
        release = self._bridge.release
        is_out = release.status is Status.ISSUED and bool(release.issued)
        version = release.issued[-1].version if is_out else next_version(release)
        self.heading.setText(tr(message("Version {version}", version=version)))
        if is_out:
            on = release.issued[-1].date
            words = message(
                "It is out already, since {date}. Change it to begin a correction or a new draft.",
                date=long_day(on),
            )
            self.what.setText(tr(words))
        elif undecided_issue(release):
            self.what.setText(tr("Say first what the change means."))
            ask_meaning(self._bridge, self.bars)
        elif correction_under_way(release):
            self.what.setText(_correction_words(release))
        else:
            self.what.setText(tr("The pages say DRAFT until then. This version is kept for ever."))
        signers = len(confirmed(release.signatories))
        if signers and not is_out:
            signed = tr_count("{number} has signed.", "{number} have signed.", signers)
            self.what.setText(f"{self.what.text()} {signed}")
        self.issue_button.setEnabled(False)
        if is_out:
            for widget in (self.checked, self.findings, self.answers, self.issue_button):
                widget.hide()
            self.close_button.setText(tr("Close"))
            restyle(self.close_button, "kind", "primary")
        else:
            self._desk.runner.run(lambda: review(release), self._take_review)

    def _take_review(self, found: Review) -> None:
        told = tuple(one for one in found.findings if one.level > Level.NOTE)
        errors = found.count(Level.ERROR)
        self.findings.show_findings(told)
        self.findings.setVisible(bool(told))
        self._is_sound = not errors
        if errors:
            self.checked.setText(
                tr_count(
                    "{number} error stands in the way.", "{number} errors stand in the way.", errors
                )
            )
        elif told:
            self.checked.setText(tr("It can go out. Look through these first:"))
        else:
            self.checked.setText(tr("Nothing to correct."))
        self._look()
        middle = self.geometry().center()
        self._fit()
        if self.isVisible():
            keep_middle(self, middle)

    def _fit(self) -> None:
        """Take room for findings where there are some."""
        if self.findings.isHidden():
            fit_height(self, max(self.width(), _WIDTH), 0)
        else:
            self.resize(max(self.width(), _WIDTH), max(self.height(), _HEIGHT))

    def showEvent(self, event: QShowEvent) -> None:
        """No larger than what there is to say."""
        self._fit()
        super().showEvent(event)

    def _follow(self, changed: Changed) -> None:
        """Go on where a person has said what the change means."""
        if undecided_issue(changed.before) and not undecided_issue(changed.after):
            self._show()

    def _look(self) -> None:
        is_decided = undecided_issue(self._bridge.release) is None
        self.issue_button.setEnabled(self._is_sound and is_decided and self._day is not None)

    def _note_day(self, day: Date | None) -> None:
        self._day = day
        self.day_notice.say("")
        self._look()

    def _go(self, finding: Finding) -> None:
        self.reject()
        self.go_wanted.emit(finding.place)

    def _connect(self) -> None:
        self._bridge.changed.connect(self._follow)  # a method: it ends with the dialog
        self.day.chosen.connect(self._note_day)
        self.day.refused.connect(self.day_notice.say)
        self.findings.wanted.connect(self._go)
        self.issue_button.clicked.connect(self.issue)
        self.close_button.clicked.connect(self.reject)
        self.close_button.setAutoDefault(False)

    def _assemble(self) -> None:
        self.answers = QWidget(self)
        form = QFormLayout(self.answers)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(_named(tr("Day"), self.day), self.day)
        form.addRow(self.day_notice)
        form.addRow(_named(tr("Note"), self.note), self.note)
        column = QVBoxLayout()
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        column.addWidget(self.heading)
        column.addWidget(self.what)
        column.addSpacing(8)
        column.addWidget(self.answers)
        column.addSpacing(8)
        column.addWidget(self.checked)
        column.addWidget(self.findings, 1)
        column.addSpacing(8)
        column.addLayout(foot_of(self.close_button, self.issue_button))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.bars)
        whole.addLayout(column, 1)
        self.findings.hide()
        self.note.setFocus()


def _correction_words(release: Release) -> str:
    """What the pages of a correction say of those who joined, and what they do not say."""
    joined = len(joined_now(release))
    left = sum(
        entry.joined is not None and entry.status is SignatoryStatus.WITHDRAWN
        for entry in release.signatories.entries
    )
    said = [tr("A correction: the pages say that they were updated.")]
    if joined:
        said.append(
            tr_count(
                "They also say that {number} has joined.",
                "They also say that {number} have joined.",
                joined,
            )
        )
    if left:
        said.append(
            tr_count(
                "{number} has withdrawn, which the pages do not say.",
                "{number} have withdrawn, which the pages do not say.",
                left,
            )
        )
    return " ".join(said)


def issued_words(done: Issued) -> str:
    """What the window says once a release is out."""
    words = message(
        "Version {version} is issued, {date}.",
        version=done.issue.version,
        date=long_day(done.issue.date),
    )
    return " ".join((tr(words), *map(problem_words, done.afterwards)))


def _named(words: str, field: QWidget) -> QLabel:
    name = label(words, field.parentWidget() or field, field, "muted")
    name.setMinimumHeight(32)
    return name
