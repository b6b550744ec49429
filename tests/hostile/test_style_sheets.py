"""A style sheet sees the pack and the release's pictures; whatever else it names is not fetched."""

from pathlib import Path

import pytest

from tests.hostile.conftest import SECRET, SPY, Export, Seen

ADDRESSES = {
    "web": f"{SPY}/x.png",
    "web without encryption": "http://spy.example/x.png",
    "host alone": "//spy.example/x.png",
    "file": "file:///etc/passwd",
    "file up": "../../../secret.txt",
    "file up in disguise": "..%2f..%2f..%2fsecret.txt",
    "file up twice in disguise": "%252e%252e/%252e%252e/secret.txt",
    "file from the root": "/etc/passwd",
    "backslashes": "..\\\\..\\\\..\\\\secret.txt",
    "link": "link.txt",
    "user and password": "https://pack.invalid@spy.example/x.png",
    "another port": "https://pack.invalid:8443/x.png",
    "unknown picture": "image:none",
    "picture up": "image:../release.json",
    "data that is no picture": "data:text/html,<script>alert(1)</script>",
    "drawing that fetches": "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'>"
    "<image href='file:///etc/passwd'/></svg>",
    "transfer": "ftp://spy.example/x.png",
    "unknown scheme": "gopher://spy.example/x",
}


def exported(export: Export, pack: Path, rule: str, first: str = "") -> Seen:
    (pack / "link.txt").symlink_to(pack.parents[2] / "secret.txt")
    sheet = pack / "print.css"
    sheet.write_text(first + sheet.read_text("utf-8") + "\n" + rule, "utf-8")
    return export("pdf")


@pytest.mark.parametrize("name", ADDRESSES)
def test_pictures_from_elsewhere_are_not_fetched_and_that_is_said(
    export: Export, pack: Path, name: str
) -> None:
    seen = exported(export, pack, f'body {{ background-image: url("{ADDRESSES[name]}") }}')
    assert len(seen.files) <= 1
    assert SECRET.encode() not in seen.everything
    assert SECRET not in seen.said
    if name != "drawing that fetches":
        assert seen.code != 0
        assert "Traceback" not in seen.said


IMPORTS = '@import "{0}"; @import url({0});\n'  # heard at the beginning only
RULES = """
@font-face {{ font-family: Spy; src: url("{0}") }} body {{ font-family: Spy }}
h1::before {{ content: url("{0}") }}
li {{ list-style-image: url("{0}") }}
"""


@pytest.mark.parametrize("name", ["web", "file", "file up", "file up in disguise", "link"])
def test_no_rule_brings_in_a_file_from_elsewhere(export: Export, pack: Path, name: str) -> None:
    address = ADDRESSES[name].replace("secret.txt", "secret.css")
    seen = exported(export, pack, RULES.format(address), IMPORTS.format(address))
    assert SECRET.encode() not in seen.everything
    assert SECRET not in seen.said


def test_a_font_of_the_computer_is_not_taken(export: Export, pack: Path) -> None:
    rule = "@font-face { font-family: Spy; src: local('DejaVu Sans') } body { font-family: Spy }"
    seen = exported(export, pack, rule)
    assert b"DejaVu" not in seen.everything


def test_a_style_sheet_cannot_end_its_element(export: Export, pack: Path) -> None:
    sheet = pack / "screen.css"
    sheet.write_text("</style><script>alert(1)</script><style>", "utf-8")
    (page,) = export("html").files.values()
    assert b"<script>alert" not in page


@pytest.mark.parametrize("address", [f"{SPY}/x.css", "../../../secret.css", "//spy.example/x"])
def test_a_page_on_the_screen_fetches_nothing(export: Export, pack: Path, address: str) -> None:
    sheet = pack / "screen.css"
    sheet.write_text(f'@import "{address}"; body {{ background: url("{address}") }}', "utf-8")
    seen = export("html")
    assert SECRET.encode() not in seen.everything
    for page in seen.files.values():
        assert b"default-src" in page[:400]
