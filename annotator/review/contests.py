"""What reviewers contradict each other on, for whoever tells of it: merge, lint, export. Decides nothing.

Owns which conflicts of one document are one contest: those that have an annotation or addition in common.
"""

from __future__ import annotations

from collections.abc import Sequence

from annotator.model.reviewing import Contest
from annotator.model.verdicts import Verdict
from annotator.review.adjudication import Settlement


def contests_of(verdicts: Sequence[Verdict], settlement: Settlement) -> tuple[Contest, ...]:
    """Return the open conflicts of a document, with the verdicts that hold on what is part of each.

    A status that a file told is a word of its own only where nobody here said anything.
    """
    found: list[set[str]] = []
    for case in settlement.open:
        joined = set(case.targets).union(*(each for each in found if not each.isdisjoint(case.targets)))
        found = [each for each in found if each.isdisjoint(joined)] + [joined]
    return tuple(Contest(tuple(sorted(targets)), _on(targets, verdicts)) for targets in found)


def _on(targets: set[str], verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    given = [v for v in verdicts if not v.lapsed and (v.target or v.id) in targets]
    return tuple([v for v in given if not v.imported] or given)
