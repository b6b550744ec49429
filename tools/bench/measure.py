"""Timing two things in turn, so that their ratio holds when the machine's speed drifts."""

import math
import statistics
import time
from collections.abc import Callable, Sequence
from typing import NamedTuple


class Row(NamedTuple):
    """A line of the table; figures in seconds or another `unit`.

    `ratio` is the median of ratios run by run.
    """

    what: str
    on: str
    median: float
    p95: float
    beside: str
    ratio: float | None
    reach: str
    unit: str = "s"


def seconds(function: Callable[[], object]) -> float:
    start = time.perf_counter()
    function()
    return time.perf_counter() - start


def paired(
    ours: Callable[[], object], beside: Callable[[], object], runs: int
) -> tuple[list[float], list[float]]:
    """Both in turn, after one run of each that is not counted."""
    ours(), beside()
    times = [(seconds(ours), seconds(beside)) for _ in range(runs)]
    return [a for a, _ in times], [b for _, b in times]


def median(times: Sequence[float]) -> float:
    return statistics.median(times)


def p95(times: Sequence[float]) -> float:
    return sorted(times)[math.ceil(0.95 * len(times)) - 1]


def ratio(ours: Sequence[float], beside: Sequence[float]) -> float:
    return statistics.median(a / b for a, b in zip(ours, beside, strict=True))


def exponent(sizes: Sequence[int], times: Sequence[float]) -> float:
    """The power of the size that the time grows with (least squares on logarithms)."""
    xs, ys = [math.log(n) for n in sizes], [math.log(t) for t in times]
    return statistics.linear_regression(xs, ys).slope
