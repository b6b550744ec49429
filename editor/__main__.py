"""The start of the program: a command, or the render process."""

import sys
from pathlib import Path

_WORKER = "--worker"
_FAILED = 3


def main() -> int:
    """Run what the command line asks for; the exit code."""
    words = sys.argv[1:]
    try:
        if words[:1] == [_WORKER]:
            return _serve()
        from editor.cli import run  # noqa: PLC0415  # the render process does not need it

        return run(words, _show)
    except ModuleNotFoundError as error:
        package = (error.name or "").partition(".")[0]
        if package == __package__:
            raise
        sys.stderr.write(
            f"The Python package “{package}” is not installed. "
            "Start the program with “make run”, which installs what is missing.\n"
        )
        return _FAILED


def _show(project: Path | None) -> int | None:
    """Open a window, and stay until the last one is closed; None where there is no display."""
    from editor.gui.display import has_display  # noqa: PLC0415  # no command needs it

    if not has_display():
        return None
    from editor.gui.quick import be_quick  # noqa: PLC0415  # no command needs it

    be_quick()
    from editor.app.paths import find_places  # noqa: PLC0415  # no command needs it
    from editor.gui.application import run  # noqa: PLC0415  # needs a display

    return run([] if project is None else [str(project)], find_places())


def _serve() -> int:
    from editor.worker.server import main as serve  # noqa: PLC0415  # no command needs it

    return serve()


if __name__ == "__main__":
    sys.exit(main())
