"""What every part of a context is built from."""

from collections.abc import Mapping

import msgspec
from babel import Locale

from editor.model.counts import Counts
from editor.model.edition import Edition
from editor.model.enums import Audience
from editor.model.places import edition_place
from editor.model.release import Release
from editor.render.labels import Labels


class Setting(msgspec.Struct, frozen=True, kw_only=True):
    """One edition of a release for one audience; `sizes` maps usable image ids to pixels."""

    release: Release
    edition: Edition
    audience: Audience
    labels: Labels
    locale: Locale
    counts: Counts
    sizes: Mapping[str, tuple[int, int]]

    @property
    def language(self) -> str:
        """The edition's BCP 47 tag."""
        return self.edition.language

    def place(self, *parts: str) -> str:
        """The address of a field of the edition."""
        return edition_place(self.edition.language, *parts)
