"""An e-mail draft that nobody has sent: the page as HTML and text, its pictures, the PDF."""

import hashlib
from collections.abc import Mapping
from email.message import EmailMessage
from email.policy import SMTP

import msgspec

from editor.render.context import Context
from editor.render.pictures import Picture

_MAIL_DOMAIN = "release.invalid"  # RFC 2606: a name that can never exist
_HELD_BACK = ("embargo", "hold")


class MailParts(msgspec.Struct, frozen=True, kw_only=True):
    """What a draft is put together from; `attachment` is the name of the PDF."""

    subject: str
    text: str
    page: str
    pictures: Mapping[str, Picture]
    pdf: bytes
    attachment: str


def mail_subject(context: Context) -> str:
    """The headline; before it what may not be published yet, so that no one overlooks it."""
    held = context.release_line and context.release_line.kind in _HELD_BACK
    warning = context.release_line.text if held and context.release_line else ""
    title = context.title.replace("\n", " ")
    colon = ": " if context.gap else "："
    return colon.join(part for part in (context.draft, warning, title) if part)


def content_id(picture_id: str) -> str:
    """The name of a picture inside an e-mail; ids may hold what addresses may not."""
    return f"{hashlib.sha256(picture_id.encode()).hexdigest()[:16]}@{_MAIL_DOMAIN}"


def picture_address(picture_id: str) -> str:
    """The address under which the page shows a picture of the same e-mail."""
    return f"cid:{content_id(picture_id)}"


def mail_draft(parts: MailParts) -> bytes:
    """The draft as a file (RFC 5322); the same parts give the same bytes.

    Without date, sender and message id, which belong to whoever sends it. `X-Unsent` makes mail
    programs open it for writing.
    """
    message = EmailMessage(policy=SMTP)
    message["Subject"] = parts.subject
    message["X-Unsent"] = "1"
    message.set_content(parts.text, cte="base64")
    message.add_alternative(parts.page, subtype="html", cte="base64")
    _add_pictures(message, parts)
    message.add_attachment(
        parts.pdf, maintype="application", subtype="pdf", filename=parts.attachment
    )
    _set_boundaries(message, parts)
    return message.as_bytes()


def _add_pictures(message: EmailMessage, parts: MailParts) -> None:
    pages = [part for part in message.walk() if part.get_content_type() == "text/html"]
    for picture_id, picture in parts.pictures.items():
        if picture_address(picture_id) in parts.page:
            maintype, _, subtype = picture.media_type.partition("/")
            pages[0].add_related(
                picture.data,
                maintype,
                subtype,
                cid=f"<{content_id(picture_id)}>",
                disposition="inline",
            )


def _set_boundaries(message: EmailMessage, parts: MailParts) -> None:
    """Boundaries of the content's own hash; the library would draw lots."""
    words = f"{parts.subject}\0{parts.text}\0{parts.page}"
    seed = hashlib.sha256(words.encode() + parts.pdf)
    for number, part in enumerate(message.walk()):
        if part.is_multipart():
            part.set_boundary(f"=_{seed.hexdigest()[:32]}_{number}")
