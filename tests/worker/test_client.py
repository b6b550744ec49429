"""A page that cannot be made is given up in words, and the next one comes all the same."""

import os
import shutil
import signal

import pytest

from editor.model.message import Problem
from editor.render.job import Format
from editor.worker.client import Worker
from editor.worker.limits import Limits
from tests.conftest import REPO
from tests.render.conftest import job_on

FONTS = REPO / "resources" / "fonts"


@pytest.fixture
def worker(tmp_path):
    with Worker(FONTS, tmp_path / "state", Limits()) as worker:
        yield worker


@pytest.fixture
def pack(tmp_path):
    return shutil.copytree(REPO / "templates" / "classic", tmp_path / "own")


def say(pack, words):
    (pack / "release.html.j2").write_text(words, encoding="utf-8")
    return job_on("river-press-release", Format.HTML, pack=pack)


def test_a_job_comes_back_as_files(worker):
    assert worker.render(job_on("river-press-release", Format.TXT)).files[Format.TXT]


def test_a_killed_process_is_started_again(worker):
    os.kill(worker._process.pid, signal.SIGKILL)
    assert worker.render(job_on("river-press-release", Format.TXT)).files


def test_an_endless_loop_is_stopped_and_the_next_page_made(pack, tmp_path):
    loop = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"
    with Worker(FONTS, tmp_path / "state", Limits(seconds=5)) as worker:
        with pytest.raises(Problem, match="stopped") as caught:
            worker.render(say(pack, loop))
        assert caught.value.way_on
        assert worker.render(job_on("river-press-release", Format.TXT)).files


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("{{ 'x' * 1000000000 }}", "too large"),
        ("{% for a in range(99999) %}{{ 'x' * 9999 }}{% endfor %}", "without end"),
        ("<p>\n{% if %}", "line 2"),
        ("{{ release.headlien }}", "headlien"),
        ("{% include '../../secret' %}", "secret"),
        ("{{ release.headline | safe }}", "safe"),
    ],
)
def test_a_hostile_or_broken_pack_is_said_in_words(worker, pack, words, said):
    with pytest.raises(Problem, match=said) as caught:
        worker.render(say(pack, words))
    assert caught.value.way_on


def test_a_small_memory_is_said_in_words(pack, tmp_path):
    double = "{% for a in range(40) %}{% set ns.x = ns.x ~ ns.x %}{% endfor %}"
    grow = f"{{% set ns = namespace(x='y') %}}{double}{{{{ ns.x }}}}"
    with (
        Worker(FONTS, tmp_path / "state", Limits(megabytes=400)) as worker,
        pytest.raises(Problem, match=r"memory|line"),
    ):
        worker.render(say(pack, grow))
