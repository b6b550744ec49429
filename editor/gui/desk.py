"""What every window of one program stands on."""

from dataclasses import dataclass
from functools import cached_property

import msgspec
from PySide6.QtWidgets import QApplication

from editor.app.paths import Places
from editor.app.settings import Scheme, read_settings, write_settings
from editor.gui.library.shelf import Shelf
from editor.gui.tasks import TaskRunner
from editor.gui.theme import Theme


@dataclass(frozen=True)
class Desk:
    """Made once by `gui/program.py` and handed down."""

    application: QApplication
    places: Places
    theme: Theme
    runner: TaskRunner

    @cached_property
    def shelf(self) -> Shelf:
        """The signatory library, which no file is opened for before it is asked for something."""
        return Shelf(self.places)

    def choose_scheme(self, scheme: Scheme) -> None:
        """Light, dark, or as the system, from now on. Raises Problem when it cannot be kept."""
        self.theme.choose(scheme)
        settings = msgspec.structs.replace(read_settings(self.places), scheme=scheme)
        write_settings(self.places, settings)
