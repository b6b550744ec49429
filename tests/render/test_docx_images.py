from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.render.context import BodyBlock, Identity
from editor.render.docx import render_docx
from editor.render.docx_images import EMU_PER_MM, Frame
from editor.render.docx_xml import NS_ADEC, PIC, WP, A, R
from tests.render.docx_reader import Document
from tests.render.docx_samples import LOGO, PACKS, PHOTO, context, image, replaced

TEXT_WIDTH = {"classic": 145, "modern": 150}  # millimetres


@pytest.fixture(params=PACKS, ids=lambda pack: pack.name)
def pack(request: pytest.FixtureRequest) -> Path:
    return request.param


def read(pack: Path, *pictures: object, logos: tuple[object, ...] = ()) -> Document:
    blocks = tuple(BodyBlock(type="image", place="", picture=picture) for picture in pictures)
    identity = Identity(shown=True, logos=logos)
    return Document(render_docx(context(body=blocks, identity=identity), pack, image))


def sizes(document: Document) -> list[tuple[float, float]]:
    return [
        (int(e.get("cx")) / EMU_PER_MM, int(e.get("cy")) / EMU_PER_MM)
        for e in document.body.iter(WP + "extent")
    ]


def test_a_large_picture_fills_the_width_of_the_text(pack: Path) -> None:
    [(width, height)] = sizes(read(pack, PHOTO))
    assert width == pytest.approx(TEXT_WIDTH[pack.name], abs=0.2)
    assert height / width == pytest.approx(PHOTO.height / PHOTO.width, rel=0.01)


def test_a_small_picture_is_not_blown_up(pack: Path) -> None:
    [(width, height)] = sizes(read(pack, replaced(PHOTO, width=300, height=150)))
    assert (width, height) == (pytest.approx(50.8), pytest.approx(25.4))


def test_a_tall_picture_leaves_room_for_words(pack: Path) -> None:
    [(_, height)] = sizes(read(pack, replaced(PHOTO, width=1000, height=9000)))
    assert height == pytest.approx(105, abs=0.1)


def test_logos_stand_in_one_row_that_fits(pack: Path) -> None:
    wide = replaced(LOGO, width=3000, height=900)
    document = read(pack, logos=(wide,) * 6)
    assert len(document.styled("Letterhead logos")) == 1
    assert sum(width for width, _ in sizes(document)) < TEXT_WIDTH[pack.name]
    [(width, height)] = sizes(read(pack, logos=(LOGO,)))
    assert (width, height) == (pytest.approx(22.5), pytest.approx(15))


def test_pictures_say_what_they_show(pack: Path) -> None:
    plain = replaced(PHOTO, decorative=True, alt="never said")
    document = read(pack, PHOTO, plain)
    shown, decoration = document.body.iter(WP + "docPr")
    assert shown.get("descr") == "Volunteers carry sandbags"
    assert shown.find(f".//{{{NS_ADEC}}}decorative") is None
    assert decoration.get("descr") == ""
    assert decoration.find(f".//{{{NS_ADEC}}}decorative").get("val") == "1"


def test_pictures_are_stored_once_under_names_that_tell_nothing(pack: Path) -> None:
    document = read(pack, PHOTO, PHOTO, logos=(LOGO,))
    assert [n for n in document.parts if "media" in n] == [
        "word/media/image1.png", "word/media/image2.png",
    ]  # fmt: skip
    ids = [found.get("id") for found in document.body.iter(WP + "docPr")]
    assert ids == ["1", "2", "3"]
    names = {found.get("name") for found in document.body.iter(WP + "docPr", PIC + "cNvPr")}
    assert names == {"Picture 1", "Picture 2", "Picture 3"}
    targets = {r.get("Id"): r.get("Target") for r in document.xml("word/_rels/document.xml.rels")}
    used = [targets[blip.get(R + "embed")] for blip in document.body.iter(A + "blip")]
    assert used == ["media/image1.png", "media/image2.png", "media/image2.png"]


def test_a_picture_without_size_leaves_its_caption(pack: Path) -> None:
    document = read(pack, replaced(PHOTO, width=0, height=0))
    assert document.said("Figure") == []
    assert document.said("Caption") == ["Volunteers at the old weir Photo: Ana Lopes"]


SIZE = st.tuples(st.integers(1, 20_000), st.integers(1, 20_000))


@given(st.lists(SIZE, min_size=1, max_size=8), st.integers(5, 200), st.integers(5, 200))
def test_every_picture_fits_its_frame(
    pixels: list[tuple[int, int]], width: int, height: int
) -> None:
    frame = Frame(150 * EMU_PER_MM, 150 * EMU_PER_MM, 120 * EMU_PER_MM).within(width, height)
    fitted = frame.fit(pixels)
    for wide, high in fitted:
        assert 0 <= wide <= width * EMU_PER_MM
        assert 0 <= high <= height * EMU_PER_MM
    assert sum(wide for wide, _ in fitted) <= 150 * EMU_PER_MM
