import datetime as dt

import pytest

from editor.model.enums import GroupBy, Order, SignatoryKind, SignatoryStatus
from editor.model.signatories import Group, SignatoryWords
from tests.render.build.pages import labels, page, printed, signed

PERSON = SignatoryKind.PERSON
UHRP = {"name": "Uyghur Human Rights Project", "acronym": "UHRP", "country": "US"}
LAMP = {"name": "Lamp", "country": "TR"}
ADA = {
    "name": "Ada Lovelace",
    "kind": PERSON,
    "role": "Director",
    "affiliation": "Engine",
    "country": "GB",
    "in_language": {"tr": SignatoryWords(role="Müdür")},
}


def lines(*signers, language="en", **fields):
    return printed(page(language, signatories=signed(*signers, **fields)))


def test_a_line_says_who_signs_from_where():
    assert lines(UHRP, LAMP, ADA) == [
        "1 Uyghur Human Rights Project (UHRP), United States",
        "2 Lamp, Türkiye",
        "3 Ada Lovelace, Director, Engine, United Kingdom",
    ]


@pytest.mark.parametrize(
    ("language", "first", "last"),
    [
        ("tr", " (UHRP), Amerika Birleşik Devletleri", ", Müdür, Engine, Birleşik Krallık"),
        ("ar", " (UHRP)، الولايات المتحدة", "، Director، Engine، المملكة المتحدة"),
        ("ug", " (UHRP)، ئامېرىكا قوشما ئىشتاتلىرى", "، Director، Engine، بىرلەشمە پادىشاھلىق"),
        ("de", " (UHRP), Vereinigte Staaten", ", Director, Engine, Vereinigtes Königreich"),
        ("fr", " (UHRP), États-Unis", ", Director, Engine, Royaume-Uni"),
        ("zh-Hans", "（UHRP），美国", "，Director，Engine，英国"),
    ],
)
def test_what_follows_the_name_is_in_the_language(language, first, last):
    (group,) = page(language, signatories=signed(UHRP, ADA)).signatories.groups
    assert [member.rest for member in group.members] == [first, last]


@pytest.mark.parametrize(
    ("language", "name"),
    [("tr", "Lamba"), ("tr-CY", "Lamba"), ("zh-Hans", "灯"), ("de", "Lamp")],
)
def test_a_name_is_printed_as_the_signer_says_it_in_the_language(language, name):
    signer = {**LAMP, "names": {"tr": "Lamba", "zh-CN": "灯", "de": " "}}
    words = labels(language.partition("-")[0]) if language == "tr-CY" else None
    context = page(language, signatories=signed(signer), words=words)
    assert context.signatories.groups[0].members[0].name == name


def test_acronym_and_country_may_be_left_out():
    assert lines(UHRP, show_acronym=False, show_country=False) == ["1 Uyghur Human Rights Project"]


def test_what_is_missing_leaves_nothing_behind():
    bare = {"name": " PRIMA\n", "acronym": "PRIMA", "role": "none of an organisation"}
    assert lines(bare, {"name": "Ada", "kind": PERSON, "affiliation": "Engine"}) == [
        "1 PRIMA",
        "2 Ada, Engine",
    ]
    assert lines({"acronym": "ABC"}, {"name": " "}) == ["1 ABC"]


def test_a_person_is_told_from_an_organisation():
    (group,) = page(signatories=signed(LAMP, ADA)).signatories.groups
    assert [(m.person, m.place) for m in group.members] == [
        (False, "signatories/s1"),
        (True, "signatories/s2"),
    ]


@pytest.mark.parametrize("status", [s for s in SignatoryStatus if s.value != "confirmed"])
def test_only_those_who_signed_print(status):
    assert lines("Lamp", {"name": "Secret", "status": status}) == ["1 Lamp"]
    assert page(signatories=signed({"name": "Secret", "status": status})).signatories is None


def test_without_signers_there_is_no_list():
    assert page().signatories is None


def test_the_list_says_how_it_prints():
    found = page(
        signatories=signed("Lamp", columns=2, numbered=False, as_of=dt.date(2026, 3, 1))
    ).signatories
    assert (found.heading, found.as_of) == ("Signatories", "As of 1 March 2026")
    assert (found.columns, found.numbered, found.withheld) == (2, False, "")
    assert page(signatories=signed("Lamp")).signatories.as_of == ""


# --- order and groups -------------------------------------------------------------------------


def names(*signers, language="en", **fields):
    return [line.split(" ", 1)[1] for line in lines(*signers, language=language, **fields)]


def test_signers_stand_as_they_signed_unless_told_otherwise():
    assert names("Zeta", "Alpha") == ["Zeta", "Alpha"]


def test_the_alphabet_is_that_of_the_edition():
    signers = ["Çorum", "Zeta", "İzmir", "Ilgaz", "Cebeci"]
    fields = {"order": Order.ALPHABETICAL}
    expected = ["Cebeci", "Çorum", "Ilgaz", "İzmir", "Zeta"]
    assert names(*signers, language="tr", **fields) == expected
    assert names("ئوردا", "يۇلتۇز", "باغ", language="ug", **fields) == ["باغ", "ئوردا", "يۇلتۇز"]


def test_the_alphabet_goes_by_the_name_that_prints():
    signers = [{"name": "Aaa", "names": {"de": "Zzz"}}, "Mmm"]
    assert names(*signers, language="de", order=Order.ALPHABETICAL) == ["Mmm", "Zzz"]


def test_by_country_means_by_its_name_in_the_edition():
    signers = [
        {"name": "One", "country": "DE"},
        {"name": "Two", "country": None},
        {"name": "Three", "country": "AT"},
        {"name": "The Abc", "country": "DE"},
    ]
    fields = {"order": Order.COUNTRY, "show_country": False}
    assert names(*signers, **fields) == ["Three", "The Abc", "One", "Two"]
    assert names(*signers, language="de", **fields) == ["One", "The Abc", "Three", "Two"]


def test_leads_come_first_in_their_own_order():
    found = page(
        signatories=signed(
            "Beta",
            "Alpha",
            "Gamma",
            {"name": "Secret", "withheld": True},
            order=Order.ALPHABETICAL,
            leads=("s3", "s4", "s1", "s3", "nobody"),
        )
    )
    assert printed(found) == ["1 Gamma", "2 Beta", "3 Alpha"]
    leads, others = found.signatories.groups
    assert (leads.heading, leads.start, others.start) == ("", 1, 3)
    assert [m.lead for g in found.signatories.groups for m in g.members] == [True, True, False]


def test_groups_by_country_have_its_name_as_a_heading():
    signers = [
        {"name": "One", "country": "US"},
        {"name": "Two", "country": None},
        {"name": "Three", "country": "AT"},
        {"name": "Four", "country": "US"},
    ]
    assert lines(*signers, group_by=GroupBy.COUNTRY) == [
        "Austria",
        "1 Three",
        "United States",
        "2 One",
        "3 Four",
        "Other",
        "4 Two",
    ]


def test_leads_keep_their_country_as_they_have_no_heading():
    assert lines(LAMP, UHRP, group_by=GroupBy.COUNTRY, leads=("s1",)) == [
        "1 Lamp, Türkiye",
        "United States",
        "2 Uyghur Human Rights Project (UHRP)",
    ]


def test_without_any_country_there_is_no_heading():
    assert lines("One", {"name": "Two", "country": " "}, group_by=GroupBy.COUNTRY) == [
        "1 One",
        "2 Two",
    ]


@pytest.mark.parametrize(
    ("language", "headings"),
    [
        ("en", ["Organisations", "Individuals"]),
        ("de", ["Organisationen", "Einzelpersonen"]),
        ("ug", ["تەشكىلاتلار", "شەخسلەر"]),
    ],
)
def test_groups_by_kind_list_organisations_first(language, headings):
    found = page(language, signatories=signed(ADA, LAMP, group_by=GroupBy.KIND)).signatories
    assert [group.heading for group in found.groups] == headings
    assert [group.members[0].name for group in found.groups] == ["Lamp", "Ada Lovelace"]


GROUPS = (
    Group(id="g1", heading={"en": "Scholars", "tr": "Akademisyenler"}),
    Group(id="g2", heading={"en": "Unions"}),
    Group(id="g3", heading={"en": "Nobody"}),
)


def test_own_groups_print_in_their_order_after_those_without_one():
    signers = [
        {"name": "Two", "group": "g2"},
        {"name": "One", "group": "g1"},
        {"name": "Lost", "group": "unknown"},
        "Alone",
        "Lead",
    ]
    fields = {"group_by": GroupBy.GROUP, "groups": GROUPS, "leads": ("s5",)}
    assert lines(*signers, **fields) == [
        "1 Lead",
        "2 Lost",
        "3 Alone",
        "Scholars",
        "4 One",
        "Unions",
        "5 Two",
    ]
    places = [g.place for g in page(signatories=signed(*signers, **fields)).signatories.groups]
    assert places == [
        "signatories",
        "signatories",
        "signatories/groups/g1",
        "signatories/groups/g2",
    ]


def test_a_heading_is_never_silently_in_another_language():
    signers = [{"name": "One", "group": "g1"}, {"name": "Two", "group": "g2"}]
    fields = {"group_by": GroupBy.GROUP, "groups": GROUPS}
    assert lines(*signers, language="tr", **fields) == ["Akademisyenler", "1 One", "2 Two"]


# --- withheld names ---------------------------------------------------------------------------


def withheld(number, language="en", others=("Lamp",), kind="organization", words=None):
    hidden = ({"name": "Secret", "withheld": True, "kind": SignatoryKind(kind)},) * number
    found = page(language, signatories=signed(*others, *hidden), words=words).signatories
    return found.withheld


@pytest.mark.parametrize(
    ("language", "number", "text"),
    [
        ("en", 1, "and 1 organisation whose name is withheld"),
        ("en", 3, "and 3 organisations whose names are withheld"),
        ("tr", 3, "ve adı açıklanmayan 3 kuruluş"),
        ("ar", 2, "ومنظمتان حُجب اسماهما"),
        ("ar", 5, "و5 منظمات حُجبت أسماؤها"),
        ("ug", 3, "ۋە نامى ئاشكارىلانمىغان 3 تەشكىلات"),
        ("de", 1, "und 1 Organisation, deren Name nicht genannt wird"),
        ("fr", 3, "et 3 organisations dont les noms ne sont pas rendus publics"),
        ("zh-Hans", 3, "以及3个未具名组织"),
    ],
)
def test_withheld_names_are_counted_on_one_line(language, number, text):
    assert withheld(number, language) == text


def test_a_list_of_withheld_names_alone_begins_no_sentence_with_and():
    assert withheld(2, others=()) == "2 organisations whose names are withheld"
    assert page(signatories=signed({"name": "Secret", "withheld": True})).signatories.groups == ()


def test_withheld_names_leave_no_gap_in_the_numbers():
    assert lines("One", {"name": "Secret", "withheld": True}, "Two") == ["1 One", "2 Two"]


def test_withheld_persons_are_counted_as_signatories():
    assert withheld(2, kind="person") == "and 2 signatories whose names are withheld"
    assert withheld(1, kind="person", others=()) == "1 signatory whose name is withheld"
    assert withheld(2) == "and 2 organisations whose names are withheld"
