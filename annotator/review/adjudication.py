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
from dataclasses import replace

from annotator.model.annotators import GOLD
from annotator.model.spans import Span, Status
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
from annotator.review.ends import Ends
from annotator.review.making import in_text, made_labels, made_relations, made_spans
from annotator.review.places import one_in_a_place
from annotator.review.settlement import Consensus, Reviewed, Settlement

NO_GROUPS: Mapping[str, str] = {}


def settle_spans(reviewed: Reviewed, consensus: Consensus | None = None) -> Settlement:
    """Return what becomes of the spans alone; see `with_the_rest`."""
    standing = reviewed.brought
    verdicts = _verdicts(reviewed, "span")
    touched = None if consensus else standing.union(verdict.target for verdict in verdicts)
    items = _span_items(reviewed, touched)
    decided = decide(items, verdicts, span_content, _agreeing(consensus, reviewed), standing)
    one_in_a_place(decided, verdicts)
    made = made_spans(reviewed.document, decided.gold, {s.id: s for s in reviewed.spans if s.id in standing})
    unreviewed = dict.fromkeys((s.id for s in reviewed.spans if s.annotator != GOLD), Status.UNREVIEWED)
    return Settlement(
        document=reviewed.document,
        spans=tuple(sorted({span.id: span for span in made.values()}.values(), key=in_text)),
        status={**unreviewed, **decided.status},
        open=tuple(decided.open),
        orphans=tuple(sorted(decided.orphans)),
        by_rule=_by_rule(decided),
        became=made,
    )


def with_the_rest(
    reviewed: Reviewed,
    on_spans: Settlement,
    consensus: Consensus | None = None,
    exclusive: Mapping[str, str] = NO_GROUPS,
) -> Settlement:
    """Return what becomes of everything. `on_spans`: what `settle_spans` found of the same."""
    standing, agreeing, document = reviewed.brought, _agreeing(consensus, reviewed), reviewed.document
    verdicts = _verdicts(reviewed, "document_label")
    on_labels = decide(_label_items(reviewed), verdicts, _label_content, agreeing, standing)
    _exclude(on_labels, exclusive, standing)
    held = {label.id: label for label in reviewed.document_labels if label.id in standing}
    labels = made_labels(document, on_labels.gold, held)
    ends = Ends(reviewed, on_spans)
    relations = [r for r in reviewed.relations if r.annotator != GOLD or r.id in standing]
    on_relations = decide(
        [Item(relation.id, relation.annotator, ends.content(relation)) for relation in relations],
        _verdicts(reviewed, "relation"),
        ends.revised,
        agreeing,
        standing,
    )
    arrows = {relation.id: ends.followed(relation) for relation in relations if relation.id in standing}
    waiting = sorted(
        relation.id
        for relation in relations
        if on_relations.status[relation.id] is not Status.REJECTED and ends.content(relation) is None
    )
    kinds = (on_labels, on_relations)
    return replace(
        on_spans,
        document_labels=tuple({label.id: label for label in labels.values()}.values()),
        relations=tuple(
            {r.id: r for r in made_relations(document, on_relations.gold, arrows).values()}.values()
        ),
        status={**on_spans.status, **on_labels.status, **on_relations.status},
        open=tuple(sorted((*on_spans.open, *on_labels.open, *on_relations.open))),
        waiting=tuple(waiting),
        orphans=tuple(sorted((*on_spans.orphans, *on_labels.orphans, *on_relations.orphans))),
        by_rule=on_spans.by_rule.union(*map(_by_rule, kinds)),
    )


def _verdicts(reviewed: Reviewed, kind: str) -> list[Verdict]:
    return [verdict for verdict in reviewed.verdicts if verdict.target_kind == kind]


def _by_rule(decided: Decided) -> frozenset[str]:
    return frozenset(origin for gold in decided.gold if gold.by_rule for origin in gold.origins)


def _agreeing(consensus: Consensus | None, reviewed: Reviewed) -> Agreeing | None:
    """Return what says which of some items alike make gold: those of the finished, where they are enough."""
    if consensus is None:
        return None
    finished = frozenset(reviewed.finished)

    def agreeing(alike: Sequence[Item]) -> Sequence[Item]:
        counted = [item for item in alike if item.annotator in finished]
        enough = consensus.holds(len({item.annotator for item in counted}), len(finished))
        return counted if enough else ()

    return agreeing


def _span_items(reviewed: Reviewed, touched: Collection[str] | None) -> list[Item]:
    """Return the spans to decide on. `touched`: there may be thousands, and only these count; None: all."""
    return [
        span_item(span)
        for span in reviewed.spans
        if (span.annotator != GOLD or span.id in reviewed.brought) and (touched is None or span.id in touched)
    ]


def span_item(span: Span) -> Item:
    """Return a span as it is decided on: its key is (ranges, label)."""
    return Item(span.id, span.annotator, Content((span.ranges, span.label), attributes_key(span.attributes)))


def _label_items(reviewed: Reviewed) -> list[Item]:
    return [
        Item(label.id, label.annotator, Content((label.label,), attributes_key(label.attributes)))
        for label in reviewed.document_labels
        if label.annotator != GOLD or label.id in reviewed.brought
    ]


def span_content(verdict: Verdict, item: Item | None) -> Content | None:
    """Return what a correction or an addition says of a span."""
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
