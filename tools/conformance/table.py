"""One line a check, and below it what is wrong."""

from collections.abc import Sequence

from tools.conformance.checker import Verdict

_FORM = "{:<50} {:>6} {:>6} {:>6} {:>9}  {}"
HEAD = _FORM.format("what", "judged", "good", "bad", "seconds", "verdict")
_AT_MOST = 4  # problems told of a file


def line(verdict: Verdict) -> str:
    bad = len(verdict.problems)
    is_good = not bad and verdict.judged
    word = "pass" if is_good else "FAIL"
    good = max(verdict.judged - bad, 0)
    return _FORM.format(verdict.name, verdict.judged, good, bad, f"{verdict.seconds:.1f}", word)


def details(verdicts: Sequence[Verdict]) -> str:
    return "\n".join(
        f"{verdict.name}: {label}: {problem}"
        for verdict in verdicts
        for label, problems in verdict.problems.items()
        for problem in problems[:_AT_MOST]
    )


def all_good(verdicts: Sequence[Verdict]) -> bool:
    return all(verdict.judged and not verdict.problems for verdict in verdicts)
