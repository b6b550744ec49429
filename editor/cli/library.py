"""`library`: the signatory library without a window."""

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from editor.app.library.duplicates import Pair, find_duplicates
from editor.app.library.exporting import export_list
from editor.app.library.importing import FileImported, ImportRequest, import_file
from editor.app.library.opening import open_own, read_own
from editor.app.library.reading import Form
from editor.app.paths import find_places
from editor.cli import report
from editor.cli.codes import ExitCode
from editor.cli.console import Console, one_line
from editor.cli.parser import Actions, choices
from editor.cli.values import delimiter, language_tag, some_number, some_path, some_words
from editor.library.export import TableFormat
from editor.library.matching import Matched
from editor.library.records import AnyParty
from editor.library.search import LIMIT, search
from editor.library.store import Library


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    adding = Actions(parser, "import|search|export|duplicates")
    _configure_import(adding.add("import", "add the names of a table or a list"))
    _configure_search(adding.add("search", "find organisations and people"))
    _configure_export(adding.add("export", "write a list, or everybody, as a table"))
    adding.add("duplicates", "tell which entries may be the same")
    for action in adding.parsers:
        action.add_argument("--json", action="store_true", help="print the answer as JSON")
        action.add_argument(
            "--library", metavar="FILE", type=some_path, help="another library than your own"
        )


def _configure_search(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "text", metavar="TEXT", nargs="+", type=some_words, help="a name or its beginning"
    )
    parser.add_argument(
        "--limit",
        metavar="N",
        type=some_number,
        default=LIMIT,
        help=f"how many; {LIMIT} without it",
    )


def _configure_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--list", metavar="NAME", type=some_words, help="only this named list")
    parser.add_argument(
        "--format",
        metavar=choices(tuple(TableFormat)),
        choices=tuple(map(str, TableFormat)),
        default=str(TableFormat.CSV),
        help="a plain table (csv, without this option) or a spreadsheet (xlsx)",
    )
    parser.add_argument(
        "--output",
        metavar="FILE",
        type=some_path,
        help="the file to write; named after the list without this option",
    )


def _configure_import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=some_path, help="a table, or a list in lines")
    parser.add_argument(
        "--list", metavar="NAME", type=some_words, help="put all of them on this list"
    )
    parser.add_argument(
        "--add-similar", action="store_true", help="add those too who are like somebody known"
    )
    parser.add_argument(
        "--encoding",
        metavar="NAME",
        default="",
        help="how letters are stored in the file, such as windows-1254",
    )
    parser.add_argument(
        "--delimiter",
        metavar="SIGN",
        type=delimiter,
        default="",
        help="the sign between two columns, such as ; or the word tab",
    )
    parser.add_argument("--sheet", metavar="NAME", default="", help="which sheet of a spreadsheet")
    parser.add_argument(
        "--language",
        metavar="TAG",
        type=language_tag,
        default="",
        help="the language of the names",
    )


def run(arguments: argparse.Namespace, console: Console) -> ExitCode:
    """Import, search, export, or look for duplicates."""
    actions: dict[str, Callable[[argparse.Namespace, Console], ExitCode]] = {
        "import": _import,
        "search": _search,
        "export": _export,
        "duplicates": _duplicates,
    }
    return actions[arguments.action](arguments, console)


def _import(arguments: argparse.Namespace, console: Console) -> ExitCode:
    request = ImportRequest(
        file=arguments.file,
        list_name=arguments.list or "",
        add_similar=arguments.add_similar,
        form=Form(
            encoding=arguments.encoding,
            delimiter=arguments.delimiter,
            sheet=arguments.sheet,
            language=arguments.language,
        ),
    )
    with _closing(open_own(find_places(), arguments.library)) as library:
        done = import_file(library, request, console.progress)
    if arguments.json:
        console.answer_data(_import_data(done))
    else:
        _print_import(done, console)
    return report.exit_code(done.findings)


def _print_import(done: FileImported, console: Console) -> None:
    imported = done.imported
    counts = {
        "new": imported.added,
        "known already": imported.known,
        "of those completed": imported.completed,
        "repeated in the file": done.repeated,
        "to decide": len(done.undecided),
    }
    console.answer(", ".join(f"{count} {words}" for words, count in counts.items()))
    for finding in done.findings:
        console.say(report.line(finding))
    if done.undecided:
        console.say("Add those to decide with --add-similar, or correct the file.")


def _import_data(done: FileImported) -> dict[str, object]:
    imported = done.imported
    return {
        "added": imported.added,
        "known": imported.known,
        "completed": imported.completed,
        "repeated": done.repeated,
        "undecided": [_undecided(row) for row in done.undecided],
        "findings": report.data(done.findings),
    }


def _search(arguments: argparse.Namespace, console: Console) -> ExitCode:
    with _closing(read_own(find_places(), arguments.library)) as library:
        hits = search(library.connection, " ".join(arguments.text), arguments.limit)
    found = [hit.party for hit in hits]
    if arguments.json:
        console.answer_data([_data(party) for party in found])
    else:
        for party in found:
            console.answer(one_line(_line(party)))
        if not found:
            console.say("Nobody was found. Search for fewer letters, or for another name.")
    return ExitCode.FINE


def _export(arguments: argparse.Namespace, console: Console) -> ExitCode:
    with _closing(read_own(find_places(), arguments.library)) as library:
        format_ = TableFormat(arguments.format)
        done = export_list(library, format_, arguments.list or "", arguments.output)
    if arguments.json:
        console.answer_data({"file": str(done.file), "count": done.count})
    else:
        console.answer(one_line(str(done.file)))
    if done.replaced:
        console.say(f"Note: An earlier {done.file.name} was replaced.")
    return ExitCode.FINE


def _duplicates(arguments: argparse.Namespace, console: Console) -> ExitCode:
    with _closing(read_own(find_places(), arguments.library)) as library:
        pairs = find_duplicates(library, console.progress)
    if arguments.json:
        console.answer_data([_pair_data(pair) for pair in pairs])
    else:
        for pair in pairs:
            line = f"{_line(pair.first)}  |  {_line(pair.second)}  {pair.reason}"
            console.answer(one_line(line))
    return ExitCode.FINDINGS if pairs else ExitCode.FINE


@contextmanager
def _closing(library: Library) -> Iterator[Library]:
    try:
        yield library
    finally:
        library.close()


def _line(party: AnyParty) -> str:
    acronym = f" ({party.acronym})" if party.acronym else ""
    country = f", {party.country}" if party.country else ""
    return f"{party.name}{acronym}{country}"


def _data(party: AnyParty) -> object:
    return {"kind": str(party.kind), **_fields(party)}


def _fields(party: AnyParty) -> dict[str, object]:
    return {name: getattr(party, name) for name in ("id", "name", "names", "acronym", "country")}


def _undecided(matched: Matched) -> dict[str, object]:
    return {
        "row": matched.incoming.row,
        "name": matched.incoming.name,
        "candidates": [
            {**_fields(one.party), "score": round(one.score, 3), "reason": str(one.reason)}
            for one in matched.candidates
        ],
    }


def _pair_data(pair: Pair) -> dict[str, object]:
    return {
        "first": _data(pair.first),
        "second": _data(pair.second),
        "score": round(pair.score, 3),
        "reason": str(pair.reason),
    }
