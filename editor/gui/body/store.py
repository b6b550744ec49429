"""The body in the release: read as rows, and written as the blocks that differ."""

import msgspec

from editor.gui.body.carets import Selection, caret_of
from editor.gui.bridge import SessionBridge
from editor.model.blocks import Block
from editor.model.ids import taken_ids
from editor.model.message import Message
from editor.model.operations.change import Change, together
from editor.model.operations.parts import in_body
from editor.model.places import place
from editor.model.release import Release
from editor.model.rows.blocks import Rewrite, rewrite
from editor.model.rows.row import Rows, rows_of

Body = tuple[Block, ...]


TYPED, DELETED = "typed", "deleted"


class Edit(msgspec.Struct, frozen=True):
    """What the rows are to become, and where the caret is then.

    Edits of one `kind` in one row that follow each other closely are one step of undo; the kind
    "" never joins. `also` is carried out first, in the same step.
    """

    rows: Rows
    caret: Selection
    label: Message
    kind: str = ""
    also: Change | None = None


class BodyStore:
    """Reads and writes the body of one edition. The rows of the last body are used again."""

    def __init__(self, bridge: SessionBridge, language: str) -> None:
        self._bridge = bridge
        self.language = language
        self.body: Body = body_of(bridge.release, language)
        self.rows: Rows = rows_of(self.body)
        self._coming: tuple[Body, Rows] = (self.body, self.rows)

    @property
    def release(self) -> Release:
        """The release that the body is part of."""
        return self._bridge.release

    def differs(self, release: Release) -> bool:
        """Whether a release has another body than the one that was read last."""
        return body_of(release, self.language) is not self.body

    def take(self, release: Release) -> bool:
        """Read the body of a release; whether it is another one than before."""
        body = body_of(release, self.language)
        if body is self.body:
            return False
        own = self._coming[0] is body
        self.body, self.rows = self._coming if own else (body, rows_of(body, self.rows))
        return True

    def write(self, edit: Edit, before: Selection) -> bool:
        """Carry an edit out as a step; whether the body has changed."""
        change = rewrite(self.body, self.rows, edit.rows, lambda: taken_ids(self.release))
        body = _rewritten(self.body, change)
        if body == self.body:
            return False
        rows = self._rows_after(change)
        self._coming = (body, rows)
        caret = caret_of(edit.caret, rows, self.language)
        item = rows[edit.caret.position.row].item
        key = place(caret.place, item, edit.kind) if edit.kind else ""
        written = Change(in_body(self.language, lambda _old: body), edit.label, key)
        self._bridge.apply(
            together(edit.label, edit.also, written) if edit.also else written,
            caret_of(before, self.rows, self.language),
            caret,
        )
        return True

    def _rows_after(self, change: Rewrite) -> Rows:
        old = self.rows[change.first_row : change.end_row]
        new = rows_of(change.blocks, old) if change.blocks else ()
        rows = self.rows[: change.first_row] + new + self.rows[change.end_row :]
        return rows or rows_of(())


def body_of(release: Release, language: str) -> Body:
    """The body of an edition; empty when the edition is gone."""
    return next((e.body for e in release.editions if e.language == language), ())


def _rewritten(body: Body, change: Rewrite) -> Body:
    return (*body[: change.start], *change.blocks, *body[change.end :])
