"""The tables of a project file, one function per step. Owns the schema, never opens a file.

A step only uses `execute`, so that it runs on a sqlite-utils database (which records it) and on a bare
connection (which `expected_schema` compares a file with). Steps are never edited once released: add one.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from annotator.store.database import Database
from annotator.store.refolding import refold_verdicts

if TYPE_CHECKING:
    from sqlite_utils import Migrations

APPLICATION_ID = 0x416E6E6F  # "Anno"


class Executes(Protocol):
    """A sqlite-utils database or a bare connection."""

    def execute(self, sql: str, /) -> Any:
        """Run one statement."""


def log_and_texts(db: Executes) -> None:
    """The truth: texts by hash and the append-only log. `meta` and `local_replica` are this file's own."""
    db.execute("CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT")
    db.execute(
        "CREATE TABLE text (sha256 TEXT PRIMARY KEY, length INTEGER NOT NULL, script TEXT NOT NULL,"
        " data BLOB NOT NULL) STRICT"
    )
    db.execute(
        "CREATE TABLE change (replica TEXT NOT NULL, seq INTEGER NOT NULL, act INTEGER NOT NULL,"
        " name TEXT NOT NULL, target TEXT NOT NULL, lamport INTEGER NOT NULL, wall_time INTEGER NOT NULL,"
        " annotator TEXT NOT NULL, view TEXT NOT NULL, kind TEXT NOT NULL, document TEXT NOT NULL,"
        " object TEXT NOT NULL, before TEXT, after TEXT NOT NULL, chain BLOB NOT NULL, scrubbed BLOB,"
        " PRIMARY KEY (replica, seq)) STRICT, WITHOUT ROWID"
    )
    db.execute("CREATE INDEX change_object ON change (kind, object, lamport)")
    db.execute("CREATE INDEX change_document ON change (document, lamport) WHERE document != ''")
    db.execute("CREATE TABLE local_replica (replica TEXT PRIMARY KEY) STRICT, WITHOUT ROWID")


def acts(db: Executes) -> None:
    """One row per act, for undo. `undone` is the order of the undo that took it back, or empty."""
    db.execute(
        "CREATE TABLE act (replica TEXT NOT NULL, seq INTEGER NOT NULL, last INTEGER NOT NULL,"
        " lamport INTEGER NOT NULL, annotator TEXT NOT NULL, name TEXT NOT NULL, target TEXT NOT NULL,"
        " local INTEGER NOT NULL, undone TEXT NOT NULL, PRIMARY KEY (replica, seq)) STRICT, WITHOUT ROWID"
    )
    db.execute("CREATE INDEX act_stack ON act (annotator, local, undone, lamport) WHERE target = ''")
    db.execute("CREATE INDEX act_target ON act (target) WHERE target != ''")


def documents(db: Executes) -> None:
    """Documents, their sources, states, counters. `born` is the order of the creating change."""
    db.execute(
        "CREATE TABLE document (id TEXT PRIMARY KEY, born TEXT NOT NULL, hidden INTEGER NOT NULL,"
        " title TEXT NOT NULL, length INTEGER NOT NULL, script TEXT NOT NULL, meta TEXT NOT NULL) STRICT"
    )
    db.execute("CREATE INDEX document_list ON document (hidden, born)")
    db.execute(
        "CREATE TABLE source (id TEXT PRIMARY KEY, document TEXT NOT NULL, born TEXT NOT NULL,"
        " facts TEXT NOT NULL) STRICT"
    )
    db.execute("CREATE INDEX source_document ON source (document, born)")
    db.execute(
        "CREATE TABLE state (document TEXT NOT NULL, annotator TEXT NOT NULL, state TEXT NOT NULL,"
        " scheme_version INTEGER NOT NULL, PRIMARY KEY (document, annotator)) STRICT, WITHOUT ROWID"
    )
    db.execute("CREATE INDEX state_annotator ON state (annotator, state)")
    db.execute(
        "CREATE TABLE tally (document TEXT NOT NULL, annotator TEXT NOT NULL, spans INTEGER NOT NULL,"
        " reach INTEGER NOT NULL, PRIMARY KEY (document, annotator)) STRICT, WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE counter (annotator TEXT NOT NULL, name TEXT NOT NULL, value INTEGER NOT NULL,"
        " PRIMARY KEY (annotator, name)) STRICT, WITHOUT ROWID"
    )


def annotation_tables(db: Executes) -> None:
    """Live annotations, one table per kind."""
    db.execute(
        "CREATE TABLE span (id TEXT PRIMARY KEY, document TEXT NOT NULL, start INTEGER NOT NULL,"
        " end INTEGER NOT NULL, label TEXT NOT NULL, annotator TEXT NOT NULL, ranges TEXT NOT NULL,"
        " attributes TEXT NOT NULL, unsure INTEGER NOT NULL, note TEXT NOT NULL, origins TEXT NOT NULL,"
        " status TEXT NOT NULL) STRICT"
    )
    db.execute("CREATE INDEX span_document ON span (document, annotator, end)")
    db.execute("CREATE INDEX span_label ON span (label)")
    db.execute(
        "CREATE TABLE document_label (id TEXT PRIMARY KEY, document TEXT NOT NULL, label TEXT NOT NULL,"
        " annotator TEXT NOT NULL, attributes TEXT NOT NULL, origins TEXT NOT NULL,"
        " status TEXT NOT NULL) STRICT"
    )
    db.execute("CREATE INDEX document_label_document ON document_label (document, annotator)")
    db.execute(
        "CREATE TABLE relation (id TEXT PRIMARY KEY, document TEXT NOT NULL, label TEXT NOT NULL,"
        " annotator TEXT NOT NULL, head TEXT NOT NULL, tail TEXT NOT NULL, attributes TEXT NOT NULL,"
        " origins TEXT NOT NULL, status TEXT NOT NULL) STRICT"
    )
    db.execute("CREATE INDEX relation_document ON relation (document, annotator)")
    db.execute("CREATE INDEX relation_head ON relation (head)")
    db.execute("CREATE INDEX relation_tail ON relation (tail)")


def project_objects(db: Executes) -> None:
    """People, scheme, settings. `keyed` is the order of the change that gave a label its key."""
    db.execute(
        "CREATE TABLE annotator (id TEXT PRIMARY KEY, born TEXT NOT NULL, name TEXT NOT NULL,"
        " kind TEXT NOT NULL, colour TEXT NOT NULL) STRICT"
    )
    db.execute(
        "CREATE TABLE label (id TEXT PRIMARY KEY, born TEXT NOT NULL, keyed TEXT NOT NULL,"
        " facts TEXT NOT NULL) STRICT"
    )
    db.execute("CREATE TABLE scheme (id TEXT PRIMARY KEY, facts TEXT NOT NULL) STRICT")
    db.execute("CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT")


def review_and_layers(db: Executes) -> None:
    """Verdicts, comments, people's corrections of layers, and the cache of zones (not from the log)."""
    db.execute(
        "CREATE TABLE verdict (id TEXT PRIMARY KEY, document TEXT NOT NULL, target_kind TEXT NOT NULL,"
        " target TEXT NOT NULL, reviewer TEXT NOT NULL, decision TEXT NOT NULL,"
        " adjudicates INTEGER NOT NULL, facts TEXT NOT NULL) STRICT"
    )
    db.execute("CREATE INDEX verdict_target ON verdict (target)")
    db.execute("CREATE INDEX verdict_document ON verdict (document)")
    db.execute(
        "CREATE TABLE comment (id TEXT PRIMARY KEY, born TEXT NOT NULL, thread TEXT NOT NULL,"
        " document TEXT NOT NULL, facts TEXT NOT NULL) STRICT"
    )
    db.execute("CREATE INDEX comment_thread ON comment (thread, born)")
    db.execute("CREATE INDEX comment_document ON comment (document)")
    db.execute(
        "CREATE TABLE layer_correction (id TEXT PRIMARY KEY, document TEXT NOT NULL, born TEXT NOT NULL,"
        " annotator TEXT NOT NULL, facts TEXT NOT NULL) STRICT"
    )
    db.execute("CREATE INDEX layer_correction_document ON layer_correction (document, born)")
    db.execute(
        "CREATE TABLE zones (document TEXT NOT NULL, rules TEXT NOT NULL, frozen INTEGER NOT NULL,"
        " facts TEXT NOT NULL, PRIMARY KEY (document, rules)) STRICT, WITHOUT ROWID"
    )


def review_queue(db: Executes) -> None:
    """The review queue's records: a cache, not from the log. At first, all that anyone worked on is stale."""
    db.execute(
        "CREATE TABLE review_entry (document TEXT PRIMARY KEY, settled INTEGER NOT NULL,"
        " facts TEXT NOT NULL) STRICT"
    )
    db.execute("CREATE INDEX review_entry_settled ON review_entry (settled)")
    db.execute(
        "CREATE TABLE review_rank (sorted TEXT NOT NULL, what TEXT NOT NULL, tier INTEGER NOT NULL,"
        " rank INTEGER NOT NULL, born TEXT NOT NULL, document TEXT NOT NULL,"
        " PRIMARY KEY (sorted, what, tier, rank, born, document)) STRICT, WITHOUT ROWID"
    )
    db.execute("CREATE INDEX review_rank_document ON review_rank (document)")
    db.execute(
        "CREATE TABLE review_stale (document TEXT PRIMARY KEY, mark INTEGER NOT NULL) STRICT, WITHOUT ROWID"
    )
    db.execute("INSERT INTO review_stale (document, mark) SELECT DISTINCT document, 1 FROM state")


def review_counts(db: Executes) -> None:
    """The queue's records in a third of the room, with what is needed to take them out again.

    All that anyone worked on is counted anew: in the background, once the queue is opened.
    """
    db.execute("DROP TABLE review_rank")
    db.execute("DROP TABLE review_entry")
    db.execute(
        "CREATE TABLE review_entry (id INTEGER PRIMARY KEY, document TEXT NOT NULL UNIQUE,"
        " born TEXT NOT NULL, settled INTEGER NOT NULL, ranks TEXT NOT NULL, facts TEXT NOT NULL) STRICT"
    )
    db.execute("CREATE INDEX review_entry_settled ON review_entry (settled)")
    db.execute(
        "CREATE TABLE review_rank (sorted TEXT NOT NULL, what TEXT NOT NULL, tier INTEGER NOT NULL,"
        " rank INTEGER NOT NULL, born TEXT NOT NULL, entry INTEGER NOT NULL,"
        " PRIMARY KEY (sorted, what, tier, rank, born)) STRICT, WITHOUT ROWID"
    )
    db.execute("INSERT OR IGNORE INTO review_stale (document, mark) SELECT DISTINCT document, 1 FROM state")


def sent_back(db: Executes) -> None:
    """With a state, the thread that says why the document was sent back to that annotator."""
    db.execute("ALTER TABLE state ADD COLUMN sent_back TEXT NOT NULL DEFAULT ''")


def lapsed_verdicts(db: Executes) -> None:
    """With a verdict, why it holds no longer. What that is for each is found by refold_verdicts."""
    db.execute("ALTER TABLE verdict ADD COLUMN lapsed TEXT NOT NULL DEFAULT ''")


def corrections_compared(db: Executes) -> None:
    """No table changes: two corrections to different things conflict now, as refold_verdicts finds."""


STEPS: tuple[Callable[[Executes], None], ...] = (
    log_and_texts,
    acts,
    documents,
    annotation_tables,
    project_objects,
    review_and_layers,
    review_queue,
    review_counts,
    sent_back,
    lapsed_verdicts,
    corrections_compared,
)
VERSION = len(STEPS)
PROJECTION = (
    *("act", "document", "source", "state", "tally", "counter", "span", "document_label", "relation"),
    *("annotator", "label", "scheme", "setting", "verdict", "comment", "layer_correction"),
)
_RECORDS = (
    'CREATE TABLE "_sqlite_migrations" (\n   "id" INTEGER PRIMARY KEY,\n   "migration_set" TEXT,\n'
    '   "name" TEXT,\n   "applied_at" TEXT\n)'
)


def migrations() -> Migrations:
    """Return the steps as sqlite-utils migrations. Loads sqlite-utils, which a plain open does without."""
    from sqlite_utils import Migrations  # noqa: PLC0415 - 0.1 s at every start otherwise

    steps = Migrations("annotator")
    for step in STEPS:
        steps()(step)
    return steps


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring a file to VERSION, as one transaction: a file whose tables and version differ is not opened.

    The connection must be in autocommit mode.
    """
    import sqlite_utils  # noqa: PLC0415 - as above

    connection.execute("BEGIN IMMEDIATE")
    try:
        migrations().apply(sqlite_utils.Database(connection, execute_plugins=False))
        refold_verdicts(Database(connection, path, read_only=False))
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def schema_of(connection: sqlite3.Connection) -> set[tuple[str, ...]]:
    """Return what the file's schema table holds, with blanks and quotes evened out."""
    rows = connection.execute("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_master").fetchall()
    return {
        (kind, name, table, "".join(sql.replace('"', "").split()).lower()) for kind, name, table, sql in rows
    }


def expected_schema(version: int) -> set[tuple[str, ...]]:
    """Return what `schema_of` gives for a file that stands at a version."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        connection.execute(_RECORDS)
        connection.execute(
            "CREATE UNIQUE INDEX idx__sqlite_migrations_migration_set_name"
            " ON _sqlite_migrations (migration_set, name)"
        )
        for step in STEPS[:version]:
            step(connection)
        return schema_of(connection)
    finally:
        connection.close()
