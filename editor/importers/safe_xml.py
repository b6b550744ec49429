"""XML of others, read without entities, document types or anything from elsewhere."""

import re

from lxml import etree

from editor.importers.border import foreign, too_much

# Every encoding that XML files of offices have, so that none hides a document type.
_DOCTYPE = re.compile(
    b"|".join(
        re.escape(word.encode(encoding))
        for word in ("<!DOCTYPE", "<!ENTITY")
        for encoding in ("utf-8", "utf-16-le", "utf-16-be")
    )
)


def refuse_doctype(data: bytes, name: str) -> None:
    """Raise Problem where XML declares a document type: offices never do, bombs always."""
    if _DOCTYPE.search(data):
        raise too_much(name)


def parse_xml(data: bytes, name: str) -> etree._Element:
    """The root of an XML file. Raises Problem."""
    refuse_doctype(data, name)
    # The limits of libxml2 stay on: 256 levels, 10 million characters in one piece of text.
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    with foreign(name):
        return etree.fromstring(data, parser)
