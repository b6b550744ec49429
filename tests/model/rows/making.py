"""Bodies and places in them, for tests of rows."""

from hypothesis import strategies as st
from msgspec.structs import replace

from editor.model.blocks import ImageBlock, ListBlock, ListItem, Paragraph, Quote, Speaker
from editor.model.rows.blocks import rewrite
from editor.model.rows.lines import shown
from editor.model.rows.row import Point, Role, rows_of
from editor.model.runs import size
from tests.model.releases import blocks as any_blocks
from tests.model.releases import listed


def with_own_ids(body):
    """The body with ids that are unique among blocks and items alike."""
    out = []
    for number, block in enumerate(body):
        new = replace(block, id=f"b{number}")
        if isinstance(block, ListBlock):
            items = tuple(replace(item, id=f"b{number}i{n}") for n, item in enumerate(block.items))
            new = replace(new, items=items)
        out.append(new)
    return tuple(out)


bodies = listed(any_blocks, 6).map(with_own_ids)


@st.composite
def bodies_and_points(draw, points=1):
    """A body, its rows and that many places in them, in order."""
    body = draw(bodies)
    rows = rows_of(body)
    return body, rows, sorted(draw(st.lists(places(rows), min_size=points, max_size=points)))


@st.composite
def places(draw, rows):
    row = draw(st.integers(0, len(rows) - 1))
    return Point(row, draw(st.integers(0, size(rows[row].line))))


def taken(body):
    ids = {block.id for block in body}
    return ids | {item.id for b in body if isinstance(b, ListBlock) for item in b.items}


def rewritten(body, old, new):
    """The body after its rows became others."""
    change = rewrite(body, old, new, lambda: taken(body))
    return (*body[: change.start], *change.blocks, *body[change.end :])


def words(rows):
    return "".join(shown(row.line) for row in rows)


def assert_normal(body):
    """What every body of rows keeps to, whatever was done to it."""
    ids = [b.id for b in body] + [i.id for b in body if isinstance(b, ListBlock) for i in b.items]
    assert len(set(ids)) == len(ids)
    assert "" not in ids
    for row in rows_of(body):
        pictures = [run for run in row.line if run.token.startswith("image:")]
        assert len(pictures) == (row.role is Role.IMAGE)
        assert row.role is not Role.IMAGE or len(row.line) == 1


def P(block_id, text=""):  # noqa: N802  # a paragraph in as few letters as possible
    return Paragraph(id=block_id, text=text)


def Q(block_id, text="", name="Ada", **fields):  # noqa: N802
    return Quote(id=block_id, text=text, speaker=Speaker(name=name), **fields)


def L(block_id, *texts, ordered=False):  # noqa: N802
    items = tuple(ListItem(id=f"{block_id}{n}", text=text) for n, text in enumerate(texts))
    return ListBlock(id=block_id, items=items, ordered=ordered)


def I(block_id, image="i1"):  # noqa: N802, E743
    return ImageBlock(id=block_id, image=image)
