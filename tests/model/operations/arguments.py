"""Arguments for operations, drawn such that they fit one release."""

from collections.abc import Callable, Sequence
from typing import Any

from hypothesis import strategies as st
from msgspec.structs import replace

from editor.model.ids import new_ids, taken_ids
from editor.model.operations.change import Change
from editor.model.release import Release
from tests.model import releases as some

Draw = Callable[[st.SearchStrategy], Any]
Catalogue = dict[Callable[..., Change], Callable[[], Change]]
# Words as a keyboard, a clipboard or an importer may bring them.
dirty = some.text | st.sampled_from(["a\0b", "\ufffc", "c\r\nd", "\u2028", "e\ud800f"])


class Arguments:
    """Arguments for the operations, drawn such that they fit one release."""

    def __init__(self, draw: Draw, of: Release) -> None:
        self.draw, self.of = draw, of
        self.fresh = new_ids(taken_ids(of), "q")

    def new(self, strategy: st.SearchStrategy) -> Any:
        return replace(self.draw(strategy), id=next(self.fresh))

    def text(self) -> str:
        return self.draw(dirty)

    def flag(self) -> bool:
        return self.draw(st.booleans())

    def some_of(self, items: Sequence[Any]) -> tuple[str, ...]:
        ids = [item.id for item in items]
        return tuple(self.draw(st.lists(st.sampled_from(ids), unique=True))) if ids else ()

    def before(self, items: Sequence[Any]) -> str | None:
        return self.draw(st.sampled_from([None, *(item.id for item in items)]))

    def again(self, items: Sequence[Any], strategy: st.SearchStrategy) -> Any:
        """Another value for one of the items."""
        chosen = self.draw(st.sampled_from(items))
        return replace(self.draw(strategy | st.just(chosen)), id=chosen.id)

    def item_changes(
        self,
        items: Sequence[Any],
        strategy: st.SearchStrategy,
        functions: tuple[Callable[..., Change], ...],
        *first: str,
    ) -> Catalogue:
        """Add, update, remove and move for one list."""
        add, update, remove, move = functions
        found: Catalogue = {
            add: lambda: add(*first, self.new(strategy), self.before(items)),
            remove: lambda: remove(*first, self.some_of(items)),
            move: lambda: move(*first, self.some_of(items), self.before(items)),
        }
        if items:
            found[update] = lambda: update(*first, self.again(items, strategy), self.text())
        return found
