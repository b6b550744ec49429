"""The set-up script installs only what is missing, and says in one sentence what it cannot do."""

import os
import shutil
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

# Everything else is a stub, so no test touches this machine.
REAL_TOOLS = ("cat", "cksum", "dirname", "env", "mktemp", "readlink", "rm", "sh", "stat")
MODERN = "#!/bin/sh\nexit 0\n"
WRITES_DOWN = '#!/bin/sh\necho "${0##*/} $*" >>"$CALLS"\n'


@dataclass(frozen=True)
class Machine:
    """A copy of the set-up script in a folder of its own, and the only commands that it finds."""

    root: Path
    commands: Path

    def give(self, name: str, script: str) -> None:
        place = self.root / name if "/" in name else self.commands / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(script, "utf-8")
        place.chmod(0o755)

    def set_up(self, purpose: str = "run") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["sh", "tools/setup.sh", purpose],
            cwd=self.root,
            env={"PATH": str(self.commands), "CALLS": str(self.commands / "calls"), "HOME": "/"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    def calls(self) -> list[str]:
        """What was asked of the stubs since the last look."""
        book = self.commands / "calls"
        lines = book.read_text("utf-8").splitlines() if book.exists() else []
        book.unlink(missing_ok=True)
        return lines


@pytest.fixture
def machine(repo: Path, tmp_path: Path) -> Machine:
    """A Debian where every library is there and nothing of ours is."""
    root, commands = tmp_path / "a folder", tmp_path / "commands"
    shutil.copytree(repo / "tools", root / "tools", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(repo / "uv.lock", root)
    commands.mkdir()
    for tool in REAL_TOOLS:
        (commands / tool).symlink_to(shutil.which(tool) or tool)
    made = Machine(root, commands)
    made.give("uname", "#!/bin/sh\necho Linux\n")
    made.give("id", "#!/bin/sh\necho 1000\n")
    made.give("python3", MODERN)
    made.give("apt-get", WRITES_DOWN)
    made.give("dpkg-query", installed())
    return made


def installed(*, missing: str = "", renamed: str = "") -> str:
    """A dpkg-query that knows every package it is asked for, but for these."""
    return f"""#!/bin/sh
    shift 3
    for name; do
        case $name in
            {missing or "-"} | {missing or "-"}t64 | {renamed or "-"}) ;;
            {renamed or "-"}t64) echo "installed $name" ;;
            *t64) ;;
            *) echo "installed $name" ;;
        esac
    done
    """


def give_venv(machine: Machine) -> None:
    machine.give(".venv/bin/python", WRITES_DOWN)
    machine.give(".venv/bin/uv", WRITES_DOWN)


def seconds(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def test_a_second_call_does_nothing_and_at_once(machine: Machine) -> None:
    give_venv(machine)
    assert machine.set_up().returncode == 0
    assert any(call.startswith("uv sync --frozen") for call in machine.calls())
    again = machine.set_up()
    assert (again.returncode, again.stderr, machine.calls()) == (0, "", [])
    assert min(seconds(machine.set_up) for _ in range(5)) < 0.1


@pytest.mark.parametrize("changed", ["uv.lock", "tools/setup.sh", "tools/uv.txt"])
def test_a_change_is_noticed(machine: Machine, changed: str) -> None:
    give_venv(machine)
    machine.set_up()
    machine.calls()
    with (machine.root / changed).open("a", encoding="utf-8") as file:
        file.write("\n# changed\n")
    machine.set_up()
    assert any(call.startswith("uv sync") for call in machine.calls())


def test_tests_need_more_than_a_run(machine: Machine) -> None:
    give_venv(machine)
    machine.set_up("run")
    assert any("--no-dev" in call for call in machine.calls())
    machine.set_up("test")
    assert any("--all-groups" in call for call in machine.calls())
    machine.set_up("run")
    assert machine.calls() == []


def test_a_failed_step_is_tried_again(machine: Machine) -> None:
    give_venv(machine)
    machine.give(".venv/bin/uv", "#!/bin/sh\necho no route >&2\nexit 2\n")
    failed = machine.set_up()
    assert failed.returncode == 1
    assert "no route" in failed.stderr
    assert "check the internet connection" in failed.stderr.splitlines()[-1]
    machine.give(".venv/bin/uv", WRITES_DOWN)
    machine.calls()
    assert machine.set_up().returncode == 0
    assert any(call.startswith("uv sync") for call in machine.calls())


def test_without_rights_one_sentence_names_what_to_ask_for(machine: Machine) -> None:
    machine.give("dpkg-query", installed(missing="libpango-1.0-0"))
    done = machine.set_up()
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert '"apt-get install libpango-1.0-0"' in done.stderr
    assert machine.calls() == []
    assert not (machine.root / ".venv").exists()


@pytest.mark.parametrize("way", ["root", "sudo"])
def test_with_rights_only_the_missing_package_is_installed(machine: Machine, way: str) -> None:
    give_venv(machine)
    machine.give("dpkg-query", installed(missing="xvfb"))
    if way == "root":
        machine.give("id", "#!/bin/sh\necho 0\n")
    else:
        machine.give("sudo", '#!/bin/sh\necho sudo >>"$CALLS"\n[ "$1" = -n ] || "$@"\n')
    assert machine.set_up("test").returncode == 0
    calls = machine.calls()
    install = next(call for call in calls if call.startswith("apt-get") and " install " in call)
    assert install.endswith("--no-install-recommends xvfb")
    assert "DPkg::Lock::Timeout=300" in install
    assert ("sudo" in calls) is (way == "sudo")


def test_a_renamed_library_counts_as_installed(machine: Machine) -> None:
    give_venv(machine)
    machine.give("dpkg-query", installed(renamed="libglib2.0-0"))
    assert machine.set_up().returncode == 0
    assert not any(call.startswith("apt-get") for call in machine.calls())


def test_an_old_python_is_said_in_one_sentence(machine: Machine) -> None:
    old = '#!/bin/sh\n[ "$1" = --version ] || exit 1\necho Python 3.9.2\n'
    machine.give("python3", old)
    done = machine.set_up()
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "needs Python 3.11" in done.stderr
    assert "Python 3.9.2" in done.stderr


def test_a_newer_python_beside_an_old_one_is_taken(machine: Machine) -> None:
    machine.give("python3", "#!/bin/sh\nexit 1\n")
    machine.give("python3.12", WRITES_DOWN)
    machine.set_up()
    assert any("-m venv" in call for call in machine.calls())


def test_a_mac_gets_pango_from_homebrew(machine: Machine) -> None:
    give_venv(machine)
    machine.give("uname", "#!/bin/sh\necho Darwin\n")
    without = machine.set_up()
    assert without.returncode == 1
    assert len(without.stderr.splitlines()) == 1
    machine.give("brew", WRITES_DOWN + '[ "$1" != list ]\n')
    assert machine.set_up().returncode == 0
    assert "brew install pango" in machine.calls()


def test_every_command_is_listed(repo: Path) -> None:
    """`make` alone shows each target of the Makefile, one line each."""
    lines = (repo / "Makefile").read_text("utf-8").splitlines()
    targets = next(line for line in lines if line.startswith(".PHONY:")).split()[1:]
    alone = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    done = subprocess.run(["make"], cwd=repo, env=alone, capture_output=True, text=True, check=True)
    assert [line.split()[0] for line in done.stdout.splitlines()] == targets
