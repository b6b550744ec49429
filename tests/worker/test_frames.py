"""Frames carry values whole, or say that they do not."""

import io
import struct
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.worker.frames import (
    LONGEST,
    FrameError,
    FrameReader,
    decode_hook,
    encode_frame,
    read_frame,
    write_frame,
)


class Value(msgspec.Struct):
    words: str
    data: bytes
    path: Path


DECODER = msgspec.json.Decoder(Value, dec_hook=decode_hook)
values = st.builds(
    Value,
    words=st.text(st.characters(exclude_categories=["Cs"])),
    data=st.binary(),
    path=st.sampled_from([Path("a b/c"), Path("/tmp/ü")]),
)


@given(sent=st.lists(values, max_size=4))
def test_what_is_sent_arrives_in_order(sent):
    pipe = io.BytesIO()
    for value in sent:
        write_frame(pipe, value)
    pipe.seek(0)
    assert [read_frame(pipe, DECODER) for _ in sent] == sent
    assert read_frame(pipe, DECODER) is None


@given(value=values, cut=st.integers(min_value=1))
def test_a_frame_cut_short_is_noticed(value, cut):
    pipe = io.BytesIO()
    write_frame(pipe, value)
    data = pipe.getvalue()
    with pytest.raises(FrameError):
        read_frame(io.BytesIO(data[: cut % len(data) or 1]), DECODER)


def test_a_frame_that_is_too_long_is_refused_before_it_is_read():
    with pytest.raises(FrameError, match="bytes"):
        read_frame(io.BytesIO(struct.pack(">I", LONGEST + 1)), DECODER)


@pytest.mark.parametrize("data", [b"{", b"{}", b'{"words": 1}', b"\xff"])
def test_a_frame_that_says_something_else_is_refused(data):
    with pytest.raises(FrameError):
        read_frame(io.BytesIO(struct.pack(">I", len(data)) + data), DECODER)


# --- in pieces, as they come --------------------------------------------------------------------


def pieces(data: bytes, cuts: list[int]) -> list[bytes]:
    ends = sorted(cut % (len(data) + 1) for cut in cuts)
    return [data[a:b] for a, b in zip([0, *ends], [*ends, len(data)], strict=True)]


@given(sent=st.lists(values, max_size=4), cuts=st.lists(st.integers(min_value=0), max_size=9))
def test_pieces_of_any_size_give_the_same_values(sent, cuts):
    data = b"".join(map(encode_frame, sent))
    reader = FrameReader(DECODER)
    assert [value for piece in pieces(data, cuts) for value in reader.feed(piece)] == sent


@given(value=values, cut=st.integers(min_value=1))
def test_a_value_is_given_with_its_last_byte_and_not_before(value, cut):
    data = encode_frame(value)
    cut = cut % len(data) or 1
    reader = FrameReader(DECODER)
    assert reader.feed(data[:cut]) == []
    assert reader.feed(data[cut:]) == [value]


@given(noise=st.binary(max_size=64))
def test_noise_is_waited_for_or_refused_and_nothing_else(noise):
    reader = FrameReader(DECODER)
    try:
        assert reader.feed(noise) == []
    except FrameError:
        return


def test_a_long_length_is_refused_before_the_frame_comes():
    with pytest.raises(FrameError, match="bytes"):
        FrameReader(DECODER).feed(struct.pack(">I", LONGEST + 1))


def test_frames_before_garbage_are_not_given_alone():
    """Whoever garbles one frame is not to be believed in the ones beside it."""
    data = encode_frame(Value("a", b"", Path("x"))) + struct.pack(">I", 1) + b"{"
    with pytest.raises(FrameError):
        FrameReader(DECODER).feed(data)
