"""Pages and clipboards: what a person sees becomes lines, and nothing else does."""

import base64

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.importers.document import Document, LineRole
from editor.importers.sources.reading import read_clipboard, read_source
from editor.importers.sources.source import Source
from editor.model.message import Problem
from tests.importers.sources.files import PNG


def read(markup: str) -> Source:
    return read_clipboard(html=markup)


def told(document: Document) -> list[tuple[str, str, int, bool]]:
    return [
        (document.text[line.start : line.end], line.role.value, line.level, line.ordered)
        for line in document.lines
    ]


def marked(document: Document) -> list[tuple[str, str, str]]:
    return [(document.text[m.start : m.end], m.kind.value, m.target) for m in document.marks]


def test_roles_of_lines() -> None:
    document = read(
        "<h1>A  head\nline</h1><p>One<br>two</p><ul><li>x<ol start=3><li>y<li><p>z<p>w</ol></ul>"
        "<blockquote><p>Q</p></blockquote><pre>a  b\n c</pre><div>d</div><div>e</div>"
    ).document
    assert told(document) == [
        ("A head line", "heading", 1, False),
        ("One", "paragraph", 0, False),
        ("two", "paragraph", 0, False),
        ("x", "list_item", 1, False),
        ("3. y", "list_item", 2, True),
        ("4. z", "list_item", 2, True),
        ("w", "paragraph", 0, False),
        ("Q", "quote", 0, False),
        ("a  b", "preformatted", 0, False),
        ("c", "preformatted", 0, False),
        ("d", "paragraph", 0, False),
        ("e", "paragraph", 0, False),
    ]
    assert document.text.startswith("A head line\n\nOne\ntwo\n\nx\n3. y\n4. z")


def test_marks_and_links() -> None:
    document = read(
        '<p>a <b>bold</b> <i>it</i> <a href="https://x.org/?q=1">web</a> <a href="mailto:a@b.c">'
        '<b>me</b></a> <a href="javascript:alert(1)">no</a> <a href="/local">here</a>'
        '<span style="font-weight:700">B</span><b style="font-weight:normal">n</b></p>'
    ).document
    assert marked(document) == [
        ("bold", "bold", ""),
        ("it", "italic", ""),
        ("web", "link", "https://x.org/?q=1"),
        ("me", "bold", ""),
        ("me", "link", "mailto:a@b.c"),
        ("B", "bold", ""),
    ]


def test_rows_are_cells_where_the_table_holds_data() -> None:
    document = read(
        "<table><tr><th>Name<th>Land<tr><td>One<td>TR</table>"
        "<table><tr><td><p>Long text</p><p>and more</p></td><td>beside</td></tr></table>"
    ).document
    assert document.text.startswith("Name\tLand\nOne\tTR")
    assert [line.role for line in document.lines][:5] == [LineRole.TABLE_CELL] * 4 + [
        LineRole.PARAGRAPH
    ]
    assert [row[0] for row in told(document)][4:] == ["Long text", "and more", "beside"]


def test_numbers_of_lists() -> None:
    items = "<li>x<li value=9>y<li>z"
    assert read(f"<ol type=a>{items}</ol>").document.text == "a. x\ni. y\nj. z"
    assert read(f"<ol type=I>{items}</ol>").document.text == "I. x\nIX. y\nX. z"


def test_what_nobody_sees_is_no_text() -> None:
    source = read(
        "<title>Page</title><style>p{}</style><script>alert('x')</script><template>t</template>"
        '<p>seen</p><p style="display: none">secret</p><p hidden>also</p><!-- remark -->'
        '<img src="https://x.org/spy.png" alt="A chart"><iframe src="https://x.org"></iframe>'
        "<svg><text>drawn</text></svg>after"
    )
    assert source.document.text.split() == ["seen", "after"]
    assert source.named == (
        "Title of the page: Page",
        "Not shown on the page: secret",
        "Not shown on the page: also",
        "Picture, not taken over: A chart",
    )


def test_pictures_in_the_page_come_along() -> None:
    data = base64.b64encode(PNG).decode()
    document = read(f'<p>a</p><p><img src="data:image/png;base64,{data}" alt="Dot"></p>').document
    (image,) = document.images
    assert (image.data, image.media_type, image.alt, image.at) == (PNG, "image/png", "Dot", 1)
    assert read('<p>a<img src="data:image/png;base64,%%%">').document.images == ()


def test_lists_of_words_clipboard() -> None:
    item = (
        "<p class=MsoListParagraph style='mso-list:l0 level{} lfo1'><![if !supportLists]>"
        "<span>{}<span>&nbsp;&nbsp; </span></span><![endif]>{}</p>"
    )
    document = read(
        "Version:0.9\r\nStartHTML:1<html><body><!--StartFragment-->"
        + item.format(1, "·", "dot")
        + item.format(2, "2.", "two")
        + "<!--EndFragment--></body></html>"
    ).document
    assert told(document) == [
        ("dot", "list_item", 1, False),
        ("2. two", "list_item", 2, True),
    ]


def test_a_page_says_its_own_encoding_and_language() -> None:
    page = '<html lang="tr"><meta charset="windows-1254"><p>Şişli Çağrı</p></html>'
    source = read_source(page.encode("windows-1254"), "a.html")
    assert (source.document.text, source.document.language_hint) == ("Şişli Çağrı", "tr")
    assert (source.encoding, source.doubts) == ("windows-1254", ())
    lying = page.replace("windows-1254", "ascii").encode("utf-8")
    assert read_source(lying, "a").document.text == "Şişli Çağrı"


@pytest.mark.parametrize("deep", ["<div>", "<b>", "<table><tr><td>", "<ul><li>"])
def test_deep_nesting_is_read_or_refused_but_not_cut(deep: str) -> None:
    assert "inside" in read(deep * 300 + "inside").document.text
    with pytest.raises(Problem, match="far more"):
        read(deep * 9_000 + "inside")


PIECES = [
    *("<p>", "</p>", "<li>", "<ol>", "</ol>", "<ul>", "<br>", "<b>", "</b>", "<pre>", "</pre>"),
    *("<table>", "<tr>", "<td>", "</td>", "</tr>", "</table>", "<h1>", "<blockquote>", "</a>"),
    *("<a href='http://x'>", "<![if x]>", "<p hidden>", "&", "&amp;", "<"),
]


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from(PIECES) | st.integers(0, 99).map(lambda n: f"w{n} "),
        max_size=40,
    )
)
def test_no_markup_loses_or_doubles_a_word(pieces: list[str]) -> None:
    words = [piece.strip() for piece in pieces if piece.startswith("w")]
    try:
        source = read("<p>start " + "".join(pieces))
    except Problem:
        return
    found = " ".join((source.document.text, *source.named))
    inside = "".join(pieces).split("<a ")[0].split("<p h")[0].split("<![")[0]
    for word in words:
        # A lone "<" or an open tag may swallow what follows, as in a browser.
        if f"<{word}" not in "".join(pieces) and word in inside:
            assert found.split().count(word) <= words.count(word)
