"""Pages use the bundled fonts and no other, so they look alike on every machine."""

import hashlib
import os
import sys
from pathlib import Path
from xml.sax.saxutils import escape

_CONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
<dir>{fonts}</dir>
<cachedir>{cache}</cachedir>
<config><rescan><int>0</int></rescan></config>
</fontconfig>
"""


def use_bundled_fonts(fonts: Path, state: Path) -> None:
    """Point fontconfig at the bundled fonts; its cache is kept in the program's state folder.

    Call it before anything loads fontconfig. `state` is made if need be.
    """
    cache = state / "fonts"
    cache.mkdir(parents=True, exist_ok=True, mode=0o700)
    text = _CONFIG.format(fonts=escape(str(fonts)), cache=escape(str(cache)))
    name = hashlib.sha256(text.encode()).hexdigest()[:16]
    file = cache / f"{name}.conf"
    if not file.is_file():
        partial = cache / f"{name}.{os.getpid()}"
        partial.write_text(text, encoding="utf-8")
        partial.replace(file)
    os.environ["FONTCONFIG_FILE"] = str(file)
    if sys.platform == "darwin":  # Pango would ask CoreText instead
        os.environ["PANGOCAIRO_BACKEND"] = "fc"
