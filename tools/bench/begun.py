"""Comes up as the program does, or as a bare window: `python -m tools.bench.begun bare|PROJECT`."""

import sys


def main(what: str) -> None:
    if what != "bare":
        from editor.gui.quick import be_quick  # noqa: PLC0415  # not for the bare window

        be_quick()
    from tools.bench import started  # noqa: PLC0415  # brings PySide6 along

    started.bare() if what == "bare" else started.project(what)


if __name__ == "__main__":
    main(sys.argv[1])
