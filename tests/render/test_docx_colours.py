import re

from editor.render.docx import WordForm
from editor.render.docx_xml import W
from tests.render.docx_reader import Document, changed
from tests.render.docx_samples import PACKS, context, image

CLASSIC = PACKS[0]
SECRET = "Secret-4711"


def test_the_theme_keeps_colours_and_fonts_alone() -> None:
    spy = (
        '<a:objectDefaults><a:spDef/></a:objectDefaults><a:extLst><a:ext uri="{x}">'
        f"{SECRET}</a:ext></a:extLst></a:theme>"
    )
    data = changed(CLASSIC, {"word/theme/theme1.xml": ("</a:theme>", spy)})
    document = Document(WordForm(data).render(context(accent="#0b63b0"), image))
    theme = document.parts["word/theme/theme1.xml"].decode()
    assert SECRET not in theme
    assert "Noto Serif" in theme
    accent = re.search(r'<a:accent1><a:srgbClr val="(\w+)"', theme)
    assert accent
    assert accent[1] == "0b63b0"


def test_the_accent_colour_replaces_the_packs_own() -> None:
    document = Document(WordForm(changed(CLASSIC, {})).render(context(accent="#0b63b0"), image))
    styles = document.parts["word/styles.xml"].decode()
    assert "8C1D2F" not in styles
    assert styles.count("0B63B0") > 5


def test_an_accent_that_another_program_wrote_as_a_plain_colour_is_replaced_too() -> None:
    data = changed(CLASSIC, {"word/styles.xml": (' w:themeColor="accent1"', "")})
    document = Document(WordForm(data).render(context(accent="#0b63b0"), image))
    assert b"8C1D2F" not in document.parts["word/styles.xml"]


def test_tints_of_the_accent_are_worked_out() -> None:
    theme = 'w:themeColor="accent1"'
    data = changed(CLASSIC, {"word/styles.xml": (theme, theme + ' w:themeTint="80"')})
    document = Document(WordForm(data).render(context(accent="#000000"), image))
    styles = document.parts["word/styles.xml"].decode()
    assert "7F7F7F" in styles
    assert "themeTint" not in styles


def test_a_pale_accent_is_darkened_for_words_and_kept_for_lines() -> None:
    document = Document(WordForm(changed(CLASSIC, {})).render(context(accent="#ffcc00"), image))
    styles = document.xml("word/styles.xml")
    words = {e.get(W + "val") for e in styles.iter(W + "color")}
    lines = {e.get(W + "color") for e in styles.iter(W + "left", W + "top")}
    assert "FFCC00" not in words
    assert "FFCC00" in lines
