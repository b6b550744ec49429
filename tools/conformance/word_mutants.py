"""Ways to make a file say something else, for the checkers of words."""

import re

from pikepdf import Dictionary, Pdf

from editor.render.job import Format
from tools.conformance.checker import Mutant
from tools.conformance.html_mutants import replaced as in_page
from tools.conformance.pdf_mutants import change
from tools.conformance.zipped import replaced

_BODY = "word/document.xml"
_TO_TEXT = re.compile(rb"(<[0-9a-f]{4}> <)(06[0-9a-f]{2})(>)")
_A_LETTER = re.compile(rb"(<[0-9a-f]{4}> <)(0065)(>)")


def _in_fonts(pattern: re.Pattern[bytes], letter: bytes) -> Mutant:
    def edit(pdf: Pdf) -> None:
        fonts = [t for t in pdf.objects if isinstance(t, Dictionary) and "/ToUnicode" in t]
        found = 0
        for font in fonts:
            data = font.ToUnicode.read_bytes()
            new, times = pattern.subn(rb"\g<1>" + letter + rb"\g<3>", data, count=1)
            font.ToUnicode.write(new)
            found += times
        if not found:
            raise ValueError(pattern)

    return Mutant(f"other-letter-{letter.decode()}", change(edit))


def _cut_line(data: bytes) -> bytes:
    lines = data.split(b"\n")
    longest = max(range(len(lines)), key=lambda index: len(lines[index]))
    return b"\n".join(lines[:longest] + lines[longest + 1 :])


FOR_COPYING = (_in_fonts(_TO_TEXT, b"06ff"),)
_RUN = r"(<w:r><w:t>[^<]{12,}</w:t></w:r>)"
FOR_READERS = (
    # Word shows nothing of what was deleted, and neither do other readers.
    Mutant("deleted-words", replaced(_BODY, _RUN, r'<w:del w:id="1" w:author="x">\1</w:del>')),
)
FOR_WORDS = {
    Format.PDF: (_in_fonts(_A_LETTER, b"0078"),),
    Format.DOCX: (
        Mutant("lost-run", replaced(_BODY, r"<w:t[^>]*>[^<]{12,}</w:t>", "<w:t></w:t>")),
        Mutant("added-word", replaced(_BODY, r"</w:t>", " surprise</w:t>")),
    ),
    Format.HTML: (
        Mutant("added-paragraph", in_page("</main>", "<p>Surprise</p></main>")),
        Mutant(
            "lost-sentence", lambda data: re.sub(rb"<p>[^<]{30,}</p>", b"<p></p>", data, count=1)
        ),
    ),
    Format.TXT: (Mutant("lost-line", _cut_line),),
}
