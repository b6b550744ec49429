"""The short names of territories (CLDR, `alt="short"`), which Babel leaves out.

The long ones, such as “Hong Kong SAR China”, are not what a list of signatories prints.
"""

SHORT_NAMES: dict[str, dict[str, str]] = {
    "HK": {
        "en": "Hong Kong",
        "tr": "Hong Kong",
        "ar": "هونغ كونغ",
        "ug": "شياڭگاڭ",
        "de": "Hongkong",
        "fr": "Hong Kong",
        "es": "Hong Kong",
        "pt": "Hong Kong",
        "zh-Hans": "香港",
        "zh-Hant": "香港",
    },
    "MO": {
        "en": "Macao",
        "tr": "Makao",
        "ar": "ماكاو",
        "ug": "ئاۋمېن",
        "de": "Macau",
        "fr": "Macao",
        "es": "Macao",
        "pt": "Macau",
        "zh-Hans": "澳门",
        "zh-Hant": "澳門",
    },
    "PS": {
        "en": "Palestine",
        "tr": "Filistin",
        "ar": "فلسطين",
        "ug": "پەلەستىن",
        "de": "Palästina",
        "fr": "Palestine",
        "es": "Palestina",
        "pt": "Palestina",
        "zh-Hans": "巴勒斯坦",
        "zh-Hant": "巴勒斯坦",
    },
}
