import pytest

from editor.model.enums import Audience, Kind
from editor.model.people import Contact, ContactWords, Recipient
from editor.render.build import links
from tests.render.build.pages import PUBLIC, page, words

ADA = Contact(
    id="c1",
    name="Ada Lovelace",
    role="Press officer",
    organization="Engine",
    phones=("+44 20 7946 0110",),
    direct_phones=("+44 7700 900110",),
    emails=("press@example.org",),
    url="https://example.org/press/",
    languages=("en", "ug", "zh-Hans"),
    hours="9:00–17:00",
    note="Not on *Fridays*.",
    audience=Audience.PUBLIC,
    in_language={"de": ContactWords(role="Pressesprecherin", note="Nicht freitags.")},
)


def contact(language="en", audience=Audience.PRESS, **fields):
    (found,) = page(language, audience, contacts=(Contact(id="c1", **fields),)).contacts
    return found


def test_a_contact_prints_with_all_ways_to_reach_them():
    (ada,) = page(contacts=(ADA,)).contacts
    assert (ada.place, ada.name, ada.role) == (
        "contacts/c1",
        "Ada Lovelace",
        "Press officer, Engine",
    )
    assert [(p.kind, p.label, p.text, p.href) for p in ada.points] == [
        ("phone", "Tel:", "+44 20 7946 0110", "tel:+442079460110"),
        ("direct", "Direct:", "+44 7700 900110", "tel:+447700900110"),
        ("email", "E-mail:", "press@example.org", "mailto:press@example.org"),
        ("web", "Web:", "example.org/press", "https://example.org/press/"),
    ]
    assert ada.hours == "Hours: 9:00–17:00"
    assert ada.languages == "Speaks: English, Uyghur, Simplified Chinese"
    assert words(ada.note) == "Not on Fridays."


def test_a_contact_speaks_the_language_of_the_edition():
    (ada,) = page("de", contacts=(ADA,)).contacts
    assert ada.role == "Pressesprecherin, Engine"
    assert words(ada.note) == "Nicht freitags."
    assert ada.languages == "Sprachen: Englisch, Uigurisch, Chinesisch (vereinfacht)"


@pytest.mark.parametrize(
    ("language", "hours", "languages"),
    [
        ("zh-Hans", "联系时间：9:00–17:00", "语言：英语，维吾尔语，简体中文"),
        ("ar", "أوقات التواصل: 9:00–17:00", "اللغات: الإنجليزية، الأويغورية، الصينية المبسطة"),
        ("tr", "Ulaşılabilecek saatler: 9:00–17:00", "Diller: İngilizce, Uygurca,"),
        ("ug", "ئالاقىلىشىش ۋاقتى: 9:00–17:00", "تىللار: ئىنگلىزچە، ئۇيغۇرچە، ئاددىي خەنچە"),
    ],
)
def test_lines_follow_the_customs_of_the_language(language, hours, languages):
    (ada,) = page(language, contacts=(ADA,)).contacts
    assert ada.hours == hours
    assert ada.languages.startswith(languages)


@pytest.mark.parametrize(
    ("seen_by", "audience", "there"),
    [
        (Audience.PUBLIC, Audience.PRESS, True),
        (Audience.PUBLIC, Audience.PUBLIC, True),
        (Audience.PRESS, Audience.PRESS, True),
        (Audience.PRESS, Audience.PUBLIC, False),
        (Audience.INTERNAL, Audience.PRESS, False),
        (Audience.INTERNAL, Audience.PUBLIC, False),
    ],
)
def test_each_audience_sees_its_own_contacts(seen_by, audience, there):
    contacts = (Contact(id="c1", name="Ada", audience=seen_by),)
    assert bool(page(audience=audience, contacts=contacts).contacts) is there


def test_the_public_gets_no_direct_numbers():
    (ada,) = page(audience=PUBLIC, contacts=(ADA,)).contacts
    assert [p.kind for p in ada.points] == ["phone", "email", "web"]


def test_what_is_missing_leaves_nothing_behind():
    ada = contact(name="Ada", phones=("", " "), hours=" ", languages=("",))
    assert (ada.role, ada.points, ada.hours, ada.languages, ada.note) == ("", (), "", "", ())
    assert page(contacts=(Contact(id="c1", hours="9–5"),)).contacts == ()


@pytest.mark.parametrize(("number", "heading"), [(0, ""), (1, "Contact"), (2, "Contacts")])
def test_the_heading_knows_one_from_several(number, heading):
    contacts = tuple(Contact(id=f"c{n}", name="Ada") for n in range(number))
    assert page(contacts=contacts).headings.contacts == heading


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("+1 (646) 251-0402", "tel:+16462510402"),
        ("1-646-251-0402", "tel:16462510402"),
        ("+49 (0)30 123456", "tel:+4930123456"),
        ("+1 646 251 0402 ext. 12", "tel:+16462510402;ext=12"),
        ("+90 212 000 00 00 dahili 5", "tel:+902120000000;ext=5"),
        ("+1 202 555 0147 x22", "tel:+12025550147;ext=22"),
        ("٠٥٥ ١٢٣ ٤٥٦٧", "tel:0551234567"),
        ("\u200e+1 202 555 0147\u200f", "tel:+12025550147"),
        ("1-800-FLOWERS", ""),
        ("+1 202 555 0147 / +1 202 555 0148", ""),
        ("ask Ada", ""),
        ("", ""),
        ("1" * 500, ""),
    ],
)
def test_a_number_is_dialled_only_when_there_is_no_doubt(written, address):
    assert links.tel(written) == address


@pytest.mark.parametrize(
    ("written", "address"),
    [
        (" press@example.org ", "mailto:press@example.org"),
        ("a?b@example.org", "mailto:a%3Fb@example.org"),
        ("press at example.org", ""),
        ("a@example.org, b@example.org", ""),
        ("press@example", ""),
    ],
)
def test_mail_goes_to_one_address(written, address):
    assert links.mailto(written) == address


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("https://example.org/a", "https://example.org/a"),
        ("http://example.org", "http://example.org"),
        ("example.org", ""),
        ("//example.org", ""),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("https://", ""),
        ("https://[::", ""),
        ("https://exa mple.org", ""),
    ],
)
def test_only_absolute_web_addresses_are_links(written, address):
    assert links.web(written) == address


# --- letters ----------------------------------------------------------------------------------


def test_recipients_and_copies_stand_apart():
    context = page(
        kind=Kind.OPEN_LETTER,
        recipients=(
            Recipient(id="r1", name="Ada", role="Chair", address="1 Road\n\n London "),
            Recipient(id="r2", organization="Engine", copy=True),
            Recipient(id="r3", name=" "),
        ),
        edition={"subject": "The *engine*"},
    )
    assert [(r.place, r.lines) for r in context.recipients] == [
        ("recipients/r1", ("Ada", "Chair", "1 Road", "London"))
    ]
    assert [r.lines for r in context.copies] == [("Engine",)]
    assert context.headings.copies == "Cc:"
    assert words(context.subject) == "Subject: The engine"


def test_a_letter_without_them_has_no_stray_labels():
    context = page(kind=Kind.OPEN_LETTER)
    assert (context.recipients, context.copies, context.headings.copies) == ((), (), "")
    assert context.subject == ()
