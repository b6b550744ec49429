"""The bar at the top of the import: what to do here, and the ways out."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from editor.gui.kit.buttons import push_button
from editor.gui.kit.elided import ElidedLabel
from editor.gui.theme import Theme
from editor.gui.words import tr

_HEIGHT = 48


class Head(QFrame):
    """Create a release, add to the open one, or leave."""

    def __init__(self, theme: Theme, parent: QWidget, *, can_add: bool) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setFixedHeight(_HEIGHT)
        height = theme.sizes.control
        title = QLabel(tr("New release from text"), self)
        title.setProperty("kind", "section")
        about = ElidedLabel(
            tr("Check what was recognised. The rest stays under “Unused text”."), self
        )
        about.setProperty("kind", "muted")
        about.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.cancel_button = push_button(tr("Cancel"), self, height=height)
        self.add_button = push_button(tr("Add to the open release"), self, height=height)
        self.create_button = push_button(tr("Create release"), self, "primary", height)
        self.create_button.setToolTip(tr("Create release (Ctrl+Enter)"))
        self.add_button.setToolTip(tr("Add to the open release (Ctrl+Shift+Enter)"))
        self.add_button.setVisible(can_add)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(title)
        row.addWidget(about, 1)
        for button in (self.cancel_button, self.add_button, self.create_button):
            row.addWidget(button)

    def show_busy(self, *, busy: bool) -> None:
        """Nothing is made of a text that is being understood again."""
        self.create_button.setEnabled(not busy)
        self.add_button.setEnabled(not busy)
