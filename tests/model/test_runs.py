from hypothesis import given
from hypothesis import strategies as st

from editor.model.inline import Run, parse, plain
from editor.model.runs import cut, size
from tests.model.releases import rich


@given(rich, st.integers(0, 40), st.integers(0, 40))
def test_pieces_make_up_the_whole(text, start, end):
    runs = parse(text)
    start, end = sorted((start, end))
    pieces = (*cut(runs, 0, start), *cut(runs, start, end), *cut(runs, end, size(runs)))
    assert plain(pieces) == plain(runs)
    assert size(pieces) == size(runs)


def test_cut_takes_tokens_whole():
    runs = (Run("ab"), Run(token="signatories"), Run("cd", bold=True))
    assert cut(runs, 1, 4) == (Run("b"), Run(token="signatories"), Run("c", bold=True))
    assert cut(runs, 2, 2) == ()
