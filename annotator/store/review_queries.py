"""Questions about review: verdicts and threads of comments. Reads only."""

from __future__ import annotations

import json

from annotator.model.changes import Fields
from annotator.model.verdicts import Comment, Decision, Verdict
from annotator.store.database import Database
from annotator.store.shapes import attributes_of, span_ranges


def verdicts(db: Database, document: str) -> list[Verdict]:
    """Return the verdicts on a document's annotations, by (target, reviewer)."""
    rows = db.rows(
        "SELECT id, document, facts FROM verdict WHERE document = ? ORDER BY target, reviewer, id",
        (document,),
    )
    return [_verdict(row[0], row[1], json.loads(row[2])) for row in rows]


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


def _verdict(verdict: str, document: str, facts: Fields) -> Verdict:
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
        adjudicates=bool(facts.get("adjudicates")),
        head=str(facts.get("head", "")),
        tail=str(facts.get("tail", "")),
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
