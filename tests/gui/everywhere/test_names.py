"""What a screen reader is told: every widget that one can reach has a name and a role."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QLabel, QScrollBar, QSizeGrip, QWidget

from tests.gui.everywhere.conftest import Tour


def reached(root: QWidget) -> list[QWidget]:
    """The widgets that take the focus, without the inner parts of Qt's own."""
    return [
        widget
        for widget in (root, *root.findChildren(QWidget))
        if widget.isVisible()
        and widget.focusPolicy().value
        and not widget.objectName().startswith("qt_")
        and widget.focusProxy() is None
        and not isinstance(widget, QScrollBar | QSizeGrip)
    ]


def has_label(widget: QWidget) -> bool:
    """Lists to choose from need one: on Linux Qt tells the choice in the place of their name."""
    if not isinstance(widget, QComboBox):
        return True
    beside = widget.parentWidget().findChildren(QLabel)
    return any(label.buddy() is widget and label.text() for label in beside)


def nameless(root: QWidget) -> list[str]:
    found = []
    for widget in reached(root):
        spoken = QAccessible.queryAccessibleInterface(widget)
        name = spoken.text(QAccessible.Text.Name) if spoken else ""
        is_named = bool(name.strip()) and has_label(widget)
        if not is_named or spoken.role() is QAccessible.Role.NoRole:
            found.append(f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}")
    return found


def test_everything_that_can_be_reached_has_a_name_and_a_role(tour: Tour) -> None:
    found: dict[str, list[str]] = {}
    count = []

    def visit(name: str, root: QWidget) -> None:
        count.append(len(reached(root)))
        if nameless(root):
            found[name] = nameless(root)

    tour.everything(visit)
    assert found == {}
    assert len(count) > 15
    assert sum(count) > 300
