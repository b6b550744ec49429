import json
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.model.enums import SignatoryKind
from editor.model.list_lines import read_list
from editor.model.names import fold

LEFT_OUT = {"start", "end"}


def read(text):
    """What differs from the defaults, name by name."""
    return [known(name) for name in read_list(text).names]


def known(name):
    fields = {
        field: getattr(name, field) for field in name.__struct_fields__ if field not in LEFT_OUT
    }
    return {field: value for field, value in fields.items() if value and value != "organization"}


def names(text):
    return [name.name for name in read_list(text).names]


THREE = ["World Uyghur Congress", "Uyghur Academy", "Stand4Uyghurs"]


@pytest.mark.parametrize(
    "marks",
    [
        "1. |2. |3. ",
        "1) |2) |3) ",
        "(1) |(2) |(3) ",
        "[1] |[2] |[3] ",
        "١. |٢. |٣. ",
        "一、|二、|三、",
        "① |② |③ ",
        "• |• |• ",
        "- |- |- ",
        "* |* |* ",
        "a) |b) |c) ",
        "i. |ii. |iii. ",
        "1 |2 |3 ",
        "1\t|2\t|3\t",
        "1.|2.|3.",
        "No. 1: |No. 2: |No. 3: ",
        "9. |10. |11. ",
    ],
)
def test_numbers_and_bullets_are_no_part_of_a_name(marks):
    lines = [mark + name for mark, name in zip(marks.split("|"), THREE, strict=True)]
    assert names("\n".join(lines)) == THREE
    assert names("\r\n\r\n".join(lines)) == THREE


def test_numbers_that_belong_to_a_name_stay():
    text = "350.org\n18 Million Rising\nArticle 19\n7amleh\nAccess Now"
    assert names(text) == text.split("\n")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Hope Foundation (HF) – Kenya",
            {"name": "Hope Foundation", "acronym": "HF", "country": "KE"},
        ),
        (
            "Hope Foundation (HF) –Kenya",
            {"name": "Hope Foundation", "acronym": "HF", "country": "KE"},
        ),
        (
            "Hope Foundation (HF, Kenya)",
            {"name": "Hope Foundation", "acronym": "HF", "country": "KE"},
        ),
        ("Hope Foundation, Kenya", {"name": "Hope Foundation", "country": "KE"}),
        ("Hope Foundation [Kenya]", {"name": "Hope Foundation", "country": "KE"}),
        ("Hope Foundation | Kenya", {"name": "Hope Foundation", "country": "KE"}),
        ("Hope Foundation, Inc., USA", {"name": "Hope Foundation, Inc.", "country": "US"}),
        (
            "Hope Foundation, Nairobi, Kenya",
            {"name": "Hope Foundation", "country": "KE", "rest": "Nairobi"},
        ),
        (
            "HOPE – Helping Old People Everywhere",
            {"name": "Helping Old People Everywhere", "acronym": "HOPE"},
        ),
        (
            "RSF (Reporters sans frontières)",
            {"name": "Reporters sans frontières", "acronym": "RSF"},
        ),
        (
            "Atajurt Eriktileri – Kazakh Human Rights",
            {"name": "Atajurt Eriktileri – Kazakh Human Rights"},
        ),
        ("Association for Rights (Punjab)", {"name": "Association for Rights (Punjab)"}),
        ("Seeds Society, Howrah Chapter", {"name": "Seeds Society, Howrah Chapter"}),
        ("Third World Network (TWN)", {"name": "Third World Network", "acronym": "TWN"}),
        ("Oakland Privacy, CA", {"name": "Oakland Privacy, CA"}),
        (
            "İnsan Hakları Derneği (İHD) – Türkiye",
            {"name": "İnsan Hakları Derneği", "acronym": "İHD", "country": "TR"},
        ),
        (
            "مركز القاهرة لحقوق الإنسان (CIHRS) – مصر",
            {"name": "مركز القاهرة لحقوق الإنسان", "acronym": "CIHRS", "country": "EG"},
        ),
        ("ئۇيغۇر ئاكادېمىيىسى – تۈركىيە", {"name": "ئۇيغۇر ئاكادېمىيىسى", "country": "TR"}),
        ("國際特赦組織（香港）", {"name": "國際特赦組織", "country": "HK"}),
        ("Hope House – info@hope.example", {"name": "Hope House", "rest": "info@hope.example"}),
        (
            "Uyghur Congress / دۇنيا قۇرۇلتىيى",
            {"name": "Uyghur Congress", "second_name": "دۇنيا قۇرۇلتىيى"},
        ),
        (
            "香港記者協會 Hong Kong Journalists Association",
            {"name": "香港記者協會", "second_name": "Hong Kong Journalists Association"},
        ),
    ],
)
def test_an_entry_is_taken_apart(line, expected):
    assert read(f"Alpha Union\n{line}\nOmega Network")[1] == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Dr. Jane Doe, Professor of Law, University of Oxford, UK",
            ("Dr. Jane Doe", "Professor of Law", "University of Oxford", "GB"),
        ),
        (
            "John Smith, Executive Director, Free Tibet",
            ("John Smith", "Executive Director", "Free Tibet", None),
        ),
        (
            "María García (Directora, Fundación X)",
            ("María García", "Directora", "Fundación X", None),
        ),
        (
            "Ahmet Yılmaz – Başkan, İnsan Hakları Derneği",
            ("Ahmet Yılmaz", "Başkan", "İnsan Hakları Derneği", None),
        ),
        (
            "Ayşe Demir, Kadın Dayanışma Vakfı adına",
            ("Ayşe Demir", "", "Kadın Dayanışma Vakfı", None),
        ),
        (
            "Ada Lovelace, on behalf of the Hope Network (HN)",
            ("Ada Lovelace", "", "Hope Network", None),
        ),
    ],
)
def test_persons_have_roles_and_organisations(line, expected):
    (person,) = read_list(line).names
    assert person.kind is SignatoryKind.PERSON
    assert (person.name, person.role, person.affiliation, person.country) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Media Alliance, Restore The Fourth, Inc., Mijente, and United We Dream.",
            ["Media Alliance", "Restore The Fourth, Inc.", "Mijente", "United We Dream"],
        ),
        (
            "Hope Foundation, Media Union, Center for Human Rights and Democracy and Green Network",
            [
                "Hope Foundation",
                "Media Union",
                "Center for Human Rights and Democracy",
                "Green Network",
            ],
        ),
        (
            "Church of Hope, Office of Communication Inc., Mijente, Media Union",
            ["Church of Hope, Office of Communication Inc.", "Mijente", "Media Union"],
        ),
        (
            "Umut Derneği, Barış Vakfı, Kadın Platformu ve Yeşil Ağ",
            ["Umut Derneği", "Barış Vakfı", "Kadın Platformu", "Yeşil Ağ"],
        ),
        (
            "Brot e.V., Pro Asyl, Netzwerk Hoffnung und Grüner Bund",
            ["Brot e.V.", "Pro Asyl", "Netzwerk Hoffnung", "Grüner Bund"],
        ),
        (
            "Amnistía, Red Verde, Casa Libre y Foro Social.",
            ["Amnistía", "Red Verde", "Casa Libre", "Foro Social"],
        ),
        (
            "جمعية الأمل، مؤسسة منار، شبكة النور، ومركز السلام.",
            ["جمعية الأمل", "مؤسسة منار", "شبكة النور", "مركز السلام"],
        ),
        (
            "香港記者協會、獨立評論人協會、壹傳媒工會和國際特赦組織。",
            ["香港記者協會", "獨立評論人協會", "壹傳媒工會", "國際特赦組織"],
        ),
        (
            "ئۈمىد فوندى، ئىلى جەمئىيىتى، ياشلار بىرلىكى ۋە ئاياللار بىرلىكى",
            ["ئۈمىد فوندى", "ئىلى جەمئىيىتى", "ياشلار بىرلىكى", "ئاياللار بىرلىكى"],
        ),
        (
            "Hope Foundation; Media Union, Kenya; Green Network",
            ["Hope Foundation", "Media Union", "Green Network"],
        ),
        (
            "Hope Foundation,\nMedia Union,\nGreen Network,\nand Access Now.",
            ["Hope Foundation", "Media Union", "Green Network", "Access Now"],
        ),
    ],
)
def test_names_between_commas(text, expected):
    assert names(text) == expected


def test_a_wrapped_paragraph_breaks_lines_inside_names():
    text = (
        "Fight for the Future, Media Justice, Color of Change, Secure Justice, Demand\n"
        "Progress, Defending Rights & Dissent, Muslim Justice League, X-Lab, Media Mobilizing\n"
        "Project, and United We Dream."
    )
    assert names(text)[4:] == [
        "Demand Progress",
        "Defending Rights & Dissent",
        "Muslim Justice League",
        "X-Lab",
        "Media Mobilizing Project",
        "United We Dream",
    ]


def test_a_name_with_commas_among_lines_stays_whole():
    long = "Kadın Mühendisler, Mimarlar, Şehir Plancılar ve Teknik Elemanlar"
    assert names(f"{long}\nUmut Derneği\nKadın Vakfı")[0] == long


def test_tabs_make_columns():
    text = (
        "Organisation\tAcronym\tCountry\tE-mail\n"
        "Hope Foundation\tHF\tKenya\ta@b.example\n"
        "Media Union\t\tTürkiye\t"
    )
    assert read(text) == [
        {"name": "Hope Foundation", "acronym": "HF", "country": "KE", "rest": "a@b.example"},
        {"name": "Media Union", "country": "TR"},
    ]


def test_columns_without_headings_are_known_by_what_they_hold():
    text = "1\tHope Foundation\tKenya\n2\tMedia Union\tUSA\n3\tUmut Derneği\tTürkiye"
    assert [(one["name"], one["country"]) for one in read(text)] == [
        ("Hope Foundation", "KE"),
        ("Media Union", "US"),
        ("Umut Derneği", "TR"),
    ]


def test_two_columns_by_wide_gaps_are_read_one_after_the_other():
    text = (
        "1. Hope Foundation            3. Green Network\n"
        "2. Media Union                 4. Delta Forum"
    )
    assert names(text) == ["Hope Foundation", "Media Union", "Green Network", "Delta Forum"]


def test_wrapped_lines_are_one_entry():
    text = (
        "1. The Very Long Name of an Organisation for the\n"
        "   Protection of Rights\n"
        "2. Hope\n"
        "and Peace Union\n"
        "3. Last"
    )
    assert names(text) == [
        "The Very Long Name of an Organisation for the Protection of Rights",
        "Hope and Peace Union",
        "Last",
    ]


def test_groups_under_headings():
    text = (
        "Uyghur organisations:\n"
        "1. Hope\n"
        "2. Union\n"
        "\n"
        "Student groups:\n"
        "1. Boston\n"
        "\n"
        "Individuals\n"
        "Jane Doe\n"
        "John Smith"
    )
    listed = read_list(text)
    assert [name.group for name in listed.names] == ["Uyghur organisations"] * 2 + [
        "Student groups"
    ] + ["Individuals"] * 2
    assert [name.kind for name in listed.names[3:]] == [SignatoryKind.PERSON] * 2
    assert [heading.text for heading in listed.headings] == [
        "Uyghur organisations",
        "Student groups",
        "Individuals",
    ]


def test_a_country_as_heading_is_the_country_of_its_names():
    assert [
        (one["name"], one["country"]) for one in read("Malaysia\nABIM\nPeace\n\nKenya: Hope, Union")
    ] == [("ABIM", "MY"), ("Peace", "MY"), ("Hope", "KE"), ("Union", "KE")]


@pytest.mark.parametrize(
    "heading",
    [
        "Signatories:",
        "The undersigned",
        "İmzacılar:",
        "Unterzeichnende:",
        "Firmantes",
        "الموقعون",
        "聯署團體：",
    ],
)
def test_a_title_over_all_is_no_group(heading):
    listed = read_list(f"{heading}\nHope Foundation\nMedia Union")
    assert [(name.name, name.group) for name in listed.names] == [
        ("Hope Foundation", ""),
        ("Media Union", ""),
    ]
    assert len(listed.headings) == 1


@pytest.mark.parametrize(
    "line",
    [
        "Sincerely,",
        "Saygılarımızla,",
        "9 December 2022",
        "https://hope.example/letter",
        "Contact: a@b.example",
        "and 12 others",
        "###",
        "This letter was sent to all members of the council on the ninth day.",
    ],
)
def test_what_is_no_name_is_left_unread(line):
    text = f"Hope Foundation\nMedia Union\n\n{line}"
    listed = read_list(text)
    assert [name.name for name in listed.names] == ["Hope Foundation", "Media Union"]
    assert " ".join(text[a:b] for a, b in listed.unread) == line


def test_roles_in_many_lines_are_no_paragraph():
    text = (
        "Ann Roth, Executive Director, Hope Foundation\n"
        "Jo Diaz, Secretary General, Media Union\n"
        "Su Nossel, Chair, PEN America"
    )
    assert [(one["name"], one["affiliation"]) for one in read(text)] == [
        ("Ann Roth", "Hope Foundation"),
        ("Jo Diaz", "Media Union"),
        ("Su Nossel", "PEN America"),
    ]


def test_a_town_beside_its_country_is_kept_as_the_rest():
    assert read("Hope Foundation (London, UK)\nMedia Union") == [
        {"name": "Hope Foundation", "country": "GB", "rest": "London"},
        {"name": "Media Union"},
    ]


def test_regions_in_capitals_are_headings():
    text = "AFRICA\nHope Foundation\nMedia Union\n\nASIA\nGreen Network\nUnited Voices"
    assert [name.group for name in read_list(text).names] == ["AFRICA", "AFRICA", "ASIA", "ASIA"]


def test_a_bar_may_part_a_name_from_its_translation():
    text = "Uyghur Academy | ئۇيغۇر ئاكادېمىيىسى\nIli Foundation | ئىلى فوندى"
    assert [one["second_name"] for one in read(text)] == ["ئۇيغۇر ئاكادېمىيىسى", "ئىلى فوندى"]


def test_a_heading_may_stand_on_the_line_of_its_names():
    listed = read_list("联署机构：人权观察、国际特赦组织、自由之家")
    assert [heading.text for heading in listed.headings] == ["联署机构"]
    assert [name.name for name in listed.names] == ["人权观察", "国际特赦组织", "自由之家"]


def test_nothing_is_a_list_of_nothing():
    assert read_list("") == read_list(" \n\t\n") == read_list("\n")


# --- nothing is lost --------------------------------------------------------------------------

_PIECES = [
    "1. ",
    "• ",
    "(2) ",
    "\n",
    "\n\n",
    "\t",
    "    ",
    ", ",
    "، ",
    "、",
    "; ",
    " – ",
    " and ",
    " ve ",
    " و",
    "和",
    ":",
    "(",
    ")",
    "Hope Foundation",
    "World Uyghur Congress",
    "Kenya",
    "UK",
    "HF",
    "Inc.",
    "Dr. ",
    "Jane Doe",
    "director of ",
    "香港記者協會",
    "مؤسسة منار",
    "ئۇيغۇر",
    "a@b.example",
    "Signatories",
    "|",
    "…",
    "٣",
    "\u202e",
    "\r\n",
    "\x0b",
    "\u2028",
    "x",
    "e.V.",
]
LISTS = st.lists(st.sampled_from(_PIECES), max_size=40).map("".join)
TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=60)


def holds_all(text):
    listed = read_list(text)
    spans = [(each.start, each.end) for each in (*listed.names, *listed.headings)] + list(
        listed.unread
    )
    seen = [0] * len(text)
    for start, end in spans:
        assert 0 <= start < end <= len(text)
        for at in range(start, end):
            seen[at] += 1
    assert max(seen, default=0) <= 1
    assert [c for c, times in zip(text, seen, strict=True) if not times and not c.isspace()] == []
    return listed


@given(LISTS | TEXT)
def test_every_character_lies_in_a_name_a_heading_or_the_rest(text):
    holds_all(text)


@given(LISTS)
def test_words_of_an_entry_are_words_of_the_text(text):
    for name in read_list(text).names:
        there = fold(text[name.start : name.end])
        assert name.name.strip()
        assert all(
            word in there for word in fold(f"{name.name} {name.acronym} {name.role}").split()
        )


# --- real lists -------------------------------------------------------------------------------


def labelled(shared):
    for label in sorted([*shared.glob("seeds/*.json"), *shared.glob("corpus/*.json")]):
        truth = json.loads(label.read_text("utf-8"))["signatories"]
        if truth:
            yield (
                label.stem,
                _listed_part(label.with_suffix(".txt").read_text("utf-8"), truth),
                truth,
            )


def _listed_part(text, truth):
    found = [text.rfind(each["name"]) for each in truth]
    end = text.find("\n", max(found))
    return text[text.rfind("\n", 0, min(found)) + 1 : end if end > 0 else None]


def test_real_lists_are_read_as_they_are_labelled(shared):
    for document, text, truth in labelled(shared):
        listed = {fold(name.name): name for name in holds_all(text).names}
        assert len(listed) == len(truth), document
        for each in truth:
            found = listed[fold(each["name"])]
            assert (found.acronym or None, bool(found.country)) == (
                each["acronym"],
                bool(each["country"]),
            ), each


def test_real_lists_are_read_in_other_shapes(shared):
    source = random.Random(5)
    for document, _, truth in labelled(shared):
        organisations = [
            each["name"] for each in truth if not each["person"] and "," not in each["name"]
        ]
        source.shuffle(organisations)
        for before, between in (("", "\n"), ("", "; "), ("• ", "\n• "), ("", ", ")):
            expected = [fold(name) for name in organisations]
            text = before + between.join(organisations)
            if len(expected) > 4:
                assert [fold(name) for name in names(text)] == expected, document


# --- layouts of open letters ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "1) Harbour Society, 2) Wharf Union of Tilsit, and 3) Port Watch",
        "(1) Harbour Society; (2) Wharf Union of Tilsit; (3) Port Watch.",
        "1. Harbour Society 2. Wharf Union of Tilsit 3. Port Watch",
        (
            "Signatories:\nHarbour Society*\nWharf Union of Tilsit\nPort Watch†\n\n"
            "* In a personal capacity\n† Added later"
        ),
        (
            "Harbour Society\nWharf Union of Tilsit\nPort Watch\n& 12 others\n"
            "For more information contact press@example.org"
        ),
        (
            "Harbour Society - Jane Doe, Director\nWharf Union of Tilsit – Omar Said, President\n"
            "Port Watch, Mary Kiprono, Chairperson"
        ),
        (
            'Organisation,Country\n"Harbour Society",Kenya\nWharf Union of Tilsit,Germany\n'
            "Port Watch,Canada"
        ),
        (
            "  Organisation,Country\n  Harbour Society,Kenya\n  Wharf Union of Tilsit,Germany\n"
            "  Port Watch,Canada"
        ),
    ],
)
def test_the_same_names_come_out_of_other_layouts(text):
    assert names(text) == ["Harbour Society", "Wharf Union of Tilsit", "Port Watch"]
    holds_all(text)


def test_who_signs_for_an_organisation_is_kept_beside_it():
    (one,) = read("Harbour Society (HS) - Jane Doe, Director")
    assert one == {"name": "Harbour Society", "acronym": "HS", "rest": "Jane Doe, Director"}


def test_a_number_in_a_name_parts_nothing():
    assert names("Article 19\nRoute 2) Fund, Berlin\nCommittee of 100")[0] == "Article 19"
    assert len(names("Article 19\nRoute 2) Fund, Berlin\nCommittee of 100")) == 3


def test_a_comma_in_quotes_parts_no_cells():
    listed = read('Organisation,Country\n"Wharf, Boat and Rope Union",Germany\nPort Watch,Kenya')
    assert listed[0] == {"name": "Wharf, Boat and Rope Union", "country": "DE"}


def test_a_table_of_persons_keeps_them_apart_from_their_organisations():
    jane = read("Name;Organisation;Country\nJane Doe;Harbour Society;Kenya\nLi Wei;Port;China")[0]
    assert jane == {
        "name": "Jane Doe",
        "kind": SignatoryKind.PERSON,
        "country": "KE",
        "affiliation": "Harbour Society",
    }


def test_blocks_of_lines_are_one_signer_each():
    text = "Jane Doe\nExecutive Director\nHarbour Society\n\nOmar Said\nPresident\nPort Watch"
    first, second = read(text)
    assert (first["name"], first["role"]) == ("Jane Doe", "Executive Director")
    assert (second["name"], second["affiliation"]) == ("Omar Said", "Port Watch")


def test_bullets_of_stars_are_no_footnotes():
    assert names("* Harbour Society\n* Port Watch") == ["Harbour Society", "Port Watch"]


def test_numbered_namesakes_are_names_and_no_headings() -> None:
    text = "\n".join(f"Organisation {number}" for number in range(1890, 1910))
    assert len(read_list(text).names) == 20


@pytest.mark.parametrize("sign", ["|", "•", "·"])
def test_names_on_one_line_with_a_sign_between_them(sign):
    text = f"Access Now {sign} Amnesty International {sign} Article 19"
    assert names(text) == ["Access Now", "Amnesty International", "Article 19"]
    assert names(text + f"\nFreedom House {sign} Oxfam")[3:] == ["Freedom House", "Oxfam"]


@pytest.mark.parametrize("mark", ["*", " *", "†", "¹", " [1]", "**"])
def test_note_marks_are_no_part_of_a_name(mark):
    one, other = read(f"1. Karen Human Rights Group (KHRG){mark}\n2. Burma Campaign UK{mark}")
    assert (one["name"], one["acronym"]) == ("Karen Human Rights Group", "KHRG")
    assert other["name"] == "Burma Campaign UK"


@pytest.mark.parametrize("line", ["Total: 2", "Total 53", "Toplam: 2", "[1] Joined on 3 May"])
def test_a_count_or_a_note_below_the_list_is_left_unread(line):
    text = f"1. Hope Foundation\n2. Burma Campaign UK [1]\n{line}"
    assert names(text) == ["Hope Foundation", "Burma Campaign UK"]
    reading = read_list(text)
    assert line.split("] ")[-1] in " ".join(text[a:b] for a, b in reading.unread)


def test_chinese_commas_part_names_among_other_lines():
    text = "香港監察（英國）\n台灣人權促進會、華人民主書院和國際特赦組織\n香港和平聯盟"
    assert names(text) == [
        "香港監察",
        "台灣人權促進會",
        "華人民主書院",
        "國際特赦組織",
        "香港和平聯盟",
    ]


def test_topics_between_commas_stay_in_their_name():
    text = "Access Now, Oxfam, Women, Law and Development in Africa, Hope Union and Peace Now"
    assert names(text) == [
        "Access Now", "Oxfam", "Women, Law and Development in Africa", "Hope Union", "Peace Now",
    ]  # fmt: skip


def test_semicolons_part_names_on_a_line_with_a_bullet():
    text = "- Hope Foundation\n- Both ENDS; Transnational Institute (TNI); Oxfam Novib"
    assert names(text) == ["Hope Foundation", "Both ENDS", "Transnational Institute", "Oxfam Novib"]


def test_bold_lines_and_headings_with_a_remark_are_groups():
    text = "**Local groups**\n\n1. Hope Union\n\nOrganisations (alphabetical)\n\n2. Peace Now"
    assert [heading.text for heading in read_list(text).headings] == [
        "Local groups",
        "Organisations (alphabetical)",
    ]


def test_who_signs_beside_a_column_of_organisations_is_no_affiliation():
    first, *_ = read(
        "Organisation | Country | Signatory\nAdil Soz | Kazakhstan | Ann Lee\nA | B | C"
    )
    assert first == {"name": "Adil Soz", "country": "KZ", "rest": "Ann Lee"}


def test_a_label_before_an_address_is_no_part_of_a_name():
    (one,) = read("People's Watch (India) - contact: henri@watch.example")
    assert (one["name"], one["country"]) == ("People's Watch", "IN")


def test_a_journalist_from_a_country_is_a_person():
    one, _ = read("María López (journalist, Mexico)\nDr Ann Lee, writer, Oslo")
    assert (one["name"], one["country"], one["role"]) == ("María López", "MX", "journalist")


def test_letters_over_parts_of_an_alphabetical_list_are_left_unread():
    text = "A\nAccess Now\n\nB\nBreaking the Silence\nB'Tselem"
    assert names(text) == ["Access Now", "Breaking the Silence", "B'Tselem"]


def test_the_and_before_the_next_number_is_no_part_of_a_name():
    text = "(1) Hope Union;\n(2) Legal Center, Washington, D.C., USA; and\n(3) Oxfam."
    assert [name["name"] for name in read(text)][1:] == ["Legal Center", "Oxfam"]
    assert read(text)[1]["country"] == "US"


def test_a_short_form_behind_a_chinese_name_is_its_acronym():
    (one,) = read("香港職工會聯盟 HKCTU\n共 1 個團體")
    assert (one["name"], one["acronym"]) == ("香港職工會聯盟", "HKCTU")


def test_names_without_a_number_below_a_numbered_list_are_names_of_their_own():
    text = (
        "1. Alpha Forum, Kenya\n2. Beta Watch\n3. Gamma Group (GG)\nDelta Union, Peru\nHope House"
    )
    assert names(text)[2:] == ["Gamma Group", "Delta Union", "Hope House"]


@pytest.mark.parametrize(
    "rest",
    [
        "Human Rights and the Rights of All\nthe Peoples of the World",
        "of Friends\nand Neighbours",
        "Kenya\nFrance",
    ],
)
def test_the_rest_of_a_numbered_name_stays_with_it(rest):
    text = f"1. Alpha Forum\n2. Beta Watch\n3. The Great International Union for {rest}"
    assert len(read(text)) == 3
