from collections.abc import Iterator
from pathlib import Path

import pytest

from editor.library.store import Library
from tests.library.making import opened


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = opened(tmp_path / "library.sqlite")
    yield library
    library.close()
