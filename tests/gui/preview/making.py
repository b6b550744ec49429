"""Views of made up pages, without a render process."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QImage

from editor.gui.preview.drawing import Drawn, Opened
from editor.gui.preview.pictures import Document, Pictures

A4 = (595.0, 842.0)


def pages(count, *, serial=1, boxes=(), size=A4, looks=None, is_whole=True):
    """A document of so many pages."""
    looks = looks or tuple(f"look {number}" for number in range(count))
    return Document(
        serial=serial, sizes=(size,) * count, looks=looks, boxes=tuple(boxes), is_whole=is_whole
    )


def picture(order, colour="white"):
    """An order carried out: a page of one colour."""
    image = QImage(order.pixels, round(order.pixels * A4[1] / A4[0]), QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return Drawn(order, image)


def show(view, document):
    """Show a document with every visible page drawn."""
    pictures = Pictures(document)
    for order in pictures.orders(view.needs(document)):
        pictures.put(picture(order))
    view.show_pictures(pictures)


class SlowDrawer(QObject):
    """A drawer that opens and draws when the test says so."""

    opened = Signal(object)
    unreadable = Signal()
    drawn = Signal(object)

    def __init__(self):
        super().__init__()
        self.documents, self.wanted = [], ()

    def open(self, serial, data, first=None):
        self.documents.append((serial, data))
        self.first = first

    def want(self, orders):
        self.wanted = orders

    def finish_opening(self, count):
        """The document asked for last has so many pages."""
        self.opened.emit(Opened(self.documents[-1][0], (A4,) * count))

    def finish_drawing(self):
        """Draw the first page that is wanted; its number."""
        order, *rest = self.wanted
        self.wanted = tuple(rest)
        self.drawn.emit(picture(order))
        return order.page
