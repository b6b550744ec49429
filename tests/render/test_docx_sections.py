import pytest

from editor.render.context import Context
from editor.render.docx import WordForm, render_docx
from editor.render.docx_xml import VAL, Element, W
from tests.render.docx_reader import Document, changed
from tests.render.docx_samples import PACKS, context, image, signatories, whole

CLASSIC = PACKS[0]


def read(release: Context) -> Document:
    return Document(render_docx(release, CLASSIC, image))


def columns(section: Element) -> int:
    return int(section.find(W + "cols").get(W + "num", "1"))


def kind(section: Element) -> str:
    found = section.find(W + "type")
    return found.get(VAL) if found is not None else "nextPage"


def section_of(document: Document, paragraph: Element) -> Element:
    """The section that a paragraph stands in: the next section properties."""
    for candidate in paragraph.itersiblings(preceding=False):
        if candidate.tag == W + "sectPr":
            return candidate
        if candidate.find(f"{W}pPr/{W}sectPr") is not None:
            return candidate.find(f"{W}pPr/{W}sectPr")
    raise AssertionError


def columns_of(document: Document, style: str) -> set[int]:
    out = set()
    for paragraph in document.styled(style):
        own = paragraph.find(f"{W}pPr/{W}sectPr")
        out.add(columns(own if own is not None else section_of(document, paragraph)))
    return out


@pytest.mark.parametrize("count", [1, 2, 3, 200])
@pytest.mark.parametrize("number", [2, 3])
@pytest.mark.parametrize("numbered", [True, False])
def test_only_names_stand_in_columns(count: int, number: int, *, numbered: bool) -> None:
    people = signatories(count, columns=number, groups=3, numbered=numbered, withheld="and 2")
    document = read(whole(signatories=people))
    style = "Signatory" if numbered else "Signatory unnumbered"
    assert columns_of(document, style) == {number}
    for other in ("Headline", "Group heading", "Signatories heading", "Withheld", "End mark"):
        assert columns_of(document, other) <= {1}


def test_columns_are_closed_by_a_continuous_section_so_that_word_balances_them() -> None:
    sections = read(whole(signatories=signatories(9, columns=2))).sections
    assert [columns(section) for section in sections] == [1, 2, 1]
    assert [kind(section) for section in sections] == ["nextPage", "continuous", "continuous"]


def test_one_column_needs_no_section() -> None:
    assert len(read(whole(signatories=signatories(9))).sections) == 1


def test_a_list_at_the_very_end_is_closed_too() -> None:
    document = read(context(signatories=signatories(4, columns=2)))
    assert [columns(section) for section in document.sections] == [1, 2, 1]
    assert document.lines[-1] == ("Normal", "")
    assert document.paragraphs[-1].find(f"{W}pPr/{W}spacing").get(W + "line") == "20"


def test_a_list_at_the_very_beginning_needs_no_section_before_it() -> None:
    people = signatories(4, columns=2, heading="")
    document = read(context(headline=(), signatories=people))
    assert [columns(section) for section in document.sections] == [2, 1]
    assert document.sections[0].find(W + "headerReference") is not None


def test_header_footer_and_first_page_belong_to_the_first_section_alone() -> None:
    first, *rest = read(whole(signatories=signatories(9, columns=2, groups=2))).sections
    names = ("headerReference", "footerReference", "titlePg")
    assert all(first.find(W + name) is not None for name in names)
    assert not any(section.find(W + name) is not None for section in rest for name in names)


@pytest.mark.parametrize(
    ("paper", "size"), [("a4", ("11906", "16838")), ("letter", ("12240", "15840"))]
)
def test_every_section_has_the_paper_and_the_same_width_of_text(
    paper: str, size: tuple[str, str]
) -> None:
    widths = set()
    for section in read(whole(paper=paper)).sections:
        page, margins = section.find(W + "pgSz"), section.find(W + "pgMar")
        assert (page.get(W + "w"), page.get(W + "h")) == size
        widths.add(int(size[0]) - sum(int(margins.get(W + side)) for side in ("left", "right")))
    assert widths == {11906 - 2 * 1843}


def test_a_page_on_its_side_stays_so() -> None:
    upright, lying = 'w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906" w:orient="landscape"'
    data = changed(CLASSIC, {"word/document.xml": (upright, lying)})
    page = Document(WordForm(data).render(context(paper="letter"), image)).sections[0][4]
    assert (page.get(W + "w"), page.get(W + "h")) == ("15840", "12240")
