import json

import pytest

from editor.model.codec import SCHEMA
from editor.model.message import Problem
from editor.storage.migrations import MIGRATIONS, migrate

STEPS = {
    1: lambda values: {**values, "steps": [*values.get("steps", []), 1]},
    2: lambda values: {**values, "steps": [*values["steps"], 2]},
}


def data(schema: int) -> bytes:
    return json.dumps({"schema": schema, "id": "x"}).encode()


def test_the_current_schema_is_not_touched():
    same = data(3)
    assert migrate(same, 3, STEPS, 3) is same


@pytest.mark.parametrize(("schema", "steps"), [(1, [1, 2]), (2, None)])
def test_each_step_is_taken_in_order(schema, steps):
    start = json.loads(data(schema)) | ({"steps": []} if schema == 2 else {})
    done = json.loads(migrate(json.dumps(start).encode(), schema, STEPS, 3))
    assert done == {"schema": 3, "id": "x", "steps": steps or [2]}


@pytest.mark.parametrize(("schema", "words"), [(4, "newer version"), (0, "no version of")])
def test_what_no_step_leads_from_is_refused(schema, words):
    with pytest.raises(Problem, match=words):
        migrate(data(schema), schema, STEPS, 3)


def test_every_older_schema_has_its_step():
    assert sorted(MIGRATIONS) == list(range(1, SCHEMA))
