"""Names objects for a report, also deleted ones: label, words, place. Reads the log and tables only."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import replace
from typing import Any

from annotator.model.annotators import GOLD
from annotator.model.changes import Fields, Overtaken, Subject
from annotator.model.documents import decode_text
from annotator.model.reviewing import Contest, Contested
from annotator.model.spans import Range
from annotator.model.verdicts import Decision, Lapse
from annotator.store.changelog import ChangeLog
from annotator.store.database import Database
from annotator.store.draft import fold_of
from annotator.store.lapsing import JUDGED
from annotator.store.shapes import attributes_of, span_ranges

_QUOTE = 24


class Subjects:
    """Names the objects of one project. Keeps the last text, since many stand in one document."""

    def __init__(self, db: Database, log: ChangeLog) -> None:
        self._db = db
        self._log = log
        self._text = ("", "")  # a document and its text

    def of(self, kind: str, object_id: str, document: str) -> Subject:
        """Return an object as a report names it."""
        fields = fold_of(self._log, kind, object_id) or {}
        if kind == "verdict" and fields.get("target"):
            about = fold_of(self._log, str(fields.get("target_kind")), str(fields["target"])) or {}
            fields = {**about, **fields} if about else fields
        return self._subject(kind, object_id, document, fields)

    def _subject(self, kind: str, object_id: str, document: str, fields: Fields) -> Subject:
        passage = self._passage(fields)
        row = self._db.row("SELECT title FROM document WHERE id = ?", (document,))
        return Subject(
            kind=kind,
            object=object_id,
            document=document,
            title=str(row[0]) if row else "",
            label=str(fields.get("label") or ""),
            quote=self._quote(document, passage) if passage else "",
            passage=passage,
        )

    def _passage(self, fields: Fields) -> Range | None:
        """Return where a span lies, or the head of a relation."""
        if fields.get("head"):
            fields = fold_of(self._log, "span", str(fields["head"])) or {}
        ranges = span_ranges(fields.get("ranges"))
        return (ranges[0][0], ranges[-1][1]) if ranges else None

    def _quote(self, document: str, passage: Range) -> str:
        if self._text[0] != document:
            row = self._db.row("SELECT data FROM text WHERE sha256 = ?", (document,))
            self._text = document, decode_text(row[0]) if row else ""
        start, end = passage
        words = " ".join(self._text[1][start : min(end, start + 4 * _QUOTE)].split())
        return words if len(words) <= _QUOTE else f"{words[: _QUOTE - 1]}…"

    def overtaken(self, verdicts: Collection[str]) -> list[Overtaken]:
        """Return those verdicts that are worth a look: of what nobody has decided on since.

        What was rejected and is gone is as the reviewer wanted it.
        """
        found = []
        for name in sorted(verdicts):
            row = self._db.row(
                "SELECT v.target_kind, v.target, v.document, v.decision, v.lapsed, v.reviewer, a.name,"
                " v.facts FROM verdict AS v LEFT JOIN annotator AS a ON a.id = v.reviewer WHERE v.id = ?",
                (name,),
            )
            if row is None or not row[4]:
                continue
            kind, target, document, decision, lapse, reviewer, shown, facts = row
            if lapse == Lapse.GONE:
                # A target that never came here is no loss.
                open_still = decision != Decision.REJECT and bool(self._log.payloads(kind, target))
            else:
                status = self._db.row(f"SELECT status FROM {kind} WHERE id = ?", (target,))
                open_still = status is not None and status[0] == "unreviewed"
            if open_still:
                told = shown or reviewer, Decision(decision), Lapse(lapse)
                then, now = self._then_and_now(kind, target, document, json.loads(facts).get(JUDGED))
                found.append(Overtaken(then, now, *told, owner=self.owner(kind, target)))
        return found

    def contested(self, contest: Contest) -> Contested:
        """Return a contest as a report names it: of what is alike, by the first."""
        first, *_ = contest.verdicts
        key = (first.target_kind, first.target) if first.target else ("verdict", first.id)
        owners = {self.owner(given.target_kind, given.target) for given in contest.verdicts if given.target}
        return Contested(
            replace(self.of(*key, first.document), kind=first.target_kind),
            tuple(sorted(owner for owner in owners if owner[0] not in ("", GOLD))),
            tuple(sorted({self._person(given.reviewer) for given in contest.verdicts})),
        )

    def owner(self, kind: str, object_id: str) -> tuple[str, str]:
        """Return whose annotation it is, or was, by id and name."""
        return self._person(str((fold_of(self._log, kind, object_id) or {}).get("annotator") or ""))

    def _person(self, who: str) -> tuple[str, str]:
        row = self._db.row("SELECT name FROM annotator WHERE id = ?", (who,))
        return who, str(row[0]) if row else who

    def _then_and_now(self, kind: str, target: str, document: str, judged: Any) -> tuple[Subject, Subject]:
        """Return what a verdict was given on as it was then and as it is; verdicts of old do not tell."""
        now = self.of(kind, target, document)
        if not isinstance(judged, dict):
            return now, now
        then = self._subject(kind, target, document, judged)
        given = [attributes_of(fields) for fields in (judged, fold_of(self._log, kind, target) or {})]
        if (then.label, then.passage) == (now.label, now.passage) and given[0] != given[1]:
            return replace(then, attributes=given[0]), replace(now, attributes=given[1])
        return then, now
