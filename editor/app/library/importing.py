"""A file of names into the library."""

from collections.abc import Callable
from pathlib import Path

import msgspec

from editor.app.library.reading import Form, read_names
from editor.library.importing import Imported, decisions, import_decided
from editor.library.matching import Matched, Verdict, match, rows_of
from editor.library.progress import IsCancelled, never
from editor.library.progress import Progress as Counted
from editor.library.store import Library
from editor.model.findings import Finding, Level, finding
from editor.model.message import Message, message

Progress = Callable[[Message], None]


class ImportRequest(msgspec.Struct, frozen=True, kw_only=True):
    """What to import: those like somebody in the library are new only if `add_similar` says so."""

    file: Path
    list_name: str = ""
    add_similar: bool = False
    form: Form = Form()


class FileImported(msgspec.Struct, frozen=True):
    """What came of it; rows that repeat an earlier one are counted, and not added twice."""

    imported: Imported
    repeated: int
    undecided: tuple[Matched, ...]
    findings: tuple[Finding, ...]


def import_file(
    library: Library,
    request: ImportRequest,
    progress: Progress,
    is_cancelled: IsCancelled = never,
) -> FileImported:
    """Add the names of a file, all that are sure, in one step. Raises Problem, Cancelled."""
    library.need_write()
    progress(message("Reading the file"))
    read = read_names(request.file, request.form)
    compared = counted(progress, message("Comparing {done} of {all} names"))
    matched = match(read.names, library.connection, compared, is_cancelled)
    decided = decisions(matched, add_similar=request.add_similar)
    added = counted(progress, message("Adding {done} of {all} names"))
    imported = import_decided(library, decided, request.list_name, added, is_cancelled)
    undecided = () if request.add_similar else rows_of(matched, Verdict.ASK)
    findings = read.findings + tuple(map(_similar, undecided))
    repeated = len(rows_of(matched, Verdict.REPEATED))
    return FileImported(imported, repeated, undecided, findings)


def counted(progress: Progress, words: Message) -> Counted:
    """Tell numbers as a sentence with the fields `done` and `all`."""
    return lambda done, total: progress(Message(words.text, {"done": done, "all": total}))


def _similar(row: Matched) -> Finding:
    candidate = row.candidates[0]
    return finding(
        "similar",
        Level.WARNING,
        "Row {row}: “{name}” was not added, as it may be “{other}” of the library: {reason}",
        row=row.incoming.row,
        name=row.incoming.name,
        other=candidate.party.name,
        reason=str(candidate.reason),
    )
