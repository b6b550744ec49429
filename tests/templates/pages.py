"""Pages made by hand: a context without words, filled part by part, and laid out by a pack."""

import weasyprint

from editor.render.context import (
    Context,
    Headings,
    Identity,
    PagePiece,
    SignatoryGroup,
    SignatoryLine,
    SignatoryList,
    Span,
)
from editor.render.html import View, make_environment, print_sheets, render_markup
from editor.render.packs import load_pack, option_values
from editor.render.pdf_fetcher import BASE_URL, PackFetcher
from tests.render.conftest import folders

NUMBERS = (PagePiece(kind="page"), PagePiece(kind="text", text=" / "), PagePiece(kind="pages"))


def words(text):
    return (Span(text=text),)


def page(pack="classic", **fields):
    """A context with nothing to print but what `fields` say."""
    empty = dict.fromkeys(Context.__struct_fields__, ())
    no_words = ("title", "description", "date", "date_text", "draft", "running", "end_mark")
    plain = dict.fromkeys((*no_words, "place_and_date", "kind_line", "updated"), "") | {
        "language": "en",
        "direction": "ltr",
        "script": "Latn",
        "kind": "statement",
        "kind_label": "",
        "audience": "press",
        "paper": "a4",
        "accent": "#204060",
        "options": option_values(load_pack(folders(pack=pack).pack), {}),
        "identity": Identity(shown=False),
        "release_line": None,
        "signatories": None,
        "headings": Headings(notes="Notes", contacts="Contacts", copies="Cc"),
        "page_number": NUMBERS,
        "gap": " ",
    }
    return Context(**(empty | plain | fields))


def signatories(count, columns, name="Association {} for the Rights of Everybody", **fields):
    """A list of so many names, some of which take two lines or more in a column."""
    long = ", with all of its regional and local chapters"
    members = tuple(
        SignatoryLine(
            place=f"signatories/s{number}",
            number=number,
            name=name.format(number),
            rest=long if number % 5 == 0 else "",
            person=False,
            lead=number == 1,
        )
        for number in range(1, count + 1)
    )
    groups = (SignatoryGroup(place="", heading="", start=1, members=members),)
    plain = {"heading": "Signatories", "as_of": "", "numbered": True, "withheld": ""}
    return SignatoryList(**(plain | {"groups": groups, "columns": columns} | fields))


def markup(context, pack="classic"):
    """The page as HTML, as the layout engine gets it."""
    where = folders(pack=pack)
    return render_markup(make_environment(where), context, View(image=lambda name: name))


def lay_out(context, pack="classic"):
    """The page as WeasyPrint lays it out, to look at its boxes."""
    where = folders(pack=pack)
    fetcher = PackFetcher(where.pack, {})
    sheet = weasyprint.CSS(string=print_sheets(where), base_url=BASE_URL, url_fetcher=fetcher)
    source = weasyprint.HTML(string=markup(context, pack), base_url=BASE_URL, url_fetcher=fetcher)
    return source.render(stylesheets=[sheet])
