"""The tables beside this file, read as data."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """One of the tables: generic, topics, places, spellings or hanzi."""
    source = files("editor.model.names").joinpath(f"{name}.toml")
    return tomllib.loads(source.read_text("utf-8"))
