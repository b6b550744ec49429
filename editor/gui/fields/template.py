"""The template pack, the sheet of paper, and the choices that the pack offers."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from editor.app.changes import Changed
from editor.app.packs import PackFound, find_packs
from editor.gui.bridge import Caret, SessionBridge
from editor.gui.desk import Desk
from editor.gui.fields.form import Form, stacked
from editor.gui.fields.notice import Notice
from editor.gui.kit.segments import Segments
from editor.gui.kit.wheelless import ChoiceList, NumberField
from editor.gui.words import N_, tr
from editor.model.enums import Paper
from editor.model.message import Problem
from editor.model.operations.change import Change
from editor.model.operations.release import set_option, set_paper, set_template
from editor.model.release import OptionValue, Release
from editor.render.packs import Option, Pack, load_pack, option_values

_PAPERS = {Paper.A4: N_("A4"), Paper.LETTER: N_("Letter")}
_LARGEST = 9_999


def build_template(bridge: SessionBridge, _language: str, parent: QWidget, desk: Desk) -> QWidget:
    """The section of the page."""
    return TemplateSection(bridge, parent, desk)


class TemplateSection(QWidget):
    """Lists the packs anew whenever the list is opened, as a person may add one meanwhile."""

    def __init__(self, bridge: SessionBridge, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._desk = desk
        self._options: Form | None = None
        self.notice = Notice(self)
        self.packs = ChoiceList(self)
        self.packs.setAccessibleName(tr("Template"))
        self.packs.setProperty("place", "template")
        self.packs.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.paper = Segments(tr("Paper"), self)
        self.paper.setProperty("place", "paper")
        self.paper.set_segments([(p.value, tr(w)) for p, w in _PAPERS.items()], "")
        form = Form(self)
        form.add(tr("Template"), self.packs)
        papers = QWidget(form)
        stacked(papers).addWidget(self.paper, 0, Qt.AlignmentFlag.AlignLeft)
        form.add(tr("Paper"), papers).setContentsMargins(0, 7, 0, 0)  # lower than a field
        self._rows = stacked(self)
        self._rows.addWidget(form)
        self._rows.addWidget(self.notice)
        self.packs.activated.connect(self._choose)
        self.paper.chosen.connect(lambda paper: self._apply(set_paper(Paper(paper)), "paper"))
        bridge.changed.connect(self._follow)
        self._show(bridge.release)

    def _choose(self, _index: int) -> None:
        self._apply(set_template(self.packs.currentData()), "template")

    def _apply(self, change: Change, place: str) -> None:
        caret = Caret(place)
        self._bridge.apply(change, caret, caret)

    def _follow(self, changed: Changed) -> None:
        before, after = changed.before, changed.after
        if before.template != after.template:
            self._show(after)
        elif before.options is not after.options:
            self._show_options(after)
        self.paper.choose(after.paper.value)

    def _show(self, release: Release) -> None:
        self.packs.clear()
        found = find_packs(self._desk.places, self._bridge.folder)
        for pack in found:
            self.packs.addItem(_title(pack), pack.name)
        if release.template not in {pack.name for pack in found}:
            self.packs.addItem(release.template, release.template)
        self.packs.setCurrentIndex(self.packs.findData(release.template))
        self.paper.choose(release.paper.value)
        self._show_options(release)

    def _show_options(self, release: Release) -> None:
        focused = self._focused_option()
        if self._options is not None:
            self._rows.removeWidget(self._options)
            self._options.hide()
            self._options.deleteLater()
        self._options = Form(self)
        self._rows.addWidget(self._options)
        pack = self._pack(release.template)
        values = option_values(pack, release.options) if pack else {}
        for name, option in (pack.options if pack else {}).items():
            self._add_option(self._options, name, option, values[name])
        if focused:
            self.focus_option(focused)

    def focus_option(self, name: str) -> None:
        """Go to the choice of that name."""
        for widget in self.findChildren(QWidget):
            if widget.property("option") == name and not widget.isHidden():
                widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focused_option(self) -> str:
        focused = self.focusWidget()
        has_focus = focused is not None and focused.hasFocus()
        return str(focused.property("option") or "") if has_focus else ""

    def _pack(self, name: str) -> Pack | None:
        """The pack by name; what is wrong with it is told in the place of its choices."""
        found = {p.name: p for p in find_packs(self._desk.places, self._bridge.folder)}.get(name)
        try:
            pack = load_pack(found.folder) if found else None
        except Problem as problem:
            self.notice.tell(problem)
            return None
        missing = tr("This template is not on this computer: choose another one.")
        self.notice.say("" if pack else missing)
        return pack

    def _add_option(self, form: Form, name: str, option: Option, value: OptionValue) -> None:
        widget = _option_widget(option, value, form, lambda new: self._set(name, new))
        widget.setProperty("option", name)
        widget.setAccessibleName(tr(option.label))
        words = "" if isinstance(widget, QCheckBox) else tr(option.label)
        form.add(words, widget)

    def _set(self, name: str, value: OptionValue) -> None:
        self._apply(set_option(name, value), "options")


def _option_widget(option: Option, value: OptionValue, parent: QWidget, tell) -> QWidget:  # noqa: ANN001  # takes the new value
    match option.type:
        case "bool":
            box = QCheckBox(tr(option.label), parent)
            box.setChecked(bool(value))
            box.clicked.connect(tell)
            return box
        case "choice":
            combo = ChoiceList(parent)
            combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            for choice in option.choices:
                combo.addItem(tr(choice), choice)
            combo.setCurrentIndex(combo.findData(str(value)))
            combo.activated.connect(lambda at: tell(combo.itemData(at)))
            return combo
        case _:
            spin = NumberField(parent)
            spin.setRange(-_LARGEST, _LARGEST)
            spin.setValue(int(value))
            spin.editingFinished.connect(lambda: tell(spin.value()))
            return spin


def _title(pack: PackFound) -> str:
    try:
        return tr(load_pack(pack.folder).title)
    except Problem:
        return pack.name
