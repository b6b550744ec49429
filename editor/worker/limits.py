"""How much time and memory a page may cost before it is given up."""

import sys

import msgspec


class Limits(msgspec.Struct, frozen=True):
    """Seconds to wait for one job, and megabytes of address space for the process."""

    seconds: float = 60.0
    megabytes: int = 2048


def limit_memory(megabytes: int) -> None:
    """Make this process fail with MemoryError rather than fill the machine, where that is known."""
    if sys.platform in {"win32", "darwin"}:  # no such limit, or one that is not kept
        return
    import resource  # noqa: PLC0415  # Unix only

    size = megabytes * 1024 * 1024
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard == resource.RLIM_INFINITY or size < hard:
        resource.setrlimit(resource.RLIMIT_AS, (size, hard))
