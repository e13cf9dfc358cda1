"""A document's gold, worked out when it is asked for: the review page, the queue and exports ask here.

Owns whose annotations have a say and how the project's rule is read. Gold that is made here is never stored:
it follows from verdicts (see adjudication), so it cannot disagree with them.

- What was decided stays decided, also while its annotator has not finished, or works on it once more.
- What nobody decided is gold by n of m, of which only the copies of those who finished count.
- Gold that a file brought in stands beside both as stored_gold says.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple, Protocol

from annotator.model.annotators import GOLD
from annotator.model.documents import Document, DocumentRow, State
from annotator.model.reviewing import Contest
from annotator.model.scheme import LabelKind, Scheme
from annotator.model.spans import DocumentLabel, Relation, Span, Status
from annotator.model.verdicts import GOLD_RULE, Verdict
from annotator.review.contests import contests_of
from annotator.review.resettling import Rules, adjudicated
from annotator.review.settlement import Consensus, Reviewed, Settlement
from annotator.review.stored_gold import A

_KEPT = 4


class Settled(Protocol):
    """What is asked of a project."""

    @property
    def scheme(self) -> Scheme:
        """The label scheme as it stands."""

    def documents(self) -> Sequence[DocumentRow]:
        """Return the documents that are not in the trash."""

    def document(self, document_id: str, /) -> Document:
        """Return one document."""

    def text(self, document_id: str, /) -> str:
        """Return its source text."""

    def spans(self, document: str, /) -> Sequence[Span]:
        """Return the spans of all annotators."""

    def document_labels(self, document: str, /) -> Sequence[DocumentLabel]:
        """Return the document labels of all annotators."""

    def relations(self, document: str, /) -> Sequence[Relation]:
        """Return the relations of all annotators."""

    def verdicts(self, document: str, /) -> Sequence[Verdict]:
        """Return the verdicts on its annotations."""

    def states(self, document: str, /) -> Mapping[str, State]:
        """Return the states that annotators gave it."""

    def setting(self, name: str, /) -> Any:
        """Return a setting, or None."""


def gold_rule(value: object) -> Consensus | None:
    """Return the rule that a setting's value states, or None: only what is decided is gold."""
    try:
        return Consensus(int(value["agree"]), int(value["of"])) if isinstance(value, dict) else None
    except (KeyError, TypeError, ValueError):  # written by something else
        return None


def exclusive_of(scheme: Scheme) -> dict[str, str]:
    """Return the exclusive group of each document label that is in one."""
    return {
        label.id: label.parent
        for label in scheme.labels
        if label.kind is LabelKind.DOCUMENT and label.parent and scheme.by_id[label.parent].exclusive
    }


def reviewed_of(project: Settled, document: str) -> Reviewed:
    """Return all that gold is worked out from, of one document."""
    states = project.states(document)
    return Reviewed(
        document,
        project.spans(document),
        project.document_labels(document),
        project.relations(document),
        project.verdicts(document),
        [who for who, state in states.items() if state is State.DONE and who != GOLD],
    )


def settle_all(
    reviewed: Reviewed, rule: Consensus | None, exclusive: Mapping[str, str]
) -> tuple[Reviewed, Settlement]:
    """Return what there is to settle, with what gold that came in tells of its verdicts, and all gold."""
    found = adjudicated(reviewed, Rules(rule, exclusive))
    return found.reviewed, found.settlement


class _Held(NamedTuple):
    """Everybody's annotations of one document, and gold."""

    spans: Sequence[Span]
    document_labels: Sequence[DocumentLabel]
    relations: Sequence[Relation]
    verdicts: Sequence[Verdict]
    contests: Sequence[Contest]
    without_ends: Sequence[Relation]


class WithGold:
    """A project whose annotations include the gold that follows from its verdicts. Reads only."""

    def __init__(self, project: Settled) -> None:
        self._project = project
        self._rule = gold_rule(project.setting(GOLD_RULE))
        self._exclusive = exclusive_of(project.scheme)
        self._settled: OrderedDict[str, _Held | None] = OrderedDict()

    def documents(self) -> Sequence[DocumentRow]:
        """Return the documents that are not in the trash."""
        return self._project.documents()

    def document(self, document: str, /) -> Document:
        """Return one document."""
        return self._project.document(document)

    def text(self, document: str, /) -> str:
        """Return its source text."""
        return self._project.text(document)

    def states(self, document: str, /) -> Mapping[str, State]:
        """Return the states that annotators gave it."""
        return self._project.states(document)

    def spans(self, document: str, /) -> Sequence[Span]:
        """Return everybody's spans and gold."""
        held = self._held(document)
        return held.spans if held else self._project.spans(document)

    def document_labels(self, document: str, /) -> Sequence[DocumentLabel]:
        """Return everybody's document labels and gold."""
        held = self._held(document)
        return held.document_labels if held else self._project.document_labels(document)

    def relations(self, document: str, /) -> Sequence[Relation]:
        """Return everybody's relations and gold."""
        held = self._held(document)
        return held.relations if held else self._project.relations(document)

    def verdicts(self, document: str, /) -> Sequence[Verdict]:
        """Return the verdicts on it, with what gold that came in tells of them."""
        held = self._held(document)
        return held.verdicts if held else ()

    def contests(self, document: str, /) -> Sequence[Contest]:
        """Return what reviewers contradict each other on."""
        held = self._held(document)
        return held.contests if held else ()

    def without_ends(self, document: str, /) -> Sequence[Relation]:
        """Return the relations that were taken into gold and are not in it, since an end is not."""
        held = self._held(document)
        return held.without_ends if held else ()

    def _held(self, document: str) -> _Held | None:
        if document not in self._settled:
            while len(self._settled) >= _KEPT:
                self._settled.popitem(last=False)
            self._settled[document] = self._work_out(document)
        return self._settled[document]

    def _work_out(self, document: str) -> _Held | None:
        """Return what there is and gold; None where there is no gold but what came in, nor a word on it."""
        if self._rule is None and not self._project.verdicts(document):
            return None
        reviewed, settled = settle_all(reviewed_of(self._project, document), self._rule, self._exclusive)
        lacking = settled.without_ends
        return _Held(
            [*_by_hand(reviewed.spans, settled.status), *settled.spans],
            [*_by_hand(reviewed.document_labels, settled.status), *settled.document_labels],
            [*_by_hand(reviewed.relations, settled.status), *settled.relations],
            reviewed.verdicts,
            contests_of(reviewed.verdicts, settled),
            [relation for relation in reviewed.relations if relation.id in lacking],
        )


def _by_hand(annotations: Sequence[A], status: Mapping[str, Status]) -> list[A]:
    """Return people's annotations with their status as settled: what is decided on the like has a say."""
    return [
        annotation
        if status.get(annotation.id, annotation.status) is annotation.status
        else replace(annotation, status=status[annotation.id])
        for annotation in annotations
        if annotation.annotator != GOLD
    ]
