"""The words of an edition around its body."""

from editor.model.message import Message, message
from editor.model.operations.change import Change
from editor.model.operations.parts import edited, in_edition
from editor.model.places import edition_place


def set_kicker(language: str, text: str) -> Change:
    """Set the short line above the headline."""
    return _set(language, message("Change kicker"), kicker=text)


def set_headline(language: str, text: str) -> Change:
    """Set the headline."""
    return _set(language, message("Change headline"), headline=text)


def set_subheadline(language: str, text: str) -> Change:
    """Set the line under the headline."""
    return _set(language, message("Change subheadline"), subheadline=text)


def set_place(language: str, text: str) -> Change:
    """Set the place of the dateline."""
    return _set(language, message("Change place"), place=text)


def set_subject(language: str, text: str) -> Change:
    """Set the subject of a letter."""
    return _set(language, message("Change subject"), subject=text)


def set_salutation(language: str, text: str) -> Change:
    """Set the salutation of a letter."""
    return _set(language, message("Change salutation"), salutation=text)


def set_closing(language: str, text: str) -> Change:
    """Set the closing of a letter."""
    return _set(language, message("Change closing"), closing=text)


def _set(language: str, label: Message, /, **field: str) -> Change:
    operation = in_edition(language, lambda edition: edited(edition, **field))
    return Change(operation, label, edition_place(language, *field))
