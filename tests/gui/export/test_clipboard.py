"""What is pasted into a mail or a web editor: the words and their structure, nothing else."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from editor.gui.bridge import SessionBridge
from editor.gui.desk import Desk
from editor.gui.export.clipboard import body_html, mime_data
from editor.gui.export.copying import CopyDialog
from editor.render.job import Format, Rendered

PAGE = """<!DOCTYPE html><html lang="ar" dir="rtl" class="x"><head><style>p {color: red}</style>
<script>1</script></head><body class="y"><div class="logo"><img src="data:x" alt=""></div>
<h1 style="--a: 1" data-place="h">Words</h1><p>See <a href="https://example.org">this</a>.</p>
<ol start="3"><li>three</li></ol></body></html>"""


def test_structure_and_direction_stay_and_looks_go() -> None:
    html = body_html(PAGE)
    assert html.startswith('<div dir="rtl" lang="ar">')
    for kept in ("<h1>Words</h1>", '<a href="https://example.org">this</a>', '<ol start="3">'):
        assert kept in html
    for gone in ("class", "style", "script", "data-place", "img", "color"):
        assert gone not in html


def figure(size: int) -> str:
    source = "data:image/png;base64," + "A" * size
    photo = f'<img class="photo" src="{source}" alt="A dam" width="1400" height="700">'
    return PAGE.replace("<h1", f"<figure>{photo}<figcaption>Words</figcaption></figure><h1")


def test_pictures_of_the_text_go_along_at_its_width() -> None:
    html = body_html(figure(40))
    assert 'alt="A dam" width="640" height="320"' in html
    assert html.count("<img") == 1
    assert "class" not in html


def test_too_many_pictures_stay_behind_with_their_words_kept() -> None:
    html = body_html(figure(5_000_000))
    assert "<img" not in html
    assert "Words</figcaption>" in html


@pytest.mark.parametrize("formatted", [True, False])
def test_plain_text_is_always_there(formatted: bool) -> None:
    files = {Format.HTML: PAGE.encode(), Format.TXT: b"Words\n\n\n\nSee this.\n"}
    data = mime_data(Rendered(files=files), formatted=formatted)
    assert data.text() == "Words\n\nSee this."
    assert data.hasHtml() is formatted


def test_the_public_gets_no_direct_numbers(desk: Desk, bridge: SessionBridge, qtbot: QtBot) -> None:
    dialog = CopyDialog(desk, bridge, "en", None)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.show()
    (number,) = {n for contact in bridge.release.contacts for n in contact.direct_phones}
    for radio, there in ((dialog.press, True), (dialog.public, False)):
        radio.setChecked(True)
        qtbot.mouseClick(dialog.formatted, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: "Copied" in dialog.said.text(), timeout=20_000)
        data = QGuiApplication.clipboard().mimeData()
        for copy in (data.text(), data.html()):
            assert (number in copy.replace("\u00a0", " ")) is there
    QGuiApplication.clipboard().clear()
