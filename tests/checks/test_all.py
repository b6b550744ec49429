"""All checks together: quiet on good releases, waivers, and sentences that can be said."""

import inspect
from importlib import import_module
from pathlib import Path

import msgspec
import pytest

from editor.checks.all import CHECKS, check
from editor.model.codec import decode
from editor.model.findings import Level
from editor.model.release import Timing, Waived
from tests.checks.making import edition, only, release


def test_a_plain_release_has_no_findings() -> None:
    assert check(release()) == ()


def test_the_samples_have_no_findings(repo: Path) -> None:
    files = sorted(repo.glob("projects/*/release.json"))
    assert len(files) >= 5
    assert {file.parent.name: check(decode(file.read_bytes())) for file in files} == {
        file.parent.name: () for file in files
    }


def test_real_documents_have_no_findings_but_on_their_lists(shared: Path) -> None:
    files = sorted(shared.glob("releases/*/release.json"))
    assert len(files) >= 5
    found = [found for file in files for found in check(decode(file.read_bytes()))]
    assert {one.code for one in found} <= {"typed-count", "look-alike"}


def test_every_check_is_called(repo: Path) -> None:
    families = [import_module(f"editor.checks.{file.stem}") for file in checks_files(repo)]
    written = {
        thing
        for family in families
        for name, thing in inspect.getmembers(family, inspect.isfunction)
        if name.startswith("check_")
    }
    assert written == set(CHECKS)


def checks_files(repo: Path) -> list[Path]:
    return sorted(f for f in repo.glob("editor/checks/*.py") if f.stem not in {"__init__", "all"})


def test_a_waived_warning_becomes_a_note() -> None:
    made = release(edition("Dear {name}"))
    found = only(made)
    assert found.level is Level.WARNING
    waiver = Waived(code=found.code, place=found.place, reason="a form letter")
    assert only(msgspec.structs.replace(made, waived=(waiver,))).level is Level.NOTE
    elsewhere = Waived(code=found.code, place="editions/tr/headline")
    assert only(msgspec.structs.replace(made, waived=(elsewhere,))).level is Level.WARNING


def test_an_error_cannot_be_waived() -> None:
    waiver = Waived(code="zone-unknown", place="timing/zone")
    made = release(timing=Timing(zone="Mars/Olympus"), waived=(waiver,))
    assert only(made).level is Level.ERROR


@pytest.mark.parametrize("words", ["{braces", "}{", "{{ x }}", "{}", "{ }", "\\{x\\}"])
def test_braces_in_any_field_can_be_told(words: str) -> None:
    made = release(edition(words, headline=words, language="x{0}y"), timing=Timing(zone=words))
    for found in check(made):
        assert str(found.what)
        assert str(found.way_on)
