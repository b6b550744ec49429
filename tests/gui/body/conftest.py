"""A body surface over a release of its own, in a window as large as the page of fields."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from editor.app.session import Session
from editor.gui.body.surface import BodySurface
from editor.gui.bridge import SessionBridge
from editor.model.edition import Edition
from editor.model.enums import Kind
from editor.model.release import Release
from editor.model.signatories import Signatories, Signatory
from editor.storage.project import Opened
from tests.gui.body.surfaces import Made

SIGNED = Signatories(
    entries=tuple(Signatory(id=f"s{n}", name=f"Group {n}", country="TR") for n in range(12))
)


@pytest.fixture
def make(qtbot, theme, tmp_path):
    """A function that opens a surface on blocks; `clock` decides what merges into one step."""
    made = []

    def open_surface(*blocks, language="en", release_id="r", clock=None, **fields) -> Made:
        edition = Edition(language=language, body=blocks)
        fields.setdefault("signatories", SIGNED)
        release = Release(
            schema=1, id=release_id, kind=Kind.STATEMENT, editions=(edition,), **fields
        )
        opened = Opened(tmp_path, release, None)
        session = Session(opened) if clock is None else Session(opened, clock=clock)
        bridge = SessionBridge(session)
        window = QWidget()
        window.resize(640, 600)
        surface = BodySurface(bridge, language, theme, window)
        surface.setFixedWidth(640)
        qtbot.addWidget(window)
        window.show()
        surface.setFocus()
        QApplication.processEvents()
        made.append(Made(surface, bridge, session, window))
        return made[-1]

    yield open_surface
    QApplication.clipboard().clear()
    for one in made:
        one.bridge.close()
