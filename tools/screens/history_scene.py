"""The earlier versions of a release, as one has them after some weeks."""

import datetime as dt
from pathlib import Path

from msgspec.structs import replace

from editor.gui.actions.specs import Act
from editor.gui.history.dialog import EarlierDialog
from editor.gui.window.sections import Part
from editor.model.codec import encode
from editor.model.edition import Edition
from editor.model.release import Issue, Release
from editor.storage.versions import Reason, keep_version
from tools.screens.stage import Stage

_RIGHT_TO_LEFT = "unreadable-alerts-statement"
_NEW = "last-reporter-advisory"
_DAY = dt.timedelta(days=1)


def earlier(stage: Stage) -> None:
    """The list, and what differs from a version that went out."""
    window = stage.editor(_RIGHT_TO_LEFT, Part.HEADLINE)
    _fill(window.bridge.folder, window.bridge.release)
    window.actions_made[Act.EARLIER].trigger()
    stage.settle(400)
    dialog = window.findChild(EarlierDialog)
    if dialog is not None:
        dialog.versions.setCurrentRow(1)
        stage.settle(300)
    stage.shoot("dialog-earlier", window)
    stage.close_popups()


def nothing_earlier(stage: Stage) -> None:
    """A release that has no version from before."""
    window = stage.editor(_NEW, Part.HEADLINE)
    window.actions_made[Act.EARLIER].trigger()
    stage.settle(400)
    stage.shoot("dialog-earlier-none", window)
    stage.close_popups()


def _fill(folder: Path, release: Release) -> None:
    now = dt.datetime.now(dt.UTC)
    then = replace(release, editions=tuple(map(_other_words, release.editions)))
    out = replace(then, issued=(Issue(version=1, date=dt.date(2026, 5, 4)),))
    keep_version(folder, b"{", Reason.REPLACED, now - 9 * _DAY)
    keep_version(folder, encode(out), Reason.ISSUED, now - 6 * _DAY)
    keep_version(folder, encode(then), Reason.CLOSED, now - _DAY)


def _other_words(edition: Edition) -> Edition:
    first, _second, *rest = edition.body
    text = getattr(first, "text", "").rsplit(" ", 4)[0]
    changed = replace(first, text=text) if text else first
    headline = " ".join(edition.headline.split()[:-1])
    return replace(edition, headline=headline, body=(changed, *rest))
