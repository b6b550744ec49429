"""The one shape that every struct of a release has."""

import msgspec


class Data(
    msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True
):
    """A frozen value of `release.json`: unknown fields are refused, defaults are left out."""
