"""Files of names that are too long or of an older code page."""

import pytest

from editor.app.library import reading
from editor.app.library.reading import Form, read_names
from editor.model.message import Problem


@pytest.mark.parametrize("name", ["names.csv", "names.txt"])
def test_more_rows_than_can_be_compared_are_refused_with_a_way_on(tmp_path, monkeypatch, name):
    monkeypatch.setattr(reading, "MOST", 50)
    file = tmp_path / name
    file.write_text("Organisation\n" + "".join(f"Harbour Society {n}\n" for n in range(60)))
    with pytest.raises(Problem, match="more than 50 rows") as refused:
        read_names(file, Form())
    assert "Split it" in str(refused.value)
    file.write_text("Organisation\n" + "".join(f"Harbour Society {n}\n" for n in range(40)))
    assert len(read_names(file, Form()).names) >= 40


def test_a_turkish_code_page_is_found_without_being_told(tmp_path):
    file = tmp_path / "names.csv"
    lines = "Kuruluş;Ülke\nİnsan Hakları Derneği;Türkiye\nKadın Dayanışma Vakfı;Türkiye\n"
    file.write_bytes(lines.encode("windows-1254"))
    names = [one.name for one in read_names(file, Form()).names]
    assert names == ["İnsan Hakları Derneği", "Kadın Dayanışma Vakfı"]
