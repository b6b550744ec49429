"""What takes too long for every test run: `python -m tools.torture [--minutes N]`."""

import argparse
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tools.torture import durability, offline
from tools.torture.outcome import Outcome

_ROOT = Path(__file__).resolve().parents[2]
_EXPLORED = ("tests/model", "tests/importers", "tests/storage", "tests/render/parity")


def main() -> int:
    """Print a row for each part as it ends; 1 when one did not hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10, help="of editing at random")
    options = parser.parse_args()
    held = True
    for row in _rows(options.minutes):
        held &= row.ok
        sys.stdout.write(f"{'ok  ' if row.ok else 'FAIL'}  {row.what:24} {row.on:24} {row.said}\n")
        sys.stdout.flush()
    return 0 if held else 1


def _rows(minutes: float) -> Iterator[Outcome]:
    yield from offline.run()
    yield from durability.run()
    yield _module(
        "edited at random", f"{minutes:g} minutes", "tools.torture.walk", "--minutes", str(minutes)
    )
    yield _module(
        "explored",
        "codecs, parsers",
        "pytest",
        "--hypothesis-profile=explore",
        "-m",
        "",
        *_EXPLORED,
    )


def _module(what: str, on: str, *words: str) -> Outcome:
    """Run a module of its own process, and tell its last line."""
    done = subprocess.run(
        [sys.executable, "-m", *words], cwd=_ROOT, capture_output=True, text=True, check=False
    )
    last = (done.stdout.strip() or done.stderr.strip() or "nothing was said").splitlines()[-1]
    return Outcome(what, on, ok=done.returncode == 0, said=last)


if __name__ == "__main__":
    sys.exit(main())
