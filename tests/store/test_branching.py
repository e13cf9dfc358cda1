"""The ends of an object's history: also where the changes are of a version that did not say what it saw."""

from __future__ import annotations

import pytest

from annotator.model.changes import Change, Fields, dump_fields
from annotator.store.branching import SAW, ends, meeting_of, seen_by


def change(replica: str, lamport: int, after: Fields, before: Fields | None, *saw: str) -> Change:
    found = None if before is None else dump_fields({**before, **({SAW: list(saw)} if saw else {})})
    place = replica, lamport, lamport, "SetSpanRanges", "", lamport, 0, "甲", "source"
    return Change(*place, "span", "d", "s", found, dump_fields(after), b"")


BORN = change("a", 1, {"label": "x", "ranges": [[0, 2]]}, None)


def states(*changes: Change) -> list[Fields]:
    return [end.state for end in ends(sorted(changes, key=lambda row: row.order))]


def test_a_line_of_changes_has_one_end() -> None:
    second = change("b", 2, {"label": "y"}, {"label": "x"}, "a-1")
    third = change("c", 3, {"label": "x"}, {"label": "y"}, "b-2")
    assert states(BORN, second, third) == [{"label": "x", "ranges": [[0, 2]]}]
    assert seen_by([BORN, second, third]) == {SAW: ["c-3"]} and seen_by([]) == {}


@pytest.mark.parametrize("first", ["b", "c"])
def test_who_wrote_over_the_other_without_knowing_is_an_end_of_its_own(first: str) -> None:
    """The later one's next change finds what it wrote itself, which is also what counts by then."""
    one = change("b", 2, {"label": "y"}, {"label": "x"}, "a-1")
    two = change("c", 2, {"label": "z"}, {"label": "x"}, "a-1")
    more = change(first, 3, {"note": "n"}, {"note": None}, f"{first}-2")
    found = states(BORN, one, two, more)
    assert sorted(state["label"] for state in found) == ["y", "z"]
    names = [f"{end.change.replica}-{end.change.seq}" for end in ends([BORN, one, two, more])]
    assert sorted(seen_by([BORN, one, two, more])[SAW]) == sorted(names)
    settled = change("d", 4, {"note": "m"}, {"note": "n"}, *seen_by([BORN, one, two, more])[SAW])
    assert len(states(BORN, one, two, more, settled)) == 1


def test_without_word_of_what_was_seen_the_changed_fields_tell() -> None:
    one = change("b", 2, {"label": "y"}, {"label": "x"})
    after_it = change("c", 3, {"label": "z"}, {"label": "y"})
    beside_it = change("c", 3, {"label": "z"}, {"label": "x"})
    assert [state["label"] for state in states(BORN, one, after_it)] == ["z"]
    assert [state["label"] for state in states(BORN, one, beside_it)] == ["y", "z"]
    meeting = meeting_of([BORN, one, beside_it], {beside_it.key})
    assert meeting is not None and [field.field for field in meeting.fields if field.field == "label"]
    assert meeting_of([BORN, one, beside_it], {BORN.key}) is None, "that was told when it came"


def test_what_both_made_alike_is_no_meeting() -> None:
    again = change("b", 1, {"label": "x", "ranges": [[0, 2]]}, None)
    assert meeting_of([BORN, again], {again.key}) is None
    other = change("b", 1, {"label": "y", "ranges": [[0, 2]]}, None)
    meeting = meeting_of([BORN, other], {other.key})
    assert meeting is not None and meeting.ours
    (field,) = meeting.fields
    assert (field.field, field.here, field.there, field.kept, field.lost) == ("label", "x", "y", "y", ("x",))
