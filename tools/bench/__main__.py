"""Print the table; a name as argument chooses a part: `python -m tools.bench cold`."""

import sys

from tools.bench import cold, gaps, importing, keys, library, memory, names, pages, preview, start
from tools.bench.measure import Row

_MODULES = {
    "pages": pages,
    "cold": cold,
    "library": library,
    "names": names,
    "importing": importing,
    "start": start,
    "preview": preview,
    "gaps": gaps,
    "keys": keys,
    "memory": memory,
}
_FORM = "{:<34} {:<26} {:>9} {:>9}  {:<28} {:>7}  {}"


def main(chosen: list[str]) -> None:
    print(_FORM.format("what", "on", "median", "p95", "beside", "ratio", "reach"))
    for name, module in _MODULES.items():
        if not chosen or name in chosen:
            for row in module.rows():
                print(_line(row), flush=True)


def _line(row: Row) -> str:
    factor = "" if row.ratio is None else f"{row.ratio:.2f}"
    digits = 3 if row.unit == "s" else 1
    times = (f"{row.median:.{digits}f} {row.unit}", f"{row.p95:.{digits}f} {row.unit}")
    return _FORM.format(row.what, row.on, *times, row.beside, factor, row.reach)


if __name__ == "__main__":
    main(sys.argv[1:])
