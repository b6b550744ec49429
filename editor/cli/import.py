"""`import`: a release out of a text of another program."""  # noqa: N999  # named as its command

import argparse
import json
from pathlib import Path

from editor.app.importing import Imported, create_imported, folder_for, import_file
from editor.app.paths import find_places
from editor.app.settings import read_settings
from editor.app.starting import releases_folder
from editor.cli.codes import ExitCode
from editor.cli.console import Console
from editor.cli.values import language_tag
from editor.importers.encodings import ENCODINGS
from editor.model.codec import encode
from editor.model.message import Problem
from editor.storage.atomic import make_folder, replace_file
from editor.storage.errors import shown


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "file", metavar="FILE", type=Path, help="a text, web page, e-mail, PDF, Word file ..."
    )
    parser.add_argument(
        "--output",
        metavar="PROJECT",
        type=Path,
        help="a new or an empty folder; without it one among your releases, named after the file",
    )
    parser.add_argument(
        "--json",
        action="store_true",
        help="print the release as JSON, and make no project unless --output is given",
    )
    parser.add_argument(
        "--trace", metavar="FILE", type=Path, help="write what became of each stretch of the text"
    )
    parser.add_argument(
        "--encoding",
        metavar="NAME",
        default="",
        help=f"how letters are stored in the file, such as {', '.join(ENCODINGS[2:5])}",
    )
    parser.add_argument(
        "--language",
        metavar="TAG",
        type=language_tag,
        default="",
        help="the language of the text, such as tr",
    )


def run(arguments: argparse.Namespace, console: Console) -> ExitCode:
    """Import, and print the project's path or the release itself. Raises Problem."""
    imported = import_file(arguments.file, encoding=arguments.encoding, language=arguments.language)
    for doubt in imported.doubts:
        console.say(str(doubt))
    if arguments.trace:
        _write_trace(imported, arguments.trace)
    if arguments.output or not arguments.json:
        folder = _make_project(imported, arguments.output, console)
        if not arguments.json:
            console.answer(str(folder))
    if arguments.json:
        console.answer(encode(imported.release).decode("utf-8").rstrip("\n"))
    return ExitCode.FINE


def _make_project(imported: Imported, output: Path | None, console: Console) -> Path:
    if output is None:
        places = find_places()
        parent = releases_folder(places, read_settings(places))
        make_folder(parent)
        output = folder_for(imported, parent)
    folder, left_out = create_imported(imported, output)
    for sentence in left_out:
        console.say(str(sentence))
    return folder


def _write_trace(imported: Imported, path: Path) -> None:
    if path.exists() and not _is_trace(path):
        raise Problem.of(
            "{file} is there already and is no trace of an import.",
            "Nothing was overwritten. Choose another name.",
            file=shown(path),
        )
    spans = [
        {
            "start": span.start,
            "end": span.end,
            "field": span.field,
            "rule": span.rule,
            "confidence": span.confidence,
        }
        for span in imported.understanding.spans
    ]
    replace_file(path, (json.dumps(spans, ensure_ascii=False, indent=1) + "\n").encode("utf-8"))


def _is_trace(path: Path) -> bool:
    """Whether a file begins as the traces that this command writes."""
    try:
        with path.open("rb") as file:
            return path.is_file() and file.read(1) in {b"", b"["}
    except OSError:
        return False
