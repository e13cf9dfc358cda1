"""One document's verdicts as they stand, settled: anew as a whole, or just where something else was said.

Owns what a verdict may bear on: spans alike, and those that corrections and additions lead to. A document may
have thousands of verdicts, of which a reviewer changes one at a time.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice, takewhile

from annotator.model.spans import Span
from annotator.model.verdicts import Decision, Verdict
from annotator.review.adjudication import settle_spans, span_content, span_item, with_the_rest
from annotator.review.decisions import Key
from annotator.review.making import in_text
from annotator.review.places import linked
from annotator.review.settlement import Consensus, Reviewed, Settlement
from annotator.review.stored_gold import StoredGold

_MANY = 200  # verdicts that differ, from which to settle all is no slower


@dataclass(frozen=True)
class Rules:
    """What is gold by the project's rule, and which document labels exclude each other (label -> group)."""

    consensus: Consensus | None
    exclusive: Mapping[str, str]


class Marked:
    """The spans of a document, to be found by id and by what they say. Verdicts change nothing of them."""

    def __init__(self, reviewed: Reviewed) -> None:
        self._reviewed = reviewed

    @cached_property
    def by_id(self) -> Mapping[str, Span]:
        """Each span by its id."""
        return {span.id: span for span in self._reviewed.spans}

    @cached_property
    def alike(self) -> Mapping[Key, Sequence[str]]:
        """The ids of the spans with each (ranges, label)."""
        found: defaultdict[Key, list[str]] = defaultdict(list)
        for span in self._reviewed.spans:
            found[span.ranges, span.label].append(span.id)
        return found

    def work_out(self) -> None:
        """Have both ready."""
        for name in ("by_id", "alike"):
            getattr(self, name)


@dataclass(frozen=True)
class Adjudicated:
    """What was said of a document, and what all comes to.

    `reviewed` is what was `given`, with what gold that came in tells of verdicts. `on_spans` is what the
    spans alone come to; None where gold follows verdicts: then all is settled anew.
    """

    given: Reviewed
    reviewed: Reviewed
    settlement: Settlement
    marked: Marked
    on_spans: Settlement | None = None
    touched: Set[str] | None = None  # what spans this bears on since it was settled before; None: on any

    def said_anew(self, changed: frozenset[str], now: Collection[Verdict], rules: Rules) -> Adjudicated:
        """Return it with other verdicts. `changed`: the ids of all that differ; `now`: those that are there.

        Everything else is as it was, also the rules.
        """
        before = [verdict for verdict in self.given.verdicts if verdict.id in changed]
        verdicts = [verdict for verdict in self.given.verdicts if verdict.id not in changed]
        for verdict in now:
            insort(verdicts, verdict, key=_in_order)
        reviewed = replace(self.given, verdicts=verdicts)
        stored = StoredGold(reviewed)
        if self.on_spans is None or stored.following or len(changed) > _MANY:
            return adjudicated(reviewed, rules, self.marked)
        told = stored.reviewed()
        on_spans, names = self.on_spans, frozenset[str]()
        apart = [verdict for verdict in (*before, *now) if _on_span(verdict)]
        if apart:
            linked = _Linked(self.marked, verdicts, apart)
            part = replace(told, spans=linked.spans, verdicts=linked.verdicts)
            names = changed.union(linked.names, (verdict.id for verdict in linked.verdicts))
            on_spans = _put_in(on_spans, names, settle_spans(part, rules.consensus))
        settlement = stored.beside(with_the_rest(told, on_spans, rules.consensus, rules.exclusive))
        return Adjudicated(reviewed, told, settlement, self.marked, on_spans, names)


def adjudicated(given: Reviewed, rules: Rules, marked: Marked | None = None) -> Adjudicated:
    """Settle all of a document. `marked`: its spans, where they are at hand."""
    stored = StoredGold(given)
    told = stored.reviewed()
    on_spans = settle_spans(told, rules.consensus)
    settled = with_the_rest(told, on_spans, rules.consensus, rules.exclusive)
    settlement = (StoredGold(told) if stored.following else stored).beside(settled)
    return Adjudicated(
        given, told, settlement, marked or Marked(given), None if stored.following else on_spans
    )


class _Linked:
    """All that some verdicts on spans may bear on, one way or another.

    `names`: the ids of these spans and additions; `spans`, `verdicts`: what there is of them. Verdicts are
    given in order of their targets.
    """

    def __init__(self, marked: Marked, verdicts: Sequence[Verdict], apart: Sequence[Verdict]) -> None:
        self._marked, self._all = marked, verdicts
        additions = {v.id: v for v in verdicts if not v.target and _on_span(v)}  # and rejections of these
        corrections = [v for v in verdicts if v.decision is Decision.CORRECT and _on_span(v)]
        self._additions = additions
        self._leading: defaultdict[Key, list[str]] = defaultdict(list)
        for verdict in (*additions.values(), *corrections):
            for key in self._leads_to(verdict):
                self._leading[key].append(_name(verdict))
        self._beside: defaultdict[str, set[str]] = defaultdict(set)  # additions in one another's place
        for one, other in linked((*additions.values(), *apart)):
            self._beside[one].add(other)
            self._beside[other].add(one)
        self.names = set(map(_name, apart))
        keys = {key for verdict in apart for key in self._leads_to(verdict)}
        names, led = self.names, keys
        while names or led:
            names, led = (
                {name for key in led for name in self._alike(key)}.union(*(self._beside[n] for n in names))
                - self.names,
                {key for name in names for key in self._keys(name)} - keys,
            )
            self.names |= names
            keys |= led
        self.spans = [marked.by_id[name] for name in self.names if name in marked.by_id]
        self.verdicts = [verdict for name in self.names for verdict in self._on(name)]

    def _on(self, name: str) -> list[Verdict]:
        """Return the verdicts on a span, or the addition with this id."""
        if name in self._additions:
            return [self._additions[name]]
        first = bisect_left(self._all, name, key=_target)
        return [
            v for v in takewhile(lambda v: v.target == name, islice(self._all, first, None)) if _on_span(v)
        ]

    def _alike(self, key: Key) -> list[str]:
        return [*self._marked.alike.get(key, ()), *self._leading.get(key, ())]

    def _keys(self, name: str) -> list[Key]:
        span = self._marked.by_id.get(name)
        own: list[Key] = [] if span is None else [(span.ranges, span.label)]
        return own + [key for verdict in self._on(name) for key in self._leads_to(verdict)]

    def _leads_to(self, verdict: Verdict) -> list[Key]:
        if verdict.target and verdict.decision is not Decision.CORRECT:
            return []
        span = self._marked.by_id.get(verdict.target)
        item = None if span is None else span_item(span)
        content = span_content(verdict, item)
        return [] if content is None else [content.key]


def _put_in(before: Settlement, names: frozenset[str], part: Settlement) -> Settlement:
    """Return what became of all spans, where that of these (ids of spans, verdicts) was settled anew."""
    gone = {gold.id for name in names if (gold := before.became.get(name))}
    became = dict(before.became)
    for name in names.union(gone):
        became.pop(name, None)
    spans = [span for span in before.spans if span.id not in gone]
    for span in part.spans:
        insort(spans, span, key=in_text)
    return Settlement(
        document=before.document,
        spans=tuple(spans),
        status={**before.status, **part.status},
        open=tuple(sorted([*(c for c in before.open if names.isdisjoint(c.targets)), *part.open])),
        orphans=tuple(sorted({*(o for o in before.orphans if o not in names), *part.orphans})),
        by_rule=before.by_rule.difference(names) | part.by_rule,
        became=became | dict(part.became),
    )


def _name(verdict: Verdict) -> str:
    """Return what a verdict is on: a span, or what it adds itself."""
    return verdict.target or verdict.id


def _on_span(verdict: Verdict) -> bool:
    return verdict.target_kind == "span"


def _target(verdict: Verdict) -> str:
    return verdict.target


def _in_order(verdict: Verdict) -> tuple[str, str, str]:
    return verdict.target, verdict.reviewer, verdict.id
