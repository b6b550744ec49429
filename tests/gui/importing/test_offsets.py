"""Places in Qt's count and in code points are told apart and back."""

from hypothesis import given
from hypothesis import strategies as st

from editor.gui.importing.offsets import Offsets

TEXTS = st.text(alphabet="ab \n𝒂𝒏é漢", max_size=40)


@given(TEXTS)
def test_every_place_is_counted_as_qt_does_and_back(text: str) -> None:
    offsets = Offsets(text)
    for at in range(len(text) + 1):
        units = len(text[:at].encode("utf-16-le")) // 2
        assert offsets.units(at) == units
        assert offsets.points(units) == at
