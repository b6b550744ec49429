"""How the issuing organisation presents itself: the letterhead, its colour and its logos."""

import re

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QCheckBox, QColorDialog, QHBoxLayout, QWidget

from editor.app.changes import Changed
from editor.gui.bridge import Caret, SessionBridge
from editor.gui.desk import Desk
from editor.gui.fields.binding import identity_binding
from editor.gui.fields.form import Form, stacked
from editor.gui.fields.lent import Lent
from editor.gui.fields.line import LineField, placed
from editor.gui.fields.logos import LogoRow
from editor.gui.fields.notice import Notice
from editor.gui.fields.parsed import ParsedField, Reading
from editor.gui.fields.swatch import Swatch
from editor.gui.fields.text import TextField
from editor.gui.theme import Theme
from editor.gui.words import tr
from editor.model.operations import identity as operations
from editor.model.release import Release

_COLOUR = re.compile(r"#?([0-9a-fA-F]{6}|[0-9a-fA-F]{3})")
_SHORT = 3


def build_identity(bridge: SessionBridge, _language: str, parent: QWidget, desk: Desk) -> QWidget:
    """The section of the page."""
    section = Form(parent)

    def line(field: str, words: str, operation) -> LineField:  # noqa: ANN001  # four alike
        made = LineField(bridge, identity_binding(field, words, operation), section)
        section.add(words, made)
        placed(made)
        return made

    organization = line("organization", tr("Organisation"), operations.set_organization)
    line("line", tr("Line below it"), operations.set_line)
    binding = identity_binding("address", tr("Address"), operations.set_address)
    address = TextField(bridge, binding, section)
    section.add(tr("Address"), placed(address))
    website = line("website", tr("Website"), operations.set_website)
    website.write_from_left()
    Lent(
        bridge,
        {"organization": organization, "address": address, "website": website},
        section,
    )
    section.add(tr("Colour"), AccentField(bridge, section, desk.theme))
    logos = LogoRow(
        bridge,
        desk,
        section,
        "identity/logos",
        lambda release: release.identity.logos,
        operations.set_logos,
    )
    logos.stand_beside(section.add(tr("Logos"), placed(logos)))
    section.add("", LetterheadBox(bridge, section))
    return section


class LetterheadBox(QCheckBox):
    """Whether the letterhead prints, or stands on the paper already."""

    def __init__(self, bridge: SessionBridge, parent: QWidget) -> None:
        super().__init__(tr("Print the letterhead"), parent)
        self.setProperty("place", "identity/letterhead")
        self._bridge = bridge
        self.setChecked(bridge.release.identity.letterhead)
        self.clicked.connect(self._apply)
        bridge.changed.connect(self._follow)

    def _follow(self, changed: Changed) -> None:
        self.setChecked(changed.after.identity.letterhead)

    def _apply(self, on: bool) -> None:  # noqa: FBT001  # Qt's signal
        caret = Caret("identity/letterhead")
        self._bridge.apply(operations.set_letterhead(on=on), caret, caret)


class AccentField(QWidget):
    """A colour as its six figures, as a swatch, and from a dialog; empty is the template's own."""

    def __init__(self, bridge: SessionBridge, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._bridge = bridge
        reading = Reading(
            read_colour,
            str,
            lambda value, _steps: value,
            tr("Write the colour as six figures, like #1f57c3."),
        )
        self.field = ParsedField("identity/accent", tr("Accent colour"), reading, self)
        self.field.setPlaceholderText(tr("As the template"))
        self.field.setMaximumWidth(160)
        self.swatch = Swatch(theme, self)
        self.notice = Notice(self)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.field)
        top.addWidget(self.swatch)
        top.addStretch(1)
        column = stacked(self, 4)
        column.addLayout(top)
        column.addWidget(self.notice)
        self.setFocusProxy(self.field)
        placed(self.field)
        self.field.chosen.connect(self._apply)
        self.field.refused.connect(self.notice.say)
        self.swatch.clicked.connect(self._ask)
        bridge.changed.connect(self._follow)
        self._show(bridge.release)

    def _ask(self) -> None:
        dialog = QColorDialog(QColor(self._bridge.release.identity.accent or "#1f57c3"), self)
        dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
        dialog.colorSelected.connect(lambda colour: self._apply(colour.name()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _apply(self, colour: str | None) -> None:
        caret = Caret("identity/accent")
        self._bridge.apply(operations.set_accent(colour or ""), caret, caret)

    def _follow(self, changed: Changed) -> None:
        if changed.before.identity is not changed.after.identity:
            self._show(changed.after)

    def _show(self, release: Release) -> None:
        self.field.show_value(release.identity.accent or None)
        self.swatch.show_colour(release.identity.accent)


def read_colour(text: str) -> str | None:
    """#rrggbb of a colour that was typed; None for anything else."""
    found = _COLOUR.fullmatch(text.strip())
    if not found:
        return None
    figures = found.group(1).lower()
    return "#" + ("".join(2 * f for f in figures) if len(figures) == _SHORT else figures)
