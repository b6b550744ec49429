"""The table of checkers: what is judged, by what, and how that is broken on purpose."""

from editor.render.job import Format
from tools.conformance import (
    copying,
    docx_rules,
    html_mutants,
    html_rules,
    leaks,
    openxml,
    pdf_mutants,
    pdf_rules,
    word_mutants,
    words,
)
from tools.conformance.axe import axe
from tools.conformance.checker import Checker
from tools.conformance.home import Home
from tools.conformance.nu import nu
from tools.conformance.vera import vera

_PDF = frozenset({Format.PDF})
_DOCX = frozenset({Format.DOCX})
_HTML = frozenset({Format.HTML})
_ALL = frozenset({Format.PDF, Format.DOCX, Format.HTML, Format.TXT})


def checkers(home: Home) -> tuple[Checker, ...]:
    return (
        Checker(
            "PDF: veraPDF, UA-1 and A-3a", _PDF, vera(home), {Format.PDF: pdf_mutants.FOR_VERA}
        ),
        Checker(
            "PDF: lists, fonts, links", _PDF, pdf_rules.judge, {Format.PDF: pdf_mutants.FOR_RULES}
        ),
        Checker(
            "PDF: right-to-left copying",
            _PDF,
            copying.judge,
            {Format.PDF: word_mutants.FOR_COPYING},
        ),
        Checker("Word: Open XML SDK", _DOCX, openxml.openxml(home), {Format.DOCX: openxml.MUTANTS}),
        Checker(
            "Word: headings, lists, direction",
            _DOCX,
            docx_rules.judge,
            {Format.DOCX: docx_rules.MUTANTS},
        ),
        Checker(
            "Word: three other readers",
            _DOCX,
            words.judge_readers,
            {Format.DOCX: word_mutants.FOR_READERS},
        ),
        Checker("HTML: Nu", _HTML, nu(home), {Format.HTML: html_mutants.FOR_NU}),
        Checker(
            "HTML: axe, 1280 and 360 px", _HTML, axe(home), {Format.HTML: html_mutants.FOR_AXE}
        ),
        Checker(
            "HTML: policy, JSON-LD", _HTML, html_rules.judge, {Format.HTML: html_mutants.FOR_RULES}
        ),
        Checker("all: same words", _ALL, words.judge, word_mutants.FOR_WORDS),
        Checker("all: leaks", _ALL, leaks.judge, leaks.MUTANTS),
        Checker("PDF, Word: mat2", _PDF | _DOCX, leaks.judge_with_mat2, leaks.MUTANTS_FOR_MAT2),
    )
