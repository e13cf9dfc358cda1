"""What reviewers contradict each other on, for whoever tells of it: merge, lint, export. Decides nothing.

Owns which conflicts of one document are one contest: those that have an annotation or addition in common.
"""

from __future__ import annotations

from collections.abc import Sequence

from annotator.model.reviewing import Contest
from annotator.model.verdicts import Verdict
from annotator.review.settlement import Settlement


def contests_of(verdicts: Sequence[Verdict], settlement: Settlement) -> tuple[Contest, ...]:
    """Return the open conflicts between verdicts of a document, with those that hold on what is part of each.

    Of fewer than two verdicts there is no contest: they are at odds with gold that came in, or with what n of
    m have. A status that a file told is a word of its own only where less than two people said anything here.
    """
    found: list[set[str]] = []
    for case in settlement.open:
        joined = set(case.targets).union(*(each for each in found if not each.isdisjoint(case.targets)))
        found = [each for each in found if each.isdisjoint(joined)] + [joined]
    contests = (Contest(tuple(sorted(targets)), _on(targets, verdicts)) for targets in found)
    return tuple(contest for contest in contests if len(contest.verdicts) > 1)


def _on(targets: set[str], verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    given = [v for v in verdicts if not v.lapsed and (v.target or v.id) in targets]
    here = [v for v in given if not v.imported]
    return tuple(here if len(here) > 1 else given)
