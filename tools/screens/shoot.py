"""Takes all pictures of one look: `python -m tools.screens.shoot LOOK FOLDER`.

A process of its own, as Qt asks for the scale and the screen before anything else.
"""

import json
import os
import sys
import tempfile
from contextlib import nullcontext
from pathlib import Path

from tools.own_home import own_home
from tools.screens.looks import Look, look_named


def main() -> None:
    """Take them."""
    look, out = look_named(sys.argv[1]), Path(sys.argv[2])
    only = sys.argv[3:]
    with tempfile.TemporaryDirectory() as home:
        _prepare(look, Path(home))
        _run(look, Path(home), out, only)


def _prepare(look: Look, home: Path) -> None:
    # No larger than the window: so a dialog or a menu has the room of a person with that screen.
    width, height = round(look.width * look.scale), round(look.height * look.scale)
    screen = {"name": "screen", "x": 0, "y": 0, "width": width, "height": height, "dpr": 1}
    file = home / "screens.json"
    file.write_text(json.dumps({"screens": [screen]}), "utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={file}"
    os.environ["QT_SCALE_FACTOR"] = str(look.scale)
    os.environ["LANGUAGE"] = "en"


def _run(look: Look, home: Path, out: Path, only: list[str]) -> None:
    # Only now, as these read the environment.
    from editor.gui.application import make_application  # noqa: PLC0415
    from tools.screens.scenes import FEW, SCENES  # noqa: PLC0415
    from tools.screens.stage import Stage  # noqa: PLC0415
    from tools.translations.pseudo import pseudo_language  # noqa: PLC0415

    own_home(home)
    application = make_application()
    made_up = pseudo_language(application, mirrored=True) if look.mirrored else nullcontext()
    with made_up:
        stage = Stage(application, look, home, out)
        for scene in SCENES if look.whole else FEW:
            if not only or scene.__name__ in only:
                scene(stage)
        stage.close()
        stage.desk.runner.close()


if __name__ == "__main__":
    main()
