"""What every test stands on: where things are, and guards that no test has to remember."""

import difflib
import logging
import os
import re
import socket
import sys
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

# The same commit gives the same verdict, on slow machines too.
# `--hypothesis-profile=explore` looks for new ground.
settings.register_profile("ci", derandomize=True, deadline=None, database=None, print_blob=True)
settings.register_profile("explore", max_examples=2000, deadline=None)
settings.load_profile("ci")

REPO = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def repo() -> Path:
    """The root of the repository."""
    return REPO


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real documents beside the repository; its tests are skipped without it."""
    folder = REPO.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the folder ../shared is not beside the repository")
    return folder


# --- golden files -----------------------------------------------------------------------------


def pytest_addoption(parser: pytest.Parser) -> None:
    """Refreshing golden files is a deliberate command; look at the difference before a commit."""
    parser.addoption("--update-golden", action="store_true", help="write golden files anew")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compare a whole text with a golden file, and print the difference."""

    def compare(path: Path, text: str) -> None:
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        expected = path.read_text(encoding="utf-8") if path.is_file() else ""
        if text != expected:
            lines = difflib.unified_diff(
                expected.splitlines(), text.splitlines(), "expected", "now", lineterm=""
            )
            pytest.fail(f"{path.name} differs:\n" + "\n".join(lines), pytrace=False)

    return compare


# --- the user's own folders -------------------------------------------------------------------

_homes = count()


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder for this test alone, beside `tmp_path` and not inside it."""
    base = tmp_path_factory.getbasetemp() / "homes"
    home = base / str(next(_homes))
    runtime = home / "runtime"
    runtime.mkdir(parents=True)
    runtime.chmod(0o700)  # Qt complains about a runtime folder that others can read
    places = {
        "HOME": home,
        "USERPROFILE": home,
        "APPDATA": home / "appdata",
        "LOCALAPPDATA": home / "localappdata",
        "XDG_CACHE_HOME": home / ".cache",
        "XDG_CONFIG_HOME": home / ".config",
        "XDG_DATA_HOME": home / ".local" / "share",
        "XDG_DOCUMENTS_DIR": home / "Documents",
        "XDG_RUNTIME_DIR": runtime,
        "XDG_STATE_HOME": home / ".local" / "state",
    }
    for name, place in places.items():
        monkeypatch.setenv(name, os.fspath(place))
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    # Child processes keep their byte code, so that not each of them compiles the program anew.
    monkeypatch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
    return home


# --- no network -------------------------------------------------------------------------------

_LOOKUPS = {
    "socket.getaddrinfo",
    "socket.gethostbyaddr",
    "socket.gethostbyname",
    "socket.getnameinfo",
}
_LOCAL_FAMILIES = {int(getattr(socket, "AF_UNIX", -1)), -1}  # -1: a descriptor that exists already


class _NetworkWatch:
    """Refuses and remembers network sockets while a test runs.

    An audit hook cannot be taken away again, so there is one for the whole run, armed per test.
    The refusal looks like a machine without network; the memory fails the test even when the code
    under test swallows the refusal.
    """

    def __init__(self) -> None:
        self.armed = False
        self.seen: list[str] = []

    def hook(self, event: str, args: tuple[object, ...]) -> None:
        if not self.armed or not event.startswith("socket."):
            return
        if event in _LOOKUPS:
            self._refuse(f"{event} {args[0]!r}")
        if event == "socket.__new__" and int(args[1]) not in _LOCAL_FAMILIES:  # type: ignore[call-overload]
            self._refuse(f"a socket of family {args[1]!r}")

    def _refuse(self, what: str) -> None:
        self.seen.append(what)
        raise OSError(f"No test may use the network: {what}")


_watch = _NetworkWatch()
sys.addaudithook(_watch.hook)


@pytest.fixture(autouse=True)
def no_network() -> Iterator[None]:
    """Fails a test that opens a network socket or looks up a host; Unix sockets are fine."""
    _watch.seen.clear()
    _watch.armed = True
    yield
    _watch.armed = False
    if _watch.seen:
        pytest.fail("the test used the network: " + "; ".join(_watch.seen), pytrace=False)


# --- no unexpected log records ----------------------------------------------------------------


class _Records(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture(autouse=True)
def no_unexpected_logs(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails a test that logs a warning or worse, unless `@pytest.mark.logs(PATTERN)` expects it."""
    expected = [re.compile(p) for mark in request.node.iter_markers("logs") for p in mark.args]
    handler = _Records()
    logging.getLogger().addHandler(handler)
    yield
    logging.getLogger().removeHandler(handler)
    lines = [f"{r.levelname} {r.name}: {r.getMessage()}" for r in handler.records]
    unexpected = [line for line in lines if not any(p.search(line) for p in expected)]
    if unexpected:
        pytest.fail("unexpected log records:\n" + "\n".join(unexpected), pytrace=False)
