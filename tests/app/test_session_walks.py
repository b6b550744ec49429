"""Whatever is done in whatever order: steps lead back and forth to the same bytes."""

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from editor.app.session import Session
from editor.model.codec import encode
from editor.model.release import Release
from editor.storage.project import create_project, open_project
from tests.model.operations.changes import changes
from tests.model.releases import releases


class Walk(RuleBasedStateMachine):
    """A session beside a plain list of the bytes that it should go through."""

    def __init__(self) -> None:
        super().__init__()
        self.place = tempfile.TemporaryDirectory()
        self.time = 0.0

    def teardown(self) -> None:
        self.place.cleanup()

    @initialize(release=releases)
    def begin(self, release: Release) -> None:
        folder = Path(self.place.name) / "project"
        self.start(Session(create_project(folder, release), clock=self.tick))
        self.on_disk = self.expected[0]

    def start(self, session: Session) -> None:
        self.session = session
        self.expected = [encode(session.snapshot)]
        self.snapshots = [session.snapshot]
        self.at = 0

    def tick(self) -> float:
        self.time += 10.0  # long enough for no two changes to become one step
        return self.time

    @rule(data=st.data())
    def change(self, data: st.DataObject) -> None:
        before = self.session.snapshot
        changed = self.session.apply(data.draw(changes(before)))
        assert bool(changed.places) == (self.session.snapshot is not before)
        if changed.places:
            self.at += 1
            self.expected[self.at :] = [encode(self.session.snapshot)]
            self.snapshots[self.at :] = [self.session.snapshot]

    @rule()
    def undo(self) -> None:
        self.session.undo()
        self.at = max(0, self.at - 1)

    @rule()
    def redo(self) -> None:
        self.session.redo()
        self.at = min(len(self.expected) - 1, self.at + 1)

    @rule()
    def undo_all_and_redo_all(self) -> None:
        while self.session.undo_label:
            self.session.undo()
        assert encode(self.session.snapshot) == self.expected[0]
        while self.session.redo_label:
            self.session.redo()
        assert encode(self.session.snapshot) == self.expected[-1]
        self.at = len(self.expected) - 1

    @rule()
    def save(self) -> None:
        self.session.save()
        self.on_disk = self.expected[self.at]

    @precondition(lambda self: not self.session.is_dirty)
    @rule()
    def reopen(self) -> None:
        opened = open_project(self.session.opened.folder)
        assert opened.release == self.session.snapshot
        assert opened.findings == ()
        self.start(Session(opened, clock=self.tick))

    @invariant()
    def stands_where_it_should(self) -> None:
        session = self.session
        assert session.snapshot is self.snapshots[self.at]
        assert encode(session.snapshot) == self.expected[self.at]
        assert (session.undo_label is None) == (self.at == 0)
        assert (session.redo_label is None) == (self.at == len(self.expected) - 1)
        assert (session.opened.folder / "release.json").read_bytes() == self.on_disk
        if not session.is_dirty:
            assert self.on_disk == self.expected[self.at]


TestWalk = Walk.TestCase
TestWalk.settings = settings(
    max_examples=25,
    stateful_step_count=25,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    phases=[Phase.explicit, Phase.generate],
)
