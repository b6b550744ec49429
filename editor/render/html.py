"""A release as HTML: the page that a browser shows, or the source that the PDF is laid out from."""

from collections.abc import Callable, Iterable, Mapping

import msgspec
from jinja2 import Environment
from markupsafe import Markup

from editor.model.message import Problem
from editor.model.places import SEPARATOR, edition_place
from editor.model.release import Release
from editor.render import packs
from editor.render.context import Context
from editor.render.files import read_inside
from editor.render.html_guard import guard, with_policy
from editor.render.html_pictures import data_uri, inline_in_page, inline_in_sheet
from editor.render.job import Folders
from editor.render.markup import attribute, direction, rich, root_attributes
from editor.render.pictures import Picture
from editor.render.sandbox import PackEnvironment, PackLoader
from editor.render.structured_data import structured_data
from editor.render.template_errors import TEMPLATE_ERRORS, template_problem
from editor.render.too_long import too_long

LONGEST_PAGE = 30_000_000
SHARED_PRINT_SHEETS = ("fonts.css", "base_print.css")
SHARED_SCREEN_SHEETS = ("fonts.css", "base_screen.css")
# What templates call by another name than the release does.
_OTHER_NAMES = {"release_line": "timing"}


class View(msgspec.Struct, frozen=True):
    """What differs between the two uses of the HTML template."""

    image: Callable[[str], str]
    styles: Markup = Markup()
    structured_data: Markup = Markup()
    places: bool = False


def make_environment(folders: Folders) -> Environment:
    """The environment of a pack's HTML template."""
    environment = PackEnvironment(PackLoader(folders.pack, folders.shared))
    environment.filters |= {"rich": rich, "direction": direction}
    return environment


def render_markup(
    environment: Environment, context: Context, view: View, template: str = packs.HTML_TEMPLATE
) -> str:
    """Fill a template, the pack's own unless another is named.

    Raises Problem that names file, line and what is wrong.
    """

    def mark(place: str) -> Markup:
        return _place_mark(_whole(place, context)) if view.places else Markup()

    try:
        pieces = environment.get_template(template).generate(
            release=msgspec.to_builtins(context),
            root=root_attributes(context),
            styles=view.styles,
            structured_data=view.structured_data,
            image=view.image,
            at=mark,
        )
        return _bounded(pieces, context)
    except TEMPLATE_ERRORS as error:
        raise too_long(context) or template_problem(error) from error


def _place_mark(place: str) -> Markup:
    """The attribute with the space before it, so that nothing is left where it is not wanted."""
    return Markup(" ") + attribute("data-place", place)


def render_html(
    environment: Environment, context: Context, folders: Folders, pictures: Mapping[str, Picture]
) -> bytes:
    """One file that fetches nothing: style sheets inline, pictures as data URIs."""
    data = structured_data(context)
    view = View(
        image=lambda image_id: data_uri(pictures[image_id]),
        styles=_styles(folders),
        structured_data=data,
    )
    page = inline_in_page(render_markup(environment, context, view), folders.pack)
    return with_policy(guard(page, data)).encode("utf-8")


def print_sheets(folders: Folders) -> str:
    """The style sheets of a printed page, what packs share first."""
    return _sheets(folders, SHARED_PRINT_SHEETS, packs.PRINT_SHEET)


def _styles(folders: Folders) -> Markup:
    screen = _sheets(folders, SHARED_SCREEN_SHEETS, packs.SCREEN_SHEET)
    sheet = Markup('<style media="{}">{}</style>')
    return Markup("\n").join(
        sheet.format(media, _inside_style(inline_in_sheet(text, folders.pack)))
        for media, text in (("screen", screen), ("print", print_sheets(folders)))
    )


def _sheets(folders: Folders, shared: Iterable[str], own: str) -> str:
    parts = [read_inside(folders.shared, n) for n in shared if (folders.shared / n).is_file()]
    return b"\n".join([*parts, read_inside(folders.pack, own)]).decode("utf-8", "replace")


def _inside_style(sheet: str) -> Markup:
    """A style sheet that cannot end its own element: CSS can write `<` as an escape."""
    return Markup(sheet.replace("<", "\\3c "))  # noqa: S704  # nothing else is special in <style>


def _whole(place: str, context: Context) -> str:
    """The address that a template's short name, such as `headline`, stands for."""
    if SEPARATOR in place:
        return place
    name = _OTHER_NAMES.get(place, place)
    of_release = name in Release.__struct_fields__
    return name if of_release else edition_place(context.language, name)


def _bounded(pieces: Iterable[str], context: Context) -> str:
    out: list[str] = []
    size = 0
    for piece in pieces:
        size += len(piece)
        if size > LONGEST_PAGE:
            raise too_long(context) or Problem.of(
                "The template writes a page without end, so it was stopped.",
                "Correct the template, or choose another one for this release.",
            )
        out.append(piece)
    return "".join(out)
