"""A text that is looked through before it becomes a release, in the states that it comes to."""

import datetime as dt

from editor.app.importing import import_clipboard
from editor.gui.importing.window import Arrival, ImportWindow, Target
from editor.gui.window.sections import Part
from editor.importers.understand.by_hand import Sort
from tools.screens.stage import Stage

_RIVER = "river-press-release"
_IMPORTED = """Skip to content

FOR IMMEDIATE RELEASE

Harbour reopens after nine years of closure

LISBON, 3 May 2025 – The harbour of the old town opens again on Monday after nine long years.

Voices from the quay

“Nobody asked us for nine years, and nobody answered us,” said Ada Roe, chair of Quay Watch.

The wall was built anew by the town itself, and by those who fish there every day.

Signed by:
1. Harbour Union
2. Rope Makers League

Contact: Ada Roe, ada@quay.example, +351 21 555 0100

Back to top
"""
_ASKING = _IMPORTED.replace("3 May 2025", "3 May 2027")  # it is not out yet


def importing(stage: Stage) -> None:
    """A text that is looked through before it becomes a release."""
    window = stage.editor(_RIVER, Part.HEADLINE)
    target = Target(window.bridge, "en", window.bars, window.activateWindow)
    arrival = Arrival(import_clipboard(text=_IMPORTED), None)
    review = ImportWindow(stage.desk, arrival, target, dt.date(2026, 5, 4))
    review.setGeometry(window.geometry())
    review.show()
    stage.settle(500)
    stage.shoot("import-found", review)
    review.next_doubtful()
    stage.shoot("import", review)
    span = review.state.spans[-2]
    review.state.say(span.start, span.end, Sort.NOTE)
    stage.until(lambda: not review.state.is_busy)
    review.close()
    stage.shoot("import-closing", review)
    review.bars.drop("close")
    asked = Arrival(import_clipboard(text=_ASKING), None)
    other = ImportWindow(stage.desk, asked, target, dt.date(2026, 5, 4))
    other.setGeometry(window.geometry())
    other.show()
    stage.settle(500)
    other.make_release()
    stage.shoot("import-asking", other)
    for one in (review, other):
        one.hide()
        one.deleteLater()
