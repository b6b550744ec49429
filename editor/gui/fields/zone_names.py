"""A time zone as people call it: by its city."""

from editor.gui.words import tr

WORLD = "UTC"


def city_of(name: str) -> str:
    """The city of a zone by its IANA name; empty for none."""
    city = name.rpartition("/")[2].replace("_", " ")
    return tr("Universal time (UTC)") if name == WORLD else city
