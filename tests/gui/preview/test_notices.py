"""Bars say what is wrong now, once, and stay slim."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from editor.gui.preview.notices import Notices
from editor.model.findings import Finding, Level, finding
from editor.model.message import Message, Problem

TROUBLE = Problem.of("The template is broken.", "Mend it.")
WARNING = finding("layout", Level.WARNING, "A colour is unknown.", "Look at the page.")
OTHER = finding("layout", Level.WARNING, "A size is unknown.")
NOTE = Finding("labels", Level.NOTE, Message("Nobody has read these labels again."))


@pytest.fixture
def notices(qtbot, theme):
    notices = Notices(theme, lambda: None, None)
    qtbot.addWidget(notices)
    return notices


def words(notices):
    return [label.text() for label in notices.findChildren(QLabel) if label.isVisibleTo(notices)]


def said(notices):
    return " | ".join(text for text in words(notices) if text)


def test_trouble_puts_remarks_on_older_pages_aside(notices):
    notices.tell_remarks((WARNING,))
    assert said(notices) == "A colour is unknown."
    notices.tell_trouble(TROUBLE, Level.WARNING)
    assert said(notices) == "The template is broken. Mend it."
    notices.clear_trouble()
    notices.tell_remarks((WARNING,))
    assert said(notices) == "A colour is unknown."


def test_what_was_read_and_closed_is_not_said_with_every_key(notices, qtbot):
    notices.tell_remarks((WARNING,))
    (close,) = notices.findChildren(QToolButton)
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    notices.tell_remarks((WARNING,))
    assert said(notices) == ""
    notices.tell_remarks((OTHER,))
    assert said(notices) == "A size is unknown."


def test_an_error_cannot_be_closed_before_it_is_over(notices):
    notices.tell_trouble(TROUBLE, Level.ERROR)
    (close,) = notices.findChildren(QToolButton)
    assert not close.isVisibleTo(notices)
    notices.clear_trouble()
    assert said(notices) == ""


def test_several_remarks_are_one_slim_bar_until_somebody_asks(notices, qtbot):
    notices.tell_remarks((WARNING, NOTE, OTHER, WARNING))
    assert said(notices) == "A colour is unknown."
    (more,) = [b for b in notices.findChildren(QPushButton) if b.text() == "And 1 more"]
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert said(notices).split("\n") == [
        "A colour is unknown. Look at the page.",
        "A size is unknown.",
    ]


def test_notes_are_not_said(notices):
    notices.tell_remarks((NOTE,))
    assert said(notices) == ""
    assert not notices.isVisibleTo(None)
