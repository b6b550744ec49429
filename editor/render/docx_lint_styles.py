"""What is wrong with the styles of a pack's Word file."""

from collections.abc import Iterator

from editor.model.findings import Finding, Level, finding
from editor.render.docx_lists import SIGNATORY, is_numbered
from editor.render.docx_package import Part
from editor.render.docx_styles import style_ids
from editor.render.docx_tags import words_of
from editor.render.docx_template import STYLES, Template
from editor.render.docx_xml import VAL, W, part_name

# The names under which a person finds the parts in Word's list of styles.
PARTS = (
    "Draft mark",
    "Letterhead",
    "Organisation line",
    "Kind line",
    "Release line",
    "Updated",
    "Kicker",
    "Headline",
    "Subheadline",
    "Place and date",
    "Recipient",
    "Subject",
    "Salutation",
    "Event row",
    "Event label",
    "Body text",
    "Dateline",
    "Subheading",
    "List Bullet",
    "List Number",
    "Quote",
    "Quote attribution",
    "Figure",
    "Caption",
    "Credit",
    "Closing",
    "Signatories heading",
    "As of",
    "Group heading",
    "Signatory",
    "Signatory unnumbered",
    "Signatory detail",
    "Withheld",
    "Boilerplate heading",
    "Boilerplate",
    "End mark",
    "Notes heading",
    "Note",
    "Contacts heading",
    "Contact name",
    "Contact",
    "Hyperlink",
    "Header",
    "Footer",
)
_STYLE_USES = (W + "pStyle", W + "rStyle")


# Not every program keeps the second name of a style.
_BUILT_IN = {"Headline": "heading 1", "Subheading": "heading 2"}


def lint_styles(template: Template, file: str) -> Iterator[Finding]:
    """Findings about styles that are missing, used without being there, or without numbers."""
    styles = template.looks[STYLES]
    ids = style_ids(styles)
    for name in PARTS:
        if not {name.lower(), _BUILT_IN.get(name)} & set(ids):
            yield _missing(name, file)
    if SIGNATORY in ids and not is_numbered(ids[SIGNATORY], styles):
        yield finding(
            "word-numbering",
            Level.WARNING,
            "{file}: paragraphs of the style “Signatory” have no numbers.",
            "Give the style a numbered list in Word; until then the program adds plain numbers.",
            place=file,
            file=file,
        )
    there = {style.get(W + "styleId", "") for style in styles.iterchildren(W + "style")}
    for story in template.stories:
        yield from _lost(story, there, file)


def _missing(name: str, file: str) -> Finding:
    return finding(
        "word-style",
        Level.WARNING,
        "{file}: the style “{style}” is not there.",
        "Make a style of that name in Word, or copy it from another template.",
        place=file,
        file=file,
        style=name,
    )


def _lost(story: Part, there: set[str], file: str) -> Iterator[Finding]:
    """Styles that words ask for and that were taken out of the file."""
    for use in story.root.iter(W + "pStyle", W + "rStyle"):
        if use.get(VAL, "") not in there:
            yield finding(
                "word-style",
                Level.ERROR,
                "{file}, in {part}: the style “{style}” is used but not there (near “{near}”).",
                "Choose another style for these words in Word.",
                place=file,
                file=file,
                part=part_name(story.name),
                style=use.get(VAL, ""),
                near=words_of(next(use.iterancestors(W + "p"), story.root)),
            )
