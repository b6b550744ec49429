"""axe-core in a browser without a window and without a network: can everybody use the page?"""

import html
import json
import re
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tools.conformance.checker import File
from tools.conformance.home import Home

_SIZES = ("1280,2000", "360,800")
_TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
_FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-extensions"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    *("--host-resolver-rules=MAP * ~NOTFOUND", "--hide-scrollbars", "--disable-dev-shm-usage"),
)
_RUN = """axe.run(document, {resultTypes: ['violations'], runOnly: %s}).then(result => {
  const found = document.createElement('pre');
  found.id = 'axe-result';
  found.textContent = JSON.stringify(result.violations);
  document.body.appendChild(found);
});"""
# The page's own policy forbids every script, this one as well.
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
_RESULT = re.compile(r'<pre id="axe-result">(.*?)</pre>', re.DOTALL)


def axe(home: Home) -> Callable[[Sequence[File]], Mapping[File, Sequence[str]]]:
    script = home.axe.read_text("utf-8").replace("</script", "<\\/script")

    def judge(files: Sequence[File]) -> Mapping[File, Sequence[str]]:
        """Pages that differ only in the paper they print on are shown once."""
        pages = {file: _page(file, script) for file in files}
        with ThreadPoolExecutor(2) as pool:
            distinct = sorted(set(pages.values()))
            found = dict(zip(distinct, pool.map(_violations, distinct), strict=True))
        return {file: found[page] for file, page in pages.items()}

    return judge


def _page(file: File, script: str) -> str:
    source = _POLICY.sub("", file.path.read_text("utf-8")).replace("paper-letter", "paper-a4")
    head, _, tail = source.rpartition("</body>")
    run = _RUN % json.dumps(_TAGS)
    return f"{head}<script>{script}</script><script>{run}</script></body>{tail}"


def _violations(page: str) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "page.html")
        path.write_text(page, "utf-8")
        return [said for size in _SIZES for said in _in_browser(path, size)]


def _in_browser(path: Path, size: str) -> Iterator[str]:
    folder = f"--user-data-dir={path.parent}/{size}"
    shown = (f"--window-size={size}", "--virtual-time-budget=20000", "--dump-dom", path.as_uri())
    done = subprocess.run(
        ["chromium", *_FLAGS, folder, *shown], capture_output=True, timeout=120, check=False
    )
    found = _RESULT.search(done.stdout.decode("utf-8", "replace"))
    if not found:
        yield f"{size}: axe did not answer"
        return
    for violation in json.loads(html.unescape(found[1])):
        place = violation["nodes"][0]["html"][:60]
        yield f"{size}: {violation['id']}: {violation['help']} ({place})"
