"""One PDF that is PDF/A-3a and PDF/UA-1: the steps, in order."""

import weasyprint

from editor.render.docx_direction import RIGHT_LETTER
from editor.render.pdf_finish.artifacts import set_margins_apart
from editor.render.pdf_finish.colours import OUTPUT_INTENT, set_colours
from editor.render.pdf_finish.letters import FontRecords
from editor.render.pdf_finish.lists import join_lists
from editor.render.pdf_finish.metadata import describe
from editor.render.pdf_finish.objects import Pdf
from editor.render.pdf_finish.packing import pack_streams
from editor.render.pdf_finish.pictures import forbid_interpolation, place_figures
from editor.render.pdf_finish.recode import recode
from editor.render.pdf_finish.tags import tags
from editor.render.pdf_finish.wording import tell_languages, tell_reading_order

VARIANT = "pdf/a-3a"


def write_finished(document: weasyprint.Document, source: str) -> tuple[bytes, bool]:
    """The bytes of a laid out document, and whether its tags could be put in order.

    `source` is the page it was laid out from. The same document gives the same bytes.
    """
    set_colours(document)
    records = FontRecords() if RIGHT_LETTER.search(source) else None
    if records is not None:
        document.fonts = records
    finished: list[bool] = []

    def finisher(_: weasyprint.Document, pdf: Pdf) -> None:
        finished.append(_put_tags_in_order(document, pdf))
        if records is not None:
            recode(pdf, records)
        forbid_interpolation(pdf)
        describe(pdf)
        pack_streams(pdf)

    data = document.write_pdf(pdf_variant=VARIANT, output_intent=OUTPUT_INTENT, finisher=finisher)
    return bytes(data), all(finished)


def _put_tags_in_order(document: weasyprint.Document, pdf: Pdf) -> bool:
    found = tags(document, pdf)
    if found is None:
        return False
    tell_reading_order(pdf, found)
    tell_languages(found)
    place_figures(pdf, found)
    set_margins_apart(pdf, found)
    join_lists(pdf, found)
    return True
