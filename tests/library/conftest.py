from collections.abc import Iterator
from pathlib import Path

import pytest

from editor.library.store import Library
from tests.library.making import opened


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "library.sqlite"


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    library = opened(path)
    yield library
    library.close()
