"""Payloads, folds and chains of the log."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.changes import (
    WHOLE,
    Change,
    act_id,
    act_key,
    chain_hash,
    dump_fields,
    dump_value,
    fold,
    load_fields,
    order_key,
    payload_hash,
)

texts = st.text(st.characters(codec=None), max_size=8)  # surrogates too
numbers = st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False)
values = st.recursive(
    st.none() | st.booleans() | numbers | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=8,
)
CHANGE = Change(
    replica="0123456789abcdef", seq=1, act=1, name="AddSpan", target="", lamport=1, wall_time=2,
    annotator="甲", view="tw", kind="span", document="d", object="s", before=None, after='{"note":"x"}',
    chain=b"",
)  # fmt: skip


@given(st.dictionaries(texts, values, max_size=4))
def test_fields_come_back_and_any_column_holds_them(fields: dict[str, Any]) -> None:
    text = dump_fields(fields)
    text.encode("utf-8")
    assert load_fields(text) == fields
    assert json.loads(text) == fields
    assert dump_fields(dict(reversed(fields.items()))) == text


@pytest.mark.parametrize("value", [float("nan"), float("inf"), [float("nan")], {1, 2}, 2**70, b"x", object()])
def test_what_json_cannot_hold_is_refused(value: object) -> None:
    with pytest.raises((ValueError, TypeError)):
        dump_fields({"value": value})


@pytest.mark.parametrize("value", [None, [], [[0, 2]], "\ud800", {"a": 1}, True])
def test_a_value_is_dumped_alone(value: object) -> None:
    assert json.loads(dump_value(value)) == value


writes = st.lists(
    st.tuples(
        st.integers(1, 3),
        st.sampled_from(["a", "b"]),
        st.integers(1, 3),
        st.just("d"),
        st.dictionaries(st.sampled_from(["x", "y", "key", "purged"]), st.sampled_from([None, 1, True])).map(
            dump_fields
        ),
    ),
    min_size=1,
)


def test_what_was_written_whole_takes_the_place_of_all_before() -> None:
    rows = [
        (1, "a", 1, "d", dump_fields({"x": 1, "y": 2})),
        (2, "b", 1, "d", dump_fields({WHOLE: True, "x": 3})),
        (3, "a", 2, "d", dump_fields({"z": 4})),
    ]
    assert fold(rows).fields == {"x": 3, "z": 4} and fold(rows).document == "d"
    assert fold(rows).born == order_key(1, "a", 1)


@given(writes)
def test_a_fold_is_the_last_writer_per_field(rows: list[tuple[int, str, int, str, str]]) -> None:
    ordered = sorted(rows, key=lambda row: row[:3])
    folded = fold(ordered)
    assert folded.born == order_key(*ordered[0][:3])
    for name in ("x", "y"):
        written = [load_fields(row[4])[name] for row in ordered if name in load_fields(row[4])]
        assert folded.fields.get(name) == (written[-1] if written else None)
    assert bool(folded.fields.get("purged")) == any(
        '"purged":1' in row[4] or '"purged":true' in row[4] for row in rows
    )


@given(st.lists(st.tuples(st.integers(1, 2**40), st.sampled_from("abc"), st.integers(1, 2**40)), min_size=2))
def test_order_keys_sort_as_their_parts(orders: list[tuple[int, str, int]]) -> None:
    padded = [(lamport, replica * 16, seq) for lamport, replica, seq in orders]
    assert sorted(order_key(*order) for order in padded) == [order_key(*order) for order in sorted(padded)]


def test_an_acts_id_is_its_key() -> None:
    assert act_key(act_id("0123456789abcdef", 17)) == ("0123456789abcdef", 17)
    assert replace(CHANGE, seq=3).act_id == CHANGE.act_id


FIELDS = (
    *("replica", "seq", "act", "name", "target", "lamport", "wall_time", "annotator", "view", "kind"),
    *("document", "object", "before", "after"),
)


@pytest.mark.parametrize("field", FIELDS)
def test_the_chain_covers_every_field_and_what_came_before(field: str) -> None:
    value = getattr(CHANGE, field)
    different: Any = value + 1 if isinstance(value, int) else f"{value or ''}x"
    other = replace(CHANGE, **{field: different})
    assert chain_hash(b"", other) != chain_hash(b"", CHANGE)
    assert chain_hash(b"x", CHANGE) != chain_hash(b"", CHANGE)


def test_a_scrubbed_change_keeps_its_place_in_the_chain() -> None:
    bare = replace(CHANGE, after="{}", scrubbed=payload_hash(CHANGE.before, CHANGE.after))
    assert chain_hash(b"p", bare) == chain_hash(b"p", CHANGE)
