"""A release of any length."""

from editor.model.blocks import Block, ListBlock, ListItem, Paragraph
from editor.model.edition import Edition
from editor.model.enums import Kind
from editor.model.release import Release
from editor.model.signatories import Signatories, Signatory


def long_release(blocks: int, signers: int) -> Release:
    """Paragraphs b0, b1 ... and one list at the end; signatories s0, s1 ..."""
    body: list[Block] = [Paragraph(id=f"b{n}", text=f"Words {n}.") for n in range(blocks - 1)]
    body.append(ListBlock(id=f"b{blocks - 1}", items=(ListItem(id="i1", text="one"),)))
    return Release(
        schema=1,
        id="long",
        kind=Kind.JOINT_STATEMENT,
        signatories=Signatories(
            entries=tuple(Signatory(id=f"s{n}", name=f"Group {n}") for n in range(signers))
        ),
        editions=(Edition(language="en", headline="H", body=tuple(body)),),
    )
