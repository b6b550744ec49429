"""File names: whole words, any script, and nothing that a file system refuses."""

import datetime as dt
import unicodedata
from itertools import product

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from editor.app.names import LONGEST_NAME, LONGEST_TITLE, file_name, folder_name
from editor.model.edition import Edition
from editor.model.enums import Audience, Kind, Status, TimingType
from editor.model.message import Problem
from editor.model.release import Issue, Release, Timing
from editor.render.job import Format

DAY = dt.date(2022, 12, 9)
ISSUED = tuple(Issue(version=version, date=DAY) for version in (1, 2))
REFUSED = set('<>:"/\\|?*\0')


def release(*languages: str, title: str = "", headline: str = "", **fields: object) -> Release:
    editions = tuple(Edition(language=tag, headline=headline) for tag in languages or ("en",))
    return msgspec.structs.replace(
        Release(schema=1, id="r", kind=Kind.STATEMENT, title=title, editions=editions), **fields
    )


def name(
    made: Release, audience: Audience = Audience.PRESS, format_: Format = Format.PDF, index: int = 0
) -> str:
    return file_name(made, made.editions[index], audience, format_)


def short_title(title: str, language: str = "en") -> str:
    made = release(language, title=title, status=Status.ISSUED)
    return name(made).removeprefix("undated_").removesuffix(f"_{language}.pdf")


def test_every_part_is_said() -> None:
    made = release(title="Joint statement on Recognition Day", date=DAY)
    assert name(made) == "2022-12-09_joint-statement-on-recognition-day_en_DRAFT.pdf"
    issued = msgspec.structs.replace(made, status=Status.ISSUED)
    assert (
        name(issued, format_=Format.DOCX) == "2022-12-09_joint-statement-on-recognition-day_en.docx"
    )
    assert name(made, Audience.PUBLIC).endswith("_en_public_DRAFT.pdf")
    approved = msgspec.structs.replace(made, status=Status.APPROVED)
    assert name(approved).endswith("_en_DRAFT.pdf")


def test_what_is_not_there_has_a_stand_in() -> None:
    assert name(release(headline="**{countries}** say: [stop](https://a.b)!")) == (
        "undated_say-stop_en_DRAFT.pdf"
    )
    assert name(release(title="?!")) == "undated_statement_en_DRAFT.pdf"


@pytest.mark.parametrize(
    ("title", "language", "expected"),
    [
        ("İstanbul IŞIK", "tr", "istanbul-ışık"),
        ("ISTANBUL", "en", "istanbul"),
        ("Don’t stop: CON/NUL", "en", "dont-stop-con-nul"),
        ("بيان مشترك، ٢٠٢٦", "ar", "بيان-مشترك-٢٠٢٦"),
        ("E\u0301le\u0300ves", "fr", "élèves"),
        ("می\u200cخواهیم", "fa", "میخواهیم"),
        ("../..\\.hidden", "en", "hidden"),
        ("word " * 20, "en", "word-word-word-word-word-word-word-word"),
        (
            "aaaaaaaaa bbbbbbbbb ccccccccc dddddddddd",
            "en",
            "aaaaaaaaa-bbbbbbbbb-ccccccccc-dddddddddd",
        ),
        ("aaaaaaaaa bbbbbbbbb ccccccccc ddddddddddd", "en", "aaaaaaaaa-bbbbbbbbb-ccccccccc"),
        ("呼吁 " * 20, "zh-Hans", "-".join(["呼吁"] * 13)),
        ("呼吁" * 30, "zh-Hans", "呼吁" * 16 + "呼"),
        ("a" * 50, "en", "a" * 40),
    ],
)
def test_titles_in_many_scripts(title: str, language: str, expected: str) -> None:
    assert short_title(title, language) == expected


def test_a_letter_keeps_its_marks() -> None:
    assert short_title("a" * 39 + "q\u0323\u0307") == "a" * 39
    assert short_title("\u0301" * 60) == "\u0301" * 40


texts = st.text(max_size=80)


@given(title=texts, headline=texts, language=st.text(max_size=40))
@example(title="𐐷" * 60, headline="", language="x" * 60)
def test_a_name_is_safe_everywhere(title: str, headline: str, language: str) -> None:
    made = release(language, title=title, headline=headline, date=DAY)
    for audience, format_ in product((Audience.PRESS, Audience.PUBLIC), Format):
        file = name(made, audience, format_)
        assert len(file.encode()) <= LONGEST_NAME
        assert not REFUSED & set(file)
        assert all(unicodedata.category(character)[0] in "LMNP" for character in file)
        assert unicodedata.is_normalized("NFC", file)
        date, short, *_ = file.split("_")
        assert date == "2022-12-09"
        assert 0 < len(short) <= LONGEST_TITLE
        assert file.endswith(f"_DRAFT.{format_}")


@given(
    st.lists(st.sampled_from(["en", "EN", "en-2", "En", "e n", "", "/", "und", "tr"]), min_size=2)
)
@example(["e" * 30, "e" * 31])
def test_two_editions_never_share_a_name(languages: list[str]) -> None:
    made = release(*languages, title="Same title")
    names = [name(made, index=index).lower() for index in range(len(languages))]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("type_", "audience", "tail"),
    [
        (TimingType.EMBARGO, Audience.PRESS, "_en_EMBARGOED_DRAFT.pdf"),
        (TimingType.HOLD, Audience.PRESS, "_en_HOLD_DRAFT.pdf"),
        (TimingType.EMBARGO, Audience.PUBLIC, "_en_public_DRAFT.pdf"),
    ],
)
def test_the_press_sees_in_the_name_what_may_not_be_published_yet(type_, audience, tail) -> None:
    made = release(title="Dams", timing=Timing(type=type_))
    assert name(made, audience) == f"undated_dams{tail}"


def test_a_pattern_orders_the_parts() -> None:
    made = release("en", "tr", title="Dams", date=DAY, status=Status.ISSUED, issued=ISSUED)
    edition = made.editions[0]
    names = [
        file_name(made, edition, Audience.PRESS, Format.PDF, pattern)
        for pattern in ("{language}-{title}-{version}", "{date}_{title}_{language}_{version}")
    ]
    assert names == ["en-dams-v2.pdf", "2022-12-09_dams_en_v2.pdf"]
    draft = msgspec.structs.replace(made, status=Status.DRAFT)
    left = file_name(draft, edition, Audience.PRESS, Format.PDF, "{title}_{version}_{language}")
    assert left == "dams_en_DRAFT.pdf"


@pytest.mark.parametrize("pattern", ["{title}", "{language}", "{title}_{language}_{clock}", ""])
def test_a_pattern_that_cannot_tell_files_apart_is_refused(pattern) -> None:
    made = release(title="Dams")
    with pytest.raises(Problem, match="cannot name files"):
        file_name(made, made.editions[0], Audience.PRESS, Format.PDF, pattern)


@given(st.text(max_size=30), st.text(max_size=60))
def test_no_pattern_leads_out_of_the_folder(words, title) -> None:
    made = release(title=title)
    pattern = words.replace("{", "").replace("}", "") + "{title}{language}"
    found = file_name(made, made.editions[0], Audience.PRESS, Format.PDF, pattern)
    assert not REFUSED & set(found)
    assert not found.startswith(".")


def test_the_folder_of_a_press_pack_says_what_it_is() -> None:
    made = release(title="Dams", date=DAY, status=Status.ISSUED, issued=ISSUED)
    assert folder_name(made, Audience.PRESS) == "2022-12-09_dams_v2_press-pack"
    assert folder_name(made, Audience.PUBLIC) == "2022-12-09_dams_v2_public_press-pack"
