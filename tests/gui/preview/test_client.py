"""The newest job wins, and a render process that fails is started again, but not for ever."""

import os
import signal
import sys
from pathlib import Path

import msgspec
import pytest

from editor.gui.preview.client import PreviewClient
from editor.gui.preview.failures import Patience
from editor.model.edition import Edition
from editor.model.enums import Audience, Kind
from editor.model.release import Release
from editor.render.job import Folders, Format, Glimpse, Job
from editor.worker.protocol import Start

FAKE = Path(__file__).with_name("fake_worker.py")
NOWHERE = Path("/nowhere")


def job(title, glimpse=None):
    release = Release(
        schema=1,
        id="r",
        kind=Kind.STATEMENT,
        title=title,
        editions=(Edition(language="en"),),
    )
    folders = Folders(pack=NOWHERE, shared=NOWHERE, fonts=NOWHERE, images=NOWHERE)
    return Job(
        release=release,
        language="en",
        audience=Audience.PRESS,
        formats=(Format.PDF,),
        folders=folders,
        glimpse=glimpse,
    )


def glimpse(title):
    """A job for the first of three pages."""
    return job(title, Glimpse(0, 0, 3))


class Heard:
    """What a client has told so far."""

    def __init__(self, client):
        self.titles, self.glimpses = [], []
        self.problems, self.crashes, self.stops = [], [], []
        client.rendered.connect(self._note)
        client.refused.connect(self.problems.append)
        client.crashed.connect(self.crashes.append)
        client.stopped.connect(self.stops.append)

    def _note(self, pages):
        title = pages.rendered.files[Format.PDF].decode()
        assert title == pages.job.release.title
        self.titles.append(title)
        self.glimpses.append(pages.rendered.glimpse is not None)


@pytest.fixture
def make_client(qtbot):
    clients = []

    def make(command=None, **options):
        command = command or [sys.executable, "-ISs", str(FAKE)]
        client = PreviewClient(Start(NOWHERE, NOWHERE, 100), command=command, **options)
        clients.append(client)
        return client, Heard(client)

    yield make
    for client in clients:
        client.close()
        client.deleteLater()


@pytest.fixture
def gate(tmp_path):
    """A named pipe: who reads it waits until the test opens it."""
    path = tmp_path / "gate"
    os.mkfifo(path)
    end = os.open(path, os.O_RDWR)  # does not wait for who reads

    def open_():
        os.write(end, b"!")

    open_.path = path
    yield open_
    os.close(end)


def test_a_job_gets_its_answer(qtbot, make_client):
    client, heard = make_client()
    client.ask(job("first"))
    assert not client.is_idle
    qtbot.waitUntil(lambda: heard.titles == ["first"])
    assert client.is_idle


def test_the_newest_job_takes_the_place_of_all_that_wait(qtbot, make_client, gate):
    client, heard = make_client()
    client.ask(job(f"wait:{gate.path}"))
    for title in ("one", "two", "three"):
        client.ask(job(title))
    gate()
    qtbot.waitUntil(lambda: client.is_idle)
    assert heard.titles == [f"wait:{gate.path}", "three"]


# --- glimpses -------------------------------------------------------------------------------------


def test_all_pages_follow_a_glimpse(qtbot, make_client):
    client, heard = make_client()
    client.ask(glimpse("one"))
    qtbot.waitUntil(lambda: client.is_idle)
    assert heard.titles == ["one", "one"]
    assert heard.glimpses == [True, False]


def test_while_something_newer_waits_all_pages_do_not_follow(qtbot, make_client, gate):
    client, heard = make_client()
    client.ask(glimpse(f"wait:{gate.path}"))
    for title in ("one", "two", "three"):
        client.ask(glimpse(title))
    gate()
    qtbot.waitUntil(lambda: client.is_idle)
    assert heard.titles == [f"wait:{gate.path}", "three", "three"]
    assert heard.glimpses == [True, True, False]


def test_where_all_pages_came_at_once_nothing_follows(qtbot, make_client):
    client, heard = make_client()
    client.ask(glimpse("whole"))
    qtbot.waitUntil(lambda: client.is_idle)
    assert heard.glimpses == [False]


@pytest.mark.parametrize("newer", [glimpse, job])
def test_all_pages_that_follow_give_way_to_what_is_newer(qtbot, make_client, newer):
    client, heard = make_client()
    client.ask(glimpse("slow"))
    qtbot.waitUntil(lambda: heard.titles == ["slow"])
    client.ask(newer("newer"))
    qtbot.waitUntil(lambda: client.is_idle)
    assert heard.titles[:2] == ["slow", "newer"]
    assert heard.glimpses[-1] is False
    assert client.failures == ()


def test_pages_that_were_ready_before_they_could_give_way_are_shown(qtbot, make_client, gate):
    client, heard = make_client()
    client.ask(glimpse(f"wait:{gate.path}"))
    gate()
    qtbot.waitUntil(lambda: heard.glimpses == [True])
    client.ask(glimpse("newer"))
    gate()
    qtbot.waitUntil(lambda: client.is_idle)
    assert heard.titles == [f"wait:{gate.path}"] * 2 + ["newer"] * 2
    assert heard.glimpses == [True, False, True, False]


def test_a_mistake_in_a_glimpse_is_not_told_where_all_pages_can_be_made(qtbot, make_client):
    client, heard = make_client()
    client.ask(glimpse("crash-glimpse"))
    qtbot.waitUntil(lambda: client.is_idle)
    assert (heard.glimpses, heard.crashes) == ([False], [])
    client.ask(glimpse("crash"))
    qtbot.waitUntil(lambda: client.is_idle)
    assert len(heard.crashes) == 1


def test_a_process_that_dies_over_a_glimpse_is_asked_for_all_pages(qtbot, make_client, tmp_path):
    client, heard = make_client()
    title = f"die-once:{tmp_path / 'died'}"
    client.ask(glimpse(title))
    qtbot.waitUntil(lambda: client.is_idle)
    assert (heard.titles, heard.glimpses) == ([title], [False])


# --- failures -------------------------------------------------------------------------------------


def test_a_process_that_dies_is_started_again_with_the_same_job(qtbot, make_client, tmp_path):
    client, heard = make_client()
    title = f"die-once:{tmp_path / 'died'}"
    client.ask(job(title))
    qtbot.waitUntil(lambda: heard.titles == [title])
    assert heard.stops == []


def test_a_job_that_came_meanwhile_is_asked_after_a_death(qtbot, make_client, gate):
    client, heard = make_client()
    client.ask(job(f"wait:{gate.path}"))
    client.ask(job("newer"))
    os.kill(client.process_id, signal.SIGKILL)
    qtbot.waitUntil(lambda: heard.titles == ["newer"])


def test_killed_five_times_while_somebody_types(qtbot, make_client):
    client, heard = make_client()
    for turn in range(5):
        client.ask(job(f"before {turn}"))
        os.kill(client.process_id, signal.SIGKILL)
        client.ask(job(f"after {turn}"))
        qtbot.waitUntil(lambda: client.is_idle or client.is_stopped)
        if client.is_stopped:
            assert "ended by itself 3 times" in str(heard.stops[-1])
            assert client.process_id == 0
            client.retry()
        qtbot.waitUntil(lambda n=turn: heard.titles[-1:] == [f"after {n}"])
    assert len(heard.stops) == 1


def test_nothing_is_tried_after_three_failures_until_retry(qtbot, make_client):
    client, heard = make_client()
    client.ask(job("die"))
    qtbot.waitUntil(lambda: bool(heard.stops))
    client.ask(job("fine"))
    client.start()
    assert client.process_id == 0
    client.retry()
    qtbot.waitUntil(lambda: heard.titles == ["fine"])
    assert len(heard.stops) == 1


def test_after_a_minute_the_next_job_is_tried_by_itself(qtbot, make_client):
    now = [0.0]
    client, heard = make_client(clock=lambda: now[0])
    client.ask(job("die"))
    qtbot.waitUntil(lambda: bool(heard.stops))
    now[0] += 59
    client.ask(job("too soon"))
    assert client.is_stopped
    now[0] += 2
    client.ask(job("fine"))
    qtbot.waitUntil(lambda: heard.titles == ["fine"])
    client.ask(job("die"))
    qtbot.waitUntil(lambda: len(heard.stops) == 2)  # and it counts from the beginning


def test_another_template_is_tried_at_once(qtbot, make_client):
    client, heard = make_client()
    client.ask(job("die"))
    qtbot.waitUntil(lambda: bool(heard.stops))
    folders = Folders(pack=Path("/other"), shared=NOWHERE, fonts=NOWHERE, images=NOWHERE)
    client.ask(msgspec.structs.replace(job("fine"), folders=folders))
    qtbot.waitUntil(lambda: heard.titles == ["fine"])


def test_failures_long_ago_do_not_count(qtbot, make_client, tmp_path):
    now = [0.0]
    client, heard = make_client(clock=lambda: now[0])
    for turn in range(4):
        now[0] += 31
        title = f"die-once:{tmp_path / str(turn)}"
        client.ask(job(title))
        qtbot.waitUntil(lambda t=title: heard.titles[-1:] == [t])
    assert heard.stops == []


def test_a_process_that_hangs_is_killed(qtbot, make_client):
    client, heard = make_client(patience=Patience(seconds=0.3))
    client.ask(job("hang"))
    first = client.process_id
    qtbot.waitUntil(lambda: bool(heard.stops))
    assert "3 times in a row" in str(heard.stops[0])
    assert "not ready" in str(heard.stops[0])
    with pytest.raises(ProcessLookupError):
        os.kill(first, 0)


@pytest.mark.parametrize("title", ["garbage", "noise", "old"])
def test_garbage_from_the_process_is_a_failure(qtbot, make_client, title):
    client, heard = make_client()
    client.ask(job(title))
    qtbot.waitUntil(lambda: bool(heard.stops))
    assert "no readable answer" in str(heard.stops[0])
    client.ask(job("fine"))
    client.retry()
    qtbot.waitUntil(lambda: heard.titles == ["fine"])


def test_a_program_that_cannot_be_started_is_told_in_words(qtbot, make_client):
    client, heard = make_client(command=["/nowhere/at/all"])
    client.ask(job("x"))
    qtbot.waitUntil(lambda: bool(heard.stops))
    assert "ended by itself" in str(heard.stops[0])


def test_what_the_process_refuses_is_told_and_the_next_job_goes_on(qtbot, make_client):
    client, heard = make_client()
    client.ask(job("refuse:classic"))
    qtbot.waitUntil(lambda: [str(p) for p in heard.problems] == ["The template classic is broken."])
    client.ask(job("crash"))
    qtbot.waitUntil(lambda: len(heard.crashes) == 1)
    client.ask(job("fine"))
    qtbot.waitUntil(lambda: heard.titles == ["fine"])
    assert heard.stops == []


def test_closing_ends_the_process(qtbot, make_client):
    client, _ = make_client()
    client.start()
    process = client.process_id
    client.ask(job("hang"))
    client.close()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)
