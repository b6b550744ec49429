"""What is said of a template pack."""

from editor.app.packs import Origin, PackFound
from editor.gui.words import N_, tr
from editor.model.message import Problem
from editor.render.packs import load_pack

ORIGINS = {
    Origin.BUNDLED: N_("Came with the program"),
    Origin.OWN: N_("Your own"),
    Origin.PROJECT: N_("In the folder of this release"),
}


def pack_title(pack: PackFound) -> str:
    """The title, or the name of the folder where there is none to be read."""
    try:
        return tr(load_pack(pack.folder).title)
    except Problem:
        return pack.name


def pack_about(pack: PackFound) -> str:
    """What the pack says of itself; empty where that cannot be read."""
    try:
        return tr(load_pack(pack.folder).description)
    except Problem:
        return ""


def pack_origin(pack: PackFound) -> str:
    """Where it lies, in words."""
    return tr(ORIGINS[pack.origin])
