import shutil

import pytest
from babel import Locale

from editor.model.enums import Kind
from editor.model.message import Problem
from editor.render.labels import PluralCategory, load_labels, plural


@pytest.fixture
def shipped(repo):
    return repo / "templates" / "shared" / "labels"


@pytest.fixture
def folder(shipped, tmp_path):
    """A folder with English labels that a test may spoil."""
    shutil.copy(shipped / "en.toml", tmp_path)
    return tmp_path


def spoil(folder, old, new):
    path = folder / "en.toml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


@pytest.mark.parametrize("tag", ["en", "tr", "ar", "ug", "de", "fr", "es", "pt", "zh-Hans"])
def test_every_shipped_file_loads(shipped, tag):
    assert load_labels([shipped], tag).kind[Kind.STATEMENT]


@pytest.mark.parametrize(
    ("asked", "served"),
    [
        ("zh-TW", "zh-Hant"),
        ("zh-HK", "zh-Hant"),
        ("zh-CN", "zh-Hans"),
        ("zh", "zh-Hans"),
        ("de-AT", "de"),
        ("pt-BR", "pt"),
        ("en-US", "en"),
        ("ug-Arab", "ug"),
        ("AR-eg", "ar"),
    ],
)
def test_a_country_is_served_by_its_language(shipped, asked, served):
    assert load_labels([shipped], asked) == load_labels([shipped], served)


@pytest.mark.parametrize("tag", ["xx", "", "ug-Latn", "../labels/en", "english", "en/../en"])
def test_a_language_without_labels_has_none(shipped, tag):
    assert load_labels([shipped], tag) is None


def test_it_is_known_whether_a_speaker_has_read_them(shipped):
    assert load_labels([shipped], "tr").reviewed
    assert not load_labels([shipped], "ug").reviewed


def test_the_first_folder_wins(shipped, folder):
    spoil(folder, '"ENDS"', '"###"')
    assert load_labels([folder, shipped], "en").page.end == "###"
    assert load_labels([shipped, folder], "en").page.end == "ENDS"
    assert load_labels([folder, shipped], "tr").page.end == "SON"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('draft = "DRAFT"', "", "draft"),
        ('draft = "DRAFT"', 'draft = "DRAFT"\ndraught = "x"', "draught"),
        ('draft = "DRAFT"', "draft = 3", "draft"),
        ('statement = "Statement"', "", "statement"),
        ('other = "and {number}', 'several = "and {number}', "several"),
        ('other = "and {number}', 'many = "and {number}', "other"),
        ('"EMBARGOED UNTIL {moment}"', '"EMBARGOED"', "embargo"),
        ('"EMBARGOED UNTIL {moment}"', '"UNTIL {moment} {x}"', "embargo"),
        ('"EMBARGOED UNTIL {moment}"', '"UNTIL {moment.__class__}"', "embargo"),
        ("reviewed = true", 'reviewed = "true"', "reviewed"),
        ('"DRAFT"', '"DRAFT', "line"),
    ],
)
def test_a_spoilt_file_is_named_with_what_is_wrong(folder, old, new, said):
    spoil(folder, old, new)
    with pytest.raises(Problem, match=r"en\.toml") as caught:
        load_labels([folder], "en")
    assert said in str(caught.value)
    assert caught.value.way_on


def test_a_file_that_is_no_text_is_named(folder):
    (folder / "en.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(Problem, match=r"en\.toml"):
        load_labels([folder], "en")


def test_plurals_follow_the_language(shipped):
    table = load_labels([shipped], "ar").signatories.withheld
    arabic = Locale("ar")
    assert plural(table, 2, arabic) == table[PluralCategory.TWO]
    assert plural(table, 7, arabic) == table[PluralCategory.FEW]
    english = load_labels([shipped], "en").signatories.withheld
    assert plural(english, 7, arabic) == english[PluralCategory.OTHER]
