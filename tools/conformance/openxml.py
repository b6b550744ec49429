"""Microsoft's Open XML SDK: is a Word file what Word expects?"""

import json
import subprocess
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor

from tools.conformance.checker import File, Mutant
from tools.conformance.home import Home
from tools.conformance.zipped import replaced

_BODY = "word/document.xml"


def openxml(home: Home) -> Callable[[Sequence[File]], Mapping[File, Sequence[str]]]:
    def problems(file: File) -> list[str]:
        done = subprocess.run([home.openxml, file.path], capture_output=True, check=False)
        answer = json.loads(done.stdout)
        said = [f"{e['xPath'] or e['path'] or ''} {e['description']}" for e in answer["errors"]]
        return [] if answer["ok"] else said or ["not valid"]

    def judge(files: Sequence[File]) -> Mapping[File, Sequence[str]]:
        with ThreadPoolExecutor(2) as pool:
            return dict(zip(files, pool.map(problems, files), strict=True))

    return judge


MUTANTS = tuple(
    Mutant(name, replaced(_BODY, pattern, by))
    for name, (pattern, by) in {
        "wrong-order": (r"<w:pPr>(<w:pStyle [^>]*/>)", r'<w:pPr><w:jc w:val="left"/>\1'),
        "odd-value": (r"<w:pPr>(<w:pStyle [^>]*/>)", r'<w:pPr>\1<w:jc w:val="middle"/>'),
        "unknown-part": (r"<w:body>", "<w:body><w:banana/>"),
        "not-closed": (r"</w:body>", ""),
        "control-character": (r"(<w:t[ >][^<]*)", "\\1\x0b"),
        "link-to-nothing": (r'(<w:hyperlink [^>]*r:id=")[^"]*"', r'\1rId999"'),
    }.items()
)
