"""What the review queue is counted from, of many documents at once. Reads only, counts nothing.

One row for each document where there may be thousands of spans: see bulk_queries.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from annotator.model.annotators import GOLD
from annotator.model.changes import load_json
from annotator.model.reviewing import ForReview, SpanForReview
from annotator.model.spans import DocumentLabel, Relation
from annotator.model.verdicts import GOLD_RULE, Decision, Lapse
from annotator.store.database import Database
from annotator.store.queries import DOCUMENT_LABEL, RELATION, STATUS, read_document_label, read_relation
from annotator.store.review_queries import comments_of, verdicts
from annotator.store.shapes import LIVE

_NAMED = "document IN (SELECT value FROM json_each(?))"


def for_review(db: Database, documents: Sequence[str], *, finished_only: bool = True) -> Iterator[ForReview]:
    """Give those of the documents that are live and that anybody finished, in no order; or all of them."""
    people = _people(db, documents)
    if not finished_only:
        people = {document: people.get(document, []) for document in documents}
    if not people:
        return
    named = json.dumps(list(people))
    spans, labels, relations = _spans(db, named), _labels(db, named), _relations(db, named)
    comments, rule, entangled = comments_of(db, named), _setting(db, GOLD_RULE), _entangled(db, named)
    for document, done in people.items():
        yield ForReview(
            document,
            tuple(sorted(who for who, _ in done)),
            max((when for _, when in done), default=0),
            tuple(spans.get(document, ())),
            tuple(labels.get(document, ())),
            tuple(relations.get(document, ())),
            tuple(comments.get(document, ())),
            rule,
            partial(verdicts, db, document),
            document in entangled,
        )


def _entangled(db: Database, named: str) -> set[str]:
    """Return the documents with verdicts that may bear on others.

    All but one single acceptance or rejection of what is still there.
    """
    sql = (
        f"SELECT DISTINCT document FROM verdict WHERE {_NAMED}"
        " AND (lapsed = ? OR adjudicates = 1 OR decision NOT IN (?, ?))"
        f" UNION SELECT document FROM verdict WHERE {_NAMED} GROUP BY document, target HAVING count(*) > 1"
    )
    alone = str(Decision.ACCEPT), str(Decision.REJECT)
    return {row[0] for row in db.rows(sql, (named, str(Lapse.GONE), *alone, named))}


def _setting(db: Database, name: str) -> Any:
    row = db.row("SELECT value FROM setting WHERE name = ?", (name,))
    return json.loads(row[0]) if row else None


def _people(db: Database, documents: Sequence[str]) -> dict[str, list[tuple[str, int]]]:
    """Who is done with each document, and the Lamport counter of when they last said so."""
    rows = db.rows(
        "SELECT s.document, s.annotator, (SELECT max(lamport) FROM change WHERE kind = 'state'"
        " AND object = s.document || ':' || s.annotator) FROM state AS s"
        # Else SQLite would begin with all live documents.
        " CROSS JOIN annotator AS a ON a.id = s.annotator CROSS JOIN document AS d ON d.id = s.document"
        f" WHERE s.{_NAMED} AND s.state = 'done' AND s.annotator <> ? AND d.hidden = ?",
        (json.dumps(documents), GOLD, LIVE),
    )
    found: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for document, annotator, when in rows:
        found[document].append((annotator, int(when or 0)))
    return found


def _spans(db: Database, named: str) -> dict[str, list[SpanForReview]]:
    rows = db.rows(
        "SELECT document, json_group_array(json_array(id, label, annotator, json(ranges),"
        f" json(attributes), unsure, status, json(origins))) FROM span WHERE {_NAMED} GROUP BY document",
        (named,),
    )
    return {
        document: [
            SpanForReview(
                name,
                label,
                who,
                tuple(map(tuple, ranges)),
                attributes,
                bool(unsure),
                STATUS[status],
                tuple(origins),
            )
            for name, label, who, ranges, attributes, unsure, status, origins in load_json(found)
        ]
        for document, found in rows
    }


def _labels(db: Database, named: str) -> dict[str, list[DocumentLabel]]:
    found: defaultdict[str, list[DocumentLabel]] = defaultdict(list)
    sql = f"SELECT {DOCUMENT_LABEL} FROM document_label WHERE {_NAMED} ORDER BY label, annotator, id"
    for row in db.rows(sql, (named,)):
        found[row[1]].append(read_document_label(row))
    return found


def _relations(db: Database, named: str) -> dict[str, list[Relation]]:
    found: defaultdict[str, list[Relation]] = defaultdict(list)
    sql = f"SELECT {RELATION} FROM relation WHERE {_NAMED} ORDER BY label, annotator, id"
    for row in db.rows(sql, (named,)):
        found[row[1]].append(read_relation(row))
    return found
