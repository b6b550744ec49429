"""A release as a page inside an e-mail: every style written into its element."""

from collections.abc import Callable

import css_inline
import msgspec
from jinja2 import Environment
from markupsafe import Markup

from editor.render.context import Context
from editor.render.files import read_inside
from editor.render.html import View, render_markup
from editor.render.html_guard import guard
from editor.render.job import Folders
from editor.render.markup import style_values

TEMPLATE = "shared/email.html.j2"
SHEET = "email.css"


def render_email_page(
    environment: Environment, context: Context, folders: Folders, image: Callable[[str], str]
) -> str:
    """The page; `image` gives the address of a picture by its id.

    Mail programs drop style sheets, and know neither logical sides nor variables: see
    https://www.caniemail.com. Raises Problem as any page of a pack does.
    """
    view = View(image=image, styles=_style(context, folders))
    # Signatories stand in one column, so that no telephone cuts their names.
    source = render_markup(environment, _in_one_column(context), view, TEMPLATE)
    inliner = css_inline.CSSInliner(load_remote_stylesheets=False, resolve_css_variables=True)
    return guard(inliner.inline(source))


def _in_one_column(context: Context) -> Context:
    if not context.signatories:
        return context
    listed = msgspec.structs.replace(context.signatories, columns=1)
    return msgspec.structs.replace(context, signatories=listed)


def _style(context: Context, folders: Folders) -> Markup:
    own = folders.pack / SHEET
    sheet = read_inside(folders.shared, SHEET)
    sheet += read_inside(folders.pack, SHEET) if own.is_file() else b""
    values = "; ".join(f"--{name}: {value}" for name, value in style_values(context).items())
    text = f":root {{ {values} }}\n{sheet.decode('utf-8', 'replace')}"
    # A style sheet cannot end its own element: CSS can write `<` as an escape.
    return Markup("<style>{}</style>").format(Markup(text.replace("<", "\\3c ")))  # noqa: S704
