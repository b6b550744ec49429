"""Strings of an item in a list of the release, tied to fields."""

from collections.abc import Callable
from typing import Any

import msgspec

from editor.gui.fields.binding import Binding
from editor.model.operations.change import Change
from editor.model.places import place
from editor.model.release import Release

Items = Callable[[Release], tuple[Any, ...]]
Update = Callable[[Any, str], Change]
Get = Callable[[Any], str]
Put = Callable[[Any, str], Any]


class ItemWays(msgspec.Struct, frozen=True):
    """A list of the release by its place, and how an item of it is set to a new value."""

    place: str
    items: Items
    update: Update

    def find(self, release: Release, item_id: str) -> Any:  # noqa: ANN401  # an item, whatever it is
        """The item of that id, None once it was taken out."""
        return next((item for item in self.items(release) if item.id == item_id), None)

    def binding(  # who, which, and what is out of the ordinary
        self,
        item_id: str,
        field: str,
        name: str,
        get: Get | None = None,
        put: Put | None = None,
        normal: Callable[[str], str] = str,
    ) -> Binding:
        """Tie the field of an item; `get` and `put` where it is more than an attribute."""
        read = get or (lambda item: getattr(item, field))
        change = put or (lambda item, text: msgspec.structs.replace(item, **{field: text}))

        def write(release: Release, text: str) -> Change:
            return self.update(change(self.find(release, item_id), text), field)

        def read_item(release: Release) -> str | None:
            item = self.find(release, item_id)
            return None if item is None else read(item)

        return Binding(place(self.place, item_id, field), name, read_item, write, normal)
