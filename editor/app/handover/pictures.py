"""Pictures that may leave: as they are where nothing hides in them, else written anew."""

from collections.abc import Iterator

_PNG = b"\x89PNG\r\n\x1a\n"
_BARE_CHUNKS = {
    *(b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS"),
    *(b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"bKGD", b"pHYs"),
}
_PNG_HEAD = 8  # bytes of a chunk before its data; four more follow it
_JPEG = b"\xff\xd8"
_LAST = 0xD9
_SCAN = 0xDA
_RESTARTS = range(0xD0, 0xD8)
# JFIF and Adobe's colour transform, in the size they have when nothing is hidden behind them.
_BARE_APPS = {0xE0: 16, 0xEE: 14}
_TABLES = {0xC0, 0xC1, 0xC2, 0xC4, 0xDB, 0xDD, _SCAN, _LAST}
_BEGINNINGS = (_PNG, _JPEG + b"\xff", b"GIF87a", b"GIF89a")


def is_picture(data: bytes) -> bool:
    """Whether it begins as a picture does; the renderer looks at all of it before it prints."""
    return data.startswith(_BEGINNINGS) or (data[:4] == b"RIFF" and data[8:12] == b"WEBP")


def fit_to_leave(data: bytes, name: str) -> bytes:
    """The picture without camera, place, comment or anything else behind it. Raises Problem.

    One that is bare already stays byte for byte what it is, so that its pages do too.
    """
    if is_bare(data):
        return data
    from editor.render.pictures import prepare  # noqa: PLC0415  # seldom needed, slow to load

    return prepare(data, name).data


def is_bare(data: bytes) -> bool:
    """Whether a PNG or JPEG holds what one sees and nothing else."""
    if data.startswith(_PNG):
        return _is_bare_png(data)
    return data.startswith(_JPEG) and _is_bare_jpeg(data)


def _is_bare_png(data: bytes) -> bool:
    at = len(_PNG)
    while at + _PNG_HEAD <= len(data):
        length = int.from_bytes(data[at : at + 4])
        kind = data[at + 4 : at + _PNG_HEAD]
        if kind not in _BARE_CHUNKS:
            return False
        at += _PNG_HEAD + length + 4
        if kind == b"IEND":
            return at == len(data) and length == 0
    return False


def _is_bare_jpeg(data: bytes) -> bool:
    last = 0
    for marker, length, end in _segments(data):
        if marker not in _TABLES and _BARE_APPS.get(marker) != length:
            return False
        last = end if marker == _LAST else 0
    return last == len(data)


def _segments(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Marker, length and end of each segment; it breaks off where the file is damaged."""
    at = len(_JPEG)
    while at + 2 <= len(data) and data[at] == 0xFF:  # noqa: PLR2004  # begins every marker
        marker = data[at + 1]
        if marker == _LAST:
            yield marker, 0, at + 2
            return
        if at + 4 > len(data):
            return
        length = int.from_bytes(data[at + 2 : at + 4])
        at += 2 + length
        yield marker, length, at
        if marker == _SCAN:
            at = _end_of_scan(data, at)


def _end_of_scan(data: bytes, at: int) -> int:
    """Where the next marker stands: zeros and restarts belong to the scan."""
    while (at := data.find(b"\xff", at)) != -1 and at + 1 < len(data):
        if data[at + 1] and data[at + 1] not in _RESTARTS:
            return at
        at += 2
    return len(data)
