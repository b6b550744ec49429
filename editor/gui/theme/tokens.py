"""The colours of the window by what they are for, light and dark, as #rrggbb."""

import msgspec


class Tokens(msgspec.Struct, frozen=True, kw_only=True):
    """Every colour that the window may use; words on any ground have a contrast of 4.5 or more."""

    window: str  # bars at the top and the bottom, the page of fields
    panel: str  # the outline
    surface: str  # menus, popovers, cards
    field: str  # what one types into
    raised: str  # a button
    hover: str
    pressed: str
    line: str  # between parts of the window
    border: str  # around fields and buttons
    text: str
    muted: str
    disabled: str
    accent: str  # a filled button, the rule beside a quote
    accent_hover: str
    accent_text: str  # words on `accent`
    accent_soft: str  # what is chosen
    accent_ink: str  # words on `accent_soft` and links
    selection: str  # behind selected text
    selection_text: str
    danger: str
    danger_soft: str
    danger_line: str
    warning: str
    warning_soft: str
    warning_line: str
    ok: str
    ok_soft: str
    ok_line: str
    focus: str  # the ring around what has the focus
    focus_glow: str  # the softer ring outside of it
    focus_on_accent: str  # the ring of a filled button
    quote: str  # the ground of a quote card
    backdrop: str  # behind the pages of the preview
    backdrop_bar: str
    page: str  # paper
    page_shadow: str
    mark: str  # the field in focus, on the page


LIGHT = Tokens(
    window="#ffffff",
    panel="#fafbfc",
    surface="#ffffff",
    field="#ffffff",
    raised="#ffffff",
    hover="#f1f3f7",
    pressed="#e4e8ef",
    line="#dfe2e8",
    border="#c8ced9",
    text="#1d2430",
    muted="#596273",
    disabled="#8d95a3",
    accent="#1f57c3",
    accent_hover="#1a4aa8",
    accent_text="#ffffff",
    accent_soft="#e8effc",
    accent_ink="#1c4fb3",
    selection="#cfe0ff",
    selection_text="#1d2430",
    danger="#b3261e",
    danger_soft="#fde4e1",
    danger_line="#f2b8b2",
    warning="#7f5300",
    warning_soft="#fff3d6",
    warning_line="#ecd193",
    ok="#17683a",
    ok_soft="#def3e4",
    ok_line="#aedcbd",
    focus="#1f57c3",
    focus_glow="#dbe7fd",
    focus_on_accent="#dbe7fd",
    quote="#f6f8fd",
    backdrop="#e7e9ee",
    backdrop_bar="#f1f2f5",
    page="#ffffff",
    page_shadow="#b9bec9",
    mark="#dbe7fd",
)

DARK = Tokens(
    window="#1b1e24",
    panel="#171a1f",
    surface="#24282f",
    field="#15181d",
    raised="#292e36",
    hover="#2e343d",
    pressed="#39404b",
    line="#30353e",
    border="#464d5a",
    text="#e7eaf0",
    muted="#a3abba",
    disabled="#6d7584",
    accent="#2b64d8",
    accent_hover="#3a70dd",
    accent_text="#ffffff",
    accent_soft="#233457",
    accent_ink="#a9c6ff",
    selection="#2f4f8f",
    selection_text="#ffffff",
    danger="#ffb3ab",
    danger_soft="#4a2220",
    danger_line="#7d3a35",
    warning="#f3cc7a",
    warning_soft="#42341a",
    warning_line="#6f5a2c",
    ok="#93dcae",
    ok_soft="#1c3a28",
    ok_line="#356347",
    focus="#7aa7ff",
    focus_glow="#2a3f6b",
    focus_on_accent="#dbe7fd",
    quote="#20252e",
    backdrop="#121418",
    backdrop_bar="#1f2329",
    page="#ffffff",
    page_shadow="#000000",
    mark="#dbe7fd",
)
