"""Which paragraphs stay on one page, where that depends on what follows and no style can say it."""

from collections.abc import Mapping

from editor.render.docx_xml import Element, W, make, properties, put, style_of

FIGURE, CAPTION, END_MARK = "figure", "caption", "end mark"


def keep_together(body: Element, ids: Mapping[str, str]) -> None:
    """Let the end mark never stand alone on a page, and a picture without caption stand freely.

    `ids` are style ids by lower-case name. A picture is kept with its caption by its style;
    without one it would take the next quote along to the next page, and leave half a page empty.
    """
    for paragraph in body.iterchildren(W + "p"):
        following = paragraph.getnext()
        after = "" if following is None or following.tag != W + "p" else style_of(following)
        style = style_of(paragraph)
        if after and after == ids.get(END_MARK):
            put(properties(paragraph, "pPr"), make("keepNext"))
        elif style and style == ids.get(FIGURE) and after != ids.get(CAPTION):
            put(properties(paragraph, "pPr"), make("keepNext", val="0"))
