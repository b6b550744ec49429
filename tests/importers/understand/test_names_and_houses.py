"""Names in a second script have a language; houses that speak are no people."""

import pytest

from editor.importers.document import document_from_text
from editor.importers.understand import understand
from editor.importers.understand.language import tag_of_name
from editor.model.blocks import Quote


@pytest.mark.parametrize(
    ("name", "beside", "tag"),
    [
        ("ئۇيغۇر ھەرىكىتى", "en", "ug"),
        ("مركز العدالة", "en", "ar"),
        ("سازمان حقوق بشر ایرانیان گ", "en", "fa"),
        ("人权观察协会", "en", "zh"),
        ("民間團體聯盟", "en", "zh-Hant"),
        ("Правозащитный центр", "en", "ru"),
        ("Center for Justice", "ar", "en"),
        ("İnsan Hakları Derneği", "ar", "tr"),
    ],
)
def test_the_script_of_a_second_name_tells_its_language(name: str, beside: str, tag: str) -> None:
    assert tag_of_name(name, beside) == tag


def test_a_house_that_speaks_is_an_organisation() -> None:
    text = (
        "Harbour opens again\n\nLondon, 12 May 2026 – The harbour opens on Monday after years.\n\n"
        "“We have waited for this for seven long years,” said the Harbour Workers Union.\n"
    )
    body = understand(document_from_text(text)).release.editions[0].body
    quotes = [block for block in body if isinstance(block, Quote)]
    assert [(q.speaker.name, q.speaker.organization) for q in quotes] == [
        ("", "Harbour Workers Union")
    ]
