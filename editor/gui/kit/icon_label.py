"""A picture beside words, in a colour of the theme."""

from PySide6.QtWidgets import QLabel, QWidget

from editor.gui.theme import Theme
from editor.model.findings import Level

# How much a finding or a message matters, as icon and colour; the words say it as well.
LEVEL_ICONS = {
    Level.NOTE: ("info", "accent_ink"),
    Level.WARNING: ("triangle-alert", "warning"),
    Level.ERROR: ("circle-alert", "danger"),
}


class IconLabel(QLabel):
    """An icon that says nothing that the words beside it do not say."""

    def __init__(self, theme: Theme, icon: str, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown = (icon, colour)
        theme.changed.connect(self._draw)
        self.setFixedSize(theme.sizes.icon, theme.sizes.icon)
        self._draw()

    def show_icon(self, icon: str, colour: str) -> None:
        """Show another one."""
        self._shown = (icon, colour)
        self._draw()

    def _draw(self) -> None:
        icon = self._theme.icon(*self._shown)
        self.setPixmap(icon.pixmap(self.size(), self.devicePixelRatio()))
