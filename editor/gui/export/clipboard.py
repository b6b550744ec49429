"""A release on the clipboard: formatted for a mail or a web editor, and as plain text."""

import re
from typing import cast

from lxml import html as lxml_html
from PySide6.QtCore import QMimeData

from editor.render.job import Format, Rendered

_DROPPED = ("script", "style", "template", "svg")
_KEPT = frozenset({"href", "dir", "lang", "alt", "start", "type", "colspan", "rowspan"})
_GAPS = re.compile(r"\n{3,}")


def mime_data(rendered: Rendered, *, formatted: bool) -> QMimeData:
    """What goes on the clipboard; plain text always, for whoever takes nothing else."""
    data = QMimeData()
    data.setText(_GAPS.sub("\n\n", rendered.files[Format.TXT].decode("utf-8")).strip())
    if formatted:
        data.setHtml(body_html(rendered.files[Format.HTML].decode("utf-8")))
    return data


def body_html(page: str) -> str:
    """The words of a page with headings, lists, links and emphasis, and no looks of their own.

    Pictures stay behind: they would go along as text of a megabyte, which few editors take.
    """
    document = cast("lxml_html.HtmlElement", lxml_html.document_fromstring(page))
    for element in list(document.iter(*_DROPPED)):
        element.drop_tree()
    for image in list(document.iter("img")):
        image.drop_tree()
    _drop_empty(document.body)
    for element in document.body.iter():
        for name in [name for name in element.attrib if name not in _KEPT]:
            del element.attrib[name]
    inside = lxml_html.tostring(document.body, encoding="unicode")
    direction, language = document.get("dir", "ltr"), document.get("lang", "")
    content = inside.removeprefix("<body>").removesuffix("</body>").strip()
    return f'<div dir="{direction}" lang="{language}">{content}</div>'


def _drop_empty(body: lxml_html.HtmlElement) -> None:
    """Frames around a picture that is gone."""
    for element in reversed(list(body.iter("div", "figure", "p", "span", "a"))):
        if not len(element) and not (element.text or "").strip():
            element.drop_tree()
