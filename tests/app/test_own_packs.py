"""A copy of a template is the person's own, whole, and told from the original."""

from pathlib import Path

from editor.app.own_packs import duplicate_pack
from editor.app.packs import Origin, find_packs
from editor.app.paths import find_places
from editor.render.pack_check import check_pack
from editor.render.packs import load_pack


def test_a_copy_is_sound_and_has_a_name_of_its_own() -> None:
    places = find_places()
    classic = next(pack for pack in find_packs(places) if pack.name == "classic")
    first, second = duplicate_pack(classic, places), duplicate_pack(classic, places)
    assert check_pack(first, places.shared_templates) == ()
    titles = [load_pack(folder).title for folder in (classic.folder, first, second)]
    assert titles == ["Classic", "Classic (my copy)", "Classic (my copy 2)"]
    own = [pack.name for pack in find_packs(places) if pack.origin is Origin.OWN]
    assert own == ["my-classic", "my-classic-2"]


def test_a_link_in_a_template_is_not_followed(tmp_path: Path) -> None:
    places = find_places()
    classic = next(pack for pack in find_packs(places) if pack.name == "classic")
    first = duplicate_pack(classic, places)
    secret = tmp_path / "secret.css"
    secret.write_text("x", encoding="utf-8")
    (first / "more.css").symlink_to(secret)
    own = next(pack for pack in find_packs(places) if pack.name == first.name)
    assert not (duplicate_pack(own, places) / "more.css").exists()
