"""The letters of Arabic script come out of a PDF as they went in."""

import unicodedata
from collections import Counter

import msgspec
import pytest

from editor.render.job import Format
from editor.render.pdf_finish.letters import Use, codes, settle
from editor.render.verify import read_pdf
from tests.render.conftest import job_on, sample

# Final heh and Uyghur e are drawn by one glyph; vowel signs stand on any letter.
ALIKE = "وجه ئاتە وجه ئانە مكتبه"
VOWELS = "شُكْرًا جَزِيلًا، عَفْوًا مُعَلِّمٌ إنذارًا شيئًا"
PERSIAN = "گفت‌وگو دربارهٔ کتابخانه‌های پژوهشی"
URDU = "یہ بہت اچھی بات ہے، ٹھیک ڈھنگ سے پڑھیں"


def letters(text):
    signs = unicodedata.normalize("NFKC", text)
    return Counter(sign for sign in signs if sign.isalnum() or unicodedata.combining(sign))


def copied(renderer, words, pack="classic"):
    release = sample("unreadable-alerts-statement")
    edition = next(e for e in release.editions if e.language == "ar")
    block = msgspec.structs.replace(edition.body[0], text=words)
    edition = msgspec.structs.replace(edition, body=(block,))
    release = msgspec.structs.replace(release, editions=(edition,))
    job = job_on("unreadable-alerts-statement", Format.PDF, release=release, pack=pack)
    job = msgspec.structs.replace(job, language="ar")
    return read_pdf(renderer.render(job).files[Format.PDF])


@pytest.mark.parametrize("pack", ["classic", "modern"])
def test_no_letter_is_missing_from_what_is_copied(renderer, pack):
    words = f"{ALIKE} {VOWELS} {PERSIAN} {URDU}"
    added, wanted = letters(copied(renderer, words, pack)), letters(words)
    added.subtract(letters(copied(renderer, "١", pack)))
    assert {sign: n - added[sign] for sign, n in wanted.items() if added[sign] < n} == {}


def test_words_can_be_found(renderer):
    text = unicodedata.normalize("NFKC", copied(renderer, ALIKE))
    assert [word for word in ALIKE.split() if word not in text] == []


def test_a_vowel_sign_and_its_letter_each_keep_their_own_text():
    # Drawn from the left: the sign of the last letter comes first.
    drawn = [Use(7, "ئً"), Use(3, ""), Use(4, "ش")]
    assert settle(drawn) == [Use(7, "ً"), Use(3, "ئ"), Use(4, "ش")]


def test_a_ligature_keeps_its_text_whole():
    assert settle([Use(5, "لا"), Use(6, "م")]) == [Use(5, "لا"), Use(6, "م")]
    assert settle([Use(8, "ffi"), Use(9, "")]) == [Use(8, "ffi"), Use(9, "")]


def test_the_usual_text_of_a_glyph_keeps_its_code():
    uses = [Use(3, "ه"), Use(3, "ە"), Use(3, "ە"), Use(9, "ب")]
    assert codes(uses) == {Use(3, "ە"): 3, Use(9, "ب"): 9, Use(3, "ه"): 10}


def test_every_pair_has_a_code_of_its_own():
    uses = [Use(glyph, text) for glyph in (1, 2, 3) for text in "abc"]
    assert len(set(codes(uses).values())) == 9
