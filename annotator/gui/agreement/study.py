"""Counts the finished work of a project, and answers questions about it: a group of labels, a couple.

Owns what is counted once and kept. Slow: everything here runs in a task. No widgets.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from annotator.exchange.layers import find_left_out, ranges_left_out
from annotator.exchange.left_out import CachedZones
from annotator.gui.agreement.pace import Effort, efforts
from annotator.gui.agreement.periods import Period, periods_of
from annotator.model.scheme import LabelKind, Scheme
from annotator.model.spans import Range
from annotator.project import Project
from annotator.review.agreement import Agreement, Collector
from annotator.review.blind import finishes_first
from annotator.review.confusion import Confusion, confusion
from annotator.review.counting import Options
from annotator.review.figure import Figure
from annotator.review.gathering import finished_by_several, layers_of_labels, works
from annotator.review.measures import Measure
from annotator.review.tally import ALL, ALONE, Couple
from annotator.review.work import Work

HEADLINES = (
    Measure.SPAN_EXACT,
    Measure.SPAN_OVERLAP,
    Measure.LABEL_PAIRED,
    Measure.ALPHA_U,
    Measure.COHEN,
    Measure.FLEISS,
    Measure.ALPHA,
)
EVERY = 50  # documents between two words about progress
Step = Callable[[int, int], None]  # done, of how many; raises to stop


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: an outermost group's id (empty: all labels), two annotators' ids (ALL: everybody)."""

    group: str = ""
    couple: Couple = ALL


@dataclass(frozen=True, slots=True)
class LabelRow:
    """One label's figures."""

    label: str
    exact: Figure
    overlap: Figure


@dataclass(frozen=True, slots=True)
class Moment:
    """Agreement on what was finished in one period: span F1 by couple, None where nothing was marked."""

    period: Period
    documents: int
    values: Mapping[Couple, float | None]


@dataclass(frozen=True, slots=True)
class Answer:
    """Everything the page shows for one question."""

    question: Question
    groups: tuple[str, ...]  # groups with labels that were used
    couples: tuple[Couple, ...]
    annotators: tuple[str, ...]  # who finished something that another finished, too
    documents: int
    hidden: int  # documents that are left out: blind work that the viewer has begun
    characters: int
    spans: int
    figures: Mapping[Measure, Figure]
    rows: tuple[LabelRow, ...]  # best first, undefined last
    confusion: Confusion  # rows: of each couple the one who came first to the project
    moments: tuple[Moment, ...]
    efforts: tuple[Effort, ...]
    use: Mapping[str, Mapping[str, int]]  # annotator -> label -> spans, in the documents counted
    resamples: int
    confidence: float


@dataclass(slots=True)
class Gathered:
    """What some documents give: counts by period, and how often each annotator used each label."""

    collectors: dict[Period, Collector]
    use: defaultdict[str, Counter[str]]

    def add(self, other: Gathered) -> None:
        """Add what other documents give."""
        for period, collector in other.collectors.items():
            if period in self.collectors:
                self.collectors[period].merge(collector)
            else:
                self.collectors[period] = collector
        for name, counts in other.use.items():
            self.use[name].update(counts)


@dataclass(slots=True)
class _Counted:
    whole: Agreement
    moments: list[Moment]
    use: dict[str, dict[str, int]]


class Study:
    """The finished work of a project as it is now; counts each group of labels once.

    `gather` counts all documents, with the help of others perhaps; else the study does so by itself.
    `viewer`: in blind work, who looks. What this person has begun and not finished is left out of everything,
    so that neither passages nor figures tell of it.
    """

    def __init__(
        self,
        project: Project,
        gather: Callable[[Study, str, Step], Gathered] | None = None,
        *,
        viewer: str = "",
    ) -> None:
        self._project = project
        self._gather = gather or Study.gather
        self.scheme: Scheme = project.scheme
        self._finished = finished_by_several(project)
        begun = {name for name, state, own in project.begun(viewer) if finishes_first(state, own)}
        self.hidden = sum(found[0] in begun for found in self._finished)
        self._finished = [found for found in self._finished if found[0] not in begun]
        self._period_of = self._periods(project.finish_times() if self._finished else {})
        self._efforts = tuple(efforts(project.working_times()))
        self._cached = CachedZones(project, [document for document, _, _, _ in self._finished])
        self._excluded: dict[str, list[Range]] = {}
        self._layers = layers_of_labels(self.scheme)
        self._order = {person.id: at for at, person in enumerate(project.annotators())}
        self._counted: dict[str, _Counted] = {}
        self._answers: dict[Question, Answer] = {}

    def _periods(self, times: Mapping[tuple[str, str], int]) -> dict[str, Period]:
        latest = {
            document: max(times.get((document, name), 0) for name in done)
            for document, _, _, done in self._finished
        }
        return periods_of(latest)

    @property
    def documents(self) -> int:
        """How many documents two or more have finished."""
        return len(self._finished)

    def works(self, group: str = "", part: int = 0, parts: int = 1) -> Iterator[Work]:
        """Give the finished work on each document, with the spans of one outermost group only, or of all.

        Of several parts that the documents fall into, one.
        """
        size = -(-len(self._finished) // parts)
        for work in works(self._project, self._finished[part * size : (part + 1) * size], self._left_out):
            if not group:
                yield work
                continue
            spans = {
                name: [span for span in marks if self._layers.get(span.label) == group]
                for name, marks in work.spans.items()
            }
            yield replace(work, spans=spans)

    def answer(self, question: Question, step: Step) -> Answer:
        """Return everything about a question."""
        if question not in self._answers:
            counted = self._count(question.group, step)
            self._answers[question] = self._answer(question, counted, step)
        return self._answers[question]

    @property
    def layers(self) -> Mapping[str, str]:
        """Each label's outermost group: what passages are matched with."""
        return self._layers

    def _left_out(self, document: str, script: str) -> list[Range]:
        if document not in self._excluded:
            zones, corrections = self._cached.of(document)
            if zones is None:
                zones = find_left_out(self._project.text(document))
            self._excluded[document] = ranges_left_out(zones, corrections)
        return self._excluded[document]

    def gather(self, group: str, step: Step, part: int = 0, parts: int = 1) -> Gathered:
        """Count the documents, or one part of them."""
        options = Options(self._layers)
        found = Gathered({}, defaultdict(Counter))
        total = len(self._finished)
        for done, work in enumerate(self.works(group, part, parts), 1):
            period = self._period_of[work.document]
            found.collectors.setdefault(period, Collector(options)).add(work)
            for name, marks in work.spans.items():
                found.use[name].update(mark.label for mark in marks)
            if done % EVERY == 0 or done == total:
                step(min(total, parts * done), total)
        return found

    def _count(self, group: str, step: Step) -> _Counted:
        if group in self._counted:
            return self._counted[group]
        found = self._gather(self, group, step)
        whole: Collector | None = None
        moments = []
        for period in sorted(found.collectors):
            collector = found.collectors.pop(period)  # all of them twice would take hundreds of megabytes
            moments.append(_moment(period, collector.finish()))
            if whole is None:
                whole = collector
            else:
                whole.merge(collector)
        whole = whole or Collector(Options(self._layers))
        use = {name: dict(counts) for name, counts in found.use.items()}
        counted = _Counted(whole.finish(), moments, use)
        self._counted[group] = counted
        return counted

    def _answer(self, question: Question, counted: _Counted, step: Step) -> Answer:
        whole, couple = counted.whole, question.couple
        figures = whole.figures(HEADLINES, couple)
        rows = []
        for done, label in enumerate(whole.labels, 1):
            found = whole.figures((Measure.SPAN_EXACT, Measure.SPAN_OVERLAP), couple, label)
            rows.append(LabelRow(label, found[Measure.SPAN_EXACT], found[Measure.SPAN_OVERLAP]))
            step(done, len(whole.labels))
        rows.sort(key=_best_first)
        couples = tuple(sorted(whole.couples, key=self._couple_order)) if couple == ALL else (couple,)
        moments = tuple(
            replace(moment, values={pair: moment.values[pair] for pair in couples if pair in moment.values})
            for moment in counted.moments
        )
        return Answer(
            question=question,
            groups=self._groups(),
            couples=tuple(sorted(whole.couples, key=self._couple_order)),
            annotators=tuple(sorted({name for pair in whole.couples for name in pair}, key=self._place)),
            documents=whole.documents(couple),
            hidden=self.hidden,
            characters=whole.characters(couple),
            spans=figures[Measure.SPAN_EXACT].items,
            figures=figures,
            rows=tuple(rows),
            confusion=self._confusion(whole, couple),
            moments=moments,
            efforts=self._efforts,
            use=counted.use,
            resamples=whole.bootstrap.resamples,
            confidence=whole.bootstrap.confidence,
        )

    def turned(self, couple: Couple) -> bool:
        """Tell whether the second of a couple came to the project before the first."""
        return self._place(couple[0]) > self._place(couple[1])

    def _place(self, annotator: str) -> tuple[int, str]:
        return (self._order.get(annotator, len(self._order)), annotator)

    def _couple_order(self, couple: Couple) -> list[tuple[int, str]]:
        return sorted(map(self._place, couple))

    def _confusion(self, whole: Agreement, couple: Couple) -> Confusion:
        counts: Counter[tuple[str, str]] = Counter()
        for pair in whole.couples if couple == ALL else (couple,):
            for (row, column), count in confusion(whole.total, pair).counts.items():
                counts[(column, row) if self.turned(pair) else (row, column)] += count
        used = {label for cell in counts for label in cell} - {ALONE}
        return Confusion(couple, tuple(sorted(used)), counts)

    def _groups(self) -> tuple[str, ...]:
        """The outermost groups that hold labels for spans, in the scheme's order."""
        used = {self._layers[label.id] for label in self.scheme.labels if label.kind is LabelKind.SPAN}
        return tuple(label.id for label in self.scheme.children("") if label.id in used)


def _best_first(row: LabelRow) -> tuple[bool, float, float, str]:
    exact, overlap = row.exact.value, row.overlap.value
    return (exact is None, -(exact or 0.0), -(overlap or 0.0), row.label)


def _moment(period: Period, found: Agreement) -> Moment:
    values = {
        couple: found.figure(Measure.SPAN_EXACT, couple, interval=False).value for couple in found.couples
    }
    return Moment(period, found.documents(), values)
