"""A merge with what follows from it, as one piece of work: the union of rows, then the review queue.

Owns their order and shares of the progress. Runs inside one transaction that the caller holds.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from annotator.model.changes import Change, ObjectKey, Overtaken
from annotator.model.reviewing import Contest, CountingRules, ForReview
from annotator.model.verdicts import Fate, Lapse
from annotator.store.acts_scheme import read_scheme
from annotator.store.changelog import ChangeLog
from annotator.store.database import Database
from annotator.store.merging import Merge, Merged, Progress
from annotator.store.review_counts import BATCH, RulesOf, count_now, done_by, told_by_setting
from annotator.store.review_facts import for_review
from annotator.store.subjects import Subjects
from annotator.text.profile import detect_script

_MERGING, _COUNTED = 0.8, 0.93  # of the progress


def take_in(
    db: Database,
    log: ChangeLog,
    rows: Iterable[Change],
    texts: Mapping[str, str],
    *,
    rules_of: RulesOf,
    progress: Progress,
    keep: bool = True,
) -> Merged:
    """Merge rows and texts and count what they touch; nothing if it is not kept. Raises UserError."""
    merge = Merge(
        db, log, lambda text: detect_script(text).detected, lambda share: progress(_MERGING * share)
    )
    merged = merge.run(rows, texts)
    rules = rules_of(read_scheme(db)[0])
    contests = _Contests(db, merged.touched, rules)
    if keep:
        documents = set(merged.documents)
        for kind, name in merged.touched:
            if kind == "annotator":
                documents.update(done_by(db, name))
            elif kind == "setting":
                documents.update(told_by_setting(db, name))
        share = (_COUNTED - _MERGING) / max(1, len(documents))
        count_now(db, documents, rules, lambda done: progress(_MERGING + share * done), contests.heed)
    overtaken = _with_fates(db, rules, merged.overtaken)
    found = contests.all(lambda part: progress(_COUNTED + (1 - _COUNTED) * part))
    subjects = Subjects(db, log)
    contested = tuple(map(subjects.contested, found))
    progress(1.0)
    return replace(merged, overtaken=overtaken, contested=contested)


def _with_fates(db: Database, rules: CountingRules, found: Sequence[Overtaken]) -> tuple[Overtaken, ...]:
    """Return verdicts that were overtaken, those on what is gone with what became of them."""
    documents = sorted({each.subject.document for each in found if each.lapse is Lapse.GONE})
    fates: dict[str, Fate] = {}
    for work in for_review(db, documents, finished_only=False):
        fates.update(rules.fates(work))
    return tuple(replace(each, fate=fates.get(each.subject.object, each.fate)) for each in found)


class _Contests:
    """What reviewers contradict each other on, of that on which verdicts came in.

    It is looked for while documents are counted, which settles them as well, then in those that were not.
    """

    def __init__(self, db: Database, touched: Collection[ObjectKey], rules: CountingRules) -> None:
        self._db, self._rules = db, rules
        self._fresh = {name for kind, name in touched if kind == "verdict"}
        sql = (
            "SELECT document FROM verdict WHERE document IN (SELECT document FROM verdict"
            " WHERE id IN (SELECT value FROM json_each(?))) GROUP BY document HAVING count(*) > 1"
        )
        rows = db.rows(sql, (json.dumps(sorted(self._fresh)),)) if self._fresh else []
        self._left = {row[0] for row in rows}
        self._found: dict[str, list[Contest]] = {}

    def heed(self, work: ForReview) -> None:
        """Look into one document."""
        if work.document in self._left:
            self._left.remove(work.document)
            # What is said of gold that came in may be said of its origins, in words of the same verdict.
            self._found[work.document] = [
                contest
                for contest in self._rules.contests(work)
                if any(verdict.id.partition(":")[0] in self._fresh for verdict in contest.verdicts)
            ]

    def all(self, progress: Progress) -> list[Contest]:
        """Look into what is left, and return all by document."""
        left = sorted(self._left)
        for start in range(0, len(left), BATCH):
            progress(start / len(left))
            for work in for_review(self._db, left[start : start + BATCH], finished_only=False):
                self.heed(work)
        return [contest for document in sorted(self._found) for contest in self._found[document]]
