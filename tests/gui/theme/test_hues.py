"""Words can be read on every ground that tells kinds of text apart."""

import pytest

from editor.app.settings import Scheme
from editor.gui.theme import Theme
from editor.gui.theme.hues import Hue, ground
from tests.gui.theme.test_theme import contrast

LEAST = 4.5  # WCAG 2.2, 1.4.3


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_words_can_be_read_on_every_hue(theme: Theme, scheme: Scheme) -> None:
    theme.choose(scheme)
    for hue in Hue:
        assert contrast(theme.tokens.text, ground(theme, hue)) >= LEAST


def test_hues_differ_from_one_another(theme: Theme) -> None:
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        theme.choose(scheme)
        assert len({ground(theme, hue) for hue in Hue}) == len(Hue)
