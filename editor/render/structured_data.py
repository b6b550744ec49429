"""A release as schema.org NewsArticle, for search engines and archives (https://schema.org/NewsArticle)."""

import json
from typing import Any

from markupsafe import Markup

from editor.render.context import Context


def structured_data(context: Context) -> Markup:
    """The JSON-LD script; `<` is written so that no word can end the script."""
    source = json.dumps(_article(context), ensure_ascii=False, separators=(",", ":"))
    safe = source.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    return Markup('<script type="application/ld+json">{}</script>').format(Markup(safe))  # noqa: S704  # escaped one line above


def _article(context: Context) -> dict[str, Any]:
    article: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": context.title,
        "inLanguage": context.language,
    }
    if context.description:
        article["description"] = context.description
    if context.date:
        article["datePublished"] = context.date
    if context.identity.organization:
        publisher = {"@type": "Organization", "name": context.identity.organization}
        if context.identity.website_href:
            publisher["url"] = context.identity.website_href
        article["author"] = article["publisher"] = publisher
    return article
