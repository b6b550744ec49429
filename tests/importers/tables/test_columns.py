"""Columns of form services and offices, guessed in nine languages."""

import datetime as dt

import msgspec
import pytest

from editor.importers.tables import (
    Columns,
    Field,
    Table,
    doubts,
    guess_columns,
    rows_as_names,
    said_order,
)
from editor.importers.tables.heads import answer, asks_for_silence, field_of_head
from editor.importers.tables.times import DayOrder, date_of, day_order
from editor.model.enums import SignatoryKind

HEADS = {
    "en": "Timestamp|Email Address|Name of your organisation|Country|May we publish your name?",
    "de": (
        "Zeitstempel|E-Mail-Adresse|Name der Organisation|Land|"
        "Dürfen wir Ihren Namen veröffentlichen?"
    ),
    "fr": ("Horodateur|Adresse e-mail|Nom de l'organisation|Pays|Pouvons-nous publier votre nom ?"),
    "es": (
        "Marca temporal|Correo electrónico|Nombre de la organización|País|"
        "¿Podemos publicar su nombre?"
    ),
    "pt": (
        "Carimbo de data/hora|Endereço de e-mail|Nome da organização|País|"
        "Podemos publicar o seu nome?"
    ),
    "tr": "Zaman damgası|E-posta adresi|Kuruluş adı|Ülke|Adınızı yayınlayabilir miyiz?",
    "ar": "طابع زمني|عنوان البريد الإلكتروني|اسم المنظمة|البلد|هل يمكننا نشر اسمكم؟",
    "zh": "时间戳记|电子邮箱|机构名称|国家|是否同意公开您的名称?",
    "ug": "ۋاقىت تامغىسى|ئېلخەت ئادرېسى|تەشكىلاتنىڭ نامى|دۆلەت|نامىڭىزنى ئېلان قىلساق بولامدۇ؟",
}
FORM = (Field.TIMESTAMP, Field.EMAIL, Field.NAME, Field.COUNTRY, Field.MAY_PUBLISH)
ROW = ("2026/05/13 3:04:05 PM GMT+2", "a@b.org", "Harbour Watch", "Turkey", "Yes")


def table(*rows: tuple[str, ...]) -> Table:
    return Table(rows=rows)


@pytest.mark.parametrize("language", HEADS)
def test_a_form_in_each_language(language: str) -> None:
    columns = guess_columns(table(tuple(HEADS[language].split("|")), ROW), language)
    assert (tuple(columns.fields.values()), columns.header) == (FORM, 0)
    assert columns.confidence > 0.8
    assert set(columns.reasons) == set(range(5))


def test_heads_below_a_title() -> None:
    read = table(
        ("Sign-ons of our letter",), (), ("No.", "Organisation", "Country"), ("1", "A", "TR")
    )
    columns = guess_columns(read)
    assert columns.header == 2
    assert columns.fields == {0: Field.IGNORE, 1: Field.NAME, 2: Field.COUNTRY}
    assert [name.row for name in rows_as_names(read, columns)] == [4]


def test_without_heads_the_cells_tell() -> None:
    rows = [(f"Group of {n} friends", "Turkey", f"g{n}@b.org", "2026-01-02") for n in range(5)]
    columns = guess_columns(table(*rows))
    assert columns.header is None
    assert tuple(columns.fields.values()) == (
        Field.NAME,
        Field.COUNTRY,
        Field.EMAIL,
        Field.TIMESTAMP,
    )
    assert columns.confidence < 0.8


def test_a_single_column_of_names() -> None:
    read = table(("Organisation",), ("Harbour Watch (HW)",), ("River Law (of 1990)",))
    names = rows_as_names(read, guess_columns(read))
    assert [(name.name, name.acronym) for name in names] == [
        ("Harbour Watch", "HW"),
        ("River Law (of 1990)", ""),
    ]


def test_name_beside_an_organisation_is_the_contact() -> None:
    columns = guess_columns(
        table(("Name", "Organisation", "Title"), ("Ada", "Harbour Watch", "Chair"))
    )
    assert tuple(columns.fields.values()) == (Field.CONTACT, Field.NAME, Field.ROLE)
    alone = guess_columns(table(("Name", "Country"), ("Ada", "TR")))
    assert alone.fields[0] is Field.NAME


def test_rows_as_names() -> None:
    heads = tuple(HEADS["en"].split("|"))
    read = table(
        heads,
        ROW,
        ("", "", "", "Chad", "Yes"),
        ("2026/05/14", "", "Silent Group", "Nowhereland", "No, please"),
        ("", "", "Unsure Group", "", ""),
        ("", "", "Asking Group", "", "Perhaps later"),
    )
    first, silent, unsure, asking = rows_as_names(read, guess_columns(read, "en"))
    assert (first.name, first.country, first.email, first.row) == (
        "Harbour Watch",
        "TR",
        "a@b.org",
        2,
    )
    assert (first.signed_on, first.may_publish, first.withheld) == (
        dt.date(2026, 5, 13),
        True,
        False,
    )
    assert (silent.withheld, silent.may_publish, silent.row) == (True, False, 4)
    assert (silent.country, silent.country_text) == (None, "Nowhereland")
    assert (unsure.withheld, unsure.may_publish, unsure.signed_on) == (True, None, None)
    assert asking.withheld


def test_nobody_asked_nobody_is_withheld() -> None:
    read = table(("Organisation", "Country"), ("Harbour Watch", "TR"))
    assert not rows_as_names(read, guess_columns(read))[0].withheld


def test_a_yes_to_silence_is_a_no() -> None:
    read = table(("Organisation", "I want to stay anonymous"), ("A", "Yes"), ("B", "No"))
    columns = guess_columns(read)
    assert columns.fields[1] is Field.MAY_PUBLISH
    assert [name.withheld for name in rows_as_names(read, columns)] == [True, False]


def test_persons_are_told_apart() -> None:
    read = table(("Organisation", "Type"), ("Ada Lovelace", "Individual"), ("Watch", "NGO"))
    columns = Columns(fields={0: Field.NAME, 1: Field.KIND}, header=0)
    kinds = [name.kind for name in rows_as_names(read, columns)]
    assert kinds == [SignatoryKind.PERSON, SignatoryKind.ORGANIZATION]


@pytest.mark.parametrize(
    ("said", "means"),
    [
        ("Yes", True),
        ("Yes, you may", True),
        ("Evet", True),
        ("Nein, bitte nicht", False),
        ("ja, aber nicht öffentlich", None),
        ("Hayır", False),
        ("同意", True),
        ("不同意", False),
        ("نعم", True),
        ("لا", False),
        ("Sí, claro", True),
        ("", None),
        ("maybe", None),
    ],
)
def test_answers(said: str, means: bool | None) -> None:
    assert answer(said) is means


def test_questions_for_silence_are_known() -> None:
    assert asks_for_silence("Möchten Sie anonym bleiben?")
    assert not asks_for_silence("May we publish your name?")
    assert field_of_head("Database number") is None


@pytest.mark.parametrize(
    ("cells", "language", "order"),
    [
        (["13/01/2026", "02/02/2026"], "en", DayOrder.DAY_FIRST),
        (["01/13/2026"], "de", DayOrder.MONTH_FIRST),
        (["01/12/2026", "02/03/2026", "03/01/2026"], "de", DayOrder.MONTH_FIRST),
        (["12/01/2026", "03/02/2026"], "en", DayOrder.DAY_FIRST),
        (["02.03.2026"], "tr", DayOrder.DAY_FIRST),
        (["02/03/2026"], "en", DayOrder.MONTH_FIRST),
    ],
)
def test_which_number_is_the_day(cells: list[str], language: str, order: DayOrder) -> None:
    assert day_order(cells, language) is order


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-05-13T10:00:00", dt.date(2026, 5, 13)),
        ("2026年5月13日", dt.date(2026, 5, 13)),
        ("13.05.2026 15:04", dt.date(2026, 5, 13)),
        ("13.05.26", dt.date(2026, 5, 13)),
        ("١٣/٠٥/٢٠٢٦", dt.date(2026, 5, 13)),
        ("31.02.2026", None),
        ("soon", None),
    ],
)
def test_dates(text: str, day: dt.date | None) -> None:
    assert date_of(text, DayOrder.DAY_FIRST) == day


@pytest.mark.parametrize(
    "head",
    [
        "Do you consent to your name being made public?",
        "Public?",
        "publish_ok",
        "Can we make your signature public?",
        "Keep my signature private",
        "Soll Ihre Unterschrift anonym bleiben?",
        "Darf Ihr Name veröffentlicht werden?",
        "Acceptez-vous que votre nom soit publié ?",
        "Acepto que se publique mi nombre",
        "Kuruluşunuzun adının yayımlanmasını onaylıyor musunuz?",
        "هل توافقون على نشر اسم منظمتكم؟",
        "我们可以公布贵组织的名称吗？",
    ],
)
def test_questions_about_publishing_are_known(head: str) -> None:
    assert field_of_head(head) is Field.MAY_PUBLISH


@pytest.mark.parametrize(
    ("head", "field"),
    [
        ("Contact e-mail", Field.EMAIL),
        ("E-mail of the organisation", Field.EMAIL),
        ("Country of the organisation", Field.COUNTRY),
        ("Name of public body", None),
        ("Response Type", None),
        ("_submitted_by", None),
        ("Name of your organisation", Field.NAME),
    ],
)
def test_what_heads_mean(head: str, field: Field | None) -> None:
    assert field_of_head(head) is field


def test_anonymous_is_no_leave_to_publish_whatever_was_asked() -> None:
    head = "May we publish your name, or do you want to remain anonymous?"
    read = table(("Organisation", head), ("A", "Anonymous"), ("B", "Yes"), ("C", "Publish"))
    assert all(name.withheld for name in rows_as_names(read, guess_columns(read)))


def test_the_end_of_a_form_is_when_it_was_signed() -> None:
    read = table(("Start time", "Completion time", "Organisation"), ("1/2/26", "1/3/26", "A"))
    assert guess_columns(read).fields[1] is Field.TIMESTAMP


def test_an_anonymous_form_has_no_address() -> None:
    read = table(("Email", "Organisation"), ("anonymous", "A"))
    assert rows_as_names(read, guess_columns(read))[0].email == ""


@pytest.mark.parametrize("text", ["Dec 31, 2022", "31 December 2022", "31 décembre 2022 10:11"])
def test_dates_in_words(text: str) -> None:
    assert date_of(text, DayOrder.MONTH_FIRST, "fr") == dt.date(2022, 12, 31)


def test_a_date_of_two_readings_is_told_and_a_person_says_which() -> None:
    read = table(("Timestamp", "Organisation"), ("03/04/2022", "A"), ("05/06/2022", "B"))
    columns = guess_columns(read, "en")
    (words,) = map(str, doubts(read, columns))
    assert "03/04/2022" in words
    said = msgspec.structs.replace(columns, day_order=DayOrder.DAY_FIRST)
    assert doubts(read, said) == ()
    assert rows_as_names(read, said)[0].signed_on == dt.date(2022, 4, 3)


def test_contradicting_dates_are_told() -> None:
    read = table(("Timestamp", "Organisation"), ("25/06/2022", "A"), ("06/26/2022", "B"))
    assert said_order(["25/06/2022", "06/26/2022"]) is None
    assert any("3" in str(words) for words in doubts(read, guess_columns(read)))


def test_yes_and_no_that_nobody_asked_about_and_rows_without_a_name_are_told() -> None:
    read = table(("Organisation", "Country", "Q7"), ("A", "Peru", "No"), ("#DIV/0!", "", "yes"))
    told = [str(words) for words in doubts(read, guess_columns(read))]
    assert len(told) == 2
    assert "“Q7”" in told[0]
    assert told[1].endswith(": 3.")
