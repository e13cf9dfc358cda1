"""Questions about documents: lists, texts, states and progress. Reads only."""

from __future__ import annotations

import json
from typing import Any

from annotator.errors import RuleBroken
from annotator.model.documents import (
    Document,
    DocumentFilter,
    DocumentRow,
    Progress,
    Source,
    State,
    decode_text,
)
from annotator.store.database import Database, Row
from annotator.store.shapes import LIVE, PURGED, TRASHED

_TEXTS_KEPT = 8
_LOOKED_AT = 2_000  # documents, some 10 ms


class DocumentQueries:
    """What may be asked about documents, and how far annotators have got with them."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self._texts: dict[str, str] = {}

    def search(
        self, annotator: str, wanted: DocumentFilter, *, after: str, limit: int
    ) -> tuple[list[DocumentRow], str]:
        """Look at the next documents, at most _LOOKED_AT; return those wanted, and the cursor to go on from.

        The cursor is empty where nothing is left.
        """
        row = self._db.row(
            "SELECT born FROM document WHERE hidden = ? AND born > ? ORDER BY born LIMIT 1 OFFSET ?",
            (TRASHED if wanted.trashed else LIVE, after, _LOOKED_AT - 1),
        )
        until = str(row[0]) if row else ""
        rows = self.page(annotator, wanted, after=after, until=until, limit=limit)
        return rows, rows[-1].cursor if len(rows) == limit else until

    def page(
        self, annotator: str, wanted: DocumentFilter, *, after: str = "", until: str = "", limit: int = -1
    ) -> list[DocumentRow]:
        """Return the documents after a cursor (and up to another), in the order of their creating change."""
        where, parameters = ["d.hidden = ?", "d.born > ?"], [TRASHED if wanted.trashed else LIVE, after]
        if until:
            where.append("d.born <= ?")
            parameters.append(until)
        if wanted.title:
            where.append("instr(lower(d.title), lower(?)) > 0")
            parameters.append(wanted.title)
        if wanted.states:
            where.append(f"coalesce(s.state, 'new') IN ({', '.join('?' * len(wanted.states))})")
            parameters.extend(sorted(map(str, wanted.states)))
        rows = self._db.rows(
            "SELECT d.id, d.title, d.script, d.length, d.born, d.hidden, coalesce(t.spans, 0),"
            " coalesce(s.state, 'new'), coalesce(t.reach, 0), coalesce(s.sent_back, '') FROM document AS d"
            " LEFT JOIN tally AS t ON t.document = d.id AND t.annotator = ?"
            " LEFT JOIN state AS s ON s.document = d.id AND s.annotator = ?"
            f" WHERE {' AND '.join(where)} ORDER BY d.born LIMIT ?",
            (annotator, annotator, *parameters, limit),
        )
        return [_document_row(row, order) for order, row in enumerate(rows)]

    def document(self, document: str) -> Document:
        """Return a document. Raises RuleBroken if there is none with this id."""
        with self._db.reading():
            row = self._db.row(
                "SELECT id, title, length, script, hidden, meta FROM document WHERE id = ?", (document,)
            )
            if row is None:
                raise RuleBroken(
                    'There is no document "{document}" in this project.',
                    "Choose one of its documents.",
                    document=document,
                )
            sources = self._db.rows(
                "SELECT facts FROM source WHERE document = ? ORDER BY born, id", (document,)
            )
        return Document(
            id=row[0],
            title=row[1],
            length=row[2],
            script=row[3],
            sources=tuple(_source(json.loads(facts)) for (facts,) in sources),
            meta=json.loads(row[5]),
            trashed=row[4] == TRASHED,
            purged=row[4] == PURGED,
        )

    def has_document(self, document: str) -> int | None:
        """Return LIVE, TRASHED or PURGED, or None where the project does not know the document."""
        row = self._db.row("SELECT hidden FROM document WHERE id = ?", (document,))
        return int(row[0]) if row else None

    def text(self, document: str) -> str:
        """Return a document's source text. Raises RuleBroken where it is unknown or purged."""
        with self._db.reading():
            if document not in self._texts:
                row = self._db.row("SELECT data FROM text WHERE sha256 = ?", (document,))
                if row is None:
                    raise RuleBroken(
                        'The text of document "{document}" is not in this project.',
                        "Choose one of its documents.",
                        document=document,
                    )
                while len(self._texts) >= _TEXTS_KEPT:
                    self._texts.pop(next(iter(self._texts)))
                self._texts[document] = decode_text(row[0])
            return self._texts[document]

    def has_text(self, document: str) -> bool:
        """Tell whether a document's text is in the file."""
        return self._db.row("SELECT 1 FROM text WHERE sha256 = ?", (document,)) is not None

    def finished(self) -> list[tuple[str, int, str, list[str]]]:
        """Return (document, length, script, annotators who are done) of the live documents anybody finished.

        By document id. Length in code points.
        """
        found: list[tuple[str, int, str, list[str]]] = []
        known: dict[str, str] = {}  # every row brings its names anew
        rows = self._db.rows(
            "SELECT d.id, d.length, d.script, s.annotator FROM state AS s JOIN document AS d"
            " ON d.id = s.document WHERE s.state = 'done' AND d.hidden = ? ORDER BY d.id, s.annotator",
            (LIVE,),
        )
        for document, length, script, annotator in rows:
            if not found or found[-1][0] != document:
                found.append((document, length, known.setdefault(script, script), []))
            found[-1][3].append(known.setdefault(annotator, annotator))
        return found

    def forget_texts(self) -> None:
        """Drop cached texts, after a purge."""
        self._texts.clear()

    def states(self, document: str) -> dict[str, State]:
        """Return the states that annotators gave a document, by annotator."""
        rows = self._db.rows(
            "SELECT annotator, state FROM state WHERE document = ? ORDER BY annotator", (document,)
        )
        return {annotator: State(state) for annotator, state in rows}

    def state(self, document: str, annotator: str) -> tuple[State, int]:
        """Return an annotator's state of a document and the scheme's version when it was set."""
        row = self._db.row(
            "SELECT state, scheme_version FROM state WHERE document = ? AND annotator = ?",
            (document, annotator),
        )
        return (State(row[0]), row[1]) if row else (State.NEW, 0)

    def sent_back(self, annotator: str) -> dict[str, str]:
        """Return the thread that says why, of each live document that somebody sent back to an annotator."""
        rows = self._db.rows(
            "SELECT d.id, s.sent_back FROM state AS s JOIN document AS d ON d.id = s.document"
            " WHERE s.annotator = ? AND s.state = 'in_progress' AND s.sent_back <> '' AND d.hidden = ?"
            " ORDER BY d.born",
            (annotator, LIVE),
        )
        return dict(rows)

    def why_sent_back(self, document: str, annotator: str) -> str:
        """Return the thread that says why a document was sent back to an annotator; nothing: it was not."""
        row = self._db.row(
            "SELECT sent_back FROM state WHERE document = ? AND annotator = ? AND state = 'in_progress'",
            (document, annotator),
        )
        return str(row[0]) if row else ""

    def done_before(self, annotator: str, scheme_version: int) -> list[str]:
        """Return the live documents that an annotator set to done under an earlier version of the scheme."""
        rows = self._db.rows(
            "SELECT d.id FROM state AS s JOIN document AS d ON d.id = s.document WHERE s.annotator = ?"
            " AND s.state = 'done' AND s.scheme_version < ? AND d.hidden = ? ORDER BY d.born",
            (annotator, scheme_version, LIVE),
        )
        return [row[0] for row in rows]

    def progress(self, annotator: str) -> Progress:
        """Return how far an annotator has got, from counters."""
        rows = self._db.rows(
            "SELECT annotator, name, value FROM counter WHERE annotator IN ('', ?)", (annotator,)
        )
        counts = {(who, name): value for who, name, value in rows}
        own = {name: counts.get((annotator, name), 0) for name in ("done", "in_progress", "skipped")}
        return Progress(total=counts.get(("", "documents"), 0), **own)

    def next_unfinished(self, document: str | None, annotator: str) -> str | None:
        """Return the next document after this one, round the end, that is neither done nor skipped."""
        with self._db.reading():
            here = self._db.row("SELECT born FROM document WHERE id = ?", (document or "",))
            start = here[0] if here else ""
            for after, until in ((start, "~"), ("", start)):
                row = self._db.row(
                    "SELECT id FROM document AS d WHERE hidden = ? AND born > ? AND born <= ? AND NOT EXISTS"
                    " (SELECT 1 FROM state AS s WHERE s.document = d.id AND s.annotator = ?"
                    " AND s.state IN ('done', 'skipped')) ORDER BY born LIMIT 1",
                    (LIVE, after, until, annotator),
                )
                if row and row[0] != document:
                    return str(row[0])
        return None


def _document_row(row: Row, order: int) -> DocumentRow:
    document, title, script, length, born, hidden, spans, state, reach, sent_back = row
    share = min(1.0, reach / length) if length else 0.0
    return DocumentRow(
        id=document, title=title, script=script, length=length, order=order, cursor=born,
        trashed=hidden == TRASHED, spans=spans, state=State(state), reach=share,
        sent_back=bool(sent_back),
    )  # fmt: skip


def _source(facts: dict[str, Any]) -> Source:
    return Source(
        id=str(facts.get("id") or ""),
        path=str(facts.get("path") or ""),
        encoding=str(facts.get("encoding") or ""),
        sha256=str(facts.get("sha256") or ""),
        meta=facts.get("meta") or {},
    )
