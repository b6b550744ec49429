"""E-mails to those who agreed to other words."""

import datetime as dt
import email
from email.policy import default

import pytest

from editor.app.consent import drafts_to_ask_again, write_drafts
from editor.app.paths import find_places
from editor.model.message import Problem
from editor.model.operations.signatories import set_withheld
from editor.model.operations.signing import confirm
from editor.model.operations.text import set_headline
from editor.model.signatories import Signatories, Signatory
from tests.checks.making import edition, release
from tests.conftest import REPO

PLACES = find_places(REPO)
SECRET = "Zanzi Qaf"
LIST = Signatories(
    entries=(
        Signatory(id="a", name="Alpha"),
        Signatory(id="b", name="Beta"),
        Signatory(id="w", name=SECRET),
        Signatory(id="n", name="Nobody"),
    )
)
ADDRESSES = {"a": "a@example.org", "b": " b@example.org ", "w": "w@example.org", "n": "x\r\nTo: y"}


def changed(withheld=()):
    made = release(edition("We ask you to act, dear {signatories}."), signatories=LIST)
    agreed = confirm(["a", "b", "w", "n"], dt.date(2026, 5, 31), "form")(made)
    return set_headline("en", "Other words")(set_withheld(withheld, withheld=True)(agreed))


def read(draft):
    return email.message_from_bytes(draft.data, policy=default)


def test_one_e_mail_in_blind_copy_that_nobody_has_sent():
    found = drafts_to_ask_again(changed(), ADDRESSES, PLACES)
    (draft,) = found.drafts
    mail = read(draft)
    assert mail["X-Unsent"] == "1"
    assert mail["Bcc"] == "a@example.org, b@example.org, w@example.org"
    assert {"Date", "Message-ID", "From", "To"}.isdisjoint(mail.keys())
    assert mail["Subject"] == "Please confirm again: Other words"
    assert "We ask you to act, dear 4." in mail.get_content()
    assert found.without_address == ("n",)


def test_one_e_mail_each_where_a_name_is_withheld():
    found = drafts_to_ask_again(changed(["w"]), ADDRESSES, PLACES)
    assert [read(draft)["To"] for draft in found.drafts] == [
        "a@example.org",
        "b@example.org",
        "w@example.org",
    ]
    for draft in found.drafts:
        assert "Bcc" not in read(draft)
        assert draft.data.count(b"@example.org") == 1
        assert SECRET.encode() not in draft.data + draft.name.encode()
        assert SECRET not in read(draft).get_content()


def test_the_same_release_gives_the_same_bytes():
    one, other = (drafts_to_ask_again(changed(), ADDRESSES, PLACES) for _ in range(2))
    assert one == other


def test_nobody_to_ask_is_no_e_mail():
    made = release(edition("Words."), signatories=LIST)
    assert drafts_to_ask_again(made, ADDRESSES, PLACES).drafts == ()


def test_no_file_is_replaced(tmp_path):
    drafts = drafts_to_ask_again(changed(), ADDRESSES, PLACES).drafts
    (path,) = write_drafts(drafts, tmp_path / "mails")
    assert path.read_bytes() == drafts[0].data
    path.write_text("edited by hand")
    with pytest.raises(Problem, match="there already"):
        write_drafts(drafts, tmp_path / "mails")
    assert path.read_text() == "edited by hand"
