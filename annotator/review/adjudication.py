"""Gold and status from verdicts, for one document.

Owns what spans, document labels and relations are alike in, and how gold annotations are made of what was
decided; the rule of deciding is in decisions. Pure and independent of order: two projects with the same
annotations and verdicts have the same gold.

- Spans are alike with the same ranges and label, document labels with the same label, relations with the same
  label between the same gold spans.
- n of m: at least n of those who finished the document have it alike, and at least m have finished; others'
  copies do not count.
- Two gold labels of one exclusive group are a conflict, unless only one was adjudicated.
- The end of a relation is in gold if its span is an origin of a gold span, or is alike to one and was not
  rejected. A relation whose ends are not both in gold waits. One that came in is no other: what its ends
  became is what it is between.
- Gold that came in from elsewhere stands by itself (see decisions) where what it was made of is not here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from annotator.model.annotators import GOLD
from annotator.model.spans import DocumentLabel, Relation, Span, Status
from annotator.model.verdicts import Verdict
from annotator.review.decisions import (
    Agreeing,
    Attributes,
    Clash,
    Content,
    Decided,
    Gold,
    Item,
    Open,
    attributes_key,
    attributes_of,
    decide,
)
from annotator.review.making import in_text, made_labels, made_relations, made_spans

NO_GROUPS: Mapping[str, str] = {}


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
    document_labels: tuple[DocumentLabel, ...]
    relations: tuple[Relation, ...]
    status: Mapping[str, Status]
    open: tuple[Open, ...]
    waiting: tuple[str, ...]  # relations with an end outside gold
    orphans: tuple[str, ...]  # verdicts on annotations that are not there
    by_rule: frozenset[str] = frozenset()  # ids of what is gold since n of m agree, without a verdict
    became: Mapping[str, str] = field(
        default_factory=dict
    )  # id of the gold span, by ids of what it is made of

    @property
    def contested(self) -> frozenset[str]:
        """What is part of a conflict of verdicts, by id."""
        return frozenset(target for case in self.open for target in case.targets)

    @property
    def settled(self) -> bool:
        """True if no conflict is open and no annotation waits for a verdict."""
        return not self.open and Status.UNREVIEWED not in self.status.values()


def settle(
    reviewed: Reviewed, consensus: Consensus | None = None, exclusive: Mapping[str, str] = NO_GROUPS
) -> Settlement:
    """Return the gold of a document. `exclusive`: label -> exclusive group it belongs to."""
    agreeing = _agreeing(consensus, frozenset(reviewed.finished)) if consensus else None
    verdicts: defaultdict[str, list[Verdict]] = defaultdict(list)
    for verdict in reviewed.verdicts:
        verdicts[str(verdict.target_kind)].append(verdict)
    standing = reviewed.brought
    touched = None if consensus else standing.union(verdict.target for verdict in reviewed.verdicts)
    on_spans = decide(_span_items(reviewed, touched), verdicts["span"], _span_content, agreeing, standing)
    on_labels = decide(_label_items(reviewed), verdicts["document_label"], _label_content, agreeing, standing)
    _exclude(on_labels, exclusive, standing)
    document = reviewed.document
    spans = made_spans(document, on_spans.gold, {s.id: s for s in reviewed.spans if s.id in standing})
    held = {label.id: label for label in reviewed.document_labels if label.id in standing}
    labels = made_labels(document, on_labels.gold, held)
    ends = _Ends(reviewed, on_spans, spans)
    relations = [r for r in reviewed.relations if r.annotator != GOLD or r.id in standing]
    on_relations = decide(
        [Item(relation.id, relation.annotator, ends.content(relation)) for relation in relations],
        verdicts["relation"],
        ends.revised,
        agreeing,
        standing,
    )
    arrows = {relation.id: ends.followed(relation) for relation in relations if relation.id in standing}
    kinds = (on_spans, on_labels, on_relations)
    waiting = sorted(
        relation.id
        for relation in relations
        if on_relations.status[relation.id] is not Status.REJECTED and ends.content(relation) is None
    )
    return Settlement(
        document=reviewed.document,
        spans=tuple(sorted({span.id: span for span in spans.values()}.values(), key=in_text)),
        document_labels=tuple({label.id: label for label in labels.values()}.values()),
        relations=tuple(
            {r.id: r for r in made_relations(document, on_relations.gold, arrows).values()}.values()
        ),
        status={
            **dict.fromkeys((s.id for s in reviewed.spans if s.annotator != GOLD), Status.UNREVIEWED),
            **{name: status for kind in kinds for name, status in kind.status.items()},
        },
        open=tuple(sorted(case for kind in kinds for case in kind.open)),
        waiting=tuple(waiting),
        orphans=tuple(sorted(verdict for kind in kinds for verdict in kind.orphans)),
        by_rule=frozenset(o for kind in kinds for gold in kind.gold if gold.by_rule for o in gold.origins),
        became={name: span.id for name, span in spans.items()},
    )


def _agreeing(consensus: Consensus, finished: frozenset[str]) -> Agreeing:
    """Return what says which of some items alike make gold: those of the finished, where they are enough."""

    def agreeing(alike: Sequence[Item]) -> Sequence[Item]:
        counted = [item for item in alike if item.annotator in finished]
        enough = consensus.holds(len({item.annotator for item in counted}), len(finished))
        return counted if enough else ()

    return agreeing


def _span_items(reviewed: Reviewed, touched: Collection[str] | None) -> list[Item]:
    """Return the spans to decide on. `touched`: there may be thousands, and only these count; None: all."""
    return [
        Item(span.id, span.annotator, Content((span.ranges, span.label), attributes_key(span.attributes)))
        for span in reviewed.spans
        if (span.annotator != GOLD or span.id in reviewed.brought) and (touched is None or span.id in touched)
    ]


def _label_items(reviewed: Reviewed) -> list[Item]:
    return [
        Item(label.id, label.annotator, Content((label.label,), attributes_key(label.attributes)))
        for label in reviewed.document_labels
        if label.annotator != GOLD or label.id in reviewed.brought
    ]


def _span_content(verdict: Verdict, item: Item | None) -> Content | None:
    ranges, label = item.content.key if item and item.content else ((), "")
    attributes = _attributes(verdict, item)
    ranges, label = verdict.ranges or ranges, verdict.label or label
    return Content((ranges, label), attributes) if ranges and label else None


def _label_content(verdict: Verdict, item: Item | None) -> Content | None:
    (label,) = item.content.key if item and item.content else ("",)
    label = verdict.label or label
    return Content((label,), _attributes(verdict, item)) if label else None


def _attributes(verdict: Verdict, item: Item | None) -> Attributes:
    if verdict.label or item is None or item.content is None:
        return attributes_key(verdict.attributes)
    return attributes_key({**attributes_of(item.content.attributes), **verdict.attributes})


def _exclude(decided: Decided, exclusive: Mapping[str, str], standing: frozenset[str]) -> None:
    """Leave gold labels of one exclusive group open, unless just one of them was adjudicated.

    Of those that only stand by themselves none clashes with another.
    """
    groups: defaultdict[str, list[Gold]] = defaultdict(list)
    for gold in decided.gold:
        group = exclusive.get(gold.content.key[0])
        if group:
            groups[group].append(gold)
    for rivals in groups.values():
        winners = [gold for gold in rivals if gold.adjudicated]
        losers = [gold for gold in rivals if gold not in winners] if len(winners) == 1 else rivals
        if len(rivals) < 2 or all(standing.issuperset(gold.origins) for gold in rivals):
            continue
        decided.gold = [gold for gold in decided.gold if gold not in losers]
        status = Status.REJECTED if len(winners) == 1 else Status.UNREVIEWED
        for origin in (origin for gold in losers for origin in gold.origins):
            if origin in decided.status:
                decided.status[origin] = status
        if len(winners) != 1:
            targets = tuple(sorted(origin for gold in losers for origin in gold.origins))
            decided.open.append(Open(Clash.EXCLUSIVE, targets))


class _Ends:
    """Finds the gold span that stands for a relation's end."""

    def __init__(self, reviewed: Reviewed, decided: Decided, made: Mapping[str, Span]) -> None:
        self._by_origin = {name: gold.id for name, gold in made.items()}
        self._relations = {relation.id: relation for relation in reviewed.relations}
        if not self._relations and all(verdict.target_kind != "relation" for verdict in reviewed.verdicts):
            return  # nobody will ask
        by_key = {gold.content.key: made[gold.origins[0]].id for gold in decided.gold}
        for span in reviewed.spans:
            if span.annotator == GOLD and span.id not in reviewed.brought:
                became = next((made[origin].id for origin in span.origins if origin in made), "")
                if became:
                    self._by_origin.setdefault(span.id, became)
                continue
            alike = by_key.get((span.ranges, span.label))
            undecided = decided.status.get(span.id, Status.UNREVIEWED) is Status.UNREVIEWED
            if alike and undecided and span.id not in self._by_origin:
                self._by_origin[span.id] = alike

    def content(self, relation: Relation) -> Content | None:
        """Return what a relation says between gold spans, or None while an end is not there."""
        attributes = attributes_key(relation.attributes)
        return self._between(relation.label, relation.head, relation.tail, attributes)

    def followed(self, relation: Relation) -> Relation:
        """Return a relation as it is between the gold spans that its ends became part of."""
        head, tail = (self._by_origin.get(end, end) for end in (relation.head, relation.tail))
        return replace(relation, head=head, tail=tail)

    def revised(self, verdict: Verdict, item: Item | None) -> Content | None:
        """Return what a correction or an addition says between gold spans, or None likewise."""
        if item is None:
            attributes = attributes_key(verdict.attributes)
            return self._between(verdict.label, verdict.head, verdict.tail, attributes)
        relation = self._relations[item.id]
        given = verdict.attributes if verdict.label else {**relation.attributes, **verdict.attributes}
        return self._between(
            verdict.label or relation.label,
            verdict.head or relation.head,
            verdict.tail or relation.tail,
            attributes_key(given),
        )

    def _between(self, label: str, head: str, tail: str, attributes: Attributes) -> Content | None:
        ends = self._by_origin.get(head), self._by_origin.get(tail)
        return Content((label, *ends), attributes) if label and all(ends) else None
