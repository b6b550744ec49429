"""Where everything is: what came with the program, and the person's own folders."""

import sys
from pathlib import Path

import msgspec

PROGRAM = "press-release-editor"


class Places(msgspec.Struct, frozen=True, kw_only=True):
    """The folders that a run of the program knows; only those it came with surely exist."""

    templates: Path
    shared_templates: Path
    fonts: Path
    samples: Path
    config: Path
    data: Path
    state: Path
    documents: Path

    @property
    def own_templates(self) -> Path:
        """The template packs that a person has added for all their releases."""
        return self.config / "templates"


def find_places(installation: Path | None = None) -> Places:
    """The folders of this person on this machine; `installation` is where the program lies."""
    # Costs a third of the start, and most commands ask for no folder.
    import platformdirs  # noqa: PLC0415

    root = installation or installation_folder()
    own = platformdirs.PlatformDirs(PROGRAM, appauthor=False)
    return Places(
        templates=root / "templates",
        shared_templates=root / "templates" / "shared",
        fonts=root / "resources" / "fonts",
        samples=root / "projects",
        config=own.user_config_path,
        data=own.user_data_path,
        state=own.user_state_path,
        documents=own.user_documents_path,
    )


def installation_folder() -> Path:
    """The folder beside the package; in a frozen build, where its data was unpacked to."""
    # https://pyinstaller.org/en/stable/runtime-information.html
    unpacked = getattr(sys, "_MEIPASS", None)
    return Path(unpacked) if unpacked else Path(__file__).resolve().parents[2]
