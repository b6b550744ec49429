"""The grounds lie where the words stand, in lines of either direction and of both."""

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from editor.gui.importing.boxes import align_as_text, boxes_of

LINES = ("Words of one way", "تېلېفون ۋە ئېلخەت", "تېلېفون: +90 212 555 01 33 xewer@birlik.example")


def shown(words: str, qtbot: QtBot) -> QPlainTextEdit:
    view = QPlainTextEdit()
    qtbot.addWidget(view)
    view.setPlainText(words)
    align_as_text(view.document())
    view.resize(600, 100)
    view.show()
    view.blockBoundingGeometry(view.document().firstBlock())
    return view


@pytest.mark.parametrize("words", LINES)
def test_a_whole_line_is_covered_and_nothing_beside_it(words: str, qtbot: QtBot) -> None:
    view = shown(words, qtbot)
    block = view.document().firstBlock()
    line = block.layout().lineAt(0)
    boxes = list(boxes_of(block, 0, len(words)))
    width = sum(box.width() for box in boxes)
    assert width == pytest.approx(line.naturalTextWidth(), abs=12)


def test_a_part_of_a_mixed_line_is_narrower_than_the_line(qtbot: QtBot) -> None:
    view = shown(LINES[2], qtbot)
    block = view.document().firstBlock()
    at = LINES[2].index("xewer")
    mail = list(boxes_of(block, at, len(LINES[2])))
    rest = list(boxes_of(block, 0, at))
    assert not any(box.intersects(other) for box in mail for other in rest if box.width() > 8)


def test_words_begin_at_the_side_of_the_first_ones(qapp: QApplication) -> None:
    for words, far in ((LINES[0], False), (LINES[1], True)):
        document = QTextDocument(words)
        align_as_text(document)
        alignment = document.defaultTextOption().alignment()
        assert (alignment == alignment.AlignRight) is far
