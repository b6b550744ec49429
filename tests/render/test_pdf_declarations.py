"""Declarations that are kept in compiled form give the same functions, and the same pages."""

import subprocess
import sys
from importlib import import_module

import pytest

from editor.render.pdf_declarations import quick_declarations
from tests.conftest import REPO

TEXT = "typedef struct { int a; } pair_t; typedef enum { ONE = 1 } few_t; size_t strlen(char *);"
PAGE = """
import hashlib, sys
sys.dont_write_bytecode = False
from pathlib import Path
from editor.render.pdf_declarations import quick_declarations
with quick_declarations(Path(sys.argv[1])):
    import weasyprint
page = weasyprint.HTML(string="<title>A</title><p lang=en>Words and <b>words</b>, עברית")
print("cffi.api" in sys.modules, hashlib.sha256(page.write_pdf()).hexdigest())
"""


@pytest.fixture
def declared(monkeypatch, tmp_path):
    """Declare C functions as WeasyPrint does when it is imported."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)

    def declare(text=TEXT, kept=tmp_path / "own" / "kept"):
        for name in [name for name in sys.modules if name.partition(".")[0] == "cffi"]:
            monkeypatch.delitem(sys.modules, name)
        with quick_declarations(kept):
            ffi = import_module("cffi").FFI()
            ffi.cdef(text)
        return ffi, "cffi.api" in sys.modules

    return declare


def works(ffi):
    pair = ffi.new("pair_t *", {"a": 4})
    return pair.a == 4 and ffi.dlopen(None).strlen(ffi.new("char[]", b"three")) == 5


def test_what_is_kept_is_not_parsed_again(declared):
    parsed, was_parsed = declared()
    kept, was_parsed_again = declared()
    assert (was_parsed, was_parsed_again) == (True, False)
    assert works(parsed)
    assert works(kept)
    assert kept.dlopen(None).ONE == parsed.dlopen(None).ONE == 1


def test_other_declarations_are_parsed(declared):
    declared()
    ffi, was_parsed = declared(f"{TEXT} int abs(int);")
    assert was_parsed
    assert ffi.dlopen(None).abs(-3) == 3


@pytest.mark.parametrize("spoilt", [b"", b"\x80", b"\xc1", b"\x81\xa3key\xa1x"])
def test_a_spoilt_file_is_replaced(declared, tmp_path, spoilt):
    declared()
    (tmp_path / "own" / "kept").write_bytes(spoilt)
    ffi, was_parsed = declared()
    assert was_parsed
    assert works(ffi)
    assert not declared()[1]


def test_nothing_is_kept_where_byte_code_is_not(declared, tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert works(declared()[0])
    assert not (tmp_path / "own").exists()


def test_a_folder_that_cannot_be_written_costs_only_time(declared, tmp_path):
    (tmp_path / "file").write_bytes(b"")
    assert works(declared(kept=tmp_path / "file" / "kept")[0])


def test_pages_are_the_same(tmp_path):
    command = [sys.executable, "-c", PAGE, str(tmp_path / "kept")]
    first, second = (
        subprocess.run(command, cwd=REPO, check=True, capture_output=True, text=True).stdout.split()
        for _ in range(2)
    )
    assert (first[0], second[0]) == ("True", "False")
    assert first[1] == second[1]
