"""A pack that is not sound: file, line and what is wrong are named."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from editor.model.findings import Finding, Level
from editor.render.pack_check import check_pack

Lint = Callable[[], tuple[Finding, ...]]


@pytest.fixture
def pack(repo: Path, tmp_path: Path) -> Path:
    """A copy of a bundled pack, to be spoilt."""
    return shutil.copytree(repo / "templates" / "classic", tmp_path / "mine")


@pytest.fixture
def lint(pack: Path, repo: Path) -> Lint:
    return lambda: check_pack(pack, repo / "templates" / "shared")


def append(file: Path, text: str) -> int:
    """Add a line at the end; its number."""
    before = file.read_text("utf-8").rstrip("\n") + "\n"
    file.write_text(before + text + "\n", "utf-8")
    return before.count("\n") + 1


@pytest.mark.parametrize("name", ["classic", "modern"])
def test_bundled_packs_are_sound(repo: Path, name: str) -> None:
    assert check_pack(repo / "templates" / name, repo / "templates" / "shared") == ()


@pytest.mark.parametrize(
    ("file", "line", "code", "words"),
    [
        ("release.html.j2", "{% if x %}", "template-syntax", "endif"),
        ("release.html.j2", "{% autoescape false %}{% endautoescape %}", "template-syntax", ""),
        ("release.html.j2", "{{ release.title | shout }}", "template-filter", "“shout”"),
        ("release.html.j2", "{{ release.title | safe }}", "template-filter", "“safe”"),
        ("release.html.j2", "{{ release.title is loud }}", "template-filter", "“loud”"),
        ("release.html.j2", "{{ release.headlin }}", "template-variable", "“release.headlin”"),
        ("release.html.j2", "{{ headline }}", "template-variable", "“headline”"),
        (
            "release.html.j2",
            "{% for b in release.body %}{{ b.words }}{% endfor %}",
            "template-variable",
            "“b.words”",
        ),
        ("release.html.j2", "{% include 'gone.j2' %}", "template-part", "“gone.j2”"),
        ("release.html.j2", "{% import '../x.j2' as x %}", "template-part", "“../x.j2”"),
        ("release.html.j2", '<img src="gone.png">', "pack-image", "“gone.png”"),
        ("release.html.j2", "<img src='https://a.b/c.png'>", "pack-address", "never fetched"),
        ("print.css", "p { background: url(gone.png) }", "pack-image", "“gone.png”"),
        ("print.css", 'p { background: url( "a%20b.png" ) }', "pack-image", "“a%20b.png”"),
        ("print.css", "p { background: url('../x.png') }", "pack-image", "“../x.png”"),
        ("screen.css", "p { background: url(//a.b/c.png) }", "pack-address", "“//a.b/c.png”"),
        ("screen.css", "p { background: url(file:///etc/passwd) }", "pack-address", "outside"),
        ("screen.css", '@import "gone.css";', "pack-image", "“gone.css”"),
    ],
)
def test_the_line_is_named(
    pack: Path, lint: Lint, file: str, line: str, code: str, words: str
) -> None:
    number = append(pack / file, line)
    (found,) = lint()
    assert (found.code, found.level) == (code, Level.ERROR)
    assert found.place == f"{file}:{number}"
    assert str(found.what).startswith(f"{file}, line {number}: ")
    assert words in str(found.what)
    assert str(found.way_on)


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("release.html.j2", "{% include 'own.j2' %}{% include release.kind %}"),
        ("release.html.j2", "{{ root }}{{ styles }}{{ structured_data }}{{ at(release.date) }}"),
        ("release.html.j2", "{{ release.headline | rich }}{{ release.options.rules }}"),
        ("own.j2", "{{ given_by_the_host }}{{ release.title }}"),
        ("release.html.j2", '<img src="own.png"><img src="{{ image(release.title) }}">'),
        ("release.html.j2", "{# {{ nothing | here }} #}"),
        ("print.css", "p { background: url(own.png) url('data:image/png;base64,AA') url(#a) }"),
        ("print.css", "/* url(gone.png) */ p { background: url(image:logo) }"),
    ],
)
def test_what_is_there_is_fine(pack: Path, lint: Lint, file: str, line: str) -> None:
    for name in ("own.png", "own.j2"):
        (pack / name).write_text("words", "utf-8")
    append(pack / file, line)
    assert lint() == ()


@pytest.mark.parametrize(
    "name", ["pack.toml", "release.html.j2", "print.css", "screen.css", "release.docx"]
)
def test_a_missing_file_is_named(pack: Path, lint: Lint, name: str) -> None:
    (pack / name).unlink()
    assert [(found.code, found.place) for found in lint()] == [("pack-file", name)]


@pytest.mark.parametrize(
    ("manifest", "words"),
    [
        ("title = [", "pack.toml"),
        ('title = "T"', "description"),
        ('title = "T"\nkinds = ["novel"]\ndescription = ""', "novel"),
    ],
)
def test_a_broken_manifest_is_named(pack: Path, lint: Lint, manifest: str, words: str) -> None:
    (pack / "pack.toml").write_text(manifest, "utf-8")
    (found,) = lint()
    assert (found.code, found.place.partition(":")[0]) == ("pack-manifest", "pack.toml")
    assert words in str(found.what)


def test_a_file_that_is_no_text_is_named(pack: Path, lint: Lint) -> None:
    (pack / "release.html.j2").write_bytes("<p>é</p>".encode("latin-1"))
    assert [(found.code, found.place) for found in lint()] == [
        ("template-encoding", "release.html.j2")
    ]


def test_a_slip_in_an_included_part_is_named(pack: Path, lint: Lint) -> None:
    (pack / "own.j2").write_text("\n{{ release.headlin }}", "utf-8")
    assert [(found.code, found.place) for found in lint()] == [("template-variable", "own.j2:2")]


def test_a_word_file_is_looked_into(pack: Path, lint: Lint) -> None:
    (pack / "release.docx").write_bytes(b"PK, but no Word file")
    (found,) = lint()
    assert found.level is Level.ERROR
    assert "release.docx" in f"{found.what}{found.place}"


def test_a_link_out_of_the_pack_is_not_followed(pack: Path, lint: Lint, tmp_path: Path) -> None:
    secret = tmp_path / "secret.j2"
    secret.write_text("{% if secret %}", "utf-8")
    (pack / "part.j2").symlink_to(secret)
    (found,) = lint()
    assert (found.code, found.place) == ("template-file", "part.j2")


def test_a_folder_of_something_else_is_no_pack(tmp_path: Path, repo: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "page.j2").write_text("{% if %}", "utf-8")
    (found,) = check_pack(tmp_path, repo / "templates" / "shared")
    assert found.code == "no-pack"
    assert tmp_path.name in str(found.what)
