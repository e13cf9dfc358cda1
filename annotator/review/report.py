"""All figures of an agreement in one structure, as the command line prints it and a window shows it.

Owns which figures belong in a report. Computes none itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from annotator.review.agreement import Agreement
from annotator.review.by_document import DocumentFigures
from annotator.review.confusion import Confusion, confusion
from annotator.review.figure import Figure
from annotator.review.measures import Measure
from annotator.review.tally import ALL, Couple

Figures = Mapping[Measure, Figure]


@dataclass(frozen=True, slots=True)
class CoupleReport:
    """Two annotators' figures, over all labels and by label."""

    couple: Couple
    documents: int
    figures: Figures
    labels: Mapping[str, Figures]


@dataclass(frozen=True, slots=True)
class Report:
    """The figures of a collection, and of single documents where they were noted."""

    annotators: tuple[str, ...]
    documents: int
    characters: int
    figures: Figures
    labels: Mapping[str, Figures]
    couples: tuple[CoupleReport, ...]
    confusion: Confusion
    by_document: Sequence[DocumentFigures]
    resamples: int
    seed: int
    confidence: float

    def to_json(self) -> dict[str, object]:
        """Return the report as JSON: plain dicts, lists, strings and numbers."""
        return {
            "annotators": list(self.annotators),
            "documents": self.documents,
            "characters": self.characters,
            "bootstrap": {"resamples": self.resamples, "seed": self.seed, "confidence": self.confidence},
            "figures": _json(self.figures),
            "labels": {label: _json(figures) for label, figures in self.labels.items()},
            "pairs": [
                {
                    "annotators": list(found.couple),
                    "documents": found.documents,
                    "figures": _json(found.figures),
                    "labels": {label: _json(figures) for label, figures in found.labels.items()},
                }
                for found in self.couples
            ],
            "confusion": self.confusion.to_json(),
            "by_document": [found.to_json() for found in self.by_document],
        }


def report(
    agreement: Agreement,
    by_document: Sequence[DocumentFigures] = (),
    *,
    couple_labels: bool = True,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Report:
    """Compute all figures: over all, by label, by couple, and by couple and label.

    `by_document`: what was noted while collecting. `progress` gets (steps done, of how many).
    """
    names = agreement.labels if couple_labels else ()
    steps = 1 + len(agreement.labels) + len(agreement.couples) * (1 + len(names))
    done = 0

    def step(couple: Couple = ALL, label: str | None = None) -> Figures:
        nonlocal done
        found = agreement.figures(agreement.measures, couple, label)
        done += 1
        progress(min(done, steps), steps)
        return found

    overall = step()
    labels = {label: step(label=label) for label in agreement.labels}
    couples = []
    for couple in agreement.couples:
        mine = step(couple)
        by_label = {label: step(couple, label) for label in names}
        couples.append(CoupleReport(couple, agreement.documents(couple), mine, by_label))
    return Report(
        annotators=agreement.annotators,
        documents=agreement.documents(),
        characters=agreement.characters(),
        figures=overall,
        labels=labels,
        couples=tuple(couples),
        confusion=confusion(agreement.total),
        by_document=tuple(by_document),
        resamples=agreement.bootstrap.resamples,
        seed=agreement.bootstrap.seed,
        confidence=agreement.bootstrap.confidence,
    )


def _json(found: Figures) -> dict[str, object]:
    return {str(measure): figure.to_json() for measure, figure in found.items()}
