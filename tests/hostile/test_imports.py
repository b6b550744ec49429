"""A text from anywhere is only read: nothing in it runs, fetches, or hides."""

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from editor.cli import run
from tests.hostile.conftest import SECRET, SPY, Seen

Import = Callable[..., Seen]
WORDS = "Ferry sails again\n\nHorta, 5 March 2026 - The island ferry sails again twice a day.\n"


@pytest.fixture
def read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Import:
    """Import a file of this name and content, and see the release as JSON."""
    (tmp_path / "secret.txt").write_text(SECRET, "utf-8")

    def see(name: str, content: bytes | str) -> Seen:
        file = tmp_path / "in" / name
        file.parent.mkdir()
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        before = sorted(tmp_path.rglob("*"))
        code = run(["import", str(file), "--json"])
        said = capsys.readouterr()
        assert sorted(tmp_path.rglob("*")) == before
        assert "Traceback" not in said.err
        assert SECRET not in said.out + said.err
        return Seen(int(code), said.err, {"release.json": said.out.encode()} if said.out else {})

    return see


def refused(seen: Seen) -> None:
    """One sentence and a way on."""
    assert seen.code == 3
    assert seen.files == {}
    assert seen.said.count("\n") == 1
    assert seen.said.rstrip().endswith((".", "?"))


def release(seen: Seen) -> dict[str, Any]:
    assert seen.code == 0, seen.said
    found: dict[str, Any] = json.loads(seen.files["release.json"])
    return found


PAGES = {
    "script": "<script>document.write('<b>Injected</b>')</script>",
    "handler": '<p onclick="alert(1)">x</p>',
    "frame": f'<iframe src="{SPY}">Injected</iframe>',
    "picture": f'<img src="{SPY}/pixel.png" width="1">',
    "style": f"<style>@import '{SPY}/x.css'; p::before {{ content: 'Injected' }}</style>",
    "refresh": f'<meta http-equiv="refresh" content="0;url={SPY}">',
    "base": f'<base href="{SPY}">',
    "object": f'<object data="{SPY}">Injected</object>',
    "template": "<template><p>Injected</p></template>",
    "noscript": f'<noscript><img src="{SPY}"></noscript>',
    "drawing": "<svg><text>Injected</text><script>alert(1)</script></svg>",
}


@pytest.mark.parametrize("name", PAGES)
def test_a_web_page_brings_its_words_and_nothing_else(read: Import, name: str) -> None:
    page = f"<html><head>{PAGES[name]}</head><body><h1>Ferry</h1>{PAGES[name]}<p>{WORDS}</p>"
    found = json.dumps(release(read("page.html", page)), ensure_ascii=False)
    assert "twice a day" in found
    assert "alert" not in found
    assert "onclick" not in found


LINKS = ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "vbscript:x", "//spy.x/y"]


@pytest.mark.parametrize("address", LINKS)
def test_a_link_that_no_reader_should_open_becomes_words(read: Import, address: str) -> None:
    page = f'<h1>Ferry</h1><p>The ferry <a href="{address}">sails</a> again, twice a day.</p>'
    found = json.dumps(release(read("page.html", page)))
    assert "sails" in found
    assert f"]({address[:5]}" not in found


def word(parts: dict[str, bytes | str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return out.getvalue()


def document(body: str, head: str = "", **more: bytes | str) -> bytes:
    main = (
        f'<?xml version="1.0"?>{head}<w:document xmlns:w="http://schemas.openxmlformats.org/'
        f'wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/'
        f'2006/relationships"><w:body>{body}</w:body></w:document>'
    )
    package = "http://schemas.openxmlformats.org/package/2006"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    parts: dict[str, bytes | str] = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main'
        '+xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
        'relationships+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
        f'Type="{office}" Target="word/document.xml"/></Relationships>',
        "word/document.xml": main,
    }
    return word(parts | more)


def paragraph(words: str) -> str:
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


BODY = paragraph("Ferry sails again") + paragraph("The island ferry sails again twice a day.")
HEADS = {
    "entity": '<!DOCTYPE x [<!ENTITY e "boom">]>',
    "file": '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
    "web": f'<!DOCTYPE x SYSTEM "{SPY}/x.dtd">',
    "laughs": "<!DOCTYPE x ["
    + "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(1, 9))
    + "]>",
}


@pytest.mark.parametrize("name", HEADS)
def test_a_word_file_with_entities_is_refused(read: Import, name: str) -> None:
    refused(read("file.docx", document(BODY, HEADS[name])))


def test_a_word_file_fetches_and_runs_nothing(read: Import) -> None:
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relations = (
        f'<Relationships xmlns="{package}"><Relationship Id="r1" Type="{kind}/attachedTemplate" '
        f'Target="{SPY}/x.dotm" TargetMode="External"/></Relationships>'
    )
    data = document(
        BODY,
        **{
            "word/_rels/document.xml.rels": relations,
            "word/_rels/settings.xml.rels": relations,
            "word/vbaProject.bin": b"\xd0\xcf\x11\xe0",
        },
    )
    found = json.dumps(release(read("file.docx", data)))
    assert "twice a day" in found
    assert SPY not in found


DAMAGED = {
    "empty.docx": b"",
    "half.docx": document(BODY)[:400],
    "other.docx": word({"x.txt": "x"}),
    "old.docx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    "none.odt": word({"mimetype": "application/vnd.oasis.opendocument.text"}),
    "half.odt": b"PK\x03\x04",
    "half.pdf": b"%PDF-1.7\n1 0 obj\n<<",
    "program.txt": b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 40,
    "empty.txt": b"",
    "blank.txt": b" \n\t\n ",
    "empty.html": b"<html><body></body></html>",
    "empty.eml": b"",
    "picture.txt": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40,
}


@pytest.mark.parametrize("name", DAMAGED)
def test_what_cannot_be_read_is_said_in_one_sentence(read: Import, name: str) -> None:
    refused(read(name, DAMAGED[name]))


def test_a_bomb_is_not_unpacked(read: Import) -> None:
    bomb = document(BODY, **{"word/media/image1.png": bytes(300_000_000)})
    seen = read("bomb.docx", bomb)
    assert seen.code == 3 or "twice a day" in seen.files["release.json"].decode()


@pytest.mark.parametrize("control", ["\u202e", "\u202d", "\u202b"])
def test_what_turns_the_reading_order_is_shown(read: Import, control: str) -> None:
    seen = read("text.txt", WORDS + f"\nWrite to {control}gro.elpmaxe@sserp, please.\n")
    assert seen.said


@pytest.mark.parametrize(
    "words",
    [
        "{{ 7 * 7 }} {% include '/etc/passwd' %}",
        "{signatories} {unknown} {group:x}",
        "**a** *b* [c](javascript:x) \\d",
        "</script><script>alert(1)</script>",
        "\x00\x01\x02 \x1b[31m red",
        "a" * 20_000,
        "(" * 5_000,
        "1. " * 3_000,
        "“" * 2_000 + "said X",
        "@" * 5_000,
        "+49 " * 2_000,
        "\u0301" * 3_000,
    ],
)
def test_hard_words_come_in_as_words(read: Import, words: str) -> None:
    found = release(read("text.txt", f"{WORDS}\n{words}\n"))
    assert "twice a day" in json.dumps(found)


MAILS = {
    "no end": "Content-Type: multipart/mixed; boundary=x\n\n--x\n\nwords that stand here\n",
    "parts in parts": "Content-Type: multipart/mixed; boundary=x\n\n" + "--x\n" * 3000,
    "unknown letters": "Content-Type: text/plain; charset=none-such\n\nThe ferry sails again.\n",
    "broken code": "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n!!!!\n",
    "path": 'Content-Type: text/plain; name="../../../secret.txt"\n\nThe ferry sails again.\n',
    "endless head": "X: " + "y" * 200_000 + "\n\nThe ferry sails again.\n",
}


@pytest.mark.parametrize("name", MAILS)
def test_a_broken_mail_is_read_or_refused(read: Import, name: str) -> None:
    seen = read("mail.eml", f"Subject: Ferry\n{MAILS[name]}")
    assert seen.code in (0, 3)
    assert seen.files or seen.said
