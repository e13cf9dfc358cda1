"""Questions about when work was done, by the clocks of the machines that it was done on. Reads only."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.store.database import Database


def finish_times(db: Database) -> dict[tuple[str, str], int]:
    """Return when annotators finished the documents they are done with, by (document, annotator).

    In milliseconds; where a document was finished several times, the last.
    """
    rows = db.rows(
        "SELECT s.document, s.annotator, MAX(c.wall_time) FROM state AS s JOIN change AS c"
        " ON c.kind = 'state' AND c.object = s.document || ':' || s.annotator"
        " WHERE s.state = 'done' AND c.after LIKE '%\"done\"%' GROUP BY s.document, s.annotator"
    )
    return {(document, annotator): int(when) for document, annotator, when in rows}


def working_times(db: Database) -> Iterator[tuple[str, int, bool]]:
    """Give (annotator, wall time in milliseconds, whether a span was made) of what people did by hand.

    By annotator, then by time. What an import brought is left out.
    """
    for annotator, when, made in db.rows(
        # By way of the acts: of an import there is one, of its changes there may be a million.
        "SELECT c.annotator, c.wall_time, c.kind = 'span' AND c.before IS NULL FROM act AS a"
        " CROSS JOIN change AS c ON c.replica = a.replica AND c.seq BETWEEN a.seq AND a.last"
        " AND c.act = a.seq WHERE a.name != 'ImportDocuments'"
        " AND c.kind IN ('span', 'state', 'document_label', 'relation')"
        " ORDER BY c.annotator, c.wall_time"
    ):
        yield annotator, int(when), bool(made)
