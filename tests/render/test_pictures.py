"""Pictures are made fit to leave the project."""

import io

import pytest
from PIL import Image as Pillow
from PIL import ImageCms, PngImagePlugin

from editor.model.findings import Level
from editor.model.message import Problem
from editor.model.release import Image
from editor.render.pictures import LONGEST_SIDE, PictureCabinet, prepare


def picture(kind="JPEG", size=(60, 40), mode="RGB", **options):
    out = io.BytesIO()
    Pillow.new(mode, size, "navy").save(out, kind, **options)
    return out.getvalue()


def opened(data):
    return Pillow.open(io.BytesIO(data))


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_clean_picture_keeps_its_pixels(kind):
    data = picture(kind)
    assert opened(prepare(data, "a").data).tobytes() == opened(data).tobytes()


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_preparing_twice_changes_nothing_more(kind):
    once = prepare(picture(kind), "a").data
    assert prepare(once, "a").data == once


def test_bytes_behind_the_picture_are_dropped():
    assert b"Somebody" not in prepare(picture() + b"Somebody", "a.jpg").data
    assert b"Somebody" not in prepare(picture("PNG") + b"Somebody", "a.png").data


def test_colours_of_another_profile_are_brought_to_srgb():
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    assert not opened(prepare(picture(icc_profile=profile), "a.jpg").data).info.get("icc_profile")


def test_exif_is_dropped_and_the_picture_turned_upright():
    exif = Pillow.Exif()
    exif[0x0112], exif[0x013B] = 6, "Somebody"
    done = prepare(picture(exif=exif), "a.jpg")
    assert b"Somebody" not in done.data
    assert not opened(done.data).getexif()
    assert done.size == (40, 60)


def test_text_in_a_png_is_dropped_and_transparency_kept():
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", "Somebody")
    done = prepare(picture("PNG", mode="RGBA", pnginfo=info), "a.png")
    assert b"Somebody" not in done.data
    assert opened(done.data).mode == "RGBA"


@pytest.mark.parametrize("kind", ["GIF", "WEBP"])
def test_other_kinds_become_png(kind):
    assert prepare(picture(kind), "a").media_type == "image/png"


def test_a_comment_is_dropped():
    assert b"Somebody" not in prepare(picture(comment=b"Somebody"), "a.jpg").data


def test_a_wide_picture_is_made_smaller():
    assert prepare(picture(size=(20_000, 100)), "a.jpg").size == (LONGEST_SIDE, 15)


@pytest.mark.parametrize(
    "data",
    [b"", b"no picture", picture()[:300], picture("PNG")[:60], b"<svg/>", picture("BMP")],
    ids=["empty", "words", "half a JPEG", "half a PNG", "SVG", "BMP"],
)
def test_what_is_no_picture_is_said(data):
    with pytest.raises(Problem, match="damaged, or is no picture"):
        prepare(data, "a.jpg")


def test_too_many_pixels_are_refused_before_they_are_read():
    out = io.BytesIO()
    Pillow.new("1", (20_000, 9_000)).save(out, "PNG")
    with pytest.raises(Problem, match="too large"):
        prepare(out.getvalue(), "a.png")


def test_the_cabinet_reads_again_when_the_file_changes(tmp_path):
    cabinet, images = PictureCabinet(), (Image(id="i1", file="a.png"),)
    for size in ((10, 10), (30, 20)):
        (tmp_path / "a.png").write_bytes(picture("PNG", size))
        pictures, findings = cabinet.load(images, tmp_path)
        assert (pictures["i1"].size, findings) == (size, ())


def test_a_missing_picture_is_an_error_with_its_place(tmp_path):
    pictures, findings = PictureCabinet().load((Image(id="i1", file="gone.png"),), tmp_path)
    assert not pictures
    assert (findings[0].level, findings[0].place) == (Level.ERROR, "images/i1")
    assert "gone.png" in str(findings[0].what)
