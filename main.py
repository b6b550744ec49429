"""Starts the editor, or one of its commands."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036  # whoever starts it by hand may have an older one
    sys.exit("This program needs Python 3.11 or newer. Start it with “make run”, which finds one.")

from editor.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
