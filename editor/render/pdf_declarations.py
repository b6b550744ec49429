"""Keeps WeasyPrint's declarations of C functions in compiled form, as Python keeps byte code.

cffi parses them at every start, which takes as long as all other parts of the import together; and
what it has compiled also makes C values in less time than what it has parsed.
https://cffi.readthedocs.io/en/stable/cdef.html#preparing-and-distributing-modules (out-of-line ABI)
"""

import ast
import hashlib
import importlib
import importlib.util
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout, suppress
from io import StringIO
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec

_NAME = "_press_release_declarations"


class Compiled(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What cffi has compiled; `key` says from which declarations and for which version."""

    key: str
    version: int
    types: bytes
    globals: tuple[bytes | int, ...] = ()
    struct_unions: tuple[tuple[bytes, ...], ...] = ()
    enums: tuple[bytes, ...] = ()
    typenames: tuple[bytes, ...] = ()
    includes: tuple[()] = ()


@contextmanager
def quick_declarations(kept: Path | None = None) -> Iterator[None]:
    """For the time of an import: declarations are parsed only where no compiled form is kept."""
    if "cffi" in sys.modules or importlib.util.find_spec("_cffi_backend") is None:
        yield
        return
    stand_in = ModuleType("cffi")
    folder = kept or _beside_byte_code()
    stand_in.FFI = lambda: _Declarations(folder)  # type: ignore[attr-defined]  # a module of ours
    sys.modules["cffi"] = stand_in
    try:
        yield
    finally:
        if sys.modules.get("cffi") is stand_in:
            del sys.modules["cffi"]


class _Declarations:
    """Stands in for `cffi.FFI` until it is told the declarations; then it has all of its parts."""

    def __init__(self, kept: Path) -> None:
        self._kept = kept

    def cdef(self, text: str) -> None:
        """Take over the parts of a compiled form, or of cffi's own where there is none."""
        ffi = _load(self._kept, text) or _parse(self._kept, text)
        parts = (name for name in dir(ffi) if not name.startswith("_") and name != "cdef")
        self.__dict__.update((name, getattr(ffi, name)) for name in parts)


def _beside_byte_code() -> Path:
    return Path(importlib.util.cache_from_source(__file__)).with_suffix(".cffi")


def _load(kept: Path, text: str) -> Any:  # noqa: ANN401  # an FFI of cffi, which is untyped
    try:
        compiled = msgspec.msgpack.decode(kept.read_bytes(), type=Compiled)
    except (OSError, msgspec.DecodeError):
        return None
    if compiled.key != _key(text):
        return None
    fields = msgspec.structs.asdict(compiled)
    del fields["key"]
    return _backend().FFI(_NAME, **{f"_{name}": value for name, value in fields.items() if value})


def _parse(kept: Path, text: str) -> Any:  # noqa: ANN401  # as above
    sys.modules.pop("cffi", None)
    import cffi  # type: ignore[import-untyped]  # noqa: PLC0415  # only where nothing is kept

    ffi = cffi.FFI()
    ffi.cdef(text)
    if not sys.dont_write_bytecode:
        with suppress(OSError):
            _keep(kept, msgspec.msgpack.encode(_compile(ffi, text)))
    return ffi


def _backend() -> Any:  # noqa: ANN401  # as above
    return importlib.import_module("_cffi_backend")  # may be missing, with WeasyPrint


def _key(text: str) -> str:
    said = f"{_backend().__version__} {sys.platform} {sys.maxsize} {text}"
    return hashlib.sha256(said.encode()).hexdigest()


def _compile(ffi: Any, text: str) -> Compiled:  # noqa: ANN401  # as above
    """What cffi would write as Python code: the arguments of one call."""
    ffi.set_source(_NAME, None)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "declarations.py")
        with redirect_stdout(StringIO()):  # it says what it writes
            ffi.emit_python_code(str(file))
        tree = ast.parse(file.read_text("utf-8"))
    call = next(node for node in ast.walk(tree) if isinstance(node, ast.Call))
    fields = {str(word.arg).lstrip("_"): ast.literal_eval(word.value) for word in call.keywords}
    return msgspec.convert({"key": _key(text), **fields}, Compiled)


def _keep(kept: Path, data: bytes) -> None:
    kept.parent.mkdir(exist_ok=True)
    partial = kept.with_name(f"{kept.name}.{os.getpid()}")
    partial.write_bytes(data)
    partial.replace(kept)
