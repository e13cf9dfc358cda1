"""A merge with what follows from it, as one piece of work: the union of rows, then the review queue.

Owns their order and shares of the progress. Runs inside one transaction that the caller holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from annotator.model.changes import Change
from annotator.store.acts_scheme import read_scheme
from annotator.store.changelog import ChangeLog
from annotator.store.database import Database
from annotator.store.merging import Merge, Merged, Progress
from annotator.store.review_counts import RulesOf, count_now, done_by, told_by_setting
from annotator.text.profile import detect_script

_MERGING = 0.85  # of the progress


def take_in(
    db: Database,
    log: ChangeLog,
    rows: Iterable[Change],
    texts: Mapping[str, str],
    *,
    rules_of: RulesOf | None,
    progress: Progress,
) -> Merged:
    """Merge rows and texts and count what they touch; without rules nothing is counted. Raises UserError."""
    merge = Merge(
        db, log, lambda text: detect_script(text).detected, lambda share: progress(_MERGING * share)
    )
    merged = merge.run(rows, texts)
    if rules_of is not None:
        documents = set(merged.documents)
        for kind, name in merged.touched:
            if kind == "annotator":
                documents.update(done_by(db, name))
            elif kind == "setting":
                documents.update(told_by_setting(db, name))
        share = (1 - _MERGING) / max(1, len(documents))
        count_now(db, documents, rules_of(read_scheme(db)[0]), lambda done: progress(_MERGING + share * done))
    progress(1.0)
    return merged
