"""Refuses links that a page may not carry: a reader can open web, mail and telephone addresses."""

from typing import Any

from editor.model.message import Problem

_SCHEMES = ("http:", "https:", "mailto:", "tel:")


def refuse_foreign_links(document: Any) -> None:  # noqa: ANN401  # WeasyPrint is untyped
    """Raise Problem for a link to a file or a script, and for a file that is to be attached."""
    for page in document.pages:
        for kind, target, *_ in page.links:
            leads_out = kind == "external" and not str(target).lower().startswith(_SCHEMES)
            if kind == "attachment" or leads_out:
                raise Problem.of(
                    "The page of this template cannot be used: the link “{address}” leads to "
                    "nothing that a reader could open.",
                    "Take that out of the template, or choose another one.",
                    address=str(target),
                )
