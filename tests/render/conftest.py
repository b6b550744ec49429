"""One renderer for all tests of pages: what it keeps in between is costly to make."""

import shutil
from functools import cache

import msgspec
import pytest

from editor.model.enums import Audience
from editor.render.engine import Renderer
from editor.render.fontconfig import use_bundled_fonts
from editor.render.job import PAGE_FORMATS, Folders, Format, Job
from editor.storage.project import open_project
from tests.conftest import REPO

SAMPLES = tuple(sorted(folder.name for folder in (REPO / "projects").iterdir()))


@pytest.fixture(scope="session")
def renderer(tmp_path_factory):
    """The renderer as the worker makes it, with the bundled fonts and no other."""
    with pytest.MonkeyPatch.context() as patch:
        use_bundled_fonts(REPO / "resources" / "fonts", tmp_path_factory.mktemp("state"))
        yield Renderer()
        patch.undo()


@pytest.fixture
def own_pack(tmp_path):
    """A pack to which a test adds rules."""
    pack = shutil.copytree(REPO / "templates" / "classic", tmp_path / "classic")

    def make(rules):
        sheet = pack / "print.css"
        sheet.write_text(sheet.read_text("utf-8") + rules, "utf-8")
        return pack

    return make


@pytest.fixture(scope="session")
def exported(renderer):
    """A sample's edition, the first one unless it is named, in all formats and read back.

    Made once for all tests that only look at it.
    """

    @cache
    def export(name, language=None, pack="classic"):
        language = language or sample(name).editions[0].language
        return renderer.render(job_on(name, language=language, pack=pack, verify=True))

    return export


@pytest.fixture(scope="session")
def previewed(renderer):
    """The PDF of a sample's edition with its places, as the preview asks for it; made once too."""

    @cache
    def preview(name, language=None, pack="classic"):
        language = language or sample(name).editions[0].language
        job = job_on(name, Format.PDF, language=language, pack=pack, places=True)
        return renderer.render(job)

    return preview


def folders(project="river-press-release", pack="classic"):
    """The folders of a job on a sample project."""
    return Folders(
        pack=REPO / "templates" / pack if isinstance(pack, str) else pack,
        shared=REPO / "templates" / "shared",
        fonts=REPO / "resources" / "fonts",
        images=REPO / "projects" / project / "images",
    )


def sample(name="river-press-release"):
    """The release of a sample project."""
    return open_project(REPO / "projects" / name).release


def job_on(name="river-press-release", *formats, release=None, pack="classic", **fields):
    """A job on a sample, or on a release in its place; all formats unless some are named."""
    release = release or sample(name)
    plain = Job(
        release=release,
        language=release.editions[0].language,
        audience=Audience.PRESS,
        formats=formats or PAGE_FORMATS,
        folders=folders(name, pack),
    )
    return msgspec.structs.replace(plain, **fields)
