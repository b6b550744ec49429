"""A release on the clipboard: formatted for a mail or a web editor, and as plain text."""

import re
from typing import cast

from lxml import html as lxml_html
from PySide6.QtCore import QMimeData

from editor.render.job import Format, Rendered

_DROPPED = ("script", "style", "template", "svg")
_KEPT = frozenset({"href", "dir", "lang", "alt", "start", "type", "colspan", "rowspan"})
_OF_PICTURES = frozenset({"src", "width", "height"})
_EMBEDDED = "data:image/"
_MOST = 4_000_000  # characters of pictures: more of them few editors take
_WIDEST = 640  # pixels, about the width of a text
_GAPS = re.compile(r"\n{3,}")


def mime_data(rendered: Rendered, *, formatted: bool) -> QMimeData:
    """What goes on the clipboard; plain text always, for whoever takes nothing else."""
    data = QMimeData()
    data.setText(_GAPS.sub("\n\n", rendered.files[Format.TXT].decode("utf-8")).strip())
    if formatted:
        data.setHtml(body_html(rendered.files[Format.HTML].decode("utf-8")))
    return data


def has_pictures(rendered: Rendered) -> bool:
    """Whether pictures stand in the text."""
    return b"<figure" in rendered.files[Format.HTML]


def body_html(page: str) -> str:
    """The words of a page with headings, lists, links and emphasis, and no looks of their own.

    The pictures of the text go along inside it, unless they are too many; the letterhead's stay.
    """
    document = cast("lxml_html.HtmlElement", lxml_html.document_fromstring(page))
    for element in list(document.iter(*_DROPPED)):
        element.drop_tree()
    kept = _pictures(document)
    for image in list(document.iter("img")):
        if image not in kept:
            image.drop_tree()
    _drop_empty(document.body)
    for element in document.body.iter():
        known = _KEPT | _OF_PICTURES if element in kept else _KEPT
        for name in [name for name in element.attrib if name not in known]:
            del element.attrib[name]
    inside = lxml_html.tostring(document.body, encoding="unicode")
    direction, language = document.get("dir", "ltr"), document.get("lang", "")
    content = inside.removeprefix("<body>").removesuffix("</body>").strip()
    return f'<div dir="{direction}" lang="{language}">{content}</div>'


def _pictures(document: lxml_html.HtmlElement) -> list[lxml_html.HtmlElement]:
    """The pictures that go along, at the width of a text."""
    found = [image for figure in document.iter("figure") for image in figure.iter("img")]
    kept = [image for image in found if image.get("src", "").startswith(_EMBEDDED)]
    if sum(len(image.get("src", "")) for image in kept) > _MOST:
        return []
    for image in kept:
        _narrow(image)
    return kept


def _narrow(image: lxml_html.HtmlElement) -> None:
    width, height = (image.get(side, "") for side in ("width", "height"))
    if width.isdigit() and height.isdigit() and int(width) > _WIDEST:
        image.set("height", str(round(int(height) * _WIDEST / int(width))))
        image.set("width", str(_WIDEST))


def _drop_empty(body: lxml_html.HtmlElement) -> None:
    """Frames around a picture that is gone."""
    for element in reversed(list(body.iter("div", "figure", "p", "span", "a"))):
        if not len(element) and not (element.text or "").strip():
            element.drop_tree()
