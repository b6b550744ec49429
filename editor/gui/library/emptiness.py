"""What to say and offer where a part of the library is empty."""

from typing import TYPE_CHECKING

from editor.gui.library.empty import EmptyPage, WayIn
from editor.gui.library.views import Kind, View
from editor.gui.words import N_, tr
from editor.model.message import message

if TYPE_CHECKING:
    from editor.gui.library.window import LibraryWindow

_WORDS = {
    Kind.ALL: (
        N_("The library is empty"),
        N_(
            "It keeps the organisations and people who sign your letters, so that you find them"
            " again by a few letters of their name."
        ),
    ),
    Kind.ORGANISATIONS: (
        N_("No organisations yet"),
        N_("Add one by hand, or bring in a list that you have."),
    ),
    Kind.PEOPLE: (
        N_("No people yet"),
        N_("Those who sign under their own name stand here. Add one, or bring in a list."),
    ),
    Kind.LIST: (
        N_("This list is empty"),
        N_(
            "Bring in names for it. Or choose entries under “All”, then “Put on a list” in the"
            " menu “With the chosen”."
        ),
    ),
    Kind.LETTER: (
        N_("No entry of the library has signed this letter"),
        N_("Those who signed it have been deleted from the library."),
    ),
    Kind.KEPT: (
        N_("Nothing is kept yet"),
        N_(
            "Add a speaker, a press contact or a boilerplate, and it is offered while you type."
            " “Keep people and texts” in the menu of a release keeps all of that release."
        ),
    ),
}


def show_emptiness(window: "LibraryWindow", page: EmptyPage, view: View) -> None:
    """Say that a view has no entries, and offer what can be done."""
    typed = window.search.text().strip()
    if typed:
        title = tr(message("No entry has the words “{words}”", words=typed))
        page.show_words(title, tr("Search for fewer letters."), _after_search(window, view))
        return
    title, words = _WORDS.get(view.kind, _WORDS[Kind.ALL])
    page.show_words(tr(title), tr(words), _ways(window, view.kind))


def show_nothing_kept(window: "LibraryWindow", page: EmptyPage) -> None:
    """Say that no speaker, contact or boilerplate is kept or found."""
    typed = window.search.text().strip()
    if typed:
        title = tr(message("No entry has the words “{words}”", words=typed))
        page.show_words(title, "", (_clear(window),))
        return
    title, words = _WORDS[Kind.KEPT]
    page.show_words(tr(title), tr(words), _kept_ways(window) if window.may_write else ())


def _ways(window: "LibraryWindow", kind: Kind) -> tuple[WayIn, ...]:
    if not window.may_write or kind is Kind.LETTER:
        return ()
    acts = window.acts
    organisation = WayIn(tr("New organisation"), "Ctrl+N", acts.add_organisation)
    person = WayIn(tr("New person"), "Ctrl+Shift+N", acts.add_person)
    first = {Kind.PEOPLE: (person,), Kind.LIST: ()}.get(kind, (organisation,))
    return (
        *first,
        WayIn(tr("Import a list…"), "Ctrl+I", window.choose_file),
        WayIn(tr("Paste a list"), "Ctrl+V", window.paste),
    )


def _kept_ways(window: "LibraryWindow") -> tuple[WayIn, ...]:
    acts = window.kept_acts
    return (
        WayIn(tr("New speaker"), "Ctrl+Shift+S", acts.add_speaker),
        WayIn(tr("New press contact"), "Ctrl+Shift+C", acts.add_contact),
        WayIn(tr("New boilerplate"), "Ctrl+Shift+B", acts.add_boilerplate),
    )


def _after_search(window: "LibraryWindow", view: View) -> tuple[WayIn, ...]:
    clear = _clear(window)
    if view.kind is Kind.ALL:
        return (clear,)
    return clear, WayIn(tr("Search everywhere"), "", lambda: window.views.choose(View(Kind.ALL)))


def _clear(window: "LibraryWindow") -> WayIn:
    def clear() -> None:
        window.search.clear()
        window.search.setFocus()

    return WayIn(tr("Clear the search"), "", clear)
