"""Kicker, headline with its length, and subheadline."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from editor.app.changes import Changed
from editor.gui.bridge import FieldCaret, SessionBridge
from editor.gui.fields.binding import edition_binding, edition_in
from editor.gui.fields.form import label, stacked
from editor.gui.fields.line import LineField, placed
from editor.gui.fields.rich import RichField
from editor.gui.fields.text import TextField, Ways
from editor.gui.kit.buttons import push_button
from editor.gui.theme import Theme
from editor.gui.words import tr, tr_count
from editor.model.edition import Edition
from editor.model.operations.text import set_headline, set_kicker, set_subheadline

_LEFT_BY_KEY = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}


def build_headline(bridge: SessionBridge, language: str, parent: QWidget, theme: Theme) -> QWidget:
    """The section of the page."""
    return HeadlineSection(bridge, language, parent, theme)


class HeadlineSection(QWidget):
    """The kicker and the subheadline are there once they are wanted."""

    def __init__(self, bridge: SessionBridge, language: str, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._language = language
        ways = Ways(language, breaks=False)

        def binding(field: str, name: str, operation):  # noqa: ANN001, ANN202  # three alike
            return edition_binding(language, field, name, operation)

        kicker = LineField(bridge, binding("kicker", tr("Kicker"), set_kicker), self, language)
        self.headline = RichField(
            bridge, binding("headline", tr("Headline"), set_headline), self, theme, ways
        )
        self.headline.setFont(theme.font("heading", bold=True))
        self.headline.setPlaceholderText(tr("What has happened, in one line"))
        sub = RichField(
            bridge,
            binding("subheadline", tr("Subheadline"), set_subheadline),
            self,
            theme,
            ways,
        )
        self.kicker = OptionalField(tr("Kicker"), kicker, self)
        self.subheadline = OptionalField(tr("Subheadline"), sub, self)
        self.length = label("", self, kind="muted")
        self._assemble()
        placed(self.headline)
        self.first_field = self.headline  # where most people begin, and not with the kicker
        bridge.changed.connect(self._follow)
        self._show_length()

    def _assemble(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(tr("Headline"), self, self.headline, "section"))
        head.addWidget(self.length)
        head.addStretch(1)
        for optional in (self.kicker, self.subheadline):
            head.addWidget(optional.adder)
        rows = stacked(self)
        rows.addLayout(head)
        for field in (self.kicker, self.headline, self.subheadline):
            rows.addWidget(field)
            field.raise_()  # so that Tab and Enter reach it where it stands

    def _follow(self, changed: Changed) -> None:
        old, new = (
            edition_in(release, self._language) for release in (changed.before, changed.after)
        )
        if new is not None and (old is None or _heads(old) != _heads(new)):
            self._show_length()

    def _show_length(self) -> None:
        words = self.headline.reading
        shown = tr_count("{number} character", "{number} characters", len(words))
        self.length.setText(shown if words else "")
        for optional in (self.kicker, self.subheadline):
            optional.refresh()


def _heads(edition: Edition) -> tuple[str, str, str]:
    return edition.kicker, edition.headline, edition.subheadline


class OptionalField(QWidget):
    """A field that hides while it is empty; a button brings it out."""

    def __init__(self, name: str, field: LineField | TextField, parent: QWidget) -> None:
        super().__init__(parent)
        self._field = field
        self._wanted = False
        self.setProperty("place", field.address)
        self.adder: QPushButton = push_button(f"+ {name}", parent, "link")
        self.adder.setAccessibleName(f"{tr('Add')} {name}")
        self.adder.clicked.connect(lambda _on: self.focus_place())
        field.setPlaceholderText(name)
        field.installEventFilter(self)
        stacked(self).addWidget(field)
        self.refresh()

    def focus_place(self, _place: str = "") -> None:
        """Bring the field out and go there."""
        self._wanted = True
        self.refresh()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def restore_caret(self, caret: FieldCaret) -> None:
        """Put the cursor back where it was before a step."""
        self._field.restore_caret(caret)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Put a field away that was left empty, but not from under a mouse that is pressed."""
        is_left = event.type() == QEvent.Type.FocusOut
        if is_left and isinstance(event, QFocusEvent) and event.reason() in _LEFT_BY_KEY:
            self._wanted = False
            QTimer.singleShot(0, self, self.refresh)
        return super().eventFilter(watched, event)

    def refresh(self) -> None:
        """Show the field if it holds words, or if somebody wants to write into it."""
        text = self._field.words if isinstance(self._field, TextField) else self._field.text()
        shown = bool(text) or self._wanted or self._field.hasFocus()
        self.setVisible(shown)
        self.adder.setVisible(not shown)
