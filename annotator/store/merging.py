"""Merging: a union of rows, then a refold of the objects they touch. Commutative, associative, idempotent.

Owns the checks that rows from elsewhere must pass. Never decides between two people: every change is kept,
and the last writer of a field counts.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from itertools import chain, groupby
from operator import attrgetter

from annotator.errors import ProjectProblem, RecordProblem
from annotator.model.changes import (
    Change,
    FieldMerged,
    Met,
    ObjectKey,
    Overtaken,
    Payload,
    Remark,
    act_id,
    chain_hash,
    fold,
    load_fields,
)
from annotator.model.documents import document_id, encode_text
from annotator.model.reviewing import Contested
from annotator.store.branching import Meeting, meeting_of
from annotator.store.changelog import INSERT, ChangeLog, acts_of, made, to_row
from annotator.store.database import Database
from annotator.store.meeting import FIELD_BY_FIELD, fields_merged
from annotator.store.projection import Projection
from annotator.store.purging import forget_rows, is_purge, scrub_log, scrubbed
from annotator.store.subjects import Subjects
from annotator.store.zones_cache import settle, to_settle

Progress = Callable[[float], None]  # the share done, 0 to 1; it may raise to cancel
Describe = Callable[[str], str]  # text -> script
_STEP = 2000
_WRITING = 0.4  # of the progress: the rows; the rest is what they touch
_LARGEST = 1 << 47  # order_key has 12 hexadecimal digits
_REPLICA = re.compile("[0-9a-f]{16}")


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge brought in. `met` lists objects that were changed on both sides.

    `fields` tells it field by field where both may have made the object; `remarks` what had to give way in
    the scheme; `overtaken` the verdicts that hold no longer; `contested` what reviewers contradict each other
    on by verdicts that came in. `touched` counts the new changes of each object, `known` are those of them
    that were here before, `annotators` counts the new changes of what is each annotator's, whoever brought
    it in.
    """

    changes: int
    texts: int
    kinds: frozenset[str]
    documents: frozenset[str]
    objects: frozenset[str]
    met: tuple[Met, ...] = ()
    overtaken: tuple[Overtaken, ...] = ()
    remarks: tuple[Remark, ...] = ()
    touched: Mapping[ObjectKey, int] = field(default_factory=dict)
    known: Set[ObjectKey] = frozenset()
    annotators: Mapping[str, int] = field(default_factory=dict)
    fields: tuple[FieldMerged, ...] = ()
    contested: tuple[Contested, ...] = ()


class Merge:
    """One merge, inside one transaction that the caller holds."""

    def __init__(self, db: Database, log: ChangeLog, script_of: Describe, progress: Progress) -> None:
        self._db = db
        self._log = log
        self._script_of = script_of
        self._progress = progress

    def run(self, rows: Iterable[Change], texts: Mapping[str, str]) -> Merged:
        """Take rows and texts in. Raises ProjectProblem or RecordProblem; the caller then rolls back."""
        new = self._new_rows(sorted(rows, key=lambda row: (row.replica, row.seq)))
        purges = {row.document for row in new if is_purge(row)}
        purged = purges | self._purged({row.document for row in new} | set(texts))
        added = self._take_texts(texts, purged)
        if purged:
            new = [scrubbed(row) if row.document in purged else row for row in new]
        touched = Counter((row.kind, row.object) for row in new)
        touched.update({("document", document): 0 for document in added})
        known = self._log.known(touched)
        self._insert(new, purged)
        for document in sorted(purges):
            scrub_log(self._db, self._log, document)
        keys = {row.key for row in new}
        met, overtaken, annotators = self._refold(new, touched, known, keys)
        told = sorted(key for key in touched if key[0] in FIELD_BY_FIELD)
        states = [row for row in new if row.kind == "state"]
        for document in to_settle(self._db, states, known):
            settle(self._db, self._log, document)
        for document in purges:
            forget_rows(self._db, document)
        return Merged(
            changes=len(new),
            texts=len(added),
            kinds=frozenset(kind for kind, _ in touched),
            documents=frozenset({row.document for row in new if row.document} | added),
            objects=frozenset(name for _, name in touched),
            met=tuple(met),
            overtaken=tuple(overtaken),
            touched=touched,
            known=known,
            annotators=annotators,
            fields=tuple(
                field for key in told for field in fields_merged(self._log.object_changes(*key), keys)
            ),
        )

    # --- rows

    def _new_rows(self, rows: list[Change]) -> list[Change]:
        new: list[Change] = []
        for replica, group in groupby(rows, key=lambda row: row.replica):
            new.extend(self._new_of(replica, list(group)))
        return new

    def _new_of(self, replica: str, rows: list[Change]) -> list[Change]:
        found = self._db.rows(
            "SELECT seq, chain FROM change WHERE replica = ? AND seq BETWEEN ? AND ?",
            (replica, rows[0].seq - 1, rows[-1].seq),
        )
        chains: dict[int, bytes] = dict(found)
        chains.setdefault(0, b"")
        new = []
        for row in rows:
            known = chains.get(row.seq)
            if known is None:
                _check_row(row, chains.get(row.seq - 1))
                chains[row.seq] = row.chain
                new.append(row)
            elif known != row.chain:
                raise ProjectProblem(
                    "Change {key} has two contents: one of the two files was altered. Nothing was merged.",
                    "Run check on both, and merge from an unaltered copy.",
                    key=act_id(row.replica, row.seq),
                )
        return new

    def _insert(self, rows: list[Change], purged: set[str]) -> None:
        if not rows:
            return
        for start in range(0, len(rows), _STEP):
            self._progress(_WRITING * start / len(rows))
            self._db.execute_many(INSERT, [to_row(row) for row in rows[start : start + _STEP]])
        self._log.raise_lamport(max(row.lamport for row in rows))
        local = self._log.local_replicas()
        acts = [(changes, made(changes, local, purged)) for changes in acts_of(rows).values()]
        self._log.record_acts(acts)
        # An act may come before or after the undo that is about it.
        targets, fresh = self._log.targets(), {changes[0].act_id for changes, _ in acts}
        for target in (targets & fresh) | {row.target for row in rows if row.target}:
            self._log.settle_undone(target)

    # --- texts

    def _purged(self, documents: set[str]) -> set[str]:
        return {row[0] for row in self._db.rows("SELECT id FROM document WHERE hidden = 2")} & documents

    def _take_texts(self, texts: Mapping[str, str], purged: set[str]) -> set[str]:
        added = set()
        asked = "SELECT sha256 FROM text WHERE sha256 IN (SELECT value FROM json_each(?))"
        known = {row[0] for row in self._db.rows(asked, (json.dumps(list(texts)),))}
        for digest, text in texts.items():
            if digest in purged or digest in known:
                continue
            if document_id(text) != digest:
                raise RecordProblem(
                    "The text {digest} was altered on its way. Nothing was merged.",
                    "Ask for the file again.",
                    digest=digest[:12],
                )
            self._db.execute(
                "INSERT INTO text (sha256, length, script, data) VALUES (?, ?, ?, ?)",
                (digest, len(text), self._script_of(text), encode_text(text)),
            )
            added.add(digest)
        return added

    # --- objects

    def _refold(
        self,
        new: list[Change],
        touched: Counter[ObjectKey],
        known: Set[ObjectKey],
        keys: Set[tuple[str, int]],
    ) -> tuple[list[Met], list[Overtaken], Counter[str]]:
        """Project the touched objects, given with how many changes of each are new, and which were there."""
        annotators: Counter[str] = Counter()
        nobodys: set[ObjectKey] = set()
        projection, subjects = Projection(self._db), Subjects(self._db, self._log)
        met: list[tuple[ObjectKey, str, Meeting]] = []
        objects = chain(_created(new, touched, known), self._log.payloads_of(known))
        for number, ((kind, object_id), rows) in enumerate(objects):
            if number % _STEP == 0:
                self._progress(_WRITING + (1 - _WRITING) * number / len(touched))
            folded = fold(rows)
            projection.project(kind, object_id, folded, fresh=(kind, object_id) not in known)
            owner = _owner(folded.fields)
            if owner:
                annotators[owner] += touched[kind, object_id]
            else:
                nobodys.add((kind, object_id))
            several = len(rows) > 1 and len({row[1] for row in rows}) > 1
            if several and kind not in FIELD_BY_FIELD:
                meeting = meeting_of(self._log.object_changes(kind, object_id), keys)
                met += [((kind, object_id), folded.document, meeting)] if meeting else []
        projection.flush()
        told = [
            Met(subjects.of(*key, document), *meeting, subjects.owner(*key)) for key, document, meeting in met
        ]
        overtaken = subjects.overtaken(projection.judging.lapsed)
        annotators.update(row.annotator for row in new if (row.kind, row.object) in nobodys)
        self._progress(1.0)
        return told, overtaken, annotators


def _created(
    new: list[Change], touched: Counter[ObjectKey], known: Set[ObjectKey]
) -> Iterator[tuple[ObjectKey, list[Payload]]]:
    """Give what `payloads_of` would of the objects that were not there: all their changes are at hand."""
    several: dict[ObjectKey, list[Change]] = {}
    for row in new:
        key = (row.kind, row.object)
        if touched[key] == 1:
            if key not in known:
                yield key, [_payload(row)]
        elif key not in known:
            several.setdefault(key, []).append(row)
    for key, rows in several.items():
        yield key, [_payload(row) for row in sorted(rows, key=attrgetter("order"))]


def _owner(fields: Mapping[str, object]) -> str:
    """Return whose an object is, by its own word; nothing of what is the project's."""
    return str(fields.get("annotator") or fields.get("reviewer") or fields.get("author") or "")


_payload: Callable[[Change], Payload] = attrgetter("lamport", "replica", "seq", "document", "after")


def _check_row(row: Change, previous: bytes | None) -> None:
    """Raise RecordProblem for a row that cannot be one of a log."""
    try:
        fair = _LARGEST > row.seq >= row.act >= 1 and _LARGEST > row.lamport >= 1
        fair = fair and _REPLICA.fullmatch(row.replica) is not None
        fair = fair and isinstance(load_fields(row.after), dict)
        fair = fair and (row.before is None or isinstance(load_fields(row.before), dict))
        fair = fair and (previous is None or chain_hash(previous, row) == row.chain)
    except (ValueError, TypeError):
        fair = False
    if not fair:
        raise RecordProblem(
            "Change {key} was altered on its way. Nothing was merged.",
            "Ask for the file again.",
            key=act_id(row.replica, row.seq),
        )
