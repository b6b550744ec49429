"""veraPDF: is a PDF what it claims to be, PDF/UA-1 and PDF/A-3a?"""

import subprocess
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from tools.conformance.checker import File
from tools.conformance.home import Home

_PROFILES = ("ua1", "3a")
_PROGRAM = Path(__file__).with_name("Vera.java")
_LONGEST = 160


def vera(home: Home) -> Callable[[Sequence[File]], Mapping[File, Sequence[str]]]:
    def judge(files: Sequence[File]) -> Mapping[File, Sequence[str]]:
        said = _rows(home, [file.path for file in files])
        return {file: _problems(said[str(file.path)]) for file in files}

    return judge


def _rows(home: Home, paths: Sequence[Path]) -> Mapping[str, list[tuple[str, str, str]]]:
    command = ["java", "-cp", home.vera_path, _PROGRAM, *_PROFILES, "--", *paths]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for line in done.stdout.splitlines():
        profile, path, rule, words = line.split("\t")
        found[path].append((profile, rule, words))
    return found


def _problems(rows: Sequence[tuple[str, str, str]]) -> list[str]:
    """Each profile has to say that the file passes, or it was not judged."""
    passed = {profile for profile, rule, _ in rows if rule == "PASS"}
    if passed == set(_PROFILES):
        return []
    broken = [f"{p} {rule}: {words}"[:_LONGEST] for p, rule, words in rows if rule != "PASS"]
    return broken or ["was not judged"]
