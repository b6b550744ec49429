import pytest

from editor.model.countries import country_code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Malaysia", "MY"),
        ("  the Netherlands. ", "NL"),
        ("UK", "GB"),
        ("U.K.", "GB"),
        ("U.S.", "US"),
        ("USA", "US"),
        ("United States of America", "US"),
        ("UAE", "AE"),
        ("Türkiye", "TR"),
        ("Turkey", "TR"),
        ("Turquie", "TR"),
        ("تركيا", "TR"),
        ("المملكة المتحدة", "GB"),
        ("تۈركىيە", "TR"),
        ("土耳其", "TR"),
        ("美國", "US"),
        ("Alemania", "DE"),
        ("Reino Unido", "GB"),
        ("Almanya", "DE"),
        ("Bosnia and Herzegovina", "BA"),
        ("Côte d’Ivoire", "CI"),
        ("Kyrgyz Republic", "KG"),
        ("DE", "DE"),
        ("TUR", "TR"),
    ],
)
def test_a_country_is_known_by_its_names(text, code):
    assert country_code(text) == code


@pytest.mark.parametrize(
    "text", ["", "Global", "Oakland", "de", "WUC", "QQ", "World Uyghur Congress", "EU", "🦊"]
)
def test_what_is_no_country_is_none(text):
    assert country_code(text) is None
