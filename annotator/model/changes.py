"""Changes, the rows of the log, and what an act did. Owns their facts and order, never their storage."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import orjson

from annotator.model.verdicts import Decision, Fate, Lapse

Fields = dict[str, Any]
ObjectKey = tuple[str, str]  # kind, object id
_CANONICAL = orjson.OPT_SORT_KEYS | orjson.OPT_PASSTHROUGH_DATACLASS | orjson.OPT_PASSTHROUGH_DATETIME
KEYED = "@keyed"  # no field of the log: see fold
WHOLE = "@whole"
"""In what a change wrote: it is all that the object is by then, whatever else was written before."""


@dataclass(frozen=True, slots=True)
class Change:
    """One row of the log: what one act did to one object.

    `act` is the seq of the act's first row in the same replica. `target` is the id of the act that an undo or
    redo is about. `before` is None where the object was created. `wall_time` is in milliseconds, for display
    only. `chain` is the hash over this row and all before it of its replica. A row of a purged document has
    lost its payload: `scrubbed` then keeps the payload's hash, so that the chain can still be followed.
    """

    replica: str
    seq: int
    act: int
    name: str
    target: str
    lamport: int
    wall_time: int
    annotator: str
    view: str
    kind: str
    document: str
    object: str
    before: str | None
    after: str
    chain: bytes
    scrubbed: bytes | None = None

    @property
    def act_id(self) -> str:
        """The id of the act that this change is part of."""
        return act_id(self.replica, self.act)

    @property
    def key(self) -> tuple[str, int]:
        """What names this change in every copy."""
        return (self.replica, self.seq)

    @property
    def order(self) -> tuple[int, str, int]:
        """The place of this change among all changes, the same in every copy."""
        return (self.lamport, self.replica, self.seq)


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that an import or merge has to tell about an object. `code` is stable English.

    `other` is a second object that it has to do with.
    """

    code: str
    document: str = ""
    object: str = ""
    detail: str = ""
    other: str = ""


@dataclass(frozen=True, slots=True)
class FieldMerged:
    """What a merge did to one field of an object: what was here, what came, what counts now.

    `lost` are values that gave way although whoever wrote the one that counts had not seen them: a conflict.
    """

    kind: str
    object: str
    field: str
    here: Any
    there: Any
    kept: Any
    lost: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class Subject:
    """An object as a report names it, also one that is deleted by now.

    Of a verdict, `label`, `quote` and `passage` are those of what it is about.
    """

    kind: str
    object: str
    document: str = ""
    title: str = ""
    label: str = ""
    quote: str = ""
    passage: tuple[int, int] | None = None
    attributes: Mapping[str, Any] = field(default_factory=dict)  # where they are all that differs


@dataclass(frozen=True, slots=True)
class Met:
    """An object that two changed without knowing of each other, with the fields in which they differ.

    `ours`: one of the two was here already; else both came in with the merge. `owner` is whose it is, if an
    annotation, by id and name.
    """

    subject: Subject
    fields: tuple[FieldMerged, ...]
    ours: bool = True
    owner: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Overtaken:
    """A verdict that a change has overtaken: what it was given on is another thing by now, or gone.

    `subject` is what it was given on, as it was then; `now` as it is, or was at the end. `fate` is of what is
    gone. `owner` is whose annotation it is, by id and name.
    """

    subject: Subject
    now: Subject
    reviewer: str  # by name
    decision: Decision
    lapse: Lapse
    fate: Fate = Fate.OPEN
    owner: tuple[str, str] = ("", "")

    @property
    def fact(self) -> tuple[object, ...]:
        """What it tells, whosever the annotation is and by whatever id: of several alike this is the same."""
        said = (self.reviewer, self.decision, self.lapse, self.fate)
        return (*_said_of(self.subject), *_said_of(self.now), *said)


def _said_of(subject: Subject) -> tuple[object, ...]:
    values = tuple(sorted((name, repr(value)) for name, value in subject.attributes.items()))
    return subject.kind, subject.document, subject.label, subject.passage, subject.quote, values


@dataclass(frozen=True, slots=True)
class ActSummary:
    """Enough of an act for a menu entry: "Undo: label 组织 on 县委办公室", and to go where it happened.

    `name` is the act's class name, `aspect` what of the thing was changed or how (such as "colour"). `label`
    is a label's id and `names` its names, which the scheme may have lost; of a state it is the state. `value`
    is what was set, `other` a second thing: the other label or passage, the name before, the attribute.
    `count` says how many things the act was about, `passage` which source range,
    `documents` how many an import brought in.
    """

    act: str
    name: str
    document: str = ""
    objects: tuple[str, ...] = ()
    label: str = ""
    quote: str = ""
    annotator: str = ""
    wall_time: int = 0
    aspect: str = ""
    value: Any = ""
    other: str = ""
    names: Mapping[str, str] = field(default_factory=dict)
    count: int = 1
    passage: tuple[int, int] | None = None
    documents: int = 0


@dataclass(frozen=True, slots=True)
class Applied:
    """What an act changed. `act` is empty where there was nothing to change."""

    act: str
    kinds: frozenset[str]
    documents: frozenset[str]
    objects: frozenset[str]
    created: tuple[str, ...]
    summary: ActSummary
    remarks: tuple[Remark, ...] = ()


def act_id(replica: str, seq: int) -> str:
    """Return the id of the act whose first change has this key."""
    return f"{replica}-{seq}"


def act_key(act: str) -> tuple[str, int]:
    """Return (replica, seq of the first change) of an act's id."""
    replica, _, seq = act.rpartition("-")
    return replica, int(seq)


def order_key(lamport: int, replica: str, seq: int) -> str:
    """Return the order of a change as a text that sorts alike."""
    return f"{lamport:012x}{replica}{seq:012x}"


def orders_of(replica: str) -> str:
    """Return the LIKE pattern of what `order_key` gives for the changes of a replica."""
    return f"{'_' * 12}{replica}%"


def dump_fields(fields: Mapping[str, Any]) -> str:
    """Return fields as canonical JSON, which any SQLite text column can hold.

    Raises ValueError or TypeError for what JSON cannot hold: NaN, integers over 64 bits, other types.
    """
    try:
        text = orjson.dumps(fields, option=_CANONICAL).decode()
    except TypeError as error:
        if "surrogates" not in str(error):
            raise
    else:
        if "null" not in text:
            return text
    # orjson refuses half of a surrogate pair, and makes null of NaN.
    plain = json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    try:
        plain.encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(fields, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return plain


def dump_value(value: Any) -> str:
    """Return one value as canonical JSON."""
    return dump_fields({"": value})[4:-1]


def load_fields(text: str) -> Fields:
    """Return the fields that `dump_fields` wrote. Raises ValueError for what is no JSON."""
    loaded: Fields = load_json(text)
    return loaded


def load_json(text: str) -> Any:
    """Return what JSON says, also where it holds half of a surrogate pair. Raises ValueError."""
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        return json.loads(text)


def payload_hash(before: str | None, after: str) -> bytes:
    """Return the sha256 of a change's payload."""
    return hashlib.sha256(f"{before or ''}\x00{after}".encode()).digest()


def chain_hash(previous: bytes, change: Change) -> bytes:
    """Return the hash of a change that follows the row of its replica with the hash `previous`."""
    payload = change.scrubbed or payload_hash(change.before, change.after)
    facts = (
        *(change.replica, change.seq, change.act, change.name, change.target, change.lamport),
        *(change.wall_time, change.annotator, change.view, change.kind, change.document, change.object),
    )
    return hashlib.sha256(previous + payload + orjson.dumps(facts)).digest()


@dataclass(frozen=True, slots=True)
class Folded:
    """An object's state: the order and the document of its first change, and its fields."""

    born: str
    document: str
    fields: Fields


Payload = tuple[int, str, int, str, str]
"""What a fold wants of a change: lamport, replica, seq, document, after."""


def fold(rows: Iterable[Payload]) -> Folded:
    """Return an object's state from (lamport, replica, seq, document, after) of its changes, in order.

    Last writer per field, or of all fields if it wrote the object WHOLE; a field set to null is gone;
    `purged` stays once it is set. KEYED is added where
    a change wrote the field `key`: on a clash of keys the later one gives way.
    """
    born, home, keyed, purged = "", "", "", False
    state: Fields = {}
    for lamport, replica, seq, document, payload in rows:
        after = load_fields(payload)
        if not born:
            born, home = order_key(lamport, replica, seq), document
        purged = purged or bool(after.get("purged"))
        keyed = order_key(lamport, replica, seq) if "key" in after else keyed
        if state and not after.get(WHOLE):
            state.update(after)
        else:
            state = after
    state.pop(WHOLE, None)
    fields = state
    if None in state.values():
        fields = {name: value for name, value in state.items() if value is not None}
    if purged:
        fields["purged"] = True
    if keyed:
        fields[KEYED] = keyed
    return Folded(born, home, fields)
