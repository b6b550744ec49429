"""The render process answers in order, survives a mistake, and ends with its parent."""

import gc
import io
import subprocess
import time

import msgspec
import pytest

from editor.model.message import Problem
from editor.render.job import Format, Glimpse, Rendered
from editor.worker import server
from editor.worker.command import worker_command
from editor.worker.frames import read_frame, write_frame
from editor.worker.protocol import ANSWERS, Ask, Crashed, Done, GivenUp, Refused, Start
from editor.worker.server import serve
from tests.conftest import REPO
from tests.render.conftest import job_on, sample

FONTS = REPO / "resources" / "fonts"


@pytest.fixture
def start(tmp_path):
    return Start(FONTS, tmp_path / "state", megabytes=1_000_000)


def talk(*orders):
    pipe, answers = io.BytesIO(), io.BytesIO()
    for order in orders:
        write_frame(pipe, order)
    pipe.seek(0)
    serve(pipe, answers, gone=lambda: None)
    answers.seek(0)
    said = []
    while (answer := read_frame(answers, ANSWERS)) is not None:
        said.append(answer)
    return said


@pytest.fixture
def keeps_limits(monkeypatch):
    """Serving in the process of the tests must not limit it, nor change its fonts."""
    monkeypatch.setattr("editor.worker.server.limit_memory", lambda megabytes: None)
    monkeypatch.setattr("editor.worker.server.use_bundled_fonts", lambda fonts, state: None)


def test_orders_are_answered_in_order(start, keeps_limits):
    job = job_on("river-press-release", Format.TXT)
    said = talk(start, Ask(7, job), Ask(8, job))
    assert [(type(answer), answer.number) for answer in said] == [(Done, 7), (Done, 8)]


def test_a_preview_gives_way_to_the_next_order_only_if_it_is_said_to(start, keeps_limits):
    job = job_on("missing-families-statement", Format.PDF, places=True)
    orders = [
        Ask(1, job, gives_way=True),
        Ask(2, job),
        Ask(3, job_on("river-press-release", Format.TXT)),
    ]
    said = talk(start, *orders)
    assert [type(answer) for answer in said] == [GivenUp, Done, Done]


@pytest.mark.parametrize(("glimpse", "collects"), [(Glimpse(0, 0, 3), False), (None, True)])
def test_no_rubbish_is_looked_for_while_somebody_waits(
    start, keeps_limits, monkeypatch, glimpse, collects
):
    seen = []

    def render(renderer, job):
        seen.append(gc.isenabled())
        return Rendered(files={}, pages=1)

    monkeypatch.setattr("editor.render.engine.Renderer.render", render)
    job = msgspec.structs.replace(job_on("river-press-release", Format.PDF), glimpse=glimpse)
    talk(start, Ask(1, job), Ask(2, job))
    assert seen == [collects, collects]
    assert gc.isenabled()


def test_a_pause_is_for_tidying_up(monkeypatch):
    heard, tidied = server._Inbox(), []
    monkeypatch.setattr(server, "_PAUSE", 0.001)
    monkeypatch.setattr(server, "_tidy_up", lambda: (tidied.append(1), heard.put(None)))
    assert heard.next() is None
    assert tidied == [1]


def test_nothing_is_tidied_while_an_order_waits(monkeypatch):
    heard, tidied = server._Inbox(), []
    monkeypatch.setattr(server, "_PAUSE", 0.0)
    monkeypatch.setattr(server, "_tidy_up", lambda: tidied.append(1))
    heard.put(None)
    assert heard.next() is None
    assert not tidied


def test_a_problem_is_said_in_words(start, keeps_limits):
    job = job_on("river-press-release", Format.TXT)
    lost = msgspec.structs.replace(job.folders, pack=REPO / "templates" / "gone")
    (refused,) = talk(start, Ask(1, msgspec.structs.replace(job, folders=lost)))
    assert isinstance(refused, Refused)
    assert refused.way_on is not None


def test_a_mistake_says_where_and_no_word_of_the_release(start, keeps_limits, monkeypatch):
    def render(renderer, job):
        raise KeyError(job.release.editions[0].headline)

    monkeypatch.setattr("editor.worker.server.Renderer.render", render)
    job = job_on("river-press-release", Format.TXT)
    crashed, again = talk(start, Ask(1, job), Ask(2, job))
    assert isinstance(crashed, Crashed)
    assert (crashed.kind, crashed.where.split(":")[0]) == ("KeyError", "test_server.py")
    assert job.release.editions[0].headline not in str(crashed)
    assert again.number == 2


def test_a_warm_start_gets_ready_before_the_first_order(start, keeps_limits, monkeypatch):
    done = []

    def render(renderer, job):
        done.append(job)
        return Rendered(files={})

    monkeypatch.setattr("editor.worker.server.Renderer.warm_up", lambda self: done.append("warm"))
    monkeypatch.setattr("editor.worker.server.Renderer.render", render)
    job = job_on("river-press-release", Format.TXT)
    talk(msgspec.structs.replace(start, warm=True), Ask(1, job))
    assert done == ["warm", job]
    talk(start, Ask(1, job))
    assert done == ["warm", job, job]


def test_what_is_missing_is_told_with_the_first_page_and_not_before(
    start, keeps_limits, monkeypatch
):
    def warm_up(renderer):
        raise Problem.of("Pango is not installed.")

    monkeypatch.setattr("editor.worker.server.Renderer.warm_up", warm_up)
    job = job_on("river-press-release", Format.TXT)
    (done,) = talk(msgspec.structs.replace(start, warm=True), Ask(1, job))
    assert isinstance(done, Done)


def test_without_a_start_there_is_no_service():
    assert talk() == []


def test_a_page_without_end_does_not_outlive_its_parent(tmp_path):
    pack = tmp_path / "endless"
    pack.mkdir()
    for file in (REPO / "templates" / "classic").iterdir():
        (pack / file.name).write_bytes(file.read_bytes())
    loop = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"
    (pack / "release.html.j2").write_text(loop, encoding="utf-8")
    child = subprocess.Popen(worker_command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    write_frame(child.stdin, Start(FONTS, tmp_path / "state", megabytes=2048))
    write_frame(child.stdin, Ask(1, job_on("river-press-release", Format.HTML, pack=pack)))
    child.stdin.close()
    start = time.monotonic()
    assert child.wait(timeout=20) == 0
    assert time.monotonic() - start < 20
    child.stdout.close()


@pytest.mark.parametrize(
    ("headline", "told"), [("Short", "This page"), ("x" * 200_000, "headline")]
)
def test_too_little_memory_is_said_of_what_is_too_long(
    headline, told, start, keeps_limits, monkeypatch
):
    def swell(*_):
        raise MemoryError

    release = sample()
    edition = msgspec.structs.replace(release.editions[0], headline=headline)
    release = msgspec.structs.replace(release, editions=(edition,))
    monkeypatch.setattr("editor.worker.server.Renderer.render", swell)
    (said,) = talk(start, Ask(1, job_on("river-press-release", Format.TXT, release=release)))
    assert isinstance(said, Refused)
    assert told in str(said.problem())
