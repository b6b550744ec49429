"""Ways to break a good PDF, for the checkers of PDF files."""

import io
from collections.abc import Callable, Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from tools.conformance.checker import Mutant

Element = Dictionary


def tree(element: Element) -> Iterator[Element]:
    """The elements of a structure tree in reading order."""
    yield element
    kids = element.get("/K", Array())
    for kid in kids if isinstance(kids, Array) else [kids]:
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield from tree(kid)


def kind(pdf: Pdf, name: str) -> list[Element]:
    found = [e for e in tree(pdf.Root.StructTreeRoot.K[0]) if f"/{name}" == e.S]
    if not found:
        raise ValueError(name)
    return found


def change(edit: Callable[[Pdf], None]) -> Callable[[bytes], bytes]:
    def changed(data: bytes) -> bytes:
        out = io.BytesIO()
        with pikepdf.open(io.BytesIO(data)) as pdf:
            edit(pdf)
            pdf.save(out)
        return out.getvalue()

    return changed


def _delete(*path: str) -> Callable[[Pdf], None]:
    def edit(pdf: Pdf) -> None:
        holder = pdf.Root
        for name in path[:-1]:
            holder = holder[name]
        del holder[path[-1]]

    return edit


def _everywhere(key: str) -> Callable[[Pdf], None]:
    def edit(pdf: Pdf) -> None:
        for thing in pdf.objects:
            if isinstance(thing, Dictionary) and key in thing:
                del thing[key]

    return edit


def _rename(old: str, new: str, index: int = 0) -> Callable[[Pdf], None]:
    def edit(pdf: Pdf) -> None:
        kind(pdf, old)[index]["/S"] = Name(f"/{new}")

    return edit


def _metadata(old: bytes, new: bytes) -> Callable[[Pdf], None]:
    def edit(pdf: Pdf) -> None:
        stream = pdf.Root.Metadata
        stream.write(stream.read_bytes().replace(old, new))

    return edit


def _in_page(old: bytes, new: bytes) -> Callable[[Pdf], None]:
    def edit(pdf: Pdf) -> None:
        page = pdf.pages[0].obj
        data = page.Contents.read_bytes()
        if old not in data:
            raise ValueError(old)
        page.Contents = pdf.make_stream(data.replace(old, new, 1))

    return edit


def _no_alternative(pdf: Pdf) -> None:
    del kind(pdf, "Figure")[0]["/Alt"]


def _odd_language(pdf: Pdf) -> None:
    pdf.Root.Lang = String("a language")


def _bare_link(pdf: Pdf) -> None:
    del pdf.pages[0].Annots[0]["/Contents"]


def _lose_item(pdf: Pdf) -> None:
    longest = max(kind(pdf, "L"), key=lambda element: len(element.K))
    longest.K = Array(list(longest.K)[1:])


def _split_list(pdf: Pdf) -> None:
    longest = max(kind(pdf, "L"), key=lambda element: len(element.K))
    items = list(longest.K)
    half = pdf.make_indirect(
        Dictionary(Type=Name.StructElem, S=Name.L, P=longest.P, K=Array(items[1:]))
    )
    longest.K = Array(items[:1])
    parent = longest.P
    parent.K = Array([*parent.K, half])


def _local_link(pdf: Pdf) -> None:
    pdf.pages[0].Annots[0].A.URI = String("file:///tmp/drafts/release.html")


def _other_font(pdf: Pdf) -> None:
    for thing in pdf.objects:
        if isinstance(thing, Dictionary) and "/BaseFont" in thing:
            thing["/BaseFont"] = Name("/ABCDEF+Comic-Sans")


def _author(pdf: Pdf) -> None:
    pdf.docinfo["/Author"] = String("Somebody")


def _date(pdf: Pdf) -> None:
    pdf.docinfo["/CreationDate"] = String("D:20260101120000Z")


def _path(pdf: Pdf) -> None:
    pdf.Root["/PieceInfo"] = Dictionary(Source=String("/tmp/drafts/one/release.html"))


FOR_VERA = tuple(
    Mutant(name, change(edit))
    for name, edit in {
        "no-language": _delete("/Lang"),
        "odd-language": _odd_language,
        "not-marked": _delete("/MarkInfo"),
        "no-title-shown": _delete("/ViewerPreferences"),
        "no-metadata": _delete("/Metadata"),
        "no-output-intent": _delete("/OutputIntents"),
        "no-structure": _delete("/StructTreeRoot"),
        "not-ua": _metadata(b"<pdfuaid:part>1</pdfuaid:part>", b""),
        "not-a": _metadata(b"<pdfaid:part>3</pdfaid:part>", b""),
        "no-title": _metadata(b"dc:title", b"dc:source"),
        "no-alternative": _no_alternative,
        "heading-left-out": _rename("H2", "H4"),
        "odd-kind": _rename("P", "Satz"),
        "item-as-paragraph": _rename("LI", "P"),
        "untagged": _in_page(b"/MCID 0", b"/Foo 0"),
        "unmarked-line": _in_page(b"/Artifact\nBMC", b"/Foo\nBMC"),
        "bare-link": _bare_link,
        "font-left-out": _everywhere("/FontFile2"),
        "no-letters": _everywhere("/ToUnicode"),
    }.items()
)
FOR_RULES = tuple(
    Mutant(name, change(edit))
    for name, edit in {
        "lost-item": _lose_item,
        "split-list": _split_list,
        "no-bookmarks": _delete("/Outlines"),
        "page-number-read-out": _in_page(b"/Pagination", b"/Layout"),
        "local-link": _local_link,
        "other-font": _other_font,
        "font-not-embedded": _everywhere("/FontFile2"),
    }.items()
)
FOR_LEAKS = tuple(
    Mutant(f"pdf-{name}", change(edit))
    for name, edit in {"author": _author, "date": _date, "path": _path}.items()
)
