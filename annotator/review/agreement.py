"""Agreement over any number of documents: collect counts document by document, then ask for figures.

Owns the collecting (additive, in any order) and the blocks that intervals
are resampled from. The figures' definitions are in measures.

Up to BLOCKS documents each is a block of its own; above that the documents fall into BLOCKS shares by a hash
of their id, which leaves the variance of sums over documents what it is and keeps 100,000 documents fast.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from annotator.review.bootstrap import Bootstrap
from annotator.review.continuum import Continuum, in_scope
from annotator.review.counting import Options, tally_document
from annotator.review.figure import Figure, Reason, nothing_in_common
from annotator.review.measures import ITEMS, Measure, Recipe, alpha, cohen, fleiss, labels, spans
from annotator.review.tally import ALL, Couple, CoupleTally, Lengths, Tally
from annotator.review.work import Work

BLOCKS = 128
REPORT_EVERY = 200  # documents between two calls of progress


class Collector:
    """Takes documents one by one. Two collectors with the same options can be merged."""

    def __init__(self, options: Options | None = None) -> None:
        self.options = options or Options()
        self._finishers: set[str] = set()
        self._seen: set[str] = set()
        self._blocks: dict[str, Tally] = {}
        self._lengths = Lengths()

    def add(self, work: Work) -> None:
        """Add one document's finished work. Raises ValueError if the document is there already."""
        if work.document in self._seen:
            raise ValueError(f"document {work.document} was counted already")
        self._seen.add(work.document)
        block = self._block(work.document)
        tally_document(work, block, self._lengths, self.options)
        self._finishers |= work.spans.keys()

    def add_finishers(self, annotators: Iterable[str]) -> None:
        """Take note of who finished anything, also what is not added because nobody else finished it."""
        self._finishers.update(annotators)

    def merge(self, other: Collector) -> None:
        """Add what another collector has. Raises ValueError if they share a document."""
        if shared := self._seen & other._seen:
            raise ValueError(f"document {min(shared)} was counted by both")
        folded = len(other._seen) > BLOCKS
        self._seen |= other._seen
        self._fold()
        for name, tally in other._blocks.items():
            key = name if folded else self._key(name)
            self._blocks.setdefault(key, Tally()).add(tally)
        self._lengths.add(other._lengths)
        self._finishers |= other._finishers

    def finish(self, bootstrap: Bootstrap | None = None) -> Agreement:
        """Return the agreement of what was collected so far. Adding more makes it stale: finish again."""
        blocks = [self._blocks[key] for key in sorted(self._blocks)]
        finishers = frozenset(self._finishers)
        return Agreement(blocks, self._lengths, self.options, bootstrap or Bootstrap(), finishers)

    def _block(self, document: str) -> Tally:
        if len(self._seen) == BLOCKS + 1:
            self._fold()
        return self._blocks.setdefault(self._key(document), Tally())

    def _key(self, document: str) -> str:
        if len(self._seen) <= BLOCKS:
            return document
        return _SHARE + str(zlib.crc32(document.encode("utf-8", "surrogatepass")) % BLOCKS)

    def _fold(self) -> None:
        """Put the documents' own blocks together into shares, once there are too many."""
        if len(self._seen) > BLOCKS:
            single = {key: tally for key, tally in self._blocks.items() if not key.startswith(_SHARE)}
            for document, tally in single.items():
                del self._blocks[document]
                self._blocks.setdefault(self._key(document), Tally()).add(tally)


_SHARE = "\0"  # no document id starts so


class Agreement:
    """Figures over what was collected. A figure is computed when it is asked for."""

    def __init__(
        self,
        blocks: list[Tally],
        lengths: Lengths,
        options: Options,
        bootstrap: Bootstrap,
        finishers: frozenset[str],
    ) -> None:
        self.options = options
        self.finishers = finishers
        self.bootstrap = bootstrap
        self.blocks = blocks
        self.total = Tally()
        self._lengths = lengths
        self._continua: dict[Couple, Continuum] = {}
        for tally in blocks:
            tally.couples.pop(ALL, None)  # of an earlier finish
            self.total.add(tally)
        self.couples: tuple[Couple, ...] = tuple(sorted(self.total.couples))
        for tally in (*blocks, self.total):
            everyone = CoupleTally()
            for found in tally.couples.values():
                everyone.add(found)
                found.settle()
            tally.couples[ALL] = everyone

    @property
    def measures(self) -> list[Measure]:
        """Every measure that was counted."""
        return [m for m in Measure if m is not Measure.COHEN_CHARACTERS or self.options.characters]

    @property
    def annotators(self) -> tuple[str, ...]:
        """Everybody who finished any document, sorted."""
        return tuple(sorted({name for finished in self.total.documents for name in finished}))

    @property
    def labels(self) -> tuple[str, ...]:
        """Every label on a span of a document that two or more finished, sorted."""
        return tuple(sorted(self.total.marks))

    def documents(self, couple: Couple = ALL) -> int:
        """Return how many documents two annotators, or any two, have both finished."""
        return sum(n for finished, n in self.total.documents.items() if in_scope(finished, couple))

    def characters(self, couple: Couple = ALL) -> int:
        """Return how many code points of text that counts those documents have."""
        return sum(n for finished, n in self.total.length.items() if in_scope(finished, couple))

    def figure(
        self,
        measure: Measure,
        couple: Couple = ALL,
        label: str | None = None,
        *,
        interval: bool = True,
    ) -> Figure:
        """Return one figure. `couple`: two annotator ids in any order; `label`: None for all labels."""
        return self.figures([measure], couple, label, interval=interval)[measure]

    def figures(
        self,
        measures: Iterable[Measure],
        couple: Couple = ALL,
        label: str | None = None,
        *,
        interval: bool = True,
    ) -> dict[Measure, Figure]:
        """Return several figures of one couple and label, which together cost little more than one."""
        couple = couple if couple == ALL else (min(couple), max(couple))
        found: dict[Measure, Figure] = {}
        recipes: dict[Measure, Recipe] = {}
        for measure in measures:
            reason = self._obstacle(measure, couple)
            if reason is None:
                recipe = recipes[measure] = self._recipe(measure, couple, label)
                value = recipe.value(recipe.parts(self.total)) if recipe.items else None
                reason = self._undefined(recipe, measure, couple, label) if value is None else None
                found[measure] = Figure(measure, value, recipe.items, reason=reason)
            else:
                found[measure] = Figure(measure, None, 0, reason=reason)
        if interval:
            defined = {measure: recipes[measure] for measure in recipes if found[measure].value is not None}
            for measure, bounds in self._intervals(defined, couple).items():
                if isinstance(bounds, Reason):
                    found[measure] = replace(found[measure], no_interval=bounds)
                else:
                    found[measure] = replace(found[measure], low=bounds[0], high=bounds[1])
        return found

    def _obstacle(self, measure: Measure, couple: Couple) -> Reason | None:
        if not self.documents(couple):
            return nothing_in_common(self.finishers)
        if measure is Measure.COHEN_CHARACTERS and not self.options.characters:
            return Reason.NOT_COUNTED
        if couple == ALL and measure in _FOR_TWO and len(self.couples) > 1:
            return Reason.COUPLES_ONLY
        return None

    def _undefined(self, recipe: Recipe, measure: Measure, couple: Couple, label: str | None) -> Reason:
        """Return why what was counted has no value."""
        if recipe.items:
            return Reason.ONE_LABEL
        marked = self._recipe(Measure.SPAN_EXACT, couple, label).items
        return Reason.NO_COMMON_PASSAGE if marked and measure in _ON_COMMON else Reason.NO_ITEMS

    def _intervals(
        self, recipes: Mapping[Measure, Recipe], couple: Couple
    ) -> dict[Measure, tuple[float, float] | Reason]:
        blocks = [
            tally for tally in self.blocks if any(in_scope(finished, couple) for finished in tally.documents)
        ]
        rows: list[list[int]] = [[] for _ in blocks]
        values: list[Callable[[Sequence[int]], float | None]] = []
        for recipe in recipes.values():
            start = len(rows[0]) if rows else 0
            for row, tally in zip(rows, blocks, strict=True):
                row.extend(recipe.parts(tally))
            values.append(_part(recipe, start, len(rows[0]) if rows else 0))
        found = self.bootstrap.intervals(rows, values)
        without = Reason.ONE_DOCUMENT if len(blocks) < 2 else Reason.MOSTLY_UNDEFINED
        return {measure: bounds or without for measure, bounds in zip(recipes, found, strict=True)}

    def _recipe(self, measure: Measure, couple: Couple, label: str | None) -> Recipe:
        if measure is Measure.ALPHA_U:
            if couple not in self._continua:
                self._continua[couple] = Continuum(self.total, self._lengths, couple)
            return self._continua[couple].recipe(label)
        if couple == ALL and measure in _FOR_TWO:
            couple = self.couples[0]
        return _RECIPES[measure](self.total, couple, label)


_FOR_TWO = (Measure.COHEN, Measure.COHEN_CHARACTERS)
_ON_COMMON = frozenset(measure for measure, items in ITEMS.items() if items in ("passages", "pairs"))
_RECIPES: dict[Measure, Callable[[Tally, Couple, str | None], Recipe]] = {
    Measure.SPAN_EXACT: lambda total, couple, label: spans(total, couple, label, exact=True),
    Measure.SPAN_OVERLAP: lambda total, couple, label: spans(total, couple, label, exact=False),
    Measure.LABEL: lambda total, couple, label: labels(total, couple, label, paired=False),
    Measure.LABEL_PAIRED: lambda total, couple, label: labels(total, couple, label, paired=True),
    Measure.COHEN: cohen,
    Measure.FLEISS: fleiss,
    Measure.ALPHA: alpha,
    Measure.COHEN_CHARACTERS: lambda total, couple, label: cohen(total, couple, label, characters=True),
}


def collect(
    works: Iterable[Work],
    options: Options | None = None,
    *,
    progress: Callable[[int], None] = lambda done: None,
) -> Collector:
    """Count documents. `progress` gets the number done, now and then; what it raises ends the counting."""
    collector = Collector(options)
    done = 0
    for done, work in enumerate(works, 1):
        collector.add(work)
        if done % REPORT_EVERY == 0:
            progress(done)
    progress(done)
    return collector


def _part(recipe: Recipe, start: int, end: int) -> Callable[[Sequence[int]], float | None]:
    return lambda sums: recipe.value(sums[start:end])
