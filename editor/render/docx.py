"""A release as a Word file, from a pack's own Word file whose tags are filled."""

from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from pathlib import Path

import msgspec

from editor.render import packs
from editor.render.context import Context, SignatoryList
from editor.render.docx_colours import own_accent, set_accent, set_theme_accent
from editor.render.docx_environment import make_environment
from editor.render.docx_images import name_pictures, text_frame
from editor.render.docx_keeps import keep_together
from editor.render.docx_lists import (
    SIGNATORY,
    centre_numbers,
    make_room,
    number_lists,
    number_signatories,
)
from editor.render.docx_package import Media, Part, Relations, write_package
from editor.render.docx_runs import RunWriter, Script, Story
from editor.render.docx_sections import last_section, set_columns, set_paper
from editor.render.docx_styles import (
    drop_style,
    mirror,
    restyle,
    set_language,
    style_ids,
)
from editor.render.docx_tags import Form
from editor.render.docx_template import NUMBERING, STYLES, THEME, read_template
from editor.render.docx_turning import Turned, find_turned, set_directions
from editor.render.docx_xml import Element, W, word_problem
from editor.render.files import read_inside

_EAST_ASIAN = {"Hans", "Hant", "Hani", "Jpan", "Kore"}
_TAG_STYLE = "template tag"
_SIGNATORY_STYLES = (SIGNATORY, "signatory unnumbered")

LoadImage = Callable[[str], bytes]


def render_docx(context: Context, pack: Path, image: LoadImage) -> bytes:
    """A Word file of one edition. `image` gives the bytes of a picture (PNG or JPEG) by its id.

    Raises Problem that names the place when the pack's Word file cannot be used.
    """
    return WordWriter().render(context, pack, image)


class WordWriter:
    """Renders one edition after the other, and keeps the Word file that it read last."""

    def __init__(self) -> None:
        self._data = b""
        self._form: WordForm | None = None

    def render(self, context: Context, pack: Path, image: LoadImage) -> bytes:
        """As `render_docx`."""
        data = read_inside(pack, packs.WORD_TEMPLATE)
        if self._form is None or data != self._data:
            self._form = WordForm(data)
            self._data = data
        return self._form.render(context, image)


class WordForm:
    """A pack's Word file, read once and filled as often as needed."""

    def __init__(self, data: bytes) -> None:
        """Raises Problem that names the place when the file cannot be used."""
        self._template = read_template(data)
        looks = self._template.looks
        self._ids = style_ids(looks[STYLES])
        document = self._template.stories[0].root
        number_signatories(document, looks[STYLES], looks[NUMBERING], self._ids)
        self._forms: dict[bool, list[Form]] = {}

    def render(self, context: Context, image: LoadImage) -> bytes:
        """The file of one edition; equal contexts give equal bytes."""
        template = self._template
        values = {"release": msgspec.to_builtins(context)}
        forms = self._forms_for(rtl=context.direction == "rtl")
        draft = _Draft(
            stories=[
                Part(part.name, form.fill(values), part.relations.copy())
                for part, form in zip(template.stories, forms, strict=True)
            ],
            looks={name: deepcopy(root) for name, root in template.looks.items()},
            media=template.media.copy(),
            ids=self._ids,
        )
        _lay_out(draft, context, image)
        looks = (Part(name, root, Relations()) for name, root in draft.looks.items())
        parts = [*draft.stories, *looks]
        return write_package(parts, draft.media, context.title, context.language)

    def _forms_for(self, *, rtl: bool) -> list[Form]:
        """The parts with words; set from right to left before they are filled, which is cheaper."""
        if rtl not in self._forms:
            environment = make_environment()
            roots = [(part.name, deepcopy(part.root)) for part in self._template.stories]
            for _, root in roots if rtl else ():
                mirror(root)
            self._forms[rtl] = [Form(root, environment, name) for name, root in roots]
        return self._forms[rtl]


class _Draft(msgspec.Struct, frozen=True):
    """A document in the making: parts with words, other parts, pictures, style ids by name."""

    stories: list[Part]
    looks: Mapping[str, Element]
    media: Media
    ids: Mapping[str, str]


def _lay_out(draft: _Draft, context: Context, image: LoadImage) -> None:
    """All that the tags of a Word file cannot say."""
    styles, body = draft.looks[STYLES], _body(draft.stories[0])
    set_paper(body, context.paper)
    number_lists(body, styles, draft.looks[NUMBERING], draft.ids)
    turned = find_turned(body, draft.ids, rtl=context.direction == "rtl")
    _write_runs(draft, context, image, turned)
    set_directions(turned, styles, rtl=context.direction == "rtl")
    keep_together(body, draft.ids)
    if context.signatories:
        _lay_out_signatories(draft, context.signatories)
    if context.direction == "rtl":
        centre_numbers(draft.looks[NUMBERING])
    set_language(styles, _script(context), context.script)
    _colour(draft, context)
    roots = [story.root for story in draft.stories]
    name_pictures(roots)
    drop_style(styles, roots, draft.ids.get(_TAG_STYLE, ""))


def _lay_out_signatories(draft: _Draft, signatories: SignatoryList) -> None:
    columned = {draft.ids[name] for name in _SIGNATORY_STYLES if name in draft.ids}
    set_columns(_body(draft.stories[0]), columned, signatories.columns)
    last = sum(len(group.members) for group in signatories.groups)
    make_room(draft.looks[NUMBERING], draft.looks[STYLES], draft.ids, last)


def _write_runs(
    draft: _Draft, context: Context, image: LoadImage, turned: Sequence[Turned]
) -> None:
    script = _script(context)
    frame = text_frame(last_section(_body(draft.stories[0])))
    for part in draft.stories:
        story = Story(
            relate=part.relations.add,
            picture=lambda name: draft.media.add(image(name)),
            restyle=lambda wish: restyle(draft.looks[STYLES], draft.ids, wish),
            link_style=draft.ids.get("hyperlink", ""),
            frame=frame,
        )
        written = _write_turned(turned, script, story) if part is draft.stories[0] else set()
        RunWriter(script, story).write(part.root, written)


def _write_turned(turned: Sequence[Turned], script: Script, story: Story) -> set[Element]:
    """Write what runs against the edition, in whatever language; gives the texts."""
    writer = RunWriter(Script(language="", rtl=not script.rtl, east_asian=False), story)
    against = [each.paragraph for each in turned if each.words != script.rtl]
    for paragraph in against:
        writer.write(paragraph)
    return {text for paragraph in against for text in paragraph.iter(W + "t")}


def _colour(draft: _Draft, context: Context) -> None:
    theme = draft.looks.get(THEME)
    own = own_accent(theme)
    stories = (story.root for story in draft.stories)
    for root in (*stories, draft.looks[STYLES], draft.looks[NUMBERING]):
        set_accent(root, own, context.accent)
    if theme is not None:
        set_theme_accent(theme, context.accent)


def _script(context: Context) -> Script:
    return Script(
        language=context.language,
        rtl=context.direction == "rtl",
        east_asian=context.script in _EAST_ASIAN,
    )


def _body(document: Part) -> Element:
    body = document.root.find(W + "body")
    if body is None:
        raise word_problem("it holds no text", document.name)
    return body
