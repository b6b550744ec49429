"""How fast the signatory library answers: `python -m tools.bench library [organisations]`."""

import datetime as dt
import os
import random
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from editor.library.duplicates import duplicates
from editor.library.incoming import Incoming
from editor.library.matching import match
from editor.library.parties import add_parties
from editor.library.records import Organisation
from editor.library.search import search
from editor.library.store import Library, open_library
from editor.model.holder import Holder
from tools.bench.measure import Row, median, p95, seconds

SIZE = 100_000
_COMPARED = 10_000
_TYPED = 150
_OFTEN, _SELDOM = 0.6, 0.1
_WORDS = {
    "area": """International National World European African Asian Turkish Canadian German French
        Norwegian Swiss Dutch Japanese Indian Kenyan Brazilian Mexican United Free""",
    "people": "Uyghur Kurdish Tibetan Rohingya Hazara Armenian Palestinian Sahrawi Roma Sami",
    "topic": """Human Rights Women Youth Students Press Freedom Justice Peace Refugee Labour Memory
        Democracy Culture Education Health Climate Families""",
    "body": """Association Foundation Congress Union Federation Network Council Committee Centre
        Institute Society Alliance Academy Forum Initiative Watch""",
    "syllable": "ka lo mi ra te shu gha zan bek dor vil hen sto ber ni qa yor tam uz ela",
    "uyghur": "ئۇيغۇر دۇنيا قۇرۇلتىيى",
}
_SIGNS = "世界维吾尔人权联盟中国青年妇女"
_COUNTRIES = ("AR", "BA", "CA", "DE", "FR", "KE", "LK", "MX", "PT", "TR")


def organisations(count: int, seed: int = 1) -> Iterator[Organisation]:
    """Made-up organisations; some have an acronym, a name in Chinese or one in Arabic script."""
    chance = random.Random(seed)
    for number in range(count):
        name = _name(chance)
        yield Organisation(
            id=f"{number:08x}",
            name=name,
            names=_foreign(chance),
            acronym="".join(w[0] for w in name.split() if w[0].isupper()),
            country=chance.choice(_COUNTRIES),
        )


def rows() -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as folder:
        yield from _measured(Path(folder) / "library.sqlite")
        yield from _duplicates(Path(folder) / "smaller.sqlite")


def _measured(path: Path) -> Iterator[Row]:
    library = _open(path)
    made = tuple(organisations(SIZE))
    filled = seconds(lambda: library.apply(add_parties(made)))
    on = f"{SIZE:,} organisations"
    yield Row("fill the library", on, filled, filled, "", None, "")
    library.close()
    opened = [seconds(lambda: _open(path).close()) for _ in range(3)]
    yield Row("open the library", on, median(opened), max(opened), "", None, "")
    library = _open(path)
    times = _keystrokes(library, [organisation.name for organisation in made])
    yield Row("a key in the search", on, median(times), p95(times), "", None, "<= 0.015 s")
    times = _matches(library, made)
    yield Row("match 1,000 names", on, median(times), p95(times), "", None, "<= 1 s")
    library.close()


def _duplicates(path: Path) -> Iterator[Row]:
    library = _open(path)
    library.apply(add_parties(organisations(_COMPARED)))
    taken = seconds(lambda: duplicates(library.connection))
    library.close()
    yield Row("look for duplicates", f"{_COMPARED:,} organisations", taken, taken, "", None, "")


def _matches(library: Library, made: tuple[Organisation, ...]) -> list[float]:
    """Half of the names known, a quarter of them with a slip, half new."""
    chance = random.Random(3)
    known = [_slip(chance, party.name) for party in chance.sample(made, 500)]
    names = known + [_name(chance) for _ in range(500)]
    rows = tuple(Incoming(row=row, name=name) for row, name in enumerate(names, 1))
    return [seconds(lambda: match(rows, library.connection)) for _ in range(5)]


def _slip(chance: random.Random, name: str) -> str:
    """A name with two letters changed about now and then."""
    at = chance.randrange(len(name) * 4)
    return f"{name[:at]}{name[at + 1 : at + 2]}{name[at : at + 1]}{name[at + 2 :]}"


def _keystrokes(library: Library, names: list[str]) -> list[float]:
    """Names typed letter by letter, in their order and with the words turned round."""
    chance = random.Random(2)
    times = []
    for name in chance.sample(names, _TYPED):
        text = " ".join(chance.sample(name.split(), len(name.split())))
        for end in range(1, len(text) + 1):
            start = time.perf_counter()
            search(library.connection, text[:end])
            times.append(time.perf_counter() - start)
    return times


def _open(path: Path) -> Library:
    now = dt.datetime.now(dt.UTC)
    return open_library(path, now=now, holder=Holder("bench", "bench", os.getpid(), now))


def _name(chance: random.Random) -> str:
    words = [
        *_some(chance, "area", 0.5),
        *([_proper(chance)] if chance.random() < _OFTEN else []),
        *_some(chance, "people", 0.3),
        *_some(chance, "topic", 0.6),
        *_some(chance, "topic", 0.4),
        *_some(chance, "body", 1),
        *(["of", _proper(chance)] if chance.random() < _OFTEN else []),
    ]
    return " ".join(words)


def _some(chance: random.Random, kind: str, share: float) -> list[str]:
    """One word of a kind in that share of all cases."""
    return [chance.choice(_WORDS[kind].split())] if chance.random() < share else []


def _proper(chance: random.Random) -> str:
    count = chance.randint(2, 4)
    return "".join(chance.choice(_WORDS["syllable"].split()) for _ in range(count)).capitalize()


def _foreign(chance: random.Random) -> dict[str, str]:
    if chance.random() < _SELDOM:
        return {"zh": "".join(chance.choice(_SIGNS) for _ in range(8))}
    if chance.random() < _SELDOM:
        return {"ug": " ".join(chance.choice(_WORDS["uyghur"].split()) for _ in range(3))}
    return {}
