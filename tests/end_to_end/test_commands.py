"""Every other command as a child process."""

import json
import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

import editor
from tests.end_to_end.conftest import Program, tree


def test_the_version(program: Program, tmp_path: Path) -> None:
    done = program.run("--version", cwd=tmp_path)
    assert (done.code, done.out, done.err) == (
        0,
        f"press-release-editor {editor.__version__}\n",
        "",
    )


def test_new_then_export(program: Program, tmp_path: Path) -> None:
    made = program.run("new", "open-letter", "letter", cwd=tmp_path)
    assert (made.code, made.out, made.err) == (0, f"{tmp_path / 'letter'}\n", "")
    done = program.run("export", "letter", "--format", "txt", cwd=tmp_path)
    assert (done.code, done.err) == (0, "")
    (file,) = done.out.splitlines()
    assert "Letter" in (tmp_path / file).read_text("utf-8")


def test_pack_list_and_check(program: Program, tmp_path: Path) -> None:
    listed = json.loads(program.run("pack", "list", "--json", cwd=tmp_path).out)
    assert [pack["name"] for pack in listed] == ["classic", "modern"]
    for pack in listed:
        done = program.run("pack", "check", pack["folder"], cwd=tmp_path)
        assert (done.code, done.err) == (0, ""), done.out
        assert pack["name"] in done.out


def test_doctor(program: Program, tmp_path: Path) -> None:
    done = program.run("doctor", "--json", cwd=tmp_path, DISPLAY="")
    told = {finding["code"]: finding for finding in json.loads(done.out)}
    assert done.err == ""
    assert done.code == any(finding["level"] != "note" for finding in told.values())
    assert {"python", "pango", "fonts", "templates", "display"} <= set(told)
    assert tree(tmp_path) == {}


def test_a_reader_that_stops_early_is_no_failure(program: Program, tmp_path: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        program.command("pack", "list"),
        cwd=tmp_path,
        env=dict(program.environment),
        stdout=writer,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.fixture
def _ctrl_c_heard() -> Iterator[None]:
    """Also where a shell runs the tests in the background, which makes all that follows deaf."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs a terminal of Unix")
@pytest.mark.usefixtures("_ctrl_c_heard")
def test_progress_and_ctrl_c_on_a_terminal(
    program: Program, project: Path, tmp_path: Path, repo: Path
) -> None:
    endless = tmp_path / "project" / "templates" / "endless"
    endless.mkdir(parents=True)
    for file in (repo / "templates" / "classic").iterdir():
        (endless / file.name).write_bytes(file.read_bytes())
    loop = "{% for a in range(99999) %}" * 3 + "{% endfor %}" * 3
    (endless / "release.html.j2").write_text(loop, "utf-8")
    leader, follower = os.openpty()
    words = ("export", project, "--template", "endless", "--format", "html", "--output", "out")
    with subprocess.Popen(
        program.command(*words),
        cwd=tmp_path,
        env={**program.environment, "TERM": "xterm", "COLUMNS": "80"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=follower,
    ) as child:
        os.close(follower)
        shown = os.read(leader, 1000)
        child.send_signal(signal.SIGINT)
        try:
            assert child.wait(timeout=15) == 130
        finally:
            child.kill()
        assert child.stdout is not None
        assert child.stdout.read() == b""
    shown += read_all(leader)
    assert b"Making HTML" in shown
    assert shown.endswith(b"\r\x1b[K")
    assert b"\n" not in shown
    assert not (tmp_path / "out").exists() or tree(tmp_path / "out") == {}


def read_all(terminal: int) -> bytes:
    read = b""
    try:
        while more := os.read(terminal, 1000):
            read += more
    except OSError:  # how Linux says that the other side is closed
        pass
    os.close(terminal)
    return read
