"""The dialogs for the program as a whole, in the states that a person comes to by using them."""

from editor.gui.actions.specs import Act
from editor.gui.dialogs.settings import SettingsDialog
from editor.gui.dialogs.templates import TemplatesDialog
from editor.gui.window.sections import Part
from tools.screens.stage import Stage

_RIVER = "river-press-release"


def sizing(stage: Stage) -> None:
    """Another size is chosen, which needs a new start."""
    window = stage.editor(_RIVER, Part.HEADLINE)
    window.actions_made[Act.SETTINGS].trigger()
    dialog = window.findChild(SettingsDialog)
    if dialog is None:
        return
    usual = dialog.scale.currentIndex()
    dialog.scale.setCurrentIndex(dialog.scale.count() - 1)
    stage.shoot("dialog-settings-size", window)
    dialog.scale.setCurrentIndex(usual)
    stage.close_popups()


def checked_template(stage: Stage) -> None:
    """A template that was looked at whole."""
    window = stage.editor(_RIVER, Part.HEADLINE)
    window.actions_made[Act.TEMPLATES].trigger()
    dialog = window.findChild(TemplatesDialog)
    if dialog is None:
        return
    dialog.check_or_stop()
    stage.settle(500)
    stage.shoot("dialog-templates-checking", window)
    stage.until(lambda: not dialog.checking.is_under_way)
    stage.shoot("dialog-templates-checked", window)
    stage.close_popups()


def keeping(stage: Stage) -> None:
    """What the release offers to keep in the library."""
    window = stage.editor(_RIVER, Part.HEADLINE)
    window.actions_made[Act.KEEP].trigger()
    stage.settle(300)
    stage.shoot("bar-keep", window)
    for key in window.bars.keys:
        window.bars.drop(key)
