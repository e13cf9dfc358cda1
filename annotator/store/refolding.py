"""Verdicts as this version reads them, in a file that an earlier version wrote.

Owns that second look at the log. The earlier version may have taken in, from a copy of a later one, verdicts
that say what they were given on: it knew no rule for that.
"""

from __future__ import annotations

from itertools import groupby

from annotator.model.changes import fold
from annotator.store.database import Database
from annotator.store.projection import Projection


def refold_verdicts(db: Database) -> None:
    """Make every verdict's row anew, and with it the status of its target; inside a transaction.

    The review queue counts the documents anew.
    """
    rows = db.connection.execute(
        "SELECT object, lamport, replica, seq, document, after FROM change WHERE kind = 'verdict'"
        " ORDER BY object, lamport, replica, seq"
    )
    projection = Projection(db)
    for object_id, changes in groupby(rows, key=lambda row: str(row[0])):
        projection.project("verdict", object_id, fold(row[1:] for row in changes))
    projection.flush()
    db.execute("INSERT OR IGNORE INTO review_stale (document, mark) SELECT DISTINCT document, 1 FROM verdict")
