"""Printed words for an edition, and what has to be said about them."""

from pathlib import Path

from editor.model.findings import Finding, Level, finding
from editor.model.languages import language_name
from editor.model.places import edition_place
from editor.render.labels import Labels, load_labels

FALLBACK = "en"
FOLDER = "labels"


def find_labels(shared: Path, language: str) -> tuple[Labels, tuple[Finding, ...]]:
    """The labels of a language; English ones, with a warning, where it has none."""
    folders = (shared / FOLDER,)
    labels = load_labels(folders, language)
    if labels is None:
        return _fallback(load_labels(folders, FALLBACK)), (_missing(language),)
    return labels, () if labels.reviewed else (_unreviewed(language),)


def _fallback(labels: Labels | None) -> Labels:
    if labels is None:
        raise FileNotFoundError(FALLBACK)  # the installation itself is broken
    return labels


def _missing(language: str) -> Finding:
    return finding(
        "labels",
        Level.WARNING,
        "There are no printed words such as “Contact” in {language} yet, so they stand in English.",
        "Translate templates/shared/labels/en.toml, or look at each of them before you send it.",
        place=edition_place(language),
        language=language_name(language),
    )


def _unreviewed(language: str) -> Finding:
    return finding(
        "labels-unreviewed",
        Level.NOTE,
        "The printed words such as “Contact” in {language} have not been read by a speaker yet.",
        "Have somebody who speaks it look at the page before you send it.",
        place=edition_place(language),
        language=language_name(language),
    )
