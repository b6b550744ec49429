"""`pack`: which templates there are, and whether one is sound."""

import argparse
from pathlib import Path

import msgspec

from editor.app.pack_trial import check_whole_pack
from editor.app.packs import PackFound, find_packs
from editor.app.paths import find_places
from editor.cli import report
from editor.cli.codes import ExitCode
from editor.cli.console import Console
from editor.cli.parser import Actions
from editor.model.message import Problem


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    actions = Actions(parser, "list|check")
    actions.add("list", "tell which templates there are, and where")
    check = actions.add("check", "say what is wrong with a template, and try it")
    check.add_argument("folder", metavar="FOLDER", type=Path, help="the folder of the template")
    for action in actions.parsers:
        action.add_argument("--json", action="store_true", help="print the answer as JSON")


def run(arguments: argparse.Namespace, console: Console) -> ExitCode:
    """List the templates, or check one."""
    if arguments.action == "list":
        return _list(console, as_json=arguments.json)
    return _check(arguments.folder, console, as_json=arguments.json)


def _list(console: Console, *, as_json: bool) -> ExitCode:
    packs = find_packs(find_places())
    if as_json:
        console.answer_data([msgspec.to_builtins(pack, enc_hook=str) for pack in packs])
    else:
        for pack in packs:
            console.answer(_line(pack))
    return ExitCode.FINE


def _line(pack: PackFound) -> str:
    instead = f", in place of the {pack.replaces[-1]} one" if pack.replaces else ""
    return f"{pack.name}  ({pack.origin}{instead})  {pack.folder}"


def _check(folder: Path, console: Console, *, as_json: bool) -> ExitCode:
    if not folder.is_dir():
        raise Problem.of(
            "There is no folder {folder}.",
            "Name the folder of a template, the one with pack.toml in it.",
            folder=str(folder),
        )
    places, pack = find_places(), folder.resolve()
    findings = check_whole_pack(pack, places, console.progress)
    if as_json:
        console.answer_data(report.data(findings))
    else:
        for finding in findings:
            console.answer(report.line(finding))
        if not findings:
            console.answer(f"The template “{folder.resolve().name}” is sound.")
    return report.exit_code(findings)
