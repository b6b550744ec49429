"""Ways to break a good page, for the checkers of HTML."""

from collections.abc import Callable

from tools.conformance.checker import Mutant


def replaced(old: str, new: str) -> Callable[[bytes], bytes]:
    """Once; ValueError where it is not there."""

    def change(data: bytes) -> bytes:
        source = data.decode()
        if old not in source:
            raise ValueError(old)
        return source.replace(old, new, 1).encode()

    return change


def _mutants(**changes: tuple[str, str]) -> tuple[Mutant, ...]:
    return tuple(Mutant(name.replace("_", "-"), replaced(*pair)) for name, pair in changes.items())


FOR_NU = _mutants(
    no_title=("<title>", "<title hidden></title><title>"),
    same_id=("</main>", '<p id="contacts"></p><p id="contacts"></p></main>'),
    odd_attribute=("<p>", '<p colour="red">'),
    odd_time=("</main>", '<time datetime="9 December">then</time></main>'),
    item_without_list=("</main>", "<li>one</li></main>"),
    never_closed=("</main>", "<div></main>"),
    no_alternative_at_all=("</main>", '<img src="data:,"></main>'),
    odd_style=("</style>", "p { colour: red }</style>"),
)
FOR_AXE = _mutants(
    no_language=("<html lang=", "<html data-lang="),
    picture_without_words=(
        "</main>",
        '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA="></main>',
    ),
    faint=("</main>", '<p style="color: #ccc; background: #fff">Hard to read</p></main>'),
    empty_link=("</main>", '<a href="https://example.org"></a></main>'),
    heading_left_out=("</main>", "<h5>Deep</h5></main>"),
    no_zoom=("initial-scale=1", "initial-scale=1, user-scalable=no, maximum-scale=1"),
    field_without_label=("</main>", "<input></main>"),
)
FOR_RULES = _mutants(
    no_policy=("default-src", "odd-src"),
    loose_policy=("img-src data:", "img-src data: https:"),
    script=("</main>", "<script>void 0</script></main>"),
    handler=("<main>", '<main onclick="void 0">'),
    frame=("</main>", '<iframe src="data:,"></iframe></main>'),
    form=("</main>", "<form></form></main>"),
    fetched_picture=("</main>", '<img src="https://example.org/spy.png" alt="x"></main>'),
    fetched_style=("</style>", "p { background: url(https://example.org/spy.png) }</style>"),
    local_link=("</main>", '<a href="file:///tmp/drafts">x</a></main>'),
    odd_json=('"@type":"NewsArticle",', '"@type":"NewsArticle"'),
    odd_type=('"@type":"NewsArticle"', '"@type":"Thing"'),
    odd_field=('"@type":"NewsArticle"', '"@type":"NewsArticle","colour":"red"'),
    no_direction=(" dir=", " data-dir="),
    no_print=('media="print"', 'media="screen"'),
)
FOR_LEAKS = _mutants(
    comment=("</main>", "<!-- made by Somebody --></main>"),
    generator=("</title>", '</title><meta name="generator" content="Editor 1.0">'),
    local_path=("</main>", "<p>/tmp/drafts/one</p></main>"),
)
