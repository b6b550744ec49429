"""The exit codes of every command."""

from enum import IntEnum


class ExitCode(IntEnum):
    """How a command ended; scripts rely on these numbers."""

    FINE = 0
    FINDINGS = 1
    WRONG_USE = 2
    FAILED = 3
    # By custom, 128 and the number of the signal that would have ended another program.
    INTERRUPTED = 130
    OUTPUT_CLOSED = 141
