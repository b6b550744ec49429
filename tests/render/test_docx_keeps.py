import msgspec
import pytest

from editor.render.context import BodyBlock, Context, Section
from editor.render.docx import render_docx
from editor.render.docx_xml import VAL, Element, W
from tests.render.docx_reader import Document
from tests.render.docx_samples import PACKS, PHOTO, context, image, paragraph, rich


def keeps_with_next(element: Element) -> bool | None:
    """What the paragraph itself says; None where its style decides."""
    found = element.find(f"{W}pPr/{W}keepNext")
    return None if found is None else found.get(VAL) != "0"


def read(pack, release: Context) -> Document:
    return Document(render_docx(release, pack, image))


@pytest.mark.parametrize("pack", PACKS)
def test_an_end_mark_never_stands_alone_on_a_page(pack) -> None:
    about = Section(place="b", heading="About us", text=rich("We test water."))
    document = read(pack, context(boilerplates=(about,), end_mark="ENDS"))
    assert keeps_with_next(document.styled("Boilerplate")[0]) is True
    plain = read(pack, context(boilerplates=(about,)))
    assert keeps_with_next(plain.styled("Boilerplate")[0]) is None


@pytest.mark.parametrize("pack", PACKS)
def test_only_a_picture_with_a_caption_takes_the_next_words_along(pack) -> None:
    bare = msgspec.structs.replace(PHOTO, caption=(), credit="")
    for picture, kept in ((PHOTO, None), (bare, False)):
        block = BodyBlock(type="image", place="body/i", picture=picture)
        document = read(pack, context(body=(block, paragraph("After the picture."))))
        assert keeps_with_next(document.styled("Figure")[0]) is kept
