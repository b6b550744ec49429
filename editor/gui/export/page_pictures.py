"""Pictures of finished pages, for cards, for looking at a sample, and for paper."""

from PySide6.QtGui import QImage

from editor.gui.preview.drawing import PDFIUM, draw_page
from editor.model.message import Problem


def draw_pages(pdf: bytes, pixels: int, most: int = 1000) -> list[QImage]:
    """The first pages of a PDF, so many pixels wide. For a thread. Raises Problem."""
    # Here, as the window opens sooner without it.
    from pypdfium2 import PdfDocument, PdfiumError  # noqa: PLC0415

    with PDFIUM:
        try:
            document = PdfDocument(pdf)
        except PdfiumError as error:
            raise Problem.of(
                "The pages could not be drawn.", "Export the release as a PDF and open that."
            ) from error
        count = min(most, len(document))
    pages = []
    for at in range(count):
        with PDFIUM:  # page by page, so that the preview need not wait for all
            pages.append(draw_page(document, at, pixels))
    with PDFIUM:
        document.close()
    return pages
