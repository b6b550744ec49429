"""The counts that can stand in a text, each with what it reads as now."""

from collections.abc import Callable

from PySide6.QtWidgets import QMenu

from editor.gui.body.count_words import CountWords
from editor.gui.bridge import SessionBridge
from editor.gui.words import tr
from editor.model.message import message
from editor.model.release import Release
from editor.model.tokens import Count, Form, Token, write_token


def fill_count_menu(
    menu: QMenu, bridge: SessionBridge, language: str, insert: Callable[[str], object]
) -> None:
    """Put the counts of a release into a menu anew."""
    menu.clear()
    words = CountWords(bridge.release, language)
    for name, token in _tokens(bridge.release, language):
        written = write_token(token)
        shown = message("{name}: {words}", name=name, words=words.of_token(written))
        action = menu.addAction(tr(shown).replace("&", "&&"))
        action.triggered.connect(lambda _on=False, written=written: insert(written))


def _tokens(release: Release, language: str) -> list[tuple[str, Token]]:
    signatories, countries = tr("Signatories"), tr("Countries")
    in_words = tr("Signatories, in words")
    return [
        (signatories, Token(Count.SIGNATORIES)),
        (in_words, Token(Count.SIGNATORIES, form=Form.WORDS)),
        (tr("Signatories, rounded down to tens"), Token(Count.SIGNATORIES, "", Form.OVER, 10)),
        (countries, Token(Count.COUNTRIES)),
        *(
            (
                group.heading.get(language) or next(iter(group.heading.values()), group.id),
                Token(Count.GROUP, group.id),
            )
            for group in release.signatories.groups
        ),
    ]
