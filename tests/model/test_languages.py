"""Names of languages."""

import pytest

from editor.model.languages import language_name, name_and_tag


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("en", "English"),
        ("ug", "Uyghur"),
        ("zh-Hans", "Chinese (Simplified)"),
        ("pt-BR", "Portuguese (Brazil)"),
        ("xx", "xx"),
        ("", ""),
        ("not a tag", "not a tag"),
    ],
)
def test_a_language_is_called_by_its_name(tag: str, name: str) -> None:
    assert language_name(tag) == name


def test_who_has_to_write_the_tag_is_told_it() -> None:
    assert name_and_tag("tr") == "Turkish (tr)"
    assert name_and_tag("zh-Hant") == "Chinese (Traditional), zh-Hant"
    assert name_and_tag("xx") == "xx"
