"""What there is to settle in one document, and what it comes to. Owns these shapes, adjudication the rule."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from annotator.model.spans import DocumentLabel, Relation, Span, Status
from annotator.model.verdicts import Verdict
from annotator.review.decisions import Open


@dataclass(frozen=True, slots=True)
class Consensus:
    """A project's choice that what n of at least m annotators have alike is gold without a verdict."""

    agree: int
    of: int

    def __post_init__(self) -> None:
        if not 1 <= self.agree <= self.of:
            raise ValueError("n of m needs 1 <= n <= m")

    def holds(self, agreeing: int, finished: int) -> bool:
        """Tell whether so many of those who finished a document are enough."""
        return finished >= self.of and agreeing >= self.agree


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What there is to settle in one document. Gold among the annotations is passed over, but for `brought`.

    That is, by id, gold that came in and was made of what is not here: it stands by itself.
    """

    document: str
    spans: Sequence[Span] = ()
    document_labels: Sequence[DocumentLabel] = ()
    relations: Sequence[Relation] = ()
    verdicts: Sequence[Verdict] = ()
    finished: Collection[str] = ()  # annotators who are done with the document
    brought: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Settlement:
    """The gold of a document, the status of its annotations by id, and what is still open."""

    document: str
    spans: tuple[Span, ...]
    status: Mapping[str, Status]
    open: tuple[Open, ...]
    document_labels: tuple[DocumentLabel, ...] = ()
    relations: tuple[Relation, ...] = ()
    waiting: tuple[str, ...] = ()  # relations with an end outside gold
    orphans: tuple[str, ...] = ()  # verdicts on annotations that are not there
    by_rule: frozenset[str] = frozenset()  # ids of what is gold since n of m agree, without a verdict
    became: Mapping[str, Span] = field(default_factory=dict)  # the gold span, by ids of what it is made of

    @property
    def contested(self) -> frozenset[str]:
        """What is part of a conflict of verdicts, by id."""
        return frozenset(target for case in self.open for target in case.targets)

    @property
    def without_ends(self) -> frozenset[str]:
        """The relations that were taken into gold and are not in it, since an end is not, by id."""
        taken = (Status.ACCEPTED, Status.CORRECTED)
        return frozenset(name for name in self.waiting if self.status.get(name) in taken)

    @property
    def settled(self) -> bool:
        """True if no conflict is open and no annotation waits for a verdict."""
        return not self.open and Status.UNREVIEWED not in self.status.values()
