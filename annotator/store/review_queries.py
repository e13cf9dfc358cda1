"""Questions about review: verdicts and threads of comments. Reads only."""

from __future__ import annotations

import json
from collections.abc import Collection

from annotator.model.changes import Fields, load_fields
from annotator.model.verdicts import ADJUDICATORS, Comment, Decision, Lapse, Verdict, adjudicators_of
from annotator.store.database import Database
from annotator.store.lapsing import judged_of
from annotator.store.shapes import IMPORTED, attributes_of, span_ranges


def verdicts(db: Database, document: str, only: Collection[str] | None = None) -> list[Verdict]:
    """Return the verdicts on a document's annotations, by (target, reviewer); `only` those with these ids.

    Only the word of those whom the project names is final: of others' verdicts `adjudicates` is not true.
    """
    row = db.row("SELECT value FROM setting WHERE name = ?", (ADJUDICATORS,))
    named = adjudicators_of(json.loads(row[0])) if row else ()
    # The ids are few, the document's verdicts may be thousands: that index is kept out of it.
    where = "document = ?" if only is None else "+document = ? AND id IN (SELECT value FROM json_each(?))"
    rows = db.rows(
        # What was given on something that never came here is not overtaken.
        "SELECT id, document, facts, CASE WHEN lapsed = 'gone' AND NOT EXISTS (SELECT 1 FROM change"
        " WHERE kind = target_kind AND object = verdict.target) THEN '' ELSE lapsed END,"
        " CASE WHEN lapsed = 'gone' THEN (SELECT json_extract(after, '$.annotator') FROM change"
        " WHERE kind = target_kind AND object = verdict.target ORDER BY lamport, replica, seq LIMIT 1) END"
        f" FROM verdict WHERE {where} ORDER BY target, reviewer, id",
        (document,) if only is None else (document, json.dumps(list(only))),
    )
    return [
        _verdict(name, of, load_fields(facts), named, lapsed=Lapse(lapsed), owner=str(owner or ""))
        for name, of, facts, lapsed, owner in rows
    ]


def count_verdicts(db: Database, document: str) -> int:
    """Return how many verdicts a document has."""
    row = db.row("SELECT count(*) FROM verdict WHERE document = ?", (document,))
    return int(row[0]) if row else 0


def comments(db: Database, document: str | None) -> list[Comment]:
    """Return comments on a document (None: on all), each thread together, threads in order of opening."""
    rows = db.rows(
        "SELECT c.id, c.document, c.facts, (SELECT wall_time FROM change WHERE kind = 'comment'"
        " AND object = c.id ORDER BY lamport, replica, seq LIMIT 1)"
        " FROM comment AS c LEFT JOIN comment AS t ON t.id = c.thread"
        " WHERE ? IS NULL OR c.document = ? ORDER BY t.born, c.thread, c.born",
        (document, document),
    )
    return [_comment(row[0], row[1], json.loads(row[2]), int(row[3] or 0)) for row in rows]


def comments_of(db: Database, named: str) -> dict[str, list[Comment]]:
    """Return the comments on documents (a JSON list), in the order of `comments`, without their times."""
    found: dict[str, list[Comment]] = {}
    rows = db.rows(
        "SELECT c.id, c.document, c.facts FROM comment AS c LEFT JOIN comment AS t ON t.id = c.thread"
        " WHERE c.document IN (SELECT value FROM json_each(?)) ORDER BY t.born, c.thread, c.born",
        (named,),
    )
    for comment, document, facts in rows:
        found.setdefault(document, []).append(_comment(comment, document, json.loads(facts), 0))
    return found


def _verdict(
    verdict: str, document: str, facts: Fields, adjudicators: tuple[str, ...], *, lapsed: Lapse, owner: str
) -> Verdict:
    final = bool(facts.get("adjudicates"))
    return Verdict(
        id=verdict,
        document=document,
        target_kind=str(facts.get("target_kind", "")),
        target=str(facts.get("target", "")),
        reviewer=str(facts.get("reviewer", "")),
        decision=Decision(str(facts.get("decision"))),
        ranges=span_ranges(facts.get("ranges")),
        label=str(facts.get("label", "")),
        attributes=attributes_of(facts),
        reason=str(facts.get("reason", "")),
        adjudicates=final and (not adjudicators or facts.get("reviewer") in adjudicators),
        head=str(facts.get("head", "")),
        tail=str(facts.get("tail", "")),
        judged=judged_of(facts),
        lapsed=lapsed,
        owner=owner,
        imported=bool(facts.get(IMPORTED)),
        instead=str(facts.get("instead", "")),
    )


def _comment(comment: str, document: str, facts: Fields, wall_time: int) -> Comment:
    return Comment(
        id=comment,
        thread=str(facts.get("thread") or comment),
        document=document,
        target_kind=str(facts.get("target_kind", "")),
        target=str(facts.get("target", "")),
        author=str(facts.get("author", "")),
        text=str(facts.get("text", "")),
        question=bool(facts.get("question")),
        closed=bool(facts.get("closed")),
        wall_time=wall_time,
    )


def with_final_verdicts(db: Database) -> list[str]:
    """Return the documents on which somebody meant to settle a conflict of verdicts."""
    return [row[0] for row in db.rows("SELECT DISTINCT document FROM verdict WHERE adjudicates = 1")]
