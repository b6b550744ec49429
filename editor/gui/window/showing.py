"""Keeps every part of the window showing the release as it is now."""

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from editor.app.changes import Changed
from editor.app.overview import shown_title
from editor.gui.actions.specs import Act, State
from editor.gui.kit.hint import EmptyHint
from editor.gui.kit.later import after_first_paint, later
from editor.gui.languages import own_name
from editor.gui.theme import Scheme
from editor.gui.window.outline_row import Badges
from editor.gui.window.sections import Part, SectionSpec, sections_of
from editor.gui.words import tr
from editor.model.findings import Finding, Level
from editor.model.operations.change import Change
from editor.model.operations.release import set_kind
from editor.model.release import Release

if TYPE_CHECKING:
    from editor.app.review import Review
    from editor.gui.window.main_window import MainWindow

_SCHEMES = {
    Scheme.SYSTEM: Act.SCHEME_SYSTEM,
    Scheme.LIGHT: Act.SCHEME_LIGHT,
    Scheme.DARK: Act.SCHEME_DARK,
}


class Showing(QObject):
    """Hears the session, the checks and the edition, and refreshes what depends on them."""

    def __init__(self, window: "MainWindow", specs: tuple[SectionSpec, ...]) -> None:
        super().__init__(window)
        self._window = window
        self._specs = specs
        self._findings: tuple[Finding, ...] = ()
        self._review: Review | None = None  # nothing is known yet
        self._finding_at = -1
        self._has_pages = False
        self._opens_findings = False
        self._shown: tuple[SectionSpec, ...] = ()
        self._added: frozenset[Part] = frozenset()  # parts that this kind does not ask for
        self._state: State | None = None
        self._counting = QTimer(self, singleShot=True, interval=0)  # the typed letter comes first
        self._counting.timeout.connect(self._refresh_counts)
        self._connect()
        self._show_edition()
        self._refresh_panes()
        self._refresh_scheme()
        after_first_paint(window, window.reviewer.look_soon)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What checks and pages said last, without what was accepted."""
        return self._findings

    def open_findings(self) -> None:
        """Show the list of findings, as soon as the checks are done."""
        window = self._window
        if self._review is None:
            self._opens_findings = True
            window.reviewer.look()
            return
        popover = later("editor.gui.window.findings_list:FindingsList")(
            window.desk.theme, self._findings, self.where, window, self._fix_words
        )
        popover.fix_wanted.connect(self._fix)
        popover.chosen.connect(lambda finding: window.navigation.go(finding.place))
        popover.open_under(window.top_bar.checks)

    def _fix_words(self, finding: Finding) -> str:
        """What the program can do about a finding by itself; "" for nothing."""
        change = _fix_for(finding, self._window.bridge.release)
        return tr(change.label) if change is not None else ""

    def _fix(self, finding: Finding) -> None:
        change = _fix_for(finding, self._window.bridge.release)
        if change is not None:
            self._window.bridge.apply(change)
            self._window.navigation.go(finding.place)

    def step_finding(self, by: int) -> None:
        """Go to the next finding or one before, round and round."""
        if self._findings:
            self._finding_at = (self._finding_at + by) % len(self._findings)
            finding = self._findings[self._finding_at]
            self._window.telling.show_finding(finding)
            self._window.navigation.go(finding.place)

    @property
    def hidden(self) -> tuple[SectionSpec, ...]:
        """The parts that this kind of release does not ask for, and that hold nothing."""
        return tuple(spec for spec in self._specs if spec not in self._shown)

    def add_part(self, part: Part) -> None:
        """Show a part that this kind of release does not ask for, and go there."""
        self._added |= {part}
        self._show_edition()
        self._window.navigation.go_to_part(part)

    def open_add_edition(self) -> None:
        """Offer languages."""
        window = self._window
        popover = later("editor.gui.window.add_edition:AddEdition")(
            window.desk.theme,
            later("editor.gui.window.add_edition:labelled_languages")(
                window.desk.places.shared_templates
            ),
            window.shown.languages,
            window.shown.language,
            window,
        )
        popover.wanted.connect(self._add_edition)
        popover.open_under(window.top_bar.editions.add_button)

    def _add_edition(self, tag: str, copy: bool) -> None:  # noqa: FBT001  # as the signal tells it
        """Add an edition, and begin with its headline once the popover has let go of the focus."""
        window = self._window
        window.shown.add(tag, copy=copy)
        QTimer.singleShot(0, self, lambda: window.navigation.go_to_part(Part.HEADLINE))

    def _connect(self) -> None:
        window = self._window
        bar = window.top_bar
        window.bridge.changed.connect(self._follow)
        window.shown.switched.connect(lambda _language: self._show_edition())
        window.shown.listed.connect(self._show_tabs)
        window.autosave.told.connect(bar.saved.show_status)
        window.reviewer.ready.connect(self._take_review)
        window.outline.chosen.connect(lambda part: window.navigation.go_to_part(Part(part)))
        window.navigation.arrived.connect(window.outline.mark)
        window.page.reached.connect(window.outline.mark)
        window.navigation.arrived.connect(window.telling.show_part)
        window.page.reached.connect(window.telling.show_part)
        window.page_findings.changed.connect(self._tell_findings)
        window.status_line.go_wanted.connect(window.navigation.go)
        window.panes.shown_changed.connect(self._refresh_panes)
        window.desk.theme.changed.connect(self._refresh_scheme)
        bar.saved.elsewhere.connect(window.saving.save_elsewhere)
        bar.kind_chosen.connect(lambda kind: window.bridge.apply(set_kind(kind)))
        bar.checks.clicked.connect(self.open_findings)
        bar.editions.chosen.connect(window.shown.show)
        bar.editions.remove_wanted.connect(window.shown.remove)
        bar.editions.move_wanted.connect(window.shown.move)
        bar.editions.add_button.clicked.connect(self.open_add_edition)

    def _follow(self, changed: Changed) -> None:
        if changed.before.kind is not changed.after.kind:
            self._window.top_bar.show_kind(changed.after.kind)
            self._show_edition()
        elif self._has_more(changed.after):
            self._show_edition()
        named = shown_title(changed.after)
        if named != shown_title(changed.before):
            self._window.name(named)
        self._counting.start()
        self._refresh_actions()

    def _has_more(self, release: Release) -> bool:
        """Whether something stands where the page has no part for it, as after undo."""
        needed = sections_of(self._specs, release, self._added)
        return any(spec not in self._shown for spec in needed)

    def _show_edition(self) -> None:
        """Build the page and the outline for the kind and the edition."""
        window = self._window
        release = window.bridge.release
        self._shown = specs = sections_of(self._specs, release, self._added)
        focused = window.places.place_of(window.page.focused())
        if window.shown.language:
            window.outline.show_sections(specs)
            window.page.show_edition(specs, window.shown.language)
        else:
            window.outline.show_sections(())
            window.page.show_hint(self._hint())
        window.places.register_all(window.top_bar.title)
        window.name(shown_title(release))
        self._show_tabs()
        self._refresh_counts()
        window.navigation.keep_place(focused)

    def _hint(self) -> EmptyHint:
        words = tr("This release has no language yet.")
        return EmptyHint(words, None, tr("Add a language…"), self.open_add_edition)

    def _show_tabs(self) -> None:
        shown = self._window.shown
        self._window.top_bar.show_editions(shown.languages, shown.language)
        self._window.telling.show_edition(shown.language)
        self._refresh_actions()

    def _take_review(self, review: "Review") -> None:
        self._review = review
        self._tell_findings()
        if self._opens_findings:
            self._opens_findings = False
            self.open_findings()

    def _tell_findings(self) -> None:
        """Say what the checks and the pages have found, once the checks are done."""
        if self._review is None:
            return
        window = self._window
        told = tuple(f for f in self._review.findings if f.level > Level.NOTE)
        on_pages = window.page_findings.beside(
            told,
            window.bridge.release,
            window.shown.language,
            is_followed=window.panes.shows_preview,
        )
        self._findings = tuple(sorted((*told, *on_pages), key=lambda finding: -finding.level))
        numbers = Counter(finding.level for finding in self._findings)
        window.top_bar.checks.show_counts(numbers[Level.ERROR], numbers[Level.WARNING])
        window.telling.take(self._review, self._findings, window.bridge.release.signatories)
        self._refresh_counts()
        self._refresh_actions()

    def _refresh_counts(self) -> None:
        window = self._window
        release, language = window.bridge.release, window.shown.language
        counts = {spec.id: spec.count(release, language) for spec in self._shown}
        window.outline.show_counts(counts, self._badges())

    def _badges(self) -> dict[Part, Badges]:
        found: Counter[tuple[Part, Level]] = Counter()
        for finding in self._findings:
            part = self._window.navigation.part_of(finding.place)
            if part is not None:
                found[part.id, finding.level] += 1
        return {
            part: Badges(found[part, Level.ERROR], found[part, Level.WARNING]) for part, _ in found
        }

    def _refresh_actions(self) -> None:
        bridge = self._window.bridge
        state = State(
            undo=tr(bridge.undo_label) if bridge.undo_label else "",
            redo=tr(bridge.redo_label) if bridge.redo_label else "",
            editions=len(self._window.shown.languages),
            edition=self._window.shown.number,
            findings=len(self._findings),
            pages=self._has_pages,
        )
        if state != self._state:
            self._state = state
            self._window.actions_made.update(state)

    def take_pages(self, count: int) -> None:
        """Let the actions on pages follow how many the preview has."""
        if self._has_pages is not bool(count):
            self._has_pages = bool(count)
            self._refresh_actions()

    def _refresh_panes(self) -> None:
        panes, actions = self._window.panes, self._window.actions_made
        actions.check(Act.OUTLINE, on=panes.shows_outline)
        actions.check(Act.PREVIEW, on=panes.shows_preview)

    def _refresh_scheme(self) -> None:
        self._window.actions_made.check(_SCHEMES[self._window.desk.theme.scheme], on=True)

    def where(self, place: str) -> str:
        """The part of the release and the language that a finding is about."""
        part = self._window.navigation.part_of(place)
        parts = place.split("/")
        language = own_name(parts[1]) if parts[0] == "editions" and len(parts) > 1 else ""
        return " · ".join(word for word in (tr(part.title) if part else "", language) if word)


def _fix_for(finding: Finding, release: Release) -> Change | None:
    # It brings the tables of CLDR along, which a window does not need to open.
    from editor.app.fixes import fix_for  # noqa: PLC0415

    return fix_for(finding, release)
