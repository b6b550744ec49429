"""Parts of a Word file, made such that mammoth reads every word that Word shows, and no other."""

from lxml import etree

from editor.importers.border import too_much

_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_OFFICE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_BLIP = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"
NOTHING = "media/nothing.png"
# mammoth skips these with all their words, but reads the children of a smart tag.
_WRAPPERS = (f"{_W}fldSimple", f"{_W}dir", f"{_W}bdo")
_TRANSPARENT = f"{_W}smartTag"
_MOST_ELEMENTS = 300_000  # mammoth takes about a tenth of a millisecond for each
_OFF = frozenset({"0", "false", "off"})


def tidied(root: etree._Element, name: str) -> bytes:
    """The bytes of a part, without what Word hides, moved away or keeps elsewhere.

    Raises Problem where there is far too much.
    """
    _drop_outside(root)
    for element in list(root.iter(f"{_W}moveFrom")):
        _drop(element)  # their words stand where they were moved to
    for mark in list(root.iter(f"{_W}vanish")):
        _drop_hidden(mark)
    for wrapper in list(root.iter(*_WRAPPERS)):
        wrapper.tag = _TRANSPARENT
    for paragraph in root.iter(f"{_W}p"):
        _merge_runs(paragraph)
    for choice in list(root.iter(f"{_MC}AlternateContent")):
        _add_fallback(choice)
    if sum(1 for _ in root.iter()) > _MOST_ELEMENTS:
        raise too_much(name)
    return etree.tostring(root, encoding="utf-8", xml_declaration=True)


def _drop_outside(root: etree._Element) -> None:
    """Keep no relation to the outside but links that a person follows.

    The others lead to nothing from now on: mammoth gives up where a relation is missing.
    """
    for relation in root.iter(f"{_RELATIONS}Relationship"):
        outside = relation.get("TargetMode", "").lower() == "external"
        if outside and not relation.get("Type", "").endswith("/hyperlink"):
            relation.attrib.pop("TargetMode")
            relation.set("Target", NOTHING)
    for picture in root.iter(_BLIP):
        linked = picture.get(f"{_OFFICE}link")
        if linked is not None:
            picture.attrib.pop(f"{_OFFICE}link")
            picture.set(f"{_OFFICE}embed", picture.get(f"{_OFFICE}embed", linked))


def _drop_hidden(mark: etree._Element) -> None:
    """Take out a run that Word hides."""
    look = mark.getparent()
    run = look.getparent() if look is not None else None
    is_run = run is not None and run.tag == f"{_W}r"
    if run is not None and is_run and mark.get(f"{_W}val", "1") not in _OFF:
        _drop(run)


def _merge_runs(paragraph: etree._Element) -> None:
    """Make neighbours of one look one run: Word cuts them at every edit, mammoth pays for each."""
    before: etree._Element | None = None
    for child in list(paragraph):
        if child.tag == f"{_W}proofErr":
            paragraph.remove(child)
        elif child.tag != f"{_W}r":
            before = None
        elif before is not None and _look(before) == _look(child):
            for part in [part for part in child if part.tag != f"{_W}rPr"]:
                _append(before, part)
            paragraph.remove(child)
        else:
            before = child


def _append(run: etree._Element, part: etree._Element) -> None:
    last = run[-1] if len(run) else None
    if last is not None and last.tag == part.tag == f"{_W}t":
        last.text = (last.text or "") + (part.text or "")
    else:
        run.append(part)


def _look(run: etree._Element) -> bytes:
    look = run.find(f"{_W}rPr")
    return b"" if look is None else etree.tostring(look, with_tail=False)


def _add_fallback(choice: etree._Element) -> None:
    """Let the words of a new text box stand where mammoth looks: in the old form of it."""
    if choice.find(f"{_MC}Fallback") is None:
        boxes = list(choice.iter(f"{_W}txbxContent"))
        etree.SubElement(choice, f"{_MC}Fallback").extend(boxes)


def _drop(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
