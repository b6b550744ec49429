"""What a person says that stretches of a text are, over what the rules have found."""

from editor.importers.understand.by_hand.reassembly import reassemble
from editor.importers.understand.by_hand.sorts import Override, Sort

__all__ = ["Override", "Sort", "reassemble"]
