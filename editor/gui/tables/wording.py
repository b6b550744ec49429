"""Words of a person or an organisation that may differ by language."""

from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from editor.gui.bridge import SessionBridge
from editor.gui.tables.columns import Item

Get = Callable[[Item], str]
Put = Callable[[Item, str], Item]


class Wording(msgspec.Struct, frozen=True):
    """How fields are read and written in one edition.

    What is said in the language itself goes first; else the common words stand. The first edition
    writes the common words, another one those of its own language.
    """

    bridge: SessionBridge
    language: str

    def get(self, field: str, kind: Callable[[], Any]) -> Get:
        """Reader of a field of `in_language`, whose words are of a `kind`."""

        def read(item: Item) -> str:
            own = getattr(self._own(item.in_language, kind), field)
            return own or getattr(item, field)

        return read

    def put(self, field: str, kind: Callable[[], Any]) -> Put:
        """Writer of such a field."""

        def write(item: Item, text: str) -> Item:
            if text == self.get(field, kind)(item):
                return item
            if self._is_common(getattr(self._own(item.in_language, kind), field)):
                return msgspec.structs.replace(item, **{field: text})
            own = msgspec.structs.replace(self._own(item.in_language, kind), **{field: text})
            return msgspec.structs.replace(
                item, in_language=_with(item.in_language, self.language, own, own != kind())
            )

        return write

    def name(self, item: Item) -> str:
        """The name as it prints in this edition."""
        return item.names.get(self.language) or item.name

    def put_name(self, item: Item, text: str) -> Item:
        """The item with another name in this edition."""
        if text == self.name(item):
            return item
        if self._is_common(item.names.get(self.language, "")):
            return msgspec.structs.replace(item, name=text)
        names = _with(item.names, self.language, text, bool(text))
        return msgspec.structs.replace(item, names=names)

    def _own(self, in_language: Mapping[str, Any], kind: Callable[[], Any]) -> Any:  # noqa: ANN401  # words of that kind
        return in_language.get(self.language) or kind()

    def _is_common(self, own: str) -> bool:
        editions = self.bridge.release.editions
        return not own and (not editions or editions[0].language == self.language)


def _with(old: Mapping[str, Any], key: str, value: object, keep: bool) -> dict[str, Any]:  # noqa: FBT001  # one private switch
    others = {k: v for k, v in old.items() if k != key}
    return {**old, key: value} if keep else others
