"""How the issuing organisation presents itself."""

from editor.model.message import Message, message
from editor.model.operations.change import Change
from editor.model.operations.parts import cleaned, edited


def set_organization(name: str) -> Change:
    """Name the organisation of the letterhead."""
    return _set(message("Change organisation"), "identity/organization", organization=name)


def set_line(line: str) -> Change:
    """Set the line under its name."""
    return _set(message("Change organisation line"), "identity/line", line=line)


def set_address(address: str) -> Change:
    """Set its postal address."""
    return _set(message("Change address"), "identity/address", address=address)


def set_website(website: str) -> Change:
    """Set its website."""
    return _set(message("Change website"), "identity/website", website=website)


def set_accent(colour: str) -> Change:
    """Set the accent colour, #rrggbb; "" leaves it to the template."""
    return _set(message("Change colour"), accent=colour)


def set_logos(images: tuple[str, ...]) -> Change:
    """Set the row of logos, by image id."""
    return _set(message("Change logos"), logos=cleaned(images))


def set_letterhead(*, on: bool) -> Change:
    """Print the letterhead, or leave it to printed paper."""
    return _set(message("Change letterhead"), letterhead=on)


def _set(label: Message, merge_key: str = "", /, **fields: object) -> Change:
    return Change(
        lambda release: edited(release, identity=edited(release.identity, **fields)),
        label,
        merge_key,
    )
