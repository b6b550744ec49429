"""The Nu checker: is a page valid HTML and CSS?"""

import json
import subprocess
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from tools.conformance.checker import File
from tools.conformance.home import Home

# What version 26.9.27 says of every page with our policy, and no browser does: `data:` among the
# sources of pictures is not understood, and a description for machines is taken for a program.
_WRONG = (
    ("Resource violates Content Security Policy (meta tag): image “data:", ""),
    ("Inline script violates Content Security Policy", "application/ld+json"),
)


def nu(home: Home) -> Callable[[Sequence[File]], Mapping[File, Sequence[str]]]:
    def judge(files: Sequence[File]) -> Mapping[File, Sequence[str]]:
        options = ("--format", "json", "--also-check-css")
        command = ["java", "-jar", home.nu, *options, *(file.path for file in files)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        said: dict[str, list[str]] = defaultdict(list)
        for message in json.loads(done.stderr or done.stdout)["messages"]:
            if _is_wrong(message):
                continue
            said[message["url"]].append(f"line {message.get('lastLine')}: {message['message']}")
        return {file: said[f"file:{file.path}"] for file in files}

    return judge


def _is_wrong(message: Mapping[str, str]) -> bool:
    said, about = message["message"], message.get("extract", "")
    return any(said.startswith(words) and part in about for words, part in _WRONG)
