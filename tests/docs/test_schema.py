"""docs/release.schema.json says what release.json may hold."""

import json

import msgspec

from editor.model.release import Release


def test_the_schema_in_docs_is_that_of_the_structs(repo, golden):
    schema = msgspec.json.schema(Release)
    golden(
        repo / "docs" / "release.schema.json",
        json.dumps(schema, indent=2, ensure_ascii=False) + "\n",
    )


def test_the_schema_refuses_unknown_fields(repo):
    schema = json.loads((repo / "docs" / "release.schema.json").read_text(encoding="utf-8"))
    assert all(
        part["additionalProperties"] is False
        for part in schema["$defs"].values()
        if part.get("type") == "object"
    )
