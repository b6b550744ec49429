"""How the letter's list stands, in one line."""

from editor.gui.words import tr
from editor.model.enums import SignatoryStatus
from editor.model.message import message
from editor.model.signatories import Signatories

_FIXED = "\u00a0"  # a space at which no line ends


def counts_line(listed: Signatories) -> str:
    """How many there are of each sort, such as “64 confirmed · 2 withheld · 2 invited”."""
    numbers = dict.fromkeys(SignatoryStatus, 0)
    withheld = 0
    for entry in listed.entries:
        if entry.withheld and entry.status is SignatoryStatus.CONFIRMED:
            withheld += 1
        else:
            numbers[entry.status] += 1
    parts = (
        (numbers[SignatoryStatus.CONFIRMED], tr("confirmed")),
        (withheld, tr("withheld")),
        (numbers[SignatoryStatus.INVITED], tr("invited")),
        (numbers[SignatoryStatus.DECLINED], tr("declined")),
        (numbers[SignatoryStatus.WITHDRAWN], tr("withdrawn")),
    )
    said = [tr(message("{number} {words}", number=n, words=words)) for n, words in parts if n]
    # A number stays with its word where the line is broken, and no line begins with a dot.
    return f"{_FIXED}· ".join(part.replace(" ", _FIXED) for part in said)
