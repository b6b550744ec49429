"""Write the messages for translators: `python -m tools.translations`, into `out/translations`."""

import sys

from babel.messages.pofile import write_po

from tools.translations.extract import ROOT, make_catalogue


def main() -> None:
    """Write the template that a translation begins with."""
    target = ROOT / "out" / "translations" / "press-release-editor.pot"
    target.parent.mkdir(parents=True, exist_ok=True)
    catalogue = make_catalogue()
    with target.open("wb") as file:
        write_po(file, catalogue, sort_by_file=True, omit_header=False)
    sys.stdout.write(f"{target}: {len(catalogue)} messages\n")


if __name__ == "__main__":
    main()
