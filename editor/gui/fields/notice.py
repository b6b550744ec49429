"""A sentence under a field that says what did not go, and how to go on."""

from PySide6.QtWidgets import QLabel, QWidget

from editor.gui.kit.announcing import announce
from editor.gui.words import tr
from editor.model.message import Problem


class Notice(QLabel):
    """Hidden while there is nothing to say."""

    def __init__(self, parent: QWidget, kind: str = "danger") -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)
        self.setWordWrap(True)
        self.hide()

    def say(self, words: str) -> None:
        """Show a sentence, and let a screen reader say it; "" hides it."""
        if words == self.text() and words:
            return
        self.setText(words)
        self.setVisible(bool(words))
        if words:
            announce(self, words)

    def tell(self, problem: Problem) -> None:
        """Show a problem with its way on."""
        ways = (problem.what, problem.way_on)
        self.say(" ".join(tr(part) for part in ways if part is not None))
