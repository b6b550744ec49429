import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from editor.model.message import Problem
from editor.render.context import ReleaseLine, Span
from editor.render.docx import WordForm, WordWriter, render_docx
from editor.render.docx_xml import VAL, W
from tests.render.docx_reader import Document, words
from tests.render.docx_samples import (
    PACKS,
    context,
    image,
    paragraph,
    rich,
    signatories,
    whole,
)

CLASSIC = PACKS[0]
NASTY = "A & B <b> {{ release.title }} {% if %} {# #} {_{ }_} ${x} &amp; ’ \\ end"


def read(release: object, pack: Path = CLASSIC) -> Document:
    return Document(render_docx(release, pack, image))


@pytest.fixture(params=PACKS, ids=lambda pack: pack.name)
def pack(request: pytest.FixtureRequest) -> Path:
    return request.param


def test_every_part_has_its_style(pack: Path) -> None:
    found = dict(read(whole(), pack).lines)
    for style, text in {
        "Draft mark": "DRAFT",
        "Letterhead": "River Fund",
        "Organisation line": "For open water since 1987",
        "Embargo line": "EMBARGOED UNTIL 4 March 2025, 10:00 (Lisbon)",
        "Kicker": "Water",
        "Headline": "The river belongs to all",
        "Subheadline": "Forty towns ask for the weir to be opened",
        "Place and date": "Porto, 4 March 2025",
        "Recipient": "Minister of Water\nPraça 1, Lisbon",
        "Subject": "Subject: The old weir",
        "Salutation": "Dear Minister,",
        "Event row": "Where\tOld weir\nBus 7 from Porto",
        "Subheading": "What the towns ask",
        "List Number": "Again",
        "List Bullet": "Another",
        "Quote": "“We wait.”",
        "Quote attribution": "— Ana Lopes, mayor",
        "Caption": "Volunteers at the old weir Photo: Ana Lopes",
        "Closing": "Yours faithfully,",
        "Signatories heading": "Signatories",
        "As of": "As of 4 March 2025",
        "Group heading": "Group 2",
        "Signatory": "Organisation 7 for Clean Water, Portugal",
        "Withheld": "and 2 more",
        "Copy": "Parliament, Lisbon",
        "Boilerplate heading": "About River Fund",
        "Boilerplate": "It keeps rivers.",
        "End mark": "ENDS",
        "Notes heading": "Notes to editors",
        "Note": "A first note.",
        "Contacts heading": "Contacts",
        "Contact name": "Rui Dias",
        "Contact": "On the day: at the weir.",
    }.items():
        assert found.get(style) == text, style


def test_parts_stand_in_printing_order(pack: Path) -> None:
    styles = [style for style, _ in read(whole(), pack).lines]
    order = [
        "Letterhead", "Draft mark", "Embargo line", "Kicker", "Headline", "Subheadline",
        "Place and date", "Recipient", "Subject", "Salutation", "Event row", "Body text",
        "Subheading", "List Number", "List Bullet", "Quote", "Figure", "Caption", "Closing",
        "Signatories heading", "As of", "Signatory", "Withheld", "Copies heading", "Copy",
        "Boilerplate", "End mark", "Notes heading", "Note", "Contacts heading", "Contact",
    ]  # fmt: skip
    places = [styles.index(style) for style in order]
    assert places == sorted(places)


def test_an_empty_release_leaves_no_blank_line(pack: Path) -> None:
    assert read(context(), pack).lines == [("Headline", "The river belongs to all")]


def test_a_letter_without_headline_has_its_subject_as_heading(pack: Path) -> None:
    document = read(context(headline=(), subject=rich("Subject: Weir")), pack)
    assert document.lines == [("Headline", "Subject: Weir")]


def test_a_long_headline_is_set_smaller(pack: Path) -> None:
    for length, style in ((80, None), (120, "Long headline"), (300, "Longest headline")):
        document = read(context(headline=rich("x" * length)), pack)
        found = document.styled("Headline")[0].find(f".//{W}rStyle")
        assert (document.style_names[found.get(VAL)] if found is not None else None) == style


@pytest.mark.parametrize("field", ["title", "kicker", "subject", "draft", "body", "address"])
def test_no_sign_is_lost_or_read_as_a_tag(field: str, pack: Path) -> None:
    whole_identity = whole().identity
    values = {
        "title": {"title": NASTY, "headline": rich(NASTY)},
        "body": {"body": (paragraph(NASTY),)},
        "address": {"identity": type(whole_identity)(shown=True, address=(NASTY,))},
        "draft": {"draft": NASTY},
    }
    document = read(context(**values.get(field, {field: rich(NASTY)})), pack)
    assert NASTY in [text for _, text in document.lines]
    if field == "title":
        assert NASTY in "".join(document.xml("docProps/core.xml").itertext())


def test_controls_become_breaks_or_go() -> None:
    document = read(context(headline=rich("a\x0cb\x0bc\x00d\ufdd0e\ufdd2f\ud800g\tz")))
    assert document.said("Headline") == ["a\nb\ncdefg\tz"]
    document = read(context(draft="a\x0cb\ufdd0", title="a\x0cb", running="x\x00"))
    assert document.said("Draft mark") == ["a\nb"]


def test_spans_keep_their_style() -> None:
    spans = (
        Span(text="plain "),
        Span(text="bold", bold=True),
        Span(text=" both", bold=True, italic=True),
        Span(text="?", unknown=True),
    )
    document = read(context(headline=spans))
    looks = {
        words(run): [style.tag.removeprefix(W) for style in run.iterfind(f"{W}rPr/*")]
        for run in document.styled("Headline")[0].iter(W + "r")
    }
    assert looks == {
        "plain ": [],
        "bold": ["b", "bCs"],
        " both": ["b", "bCs", "i"],
        "?": ["highlight"],
    }


def test_links_lead_to_web_mail_and_phone_only() -> None:
    hrefs = [
        "https://river.example/a?b=1&c=ü x", "mailto:a@b.example", "tel:+351",
        "javascript:alert(1)", "file:///etc/passwd", "\\\\host\\share", "relative",
    ]  # fmt: skip
    document = read(context(headline=tuple(Span(text=f"[{href}]", href=href) for href in hrefs)))
    assert document.said("Headline") == ["".join(f"[{href}]" for href in hrefs)]
    assert [address for _, address in document.links()] == [
        "https://river.example/a?b=1&c=%C3%BC%20x", "mailto:a@b.example", "tel:+351",
    ]  # fmt: skip
    assert {kind for kind, _ in document.outside} == {"hyperlink"}


def test_a_link_has_the_style_for_links() -> None:
    document = read(context(headline=(Span(text="x", href="https://a.example"),)))
    run = document.body.find(f".//{W}hyperlink/{W}r")
    assert document.style_names[run.find(f"{W}rPr/{W}rStyle").get(VAL)] == "Hyperlink"


def test_the_dateline_runs_into_its_paragraph() -> None:
    document = read(context(body=(paragraph("It rains.", dateline="PORTO –"),), gap=" "))
    assert document.said("First paragraph") == ["PORTO – It rains."]
    chinese = read(context(body=(paragraph("下雨了。", dateline="（北京）"),), gap=""))
    assert chinese.said("First paragraph") == ["（北京）下雨了。"]


def test_an_immediate_line_is_no_embargo(pack: Path) -> None:
    line = ReleaseLine(kind="immediate", text="FOR IMMEDIATE RELEASE")
    document = read(context(release_line=line), pack)
    assert document.said("Release line") == ["FOR IMMEDIATE RELEASE"]


def test_page_numbers_are_fields_with_words_of_the_language(pack: Path) -> None:
    document = read(whole(), pack)
    footers = [name for name in document.parts if name.startswith("word/footer")]
    assert len(footers) == 2
    for name in footers:
        footer = document.xml(name)
        fields = [field.get(W + "instr").strip() for field in footer.iter(W + "fldSimple")]
        assert fields == ["PAGE", "NUMPAGES"]
        assert words(footer) == "Page 1 of 1"


def test_the_running_line_stands_from_the_second_page_on(pack: Path) -> None:
    document = read(whole(), pack)
    section = document.sections[0]
    assert section.find(W + "titlePg") is not None
    rels = {r.get("Id"): r.get("Target") for r in document.xml("word/_rels/document.xml.rels")}
    shown = {
        reference.get(W + "type"): words(document.xml("word/" + rels[reference.values()[-1]]))
        for reference in section.iter(W + "headerReference")
    }
    assert shown == {"default": whole().running, "first": ""}


def test_the_file_holds_known_parts_and_no_trace(pack: Path) -> None:
    document = read(whole(), pack)
    names = [re.sub(r"\d+", "#", name) for name in document.parts]
    assert set(names) == {
        "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/document.xml",
        "word/_rels/document.xml.rels", "word/styles.xml", "word/numbering.xml",
        "word/settings.xml", "word/fontTable.xml", "word/theme/theme#.xml", "word/header#.xml",
        "word/footer#.xml", "word/media/image#.png",
    }  # fmt: skip
    assert names[0] == "[Content_Types].xml"
    assert list(document.parts)[1:] == sorted(list(document.parts)[1:])
    assert {entry.date_time for entry in document.entries} == {(1980, 1, 1, 0, 0, 0)}
    core = document.xml("docProps/core.xml")
    assert {child.tag.split("}")[1]: child.text for child in core} == {
        "title": "The river belongs to all", "language": "en",
    }  # fmt: skip
    everything = b"".join(document.parts.values())
    for trace in (b"python-docx", b"rsid", b"customXml", b"attachedTemplate", b"{{", b"{%"):
        assert trace not in everything
    assert "Template tag" not in document.style_names.values()


def test_equal_releases_give_equal_bytes(pack: Path) -> None:
    form = WordForm((pack / "release.docx").read_bytes())
    first = form.render(whole(), image)
    form.render(whole(direction="rtl", language="ar", script="Arab"), image)
    assert form.render(whole(), image) == first == render_docx(whole(), pack, image)


def test_a_word_file_that_changes_is_read_anew(tmp_path: Path) -> None:
    writer = WordWriter()
    file = tmp_path / "release.docx"
    for pack in PACKS * 2:
        file.write_bytes((pack / "release.docx").read_bytes())
        assert writer.render(whole(), tmp_path, image) == render_docx(whole(), pack, image)


PRINT_DIGEST = """
import hashlib
from editor.render.docx import render_docx
from tests.render.docx_samples import PACKS, image, whole
print([hashlib.sha256(render_docx(whole(), pack, image)).hexdigest() for pack in PACKS])
"""


def test_bytes_do_not_depend_on_the_process(repo: Path) -> None:
    digests = {
        subprocess.run(
            [sys.executable, "-c", PRINT_DIGEST],
            cwd=repo,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": str(repo)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Kashgar"))
    }
    assert len(digests) == 1


def test_two_thousand_signatories_are_all_there() -> None:
    document = read(context(signatories=signatories(2000, columns=2)))
    names = document.said("Signatory")
    assert len(names) == 2000
    assert names[-1] == "Organisation 2000 for Clean Water, Portugal"


def test_options_of_the_classic_pack_reach_the_styles() -> None:
    def styles(**options: bool) -> str:
        document = read(whole(options={"rules": True, "justify": False} | options))
        return document.parts["word/styles.xml"].decode()

    assert styles().count("<w:pBdr>") > 5
    assert styles(rules=False).count("<w:pBdr>") == 1  # the frame around the word for a draft
    assert 'w:jc w:val="both"' not in styles()
    assert 'w:jc w:val="both"' in styles(justify=True)


@pytest.mark.parametrize("band", ["wide", "narrow", "none"])
def test_the_band_of_the_modern_pack_follows_its_option(band: str) -> None:
    document = read(whole(options={"band": band, "tint": True}), PACKS[1])
    heads = [document.xml(n) for n in document.parts if n.startswith("word/header")]
    styles = {
        document.style_names[style.get(VAL)] for head in heads for style in head.iter(W + "pStyle")
    } - {"Header"}
    assert styles == ({f"Band {band}", f"Band {band} following"} if band != "none" else set())


@pytest.mark.parametrize("data", [b"", b"no zip", b"PK\x05\x06" + bytes(18)])
def test_a_file_that_is_none_is_said(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "release.docx").write_bytes(data)
    with pytest.raises(Problem, match=r"release\.docx.* not a Word file"):
        render_docx(context(), tmp_path, image)


def test_a_pack_without_word_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(Problem, match=r"release\.docx"):
        render_docx(context(), tmp_path, image)
