"""What the start screen says of each kind of release."""

from editor.gui.words import N_
from editor.model.enums import Kind

# In the order of the cards.
KIND_WORDS: dict[Kind, tuple[str, str]] = {
    Kind.PRESS_RELEASE: (N_("Press release"), N_("Headline, quotes, contacts")),
    Kind.JOINT_STATEMENT: (N_("Joint statement"), N_("Many signatories, numbered")),
    Kind.OPEN_LETTER: (N_("Open letter"), N_("Recipients, salutation, closing")),
    Kind.MEDIA_ADVISORY: (N_("Media advisory"), N_("What, who, when and where")),
    Kind.STATEMENT: (N_("Statement"), N_("One voice, a few paragraphs")),
}
