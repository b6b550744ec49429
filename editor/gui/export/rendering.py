"""Pages that leave the window: made in a thread by a render process of their own."""

from pathlib import Path

from editor.app.packs import find_pack
from editor.app.paths import Places
from editor.model.enums import Audience
from editor.model.release import Release
from editor.render.job import Folders, Format, Job, Rendered
from editor.storage.project import IMAGES
from editor.worker.client import Worker
from editor.worker.limits import Limits


def make_job(
    release: Release,
    language: str,
    audience: Audience,
    formats: tuple[Format, ...],
    places: Places,
    project: Path,
) -> Job:
    """What to ask for one edition of the release in a project. Raises Problem."""
    folders = Folders(
        pack=find_pack(release.template, places, project),
        shared=places.shared_templates,
        fonts=places.fonts,
        images=project / IMAGES,
    )
    return Job(
        release=release, language=language, audience=audience, formats=formats, folders=folders
    )


def render(job: Job, places: Places) -> Rendered:
    """Do it, and end the process. Raises Problem, and WorkerBug."""
    with Worker(places.fonts, places.state, Limits()) as worker:
        return worker.render(job)
