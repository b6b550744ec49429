"""A checker judges finished files; broken copies of them judge the checker."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from editor.render.context import Context
from editor.render.job import Format


@dataclass(frozen=True, eq=False)
class File:
    """A finished file, and what it was made of; two are never the same."""

    path: Path
    format: Format
    context: Context

    @property
    def label(self) -> str:
        return self.path.name


Judge = Callable[[Sequence[File]], Mapping[File, Sequence[str]]]


class Mutant(NamedTuple):
    """One way to break a good file; ValueError and its like where there is nothing to break."""

    name: str
    change: Callable[[bytes], bytes]


class Checker(NamedTuple):
    """Judges all files of some formats at once; a file without problems is a good one."""

    name: str
    formats: frozenset[Format]
    judge: Judge
    mutants: Mapping[Format, Sequence[Mutant]]


class Verdict(NamedTuple):
    """A line of the table."""

    name: str
    judged: int
    problems: Mapping[str, Sequence[str]]
    seconds: float


def judge(checker: Checker, files: Sequence[File]) -> Verdict:
    start = time.monotonic()
    ours = [file for file in files if file.format in checker.formats]
    found = checker.judge(ours) if ours else {}
    problems = {file.label: said for file, said in found.items() if said}
    return Verdict(checker.name, len(ours), problems, time.monotonic() - start)


def judge_mutants(checker: Checker, files: Sequence[File], folder: Path) -> Verdict:
    """A broken copy that passes is the problem here."""
    start = time.monotonic()
    mutants = [(f, mutant) for f, several in checker.mutants.items() for mutant in several]
    copies = {
        mutant.name: _broken(mutant, [file for file in files if file.format is format_], folder)
        for format_, mutant in mutants
    }
    made = [copy for copy in copies.values() if copy]
    found = checker.judge(made) if made else {}
    problems = {copy.label: ["passes, though it is broken"] for copy in made if not found[copy]}
    problems |= {name: ["could not be made"] for name, copy in copies.items() if not copy}
    name = f"{checker.name}: broken copies"
    return Verdict(name, len(mutants), problems, time.monotonic() - start)


def _broken(mutant: Mutant, files: Sequence[File], folder: Path) -> File | None:
    """A broken copy of the first file that has what is to be broken."""
    for file in files:
        try:
            data = mutant.change(file.path.read_bytes())
        except (ValueError, LookupError, AttributeError):  # it has not what is to be broken
            continue
        path = folder / f"{mutant.name}.{file.format}"
        path.write_bytes(data)
        return replace(file, path=path)
    return None
