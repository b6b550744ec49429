"""Pages are drawn from the file that they came in last."""

import io

import pypdfium2
import pytest

from editor.gui.preview.drawing import Order, PageDrawer


def pdf(*heights):
    """Empty pages that are 100 points wide."""
    document, data = pypdfium2.PdfDocument.new(), io.BytesIO()
    for height in heights:
        document.new_page(100, height)
    document.save(data)
    document.close()
    return data.getvalue()


class Heard:
    def __init__(self, drawer):
        self.opened, self.drawn = [], []
        drawer.opened.connect(self.opened.append)
        drawer.drawn.connect(self.drawn.append)


@pytest.fixture
def drawer(qtbot):
    drawer = PageDrawer()
    yield drawer
    drawer.close()


def heights(drawer, heard, serial, qtbot):
    """How high three pages are drawn at a width of 100 pixels."""
    heard.drawn.clear()
    drawer.want(tuple(Order(serial, page, 100) for page in range(3)))
    qtbot.waitUntil(lambda: len(heard.drawn) == 3)
    return [drawn.image.height() for drawn in heard.drawn]


def test_some_pages_take_the_place_of_others_until_all_are_replaced(drawer, qtbot):
    heard = Heard(drawer)
    drawer.open(1, pdf(110, 120, 130))
    qtbot.waitUntil(lambda: len(heard.opened) == 1)
    assert heights(drawer, heard, 1, qtbot) == [110, 120, 130]
    drawer.open(2, pdf(220), 1)
    qtbot.waitUntil(lambda: len(heard.opened) == 2)
    assert heard.opened[-1].sizes == ((100, 220),)
    assert heights(drawer, heard, 2, qtbot) == [110, 220, 130]
    drawer.open(3, pdf(310, 320), 0)
    qtbot.waitUntil(lambda: len(heard.opened) == 3)
    assert heights(drawer, heard, 3, qtbot) == [310, 320, 130]
    drawer.open(4, pdf(410, 420, 430))
    qtbot.waitUntil(lambda: len(heard.opened) == 4)
    assert heights(drawer, heard, 4, qtbot) == [410, 420, 430]


def test_what_was_ordered_of_pages_before_is_not_drawn(drawer, qtbot):
    heard = Heard(drawer)
    drawer.open(1, pdf(110, 120, 130))
    drawer.open(2, pdf(220), 1)
    drawer.want((Order(1, 0, 100), Order(2, 0, 100)))
    qtbot.waitUntil(lambda: len(heard.drawn) == 1)
    assert heard.drawn[0].order.serial == 2
