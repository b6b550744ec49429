"""The preview's PDF shows the pages of the export, and knows where each field stands."""

import re
import shutil

import msgspec
import pypdfium2
import pytest
from PIL import Image

from editor.model.blocks import ImageBlock, Paragraph, Subheading
from editor.model.edition import Edition
from editor.render.job import Format, Rendered
from tests.render.conftest import SAMPLES, job_on, sample

SCALE = 1.2


def pages_as_pictures(data: bytes) -> list[bytes]:
    with pypdfium2.PdfDocument(data) as document:
        return [page.render(scale=SCALE).to_pil().tobytes() for page in document]


def render(renderer, name, *, places, release=None, pack="classic", **fields) -> Rendered:
    job = job_on(name, Format.PDF, release=release, pack=pack, places=places, **fields)
    return renderer.render(job)


@pytest.mark.parametrize("name", SAMPLES)
def test_pages_equal_those_of_the_export_pixel_by_pixel(exported, previewed, name):
    export, preview = exported(name), previewed(name)
    assert preview.pages == export.pages == len(preview.looks)
    printed = pages_as_pictures(export.files[Format.PDF])
    shown = pages_as_pictures(preview.files[Format.PDF])
    # Not compared as lists: the difference of two pictures takes minutes to print.
    assert [a == b for a, b in zip(shown, printed, strict=True)] == [True] * export.pages
    assert [f for f in preview.findings if f.code == "layout"] == [
        f for f in export.findings if f.code == "layout"
    ]


@pytest.mark.parametrize("name", ["last-reporter-advisory", "seafarers-press-release"])
def test_later_previews_equal_the_first_byte_by_byte(renderer, name):
    renderer.render(job_on("river-press-release", Format.PDF, places=True))
    first = render(renderer, name, places=True)
    assert render(renderer, name, places=True) == first
    assert render(renderer, name, places=True) == first


def test_a_picture_of_the_pack_may_change(renderer, tmp_path, repo):
    pack = shutil.copytree(repo / "templates" / "classic", tmp_path / "classic")
    sheet = pack / "print.css"
    sheet.write_text(sheet.read_text("utf-8") + "\nbody { background: url(ground.png) }", "utf-8")
    seen = []
    for colour in ("red", "blue"):
        Image.new("RGB", (8, 8), colour).save(pack / "ground.png")
        seen.append(render(renderer, "river-press-release", places=True, pack=pack))
    assert seen[0].looks[0] != seen[1].looks[0]
    first, second = (pages_as_pictures(one.files[Format.PDF])[0] for one in seen)
    assert first != second


def test_a_picture_that_cannot_be_read_is_said_each_time(renderer, tmp_path, repo):
    pack = shutil.copytree(repo / "templates" / "classic", tmp_path / "classic")
    sheet = pack / "print.css"
    sheet.write_text(sheet.read_text("utf-8") + "\nbody { background: url(gone.png) }", "utf-8")
    for _ in range(2):
        rendered = render(renderer, "river-press-release", places=True, pack=pack)
        assert any("gone.png" in str(one.what) for one in rendered.findings)


def test_an_export_is_the_same_after_a_preview_and_knows_no_places(renderer):
    before = render(renderer, "river-press-release", places=False)
    render(renderer, "river-press-release", places=True)
    after = render(renderer, "river-press-release", places=False)
    assert after == before
    assert (after.places, after.looks) == ((), ())
    assert b"data-place" not in after.files[Format.PDF]


# --- places ---------------------------------------------------------------------------------------


def letters(text: str) -> str:
    return re.sub(r"\W", "", text.replace("￾", ""))


def words_inside(rendered: Rendered, place: str) -> str:
    """The letters that a reader finds inside the rectangles of a place."""
    with pypdfium2.PdfDocument(rendered.files[Format.PDF]) as document:
        found = []
        for box in rendered.places:
            if box.place == place:
                page = document[box.page]
                top = page.get_height() - box.y
                left, right, bottom = box.x - 1, box.x + box.width + 1, top - box.height
                text = page.get_textpage()
                found.append(text.get_text_bounded(left, bottom - 1, right, top + 1))
    return letters("".join(found))


def expected(release, edition: Edition):
    """Places of plain text, with what they say."""
    yield f"editions/{edition.language}/headline", edition.headline
    for block in edition.body:
        if isinstance(block, Paragraph | Subheading):
            yield f"editions/{edition.language}/body/{block.id}", block.text
    for note in edition.notes:
        yield f"editions/{edition.language}/notes/{note.id}", note.text
    for signatory in release.signatories.entries[:40]:
        if signatory.status == "confirmed" and not signatory.withheld and not signatory.names:
            yield f"signatories/{signatory.id}", signatory.name


def is_plain(text: str) -> bool:
    return not re.search(r"[*\[{\\]", text)


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("pack", ["classic", "modern"])
def test_the_rectangles_of_a_place_hold_its_words(previewed, name, pack):
    release = sample(name)
    checked = 0
    edition = next(e for e in release.editions if e.language in {"en", "de"})
    rendered = previewed(name, edition.language, pack)
    for place, words in expected(release, edition):
        if is_plain(words) and words:
            inside, wanted = words_inside(rendered, place), letters(words)
            assert wanted in inside, place
            assert len(inside) - len(wanted) < 90, place  # a dateline, a role, a country
            checked += 1
    assert checked > 1


def test_a_press_release_has_a_place_for_every_part(previewed):
    name = "river-press-release"
    release = sample(name)
    edition = release.editions[0]
    rendered = previewed(name)
    there = {box.place for box in rendered.places}
    at = f"editions/{edition.language}"
    assert {"identity", "timing", f"{at}/headline", f"{at}/kicker", f"{at}/subheadline"} <= there
    assert {
        f"{at}/body/{block.id}" for block in edition.body if not isinstance(block, ImageBlock)
    } <= there
    assert {f"contacts/{one.id}" for one in release.contacts if one.audience != "internal"} <= there


@pytest.mark.parametrize("name", ["last-reporter-advisory", "unreadable-alerts-statement"])
def test_rectangles_lie_on_their_page_and_have_a_size(previewed, name):
    rendered = previewed(name)
    with pypdfium2.PdfDocument(rendered.files[Format.PDF]) as document:
        sizes = [document.get_page_size(page) for page in range(len(document))]
    assert rendered.places
    for box in rendered.places:
        width, height = sizes[box.page]
        assert min(box.width, box.height) > 1, box
        assert -1 <= box.x < box.x + box.width <= width + 1, box
        assert 0 <= box.y < box.y + box.height <= height, box


def test_a_paragraph_over_two_pages_has_a_rectangle_on_both(renderer):
    release = sample()
    edition = release.editions[0]
    long = msgspec.structs.replace(edition.body[0], text="One line after the other. " * 400)
    edition = msgspec.structs.replace(edition, body=(long,))
    release = msgspec.structs.replace(release, editions=(edition,))
    rendered = render(renderer, "river-press-release", places=True, release=release)
    place = f"editions/{edition.language}/body/{long.id}"
    assert len({box.page for box in rendered.places if box.place == place}) > 1


def test_another_version_of_the_engine_marks_nothing_and_still_prints(renderer, monkeypatch):
    monkeypatch.setattr("weasyprint.__version__", "70.1")
    rendered = render(renderer, "river-press-release", places=True)
    assert rendered.places == ()
    assert rendered.pages > 1


# --- looks ----------------------------------------------------------------------------------------


def changed(name, **fields):
    release = sample(name)
    edition = msgspec.structs.replace(release.editions[0], **fields)
    return msgspec.structs.replace(release, editions=(edition, *release.editions[1:]))


def test_a_page_that_looks_the_same_has_the_same_word(renderer):
    name = "river-press-release"
    before = render(renderer, name, places=True)
    again = render(renderer, name, places=True)
    headline = sample(name).editions[0].headline
    after = render(renderer, name, places=True, release=changed(name, headline=headline + " Żx"))
    assert again.looks == before.looks
    assert after.looks[0] != before.looks[0]
    assert after.looks[-1] == before.looks[-1]
    pictures = [pages_as_pictures(one.files[Format.PDF]) for one in (before, after)]
    assert pictures[0][-1] == pictures[1][-1]


def test_another_picture_under_the_same_name_looks_different(renderer, tmp_path, repo):
    name = "river-press-release"
    release = sample(name)
    before = render(renderer, name, places=True)
    images = shutil.copytree(repo / "projects" / name / "images", tmp_path / "images")
    (photo,) = images.glob("*.jpg")
    with Image.open(photo) as image:
        image.rotate(180).save(photo)
    job = job_on(name, Format.PDF, release=release, places=True)
    moved = msgspec.structs.replace(job.folders, images=images)
    after = renderer.render(msgspec.structs.replace(job, folders=moved))
    assert all(a != b for a, b in zip(before.looks, after.looks, strict=True))


def test_the_dateline_knows_its_place_and_its_date(previewed):
    rendered = previewed("river-press-release")
    assert {"editions/en/place", "date"} <= {box.place for box in rendered.places}
