"""Install the checkers, make the documents, judge them and the checkers: one table.

`python -m tools.conformance [PART ...]` runs the checks whose names hold one of the parts.
"""

import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from tools.conformance import same_bytes, table
from tools.conformance.checker import File, Verdict, judge, judge_mutants
from tools.conformance.checkers import checkers
from tools.conformance.home import Home
from tools.conformance.making import make_all


def main(chosen: Sequence[str]) -> int:
    home = Home()
    home.install()
    with tempfile.TemporaryDirectory(prefix="conformance-") as folder:
        made, broken = Path(folder, "made"), Path(folder, "broken")
        made.mkdir()
        broken.mkdir()
        files = make_all(made, Path(folder, "state"))
        print(table.HEAD)
        verdicts = []
        for verdict in _verdicts(home, files, broken, chosen):
            print(table.line(verdict), flush=True)
            verdicts.append(verdict)
    print(table.details(verdicts))
    return 0 if table.all_good(verdicts) else 1


def _verdicts(
    home: Home, files: Sequence[File], broken: Path, chosen: Sequence[str]
) -> Iterator[Verdict]:
    for checker in checkers(home):
        if _is_chosen(checker.name, chosen):
            yield judge(checker, files)
            yield judge_mutants(checker, files, broken)
    if _is_chosen("byte equality", chosen):
        yield same_bytes.same_bytes()
        yield same_bytes.blindness()


def _is_chosen(name: str, chosen: Sequence[str]) -> bool:
    return not chosen or any(part.lower() in name.lower() for part in chosen)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
