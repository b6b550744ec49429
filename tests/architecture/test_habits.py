"""Habits that hurt people: swallowed errors, texts in logs, stray prints, unfinished marks."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.source import Module, files, modules

# The only places where any error may be caught, one handler each: beyond them nobody is left to.
BORDERS = {
    "the worker's loop": r"editor\.worker\.server",
    "the task runner": r"editor\.(app|gui)\.tasks",
    "the command line": r"editor\.(__main__|cli(\.\w+)*)",
    "the window's excepthook": r"editor\.gui\.(\w+\.)*excepthook",
    "the border around importers": r"editor\.importers\.border",
}


def is_blind(handler: ast.ExceptHandler) -> bool:
    """Whether a handler takes every error and does not pass it on."""
    caught = ast.unparse(handler.type) if handler.type else "BaseException"
    takes_all = re.search(r"\b(Base)?Exception\b", caught) is not None
    last = handler.body[-1]
    return takes_all and not (isinstance(last, ast.Raise) and last.exc is None)


def blind_handlers(module: Module) -> list[str]:
    return [
        f"{module.path}:{node.lineno} catches every error"
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ExceptHandler) and is_blind(node)
    ]


def stray_blind_handlers(modules: list[Module]) -> list[str]:
    """Handlers of every error outside the borders, and all but the first of each border."""
    stray = {module.name: blind_handlers(module) for module in modules}
    for border in BORDERS.values():
        at_border = sorted(name for name in stray if re.fullmatch(border, name) and stray[name])
        if at_border:
            del stray[at_border[0]][0]
    return [line for lines in stray.values() for line in lines]


def prints(module: Module) -> Iterator[str]:
    if module.name.startswith("editor.cli"):
        return
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in {"print", "pprint"}:
            yield f"{module.path}:{node.lineno} prints"


LOG_METHODS = {"debug", "info", "warning", "error", "critical", "exception", "log", "fatal"}


def is_log_call(call: ast.Call) -> bool:
    if not isinstance(call.func, ast.Attribute) or call.func.attr not in LOG_METHODS:
        return False
    return re.search(r"log", ast.unparse(call.func.value), re.IGNORECASE) is not None


def logged_texts(module: Module) -> Iterator[str]:
    """Log records that could carry words of a release: all but fixed sentences.

    A traceback carries them too, in the message of its error.
    """
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and is_log_call(node):
            fixed = all(isinstance(argument, ast.Constant) for argument in node.args)
            if not fixed or node.keywords or ast.unparse(node.func).endswith(".exception"):
                yield f"{module.path}:{node.lineno} logs more than a fixed sentence"


def test_errors_are_caught_by_name(repo: Path) -> None:
    assert stray_blind_handlers(modules(repo)) == []


def test_only_commands_print(repo: Path) -> None:
    assert [line for module in modules(repo) for line in prints(module)] == []


def test_no_text_goes_to_a_log(repo: Path) -> None:
    assert [line for module in modules(repo) for line in logged_texts(module)] == []


@pytest.mark.parametrize(
    "handler",
    ["except Exception:", "except:", "except BaseException as e:", "except (OSError, Exception):"],
)
def test_a_blind_handler_is_found(handler: str) -> None:
    text = f"try:\n    work()\n{handler}\n    pass\n"
    assert stray_blind_handlers([Module("editor/storage/save.py", text)])
    assert not stray_blind_handlers([Module("editor/worker/server.py", text)])
    assert len(stray_blind_handlers([Module("editor/worker/server.py", text + text)])) == 1
    passed_on = text.replace("pass", "raise")
    assert not stray_blind_handlers([Module("editor/storage/save.py", passed_on)])


def test_a_print_is_found() -> None:
    text = "print('x')\n"
    assert list(prints(Module("editor/app/export.py", text)))
    assert not list(prints(Module("editor/cli/export.py", text)))


@pytest.mark.parametrize(
    ("line", "fine"),
    [
        ("log.warning('The worker was started again.')", True),
        ("log.warning(f'bad {text}')", False),
        ("logging.getLogger(__name__).info('bad %s', text)", False),
        ("self._logger.exception('bad')", False),
        ("logger.error('bad', exc_info=True)", False),
        ("findings.error(text)", True),
    ],
)
def test_a_logged_text_is_found(line: str, *, fine: bool) -> None:
    assert (list(logged_texts(Module("editor/app/export.py", line))) == []) is fine


# --- text files ---------------------------------------------------------------------------------

OUTSIDE_WORDS = ("resources/",)  # dictionaries and licences of others
UNFINISHED = re.compile(r"(#|//|/\*|<!--|\{#).*\b(TODO|FIXME)\b|coming[ ]soon", re.IGNORECASE)
# Tests of leaks need a folder to leak: anna is nobody.
A_PERSONS_FOLDER = re.compile(
    r"(?<![\w.$}])/(home|Users)/(?!anna\b)\w|\b[A-Z]:\\Users\\(?!anna\b)\w"
)


def texts(repo: Path) -> Iterator[tuple[str, str]]:
    """Path and content of every text file of our own."""
    for path in files(repo):
        name = path.relative_to(repo).as_posix()
        data = path.read_bytes()
        if b"\0" not in data and not name.startswith(OUTSIDE_WORDS):
            yield name, data.decode("utf-8", "replace")


def marked_lines(name: str, text: str, *patterns: re.Pattern[str]) -> list[str]:
    return [
        f"{name}:{number}"
        for number, line in enumerate(text.splitlines(), 1)
        if any(pattern.search(line) for pattern in patterns)
    ]


def this_machine(repo: Path) -> re.Pattern[str]:
    """This copy's own place; a place of one short word says too little to look for."""
    place = repo.as_posix()
    return re.compile(re.escape(place) if place.count("/") > 1 else r"(?!)")


def test_nothing_is_marked_unfinished(repo: Path) -> None:
    here = Path(__file__).relative_to(repo).as_posix()
    found = [line for name, text in texts(repo) for line in marked_lines(name, text, UNFINISHED)]
    assert [line for line in found if not line.startswith(here)] == []


def test_no_file_names_a_machine(repo: Path) -> None:
    patterns = (A_PERSONS_FOLDER, this_machine(repo))
    here = Path(__file__).relative_to(repo).as_posix()
    found = [line for name, text in texts(repo) for line in marked_lines(name, text, *patterns)]
    assert [line for line in found if not line.startswith(here)] == []


@pytest.mark.parametrize(
    "line",
    ["# TODO: later", "<!-- FIXME -->", "x = 1  # todo", "Export is coming soon."],
)
def test_an_unfinished_mark_is_found(line: str) -> None:
    assert marked_lines("a.py", "\n" + line, UNFINISHED) == ["a.py:2"]


def test_a_spanish_word_is_no_mark() -> None:
    assert marked_lines("es.toml", 'all = "TODO EL MUNDO"', UNFINISHED) == []


@pytest.mark.parametrize("line", ["/home/jo/x", "file:///Users/jo", "C:\\Users\\jo"])
def test_a_machine_path_is_found(repo: Path, line: str) -> None:
    assert marked_lines("a.py", line, A_PERSONS_FOLDER) == ["a.py:1"]
    own = Path("/srv/somewhere/main")
    assert marked_lines("a.py", f"see {own}/x", this_machine(own)) == ["a.py:1"]
