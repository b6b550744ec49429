"""What the program can put right by itself, where a finding says so."""

from editor.app.searching.text import Text
from editor.app.searching.texts import texts
from editor.checks.translations import CODE as SOURCE_CHANGED
from editor.checks.typed_counts import CODE as TYPED_COUNT
from editor.model.findings import Finding
from editor.model.message import message
from editor.model.operations.change import Change
from editor.model.operations.editions import follow_source
from editor.model.operations.signing import keeping_consent
from editor.model.places import SEPARATOR, place
from editor.model.release import Release
from editor.model.tokens import Token, write_token
from editor.model.typed_counts.finding import TypedCount, typed_counts
from editor.model.typed_counts.verdict import compare


def fix_for(found: Finding, release: Release) -> Change | None:
    """The change that puts a finding of this release right; None where a person has to."""
    if found.code == SOURCE_CHANGED:
        _editions, language, _body, block = found.place.split(SEPARATOR)
        return follow_source(language, block)
    return _put_count(found, release) if found.code == TYPED_COUNT else None


def _put_count(found: Finding, release: Release) -> Change | None:
    """Put a count that follows the list where a number was typed by hand.

    It says what was said, so nobody needs to be asked again whether they agree.
    """
    at = {found.place, place(found.place, "text")}
    language = found.place.split("/")[1]
    for text in texts(release):
        if not text.rich or text.guarded or text.place not in at:
            continue
        for typed in typed_counts(text.words, language):
            token = compare(typed, release, language).token
            if token and typed.start == found.what.fields["at"]:
                return _put(text, _with_token(text.words, typed, token))
    return None


def _put(text: Text, words: str) -> Change:
    operation = keeping_consent(lambda release: text.put(release, words))
    return Change(operation, message("Let the count follow the list"))


def _with_token(words: str, typed: TypedCount, token: Token) -> str:
    return f"{words[: typed.start]}{{{write_token(token)}}}{words[typed.end :]}"
