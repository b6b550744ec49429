"""What the library shows at its left: everybody, a kind, a list, a letter, and what is kept."""

from enum import StrEnum

import msgspec
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from editor.gui.theme import Theme
from editor.gui.words import N_, tr
from editor.library.reading import name_lists, signed_releases
from editor.library.store import Library

_WIDTH = 216
_VIEW = Qt.ItemDataRole.UserRole


class Kind(StrEnum):
    """A sort of view."""

    ALL = "all"
    ORGANISATIONS = "organisations"
    PEOPLE = "people"
    ALIKE = "alike"
    KEPT = "kept"
    LIST = "list"
    LETTER = "letter"


class View(msgspec.Struct, frozen=True):
    """One line; `key` is the id of a list or of a release."""

    kind: Kind
    key: str = ""


_FIXED = (
    (Kind.ALL, N_("All"), "users"),
    (Kind.ORGANISATIONS, N_("Organisations"), "building-2"),
    (Kind.PEOPLE, N_("People"), "user"),
    (Kind.ALIKE, N_("These look alike"), "replace"),
    (Kind.KEPT, N_("People and texts"), "contact"),
)


class ViewList(QListWidget):
    """`chosen` tells the view."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(tr("Parts of the library"))
        self.setProperty("kind", "plain")
        self.setFixedWidth(_WIDTH)
        self.setIconSize(QSize(theme.sizes.icon, theme.sizes.icon))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.currentItemChanged.connect(self._tell)
        theme.changed.connect(self._redraw)

    @property
    def current(self) -> View:
        """The view that is chosen."""
        item = self.currentItem()
        return item.data(_VIEW) if item is not None and item.data(_VIEW) else View(Kind.ALL)

    def refresh(self, library: Library | None) -> None:
        """Show what there is now; the choice stays, where it is still there."""
        current = self.current
        self.blockSignals(True)  # noqa: FBT003  # Qt's own
        self.clear()
        for kind, words, icon in _FIXED:
            self._add(View(kind), tr(words), icon)
        if library is not None:
            self._add_all(library)
        views = [self.item(row).data(_VIEW) for row in range(self.count())]
        self.setCurrentRow(views.index(current) if current in views else 0)
        self.blockSignals(False)  # noqa: FBT003  # as above

    def choose(self, view: View) -> None:
        """Go to a view."""
        for row in range(self.count()):
            if self.item(row).data(_VIEW) == view:
                self.setCurrentRow(row)

    def _add_all(self, library: Library) -> None:
        lists = name_lists(library.connection)
        if lists:
            self._add_title(tr("Lists"))
        for named in lists:
            self._add(View(Kind.LIST, named.id), named.name or tr("A list without a name"), "list")
        letters = signed_releases(library.connection)
        if letters:
            self._add_title(tr("Letters"))
        for one, _number in letters:
            title = one.title or tr("Untitled release")
            self._add(View(Kind.LETTER, one.release), title, "mail")

    def _add(self, view: View, words: str, icon: str) -> None:
        item = QListWidgetItem(self._theme.icon(icon, "muted"), words, self)
        item.setData(_VIEW, view)
        item.setData(Qt.ItemDataRole.WhatsThisRole, icon)
        item.setToolTip(words)

    def _add_title(self, words: str) -> None:
        item = QListWidgetItem(words, self)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFont(self._theme.font("small", bold=True))
        item.setForeground(QColor(self._theme.tokens.muted))

    def _redraw(self) -> None:
        for row in range(self.count()):
            icon = self.item(row).data(Qt.ItemDataRole.WhatsThisRole)
            if not icon:
                self.item(row).setForeground(QColor(self._theme.tokens.muted))
            else:
                self.item(row).setIcon(self._theme.icon(icon, "muted"))

    def _tell(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_VIEW):
            self.chosen.emit(item.data(_VIEW))
