"""Frames on a pipe: four bytes of length, big-endian, then so many bytes of JSON; never pickle."""

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, Generic, TypeVar

import msgspec

LONGEST = 512 * 1024 * 1024
_LENGTH = struct.Struct(">I")
_T = TypeVar("_T")


class FrameError(Exception):
    """The other side broke off in the middle of a frame, or sent one that is too long."""


def encode_frame(value: object) -> bytes:
    """One value as it goes over the pipe."""
    data = msgspec.json.encode(value, enc_hook=_encode)
    return _LENGTH.pack(len(data)) + data


def write_frame(stream: BinaryIO, value: object) -> None:
    """Send one value and flush it."""
    stream.write(encode_frame(value))
    stream.flush()


def read_frame(stream: BinaryIO, decoder: msgspec.json.Decoder[_T]) -> _T | None:
    """The next value; None where the stream has ended between frames. Raises FrameError."""
    head = stream.read(_LENGTH.size)
    if not head:
        return None
    if len(head) < _LENGTH.size:
        raise FrameError("broken off in the length of a frame")
    length = _length(head)
    data = stream.read(length)
    if len(data) < length:
        raise FrameError("broken off inside a frame")
    return _decode(decoder, data)


class FrameReader(Generic[_T]):
    """Takes bytes as they come, in pieces of any size, and gives the values that are whole."""

    def __init__(self, decoder: msgspec.json.Decoder[_T]) -> None:
        self._decoder = decoder
        self._waiting = bytearray()

    def feed(self, data: bytes) -> list[_T]:
        """The values that these bytes complete, in order. Raises FrameError; then stop reading."""
        self._waiting += data
        return [_decode(self._decoder, frame) for frame in self._frames()]

    def _frames(self) -> Iterator[bytes]:
        while len(self._waiting) >= _LENGTH.size:
            end = _LENGTH.size + _length(self._waiting)
            if len(self._waiting) < end:
                return
            frame = bytes(self._waiting[_LENGTH.size : end])
            del self._waiting[:end]
            yield frame


def _length(head: bytes | bytearray) -> int:
    (length,) = _LENGTH.unpack_from(head)
    if length > LONGEST:
        raise FrameError(f"a frame of {length} bytes")
    return int(length)


def _decode(decoder: msgspec.json.Decoder[_T], data: bytes) -> _T:
    try:
        return decoder.decode(data)
    except msgspec.DecodeError as error:
        raise FrameError(str(error)) from error


def _encode(value: object) -> object:
    if isinstance(value, Path):
        return str(value)
    raise NotImplementedError(type(value).__name__)


def decode_hook(type_: type, value: Any) -> object:  # noqa: ANN401  # msgspec's signature
    """Read what JSON has no form for."""
    if issubclass(type_, Path):
        return Path(value)
    raise NotImplementedError(type_.__name__)
