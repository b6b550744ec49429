"""Says something to a screen reader that no widget shows as its own name or state."""

from PySide6.QtWidgets import QWidget

# With QAccessible all roles and events are made, which a start is not to wait for.


def announce(widget: QWidget, words: str) -> None:
    """Have it read aloud, where somebody listens; `widget` is what it is about."""
    if words and is_heard():
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


def is_heard() -> bool:
    """Whether there is a screen reader."""
    from PySide6.QtGui import QAccessible  # noqa: PLC0415

    return QAccessible.isActive()
