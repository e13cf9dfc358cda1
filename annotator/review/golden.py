"""A project's gold, worked out when it is asked for: what an export reads besides everybody's annotations.

Owns how the project's rule for gold is read. Gold is never stored: it follows from
verdicts (see adjudication), so it cannot disagree with them.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from annotator.model.annotators import GOLD
from annotator.model.documents import Document, DocumentRow, State
from annotator.model.scheme import LabelKind, Scheme
from annotator.model.spans import DocumentLabel, Relation, Span
from annotator.model.verdicts import GOLD_RULE, Verdict
from annotator.review.adjudication import Consensus, Reviewed, Settlement, settle

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


class WithGold:
    """A project whose annotations include the gold that follows from its verdicts. Reads only."""

    def __init__(self, project: Settled) -> None:
        self._project = project
        self._rule = gold_rule(project.setting(GOLD_RULE))
        self._exclusive = exclusive_of(project.scheme)
        self._settled: OrderedDict[str, Settlement | None] = OrderedDict()

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
        given, settled = self._project.spans(document), self._settlement(document)
        known = {span.id for span in given}
        return [*given, *(span for span in settled.spans if span.id not in known)] if settled else given

    def document_labels(self, document: str, /) -> Sequence[DocumentLabel]:
        """Return everybody's document labels and gold."""
        given, settled = self._project.document_labels(document), self._settlement(document)
        known = {label.id for label in given}
        return [*given, *(a for a in settled.document_labels if a.id not in known)] if settled else given

    def relations(self, document: str, /) -> Sequence[Relation]:
        """Return everybody's relations and gold."""
        given, settled = self._project.relations(document), self._settlement(document)
        known = {relation.id for relation in given}
        return [*given, *(a for a in settled.relations if a.id not in known)] if settled else given

    def _settlement(self, document: str) -> Settlement | None:
        if document not in self._settled:
            while len(self._settled) >= _KEPT:
                self._settled.popitem(last=False)
            self._settled[document] = self._settle(document)
        return self._settled[document]

    def _settle(self, document: str) -> Settlement | None:
        verdicts = self._project.verdicts(document)
        if not verdicts and self._rule is None:
            return None
        finished = [who for who, state in self._project.states(document).items() if state is State.DONE]
        reviewed = Reviewed(
            document,
            self._project.spans(document),
            self._project.document_labels(document),
            self._project.relations(document),
            verdicts,
            [who for who in finished if who != GOLD],
        )
        return settle(reviewed, self._rule, self._exclusive)
