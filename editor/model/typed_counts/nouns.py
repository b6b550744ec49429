"""What the languages call those who sign, and how they say "over" and "at least"."""

from enum import StrEnum

import msgspec


class Subject(StrEnum):
    """What a typed number counts."""

    ORGANIZATIONS = "organizations"
    SIGNATORIES = "signatories"
    COUNTRIES = "countries"


class Bound(StrEnum):
    """How a typed number limits what it counts."""

    EXACTLY = "exactly"
    OVER = "over"
    AT_LEAST = "at least"
    ABOUT = "about"
    UNDER = "under"


# "Signatures" is no noun here: a petition has 50,000 of them, and no list.
class Vocabulary(msgspec.Struct, frozen=True):
    """Regular expressions of one language, without groups; `after` follows the number.

    `between` words may stand between number and noun, such as "Uyghur human rights"; `joined` is
    what a language writes together with the number. A word of `stops` says that the number belongs
    to something else, as in "1,160 people in nine countries".
    """

    nouns: dict[Subject, str]
    bounds: dict[Bound, str]
    after: dict[Bound, str] = {}
    between: int = 3
    spaced: bool = True
    joined: str = ""
    stops: str = ""


_O, _S, _C = Subject.ORGANIZATIONS, Subject.SIGNATORIES, Subject.COUNTRIES
_OVER, _LEAST, _ABOUT, _UNDER = Bound.OVER, Bound.AT_LEAST, Bound.ABOUT, Bound.UNDER

VOCABULARIES: dict[str, Vocabulary] = {
    "en": Vocabulary(
        {
            _O: r"organi[sz]ations?|groups?|associations?|NGOs?|charities|institutions?",
            _S: r"signatories|signatory|signers?|co-?signers?",
            _C: r"countries|country|nations?",
        },
        {
            _OVER: "over|more than|upwards of",
            _LEAST: "at least|no fewer than",
            _ABOUT: "about|around|some|roughly|approximately",
            _UNDER: "nearly|almost|close to|fewer than|under|up to",
        },
        stops="in|from|of|and|or|who|that|which|by|with|for|to|on|at|people|persons|members",
    ),
    "de": Vocabulary(
        {
            _O: r"\w*organisation(?:en)?|\w*gruppen?|\w*verb[aä]nde?n?|\w*vereine?n?|Initiativen?",
            _S: r"Unterzeichne\w*",
            _C: r"Länder[ns]?|Staaten",
        },
        {
            _OVER: "über|mehr als",
            _LEAST: "mindestens|wenigstens",
            _ABOUT: "etwa|rund|ungefähr|circa|ca\\.",
            _UNDER: "fast|knapp|beinahe|bis zu|weniger als",
        },
        stops="in|aus|von|und|oder|die|der|das|den|für|mit|zu|auf|Menschen|Personen|Mitglieder",
    ),
    "fr": Vocabulary(
        {
            _O: r"organisations?|associations?|groupes?|ONG|collectifs?",
            _S: r"signataires?",
            _C: r"pays|nations?",
        },
        {
            _OVER: "plus de|plus d[’']",
            _LEAST: "au moins",
            _ABOUT: "environ|près de|quelque",
            _UNDER: "presque|moins de|jusqu[’']à",
        },
        stops="dans|de|des|du|et|ou|qui|par|pour|en|à|personnes|membres",
    ),
    "es": Vocabulary(
        {
            _O: r"organizaci(?:ón|ones)|asociaci(?:ón|ones)|grupos?|ONG|colectivos?",
            _S: r"firmantes?|signatari[oa]s?",
            _C: r"país(?:es)?|naci(?:ón|ones)",
        },
        {
            _OVER: "más de",
            _LEAST: "al menos|por lo menos",
            _ABOUT: "unos|unas|alrededor de|cerca de",
            _UNDER: "casi|menos de|hasta",
        },
        stops="en|de|del|y|o|que|por|para|con|a|personas|miembros",
    ),
    "pt": Vocabulary(
        {
            _O: r"organizaç(?:ão|ões)|associaç(?:ão|ões)|grupos?|ONGs?|coletivos?",
            _S: r"signatári[oa]s?|subscritor[ae]s?",
            _C: r"país(?:es)?|naç(?:ão|ões)",
        },
        {
            _OVER: "mais de",
            _LEAST: "pelo menos|ao menos|no mínimo",
            _ABOUT: "cerca de|aproximadamente|uns|umas",
            _UNDER: "quase|menos de|até",
        },
        stops="em|de|do|da|e|ou|que|por|para|com|a|pessoas|membros",
    ),
    "tr": Vocabulary(
        {
            _O: r"kuruluş\w*|örgüt\w*|derne[kğ]\w*|grup\w*|grub\w*|STK\w*",
            _S: r"imzacı\w*",
            _C: r"ülke\w*",
        },
        {
            _LEAST: "en az",
            _ABOUT: "yaklaşık",
            _UNDER: "neredeyse",
        },
        {_OVER: r"[’']?(?:den|dan|ten|tan) fazla|[’']?(?:i|ı|u|ü|yi|yı|yu|yü) aşkın"},
        stops="ve|ile|için|kişi|üye",
    ),
    "ar": Vocabulary(
        {
            _O: "(?:ال)?منظم(?:ة|ات)|(?:ال)?جمعي(?:ة|ات)|(?:ال)?مجموع(?:ة|ات)|(?:ال)?مؤسس(?:ة|ات)",
            _S: "(?:ال)?موقّ?ع(?:ا|ًا|ين|ون)?",
            _C: "دول(?:ة)?|بلد(?:ا|ًا|ان)?|بلدان",
        },
        {
            _OVER: "أكثر من|ما يزيد على|ما يزيد عن",
            _LEAST: "ما لا يقل عن",
            _ABOUT: "نحو|حوالي",
            _UNDER: "أقل من|ما يقرب من",
        },
        joined="[وبل]?",
        stops="من|في|إلى|على|شخص|شخصًا|أشخاص",
    ),
    "ug": Vocabulary(
        {
            _O: r"تەشكىلات\w*|گۇرۇپپا\w*|جەمئىيەت\w*|ئورگان\w*",
            _S: r"ئىمزا قويغۇچى\w*",
            _C: r"دۆلەت\w*|ئەل(?:لەر)?\w*",
        },
        {_LEAST: "كەم دېگەندە|ئاز دېگەندە", _ABOUT: "تەخمىنەن"},
        {_OVER: r"[- ]?(?:دىن|تىن) (?:ئارتۇق|كۆپ)|[- ]?نەچچە"},
        stops="ۋە|كىشى|ئەزا",
    ),
    "zh": Vocabulary(
        {
            _O: "(?:组织|組織|团体|團體|机构|機構|协会|協會)",
            _S: "(?:联署者|聯署者|签署方|簽署方|签署者|簽署者|联署方)",
            _C: "(?:国家|國家|国(?!际)|國(?!際))",
        },
        {
            _OVER: "超过|超過|逾",
            _LEAST: "至少|不少于|不少於",
            _ABOUT: "约|約|大约|大約",
            _UNDER: "近|将近|將近|不到",
        },
        {_OVER: "多|余|餘"},
        between=8,
        stops="人在的来來自和与與及名",
        spaced=False,
    ),
}


def vocabulary(language: str) -> Vocabulary | None:
    """The words of a BCP 47 language; None for one that nobody has written down yet."""
    return VOCABULARIES.get(language.replace("_", "-").partition("-")[0].lower())
