"""Actions made from the table: those that something stands behind, and no other."""

from collections.abc import Callable, Mapping

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from editor.gui.actions.specs import SPECS, Act, ActionSpec, State
from editor.gui.theme import Theme
from editor.gui.words import tr

Handlers = Mapping[Act, Callable[[], object]]


class Actions:
    """The actions of one window, also its shortcuts, as long as the window lives."""

    def __init__(self, window: QWidget, theme: Theme, handlers: Handlers) -> None:
        self._theme = theme
        self._made: dict[Act, tuple[ActionSpec, QAction]] = {}
        self._choices: dict[str, QActionGroup] = {}
        for spec in SPECS:
            if spec.act in handlers:
                action = _make(spec, window, handlers[spec.act])
                self._made[spec.act] = (spec, action)
                self._exclude(spec, action, window)

    def __getitem__(self, act: Act) -> QAction:
        """The action. Raises KeyError where nothing stands behind it."""
        return self._made[act][1]

    def __contains__(self, act: Act) -> bool:
        return act in self._made

    @property
    def specs(self) -> tuple[ActionSpec, ...]:
        """What was made, in the order of the table."""
        return tuple(spec for spec, _ in self._made.values())

    def update(self, state: State) -> None:
        """Enable what can be done now, and name what undo and redo would do."""
        for spec, action in self._made.values():
            action.setEnabled(spec.enabled(state))
        self._name(Act.UNDO, state.undo)
        self._name(Act.REDO, state.redo)

    def dress(self, *acts: Act) -> None:
        """Draw the icons of these actions; drawing all takes longer than to show the window."""
        for act in acts:
            spec, action = self._made[act]
            if action.icon().isNull():
                self._theme.set_icon(action, spec.icon)

    def check(self, act: Act, *, on: bool) -> None:
        """Show an action as taken or not, where it is there."""
        if act in self._made:
            self._made[act][1].setChecked(on)

    def _name(self, act: Act, what: str) -> None:
        if act in self._made:
            spec, action = self._made[act]
            words = tr(spec.words)
            action.setText(f"{words}: {what}" if what else words)
            action.setToolTip(_tip(action))

    def _exclude(self, spec: ActionSpec, action: QAction, window: QWidget) -> None:
        if spec.choice:
            if spec.choice not in self._choices:
                self._choices[spec.choice] = QActionGroup(window)
            self._choices[spec.choice].addAction(action)


def _make(spec: ActionSpec, window: QWidget, handler: Callable[[], object]) -> QAction:
    action = QAction(tr(spec.words), window)
    action.setObjectName(spec.act.value)
    action.setShortcuts([QKeySequence(keys) for keys in spec.shortcuts])
    action.setCheckable(spec.checkable)
    # A mac would move actions by their English words into its own menu.
    action.setMenuRole(QAction.MenuRole.NoRole)
    action.setToolTip(_tip(action))
    action.setIconVisibleInMenu(not spec.checkable)  # its place shows whether it is taken
    action.triggered.connect(lambda _on=False: handler())
    window.addAction(action)
    return action


def _tip(action: QAction) -> str:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    words = action.text().removesuffix("…")
    return f"{words} ({keys})" if keys else words
