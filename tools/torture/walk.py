"""Random but legal editing through the real window: `python -m tools.torture.walk --minutes 60`."""

import argparse
import faulthandler
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

from tools.own_home import own_home

_STEPS = 150
_STUCK = 600  # seconds of one walk, after which it says where it stands and ends
SAMPLES = Path(__file__).resolve().parents[2] / "projects"


def main() -> int:
    """Walk through copies of the samples, one after the other, until the time is up."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1, help="of the first walk")
    parser.add_argument("--steps", type=int, default=_STEPS, help="of each walk")
    parser.add_argument("--one", action="store_true", help="only the walk of the seed")
    options = parser.parse_args()
    faulthandler.enable()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        own_home(Path(home))
        return _walk_all(Path(home), options)


def _walk_all(home: Path, options: argparse.Namespace) -> int:
    from editor.gui.application import make_application  # noqa: PLC0415  # reads the home
    from editor.gui.program import make_desk  # noqa: PLC0415
    from tools.torture.staging import walk_once  # noqa: PLC0415

    application = make_application()
    from editor.app.paths import find_places  # noqa: PLC0415

    desk = make_desk(application, find_places())
    end, seed, wrong, steps = time.monotonic() + options.minutes * 60, options.seed, 0, 0
    while time.monotonic() < end:
        samples = sorted(SAMPLES.iterdir())
        sample = samples[seed % len(samples)]
        project = shutil.copytree(sample, home / "walks" / str(seed))
        sys.stderr.write(f"seed {seed}\r")  # what a crash would leave to go by
        faulthandler.dump_traceback_later(_STUCK, exit=True)
        walk = walk_once(desk, project, seed, options.steps)
        shutil.rmtree(project, ignore_errors=True)  # a last save may be under way
        steps += walk.steps
        if walk.wrong:
            wrong += 1
            sys.stdout.write(f"seed {seed}, {sample.name}, step {walk.steps}: {walk.wrong}\n\n")
            sys.stdout.flush()
        seed += 1
        if options.one:
            break
    sys.stdout.write(f"{seed - options.seed} walks, {steps} steps, {wrong} went wrong\n")
    desk.runner.close()
    # Qt's platform without a screen deletes what was copied only after Python has gone.
    application.clipboard().setText("")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
