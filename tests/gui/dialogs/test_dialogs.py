"""Settings are kept as soon as they are chosen; templates are checked and copied; About reads."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QAbstractButton, QDialog, QWidget
from pytestqt.qtbot import QtBot

import editor
from editor.app import pack_trial
from editor.app.packs import Origin
from editor.app.settings import Scheme, change_settings, read_settings
from editor.gui.desk import Desk
from editor.gui.dialogs.about import AboutDialog
from editor.gui.dialogs.settings import SettingsDialog
from editor.gui.dialogs.templates import TemplatesDialog
from editor.gui.scale import use_size
from editor.model.enums import Paper

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def shown(qtbot: QtBot):
    def show(dialog: QDialog) -> QDialog:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return show


def test_colours_change_at_once_and_are_kept(desk: Desk, shown, qtbot: QtBot) -> None:
    dialog = shown(SettingsDialog(desk, None))
    qtbot.keyClicks(dialog.scheme, "Dark")
    assert desk.theme.is_dark
    assert read_settings(desk.places).scheme is Scheme.DARK


def test_choices_for_new_releases_are_kept(desk: Desk, shown, tmp_path: Path, qtbot) -> None:
    dialog = shown(SettingsDialog(desk, None))
    qtbot.keyClicks(dialog.paper, "US")
    qtbot.keyClicks(dialog.template, "Mod")
    qtbot.keyClicks(dialog.scale, "130")
    dialog.choose_folder = lambda *_: tmp_path
    qtbot.mouseClick(dialog.choose_button, LEFT)
    kept = read_settings(desk.places)
    assert (kept.paper, kept.template, kept.size) == (Paper.LETTER, "modern", 130)
    assert kept.documents == str(tmp_path)
    again = SettingsDialog(desk, None)
    qtbot.addWidget(again)
    assert again.template.currentText() == "Modern"
    assert again.folder.text() == str(tmp_path)


def test_a_choice_that_cannot_be_kept_is_said(desk: Desk, shown, qtbot: QtBot) -> None:
    desk.places.config.parent.mkdir(parents=True, exist_ok=True)
    desk.places.config.write_text("a file in the way")
    dialog = shown(SettingsDialog(desk, None))
    qtbot.keyClicks(dialog.paper, "US")
    assert dialog.bars.keys == ("settings",)


@pytest.mark.parametrize(
    ("percent", "before", "after"),
    [(130, {}, "1.3"), (100, {}, None), (9000, {}, "3.0"), (130, {"QT_SCALE_FACTOR": "2"}, "2")],
)
def test_the_size_is_told_to_qt(percent: int, before: dict[str, str], after: str | None) -> None:
    environment = dict(before)
    use_size(percent, environment)
    assert environment.get("QT_SCALE_FACTOR") == after


@pytest.mark.parametrize("can", [True, False])
def test_another_size_offers_to_start_again(desk: Desk, shown, qtbot: QtBot, can: bool) -> None:
    asked = []
    dialog = shown(SettingsDialog(desk, None, lambda: bool(asked.append(1)) or can))
    assert not dialog.again_button.isVisible()
    qtbot.keyClicks(dialog.scale, "130")
    assert read_settings(desk.places).size == 130
    assert dialog.again_button.isVisible()
    assert "cannot be undone" in dialog.again_note.text()
    qtbot.mouseClick(dialog.again_button, LEFT)
    assert asked == [1]
    assert ("again" in dialog.bars.keys) is not can
    for _ in ("115", "100"):
        qtbot.keyClick(dialog.scale, Qt.Key.Key_Up)
    assert not dialog.again_button.isVisible()


def names(dialog: TemplatesDialog) -> list[str]:
    return [dialog.list.item(at).text() for at in range(dialog.list.count())]


def test_settings_that_grow_stay_on_a_low_screen(desk: Desk, shown, monkeypatch) -> None:
    low = QRect(0, 0, 1024, 640)
    monkeypatch.setattr(QScreen, "availableGeometry", lambda _screen: low)
    dialog = shown(SettingsDialog(desk, None))
    dialog.move(200, low.height() - dialog.height())
    dialog.scale.setCurrentText("150 %")
    assert dialog.again_button.isVisible()
    assert low.contains(dialog.geometry())


def test_a_size_that_is_not_offered_any_more_is_said_like_the_others(desk: Desk, shown) -> None:
    change_settings(desk.places, size=125)
    dialog = shown(SettingsDialog(desk, None))
    assert dialog.scale.currentText() == "125 %"


def test_templates_are_listed_and_sound(desk: Desk, shown, qtbot: QtBot, monkeypatch) -> None:
    monkeypatch.setattr(pack_trial, "try_pack", lambda *_, **__: ())  # seconds; see below
    dialog = shown(TemplatesDialog(desk, None, None))
    assert names(dialog) == ["Classic", "Modern"]
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.pack.name == "modern"
    qtbot.mouseClick(dialog.page.check_button, LEFT)
    qtbot.waitUntil(lambda: dialog.page.said.text() == "This template is sound.", timeout=20_000)


def test_a_template_that_cannot_make_pages_is_told(desk: Desk, shown, qtbot: QtBot) -> None:
    """What no reading of its files can find."""
    pack = desk.places.own_templates / "thirsty"
    shutil.copytree(desk.places.templates / "classic", pack)
    template = pack / "release.html.j2"
    trap = template.read_text("utf-8").replace("</main>", "{{ release.body[99] }}</main>")
    template.write_text(trap, "utf-8")
    dialog = shown(TemplatesDialog(desk, None, None))
    dialog.refresh("thirsty")
    qtbot.mouseClick(dialog.page.check_button, LEFT)
    assert dialog.page.check_button.text() == "Stop"
    qtbot.waitUntil(lambda: len(dialog.page.findings.rows) > 0, timeout=30_000)
    spoken = [row.accessibleName() for row in dialog.page.findings.rows]
    assert any("a list has no entry 99" in words for words in spoken)
    assert dialog.page.check_button.text() == "Check"


def test_a_check_can_be_stopped(desk: Desk, shown, qtbot: QtBot) -> None:
    dialog = shown(TemplatesDialog(desk, None, None))
    qtbot.mouseClick(dialog.page.check_button, LEFT)
    qtbot.waitUntil(lambda: "small releases" in dialog.page.said.text(), timeout=20_000)
    qtbot.mouseClick(dialog.page.check_button, LEFT)
    assert dialog.page.said.text() == "The check was stopped."
    assert not dialog.checking.is_under_way


def test_a_broken_template_is_told_in_findings(desk: Desk, shown, qtbot: QtBot) -> None:
    broken = desk.places.own_templates / "broken"
    broken.mkdir(parents=True)
    (broken / "pack.toml").write_text("title = 1")
    dialog = shown(TemplatesDialog(desk, None, None))
    dialog.list.setCurrentRow(names(dialog).index("broken"))
    qtbot.mouseClick(dialog.page.check_button, LEFT)
    qtbot.waitUntil(lambda: len(dialog.page.findings.rows) > 0, timeout=20_000)
    spoken = [row.accessibleName() for row in dialog.page.findings.rows]
    assert any("release.docx is not there" in words for words in spoken)


def test_a_template_is_duplicated_and_the_copy_is_chosen(desk: Desk, shown, qtbot: QtBot) -> None:
    dialog = shown(TemplatesDialog(desk, None, None))
    qtbot.mouseClick(dialog.page.copy_button, LEFT)
    qtbot.waitUntil(lambda: dialog.bars.keys == ("templates",))
    assert dialog.pack.origin is Origin.OWN
    assert "Classic (my copy)" in names(dialog)


def test_the_templates_of_a_release_are_listed_too(desk: Desk, shown, tmp_path: Path) -> None:
    pack = tmp_path / "templates" / "ours"
    pack.mkdir(parents=True)
    (pack / "pack.toml").write_text("")
    assert "ours" in names(shown(TemplatesDialog(desk, tmp_path, None)))


def test_about_names_version_licences_and_fonts(desk: Desk, shown) -> None:
    dialog = shown(AboutDialog(desk, None))
    rows = {dialog.table.topLevelItem(at).text(0) for at in range(dialog.table.topLevelItemCount())}
    assert editor.__version__ in dialog.version.text()
    assert {"weasyprint", "pyside6-essentials", "lxml"} <= rows
    words = " ".join(
        label.text() for label in dialog.findChildren(QWidget) if hasattr(label, "text")
    )
    assert "Noto Naskh Arabic" in words
    assert "MIT" in words


@pytest.mark.parametrize("dialog", ["settings", "templates", "about"])
def test_every_dialog_fits_a_small_screen_and_its_parts_have_names(desk, shown, dialog) -> None:
    made = {
        "settings": lambda: SettingsDialog(desk, None),
        "templates": lambda: TemplatesDialog(desk, None, None),
        "about": lambda: AboutDialog(desk, None),
    }[dialog]
    window = shown(made())
    assert window.width() <= 1024
    assert window.height() <= 640
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            text = widget.text() if isinstance(widget, QAbstractButton) else ""
            assert widget.accessibleName() or text, widget
