"""The words of agreement: names of measures, counts with what is counted, reasons, names of couples.

Owns texts only. Everything is asked for anew when the language changes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtGui import QColor

from annotator.gui.review.people import People
from annotator.gui.theme import Theme
from annotator.gui.translation import mark, tr, trn
from annotator.model.annotators import Annotator
from annotator.model.scheme import Scheme
from annotator.review.figure import Figure, Reason
from annotator.review.measures import ITEMS, Measure
from annotator.review.tally import ALL, ALONE, Couple

_NAMES = {
    Measure.SPAN_EXACT: mark("Span F1 (same range)"),
    Measure.SPAN_OVERLAP: mark("Span F1 (overlapping)"),
    Measure.LABEL_PAIRED: mark("Label only"),
    Measure.ALPHA_U: "Krippendorff α-u",
    Measure.COHEN: "Cohen κ",
    Measure.FLEISS: "Fleiss κ",
    Measure.ALPHA: "Krippendorff α",
}
_SHORT = {  # where a name has no room: what tells it from the others comes first, then only that
    Measure.SPAN_EXACT: (mark("F1, same range"), mark("same range")),
    Measure.SPAN_OVERLAP: (mark("F1, overlapping"), mark("overlapping")),
}
_TIPS = {
    Measure.SPAN_EXACT: mark("Spans that both have with the same ranges and label, of all spans of both."),
    Measure.SPAN_OVERLAP: mark("As before, but it is enough that the ranges share a character."),
    Measure.LABEL_PAIRED: mark("Of spans that stand against each other, those with the same label."),
    Measure.ALPHA_U: mark("Agreement beyond chance on where spans lie in the text (unitizing alpha)."),
    Measure.COHEN: mark("Agreement beyond chance on the labels of passages that both marked alike."),
    Measure.FLEISS: mark("Agreement beyond chance on passages that everybody marked with the same range."),
    Measure.ALPHA: mark("Agreement beyond chance on passages that two or more marked with the same range."),
}
_REASONS = {
    Reason.NOBODY: mark("Nobody has finished anything"),
    Reason.ONE_ANNOTATOR: mark("Only one person has finished anything"),
    Reason.NO_COMMON_DOCUMENT: mark("No document that both have finished"),
    Reason.COUPLES_ONLY: mark("For two: choose a pair first"),
    Reason.NO_ITEMS: mark("Nothing of the kind was marked"),
    Reason.NO_COMMON_PASSAGE: mark("No passage marked in common"),
    Reason.ONE_LABEL: mark("Only one label occurs"),
    Reason.NOT_COUNTED: mark("Not counted"),
    Reason.ONE_DOCUMENT: mark("no interval: one document"),
    Reason.MOSTLY_UNDEFINED: mark("no interval: undefined in most resamples"),
}


def measure_name(measure: Measure) -> str:
    """Return the name of a measure."""
    return tr(_NAMES[measure])


def measure_names(measure: Measure) -> list[str]:
    """Return the name of a measure, then ever shorter ones."""
    return [measure_name(measure), *map(tr, _SHORT.get(measure, ()))]


def measure_tip(measure: Measure) -> str:
    """Return in a sentence what a measure tells."""
    return tr(_TIPS[measure])


def reason_text(reason: Reason) -> str:
    """Return why a figure cannot be computed."""
    return tr(_REASONS[reason])


def items_text(measure: Measure, n: int) -> str:
    """Return how many items stand behind a figure."""
    kind = ITEMS[measure]
    if kind == "spans":
        return trn("{n} span", "{n} spans", n)
    if kind == "pairs":
        return trn("{n} pair", "{n} pairs", n)
    if kind == "passages":
        return trn("{n} passage", "{n} passages", n)
    return trn("{n} character", "{n} characters", n)


def number(value: float | None) -> str:
    """Return a figure with two decimals; a real minus sign, and no minus before nought."""
    if value is None:
        return ""
    text = f"{value:.2f}"
    return "0.00" if text == "-0.00" else text.replace("-", "−")


def interval(figure: Figure) -> str:
    """Return a figure's interval, or why there is none."""
    if figure.low is None or figure.high is None:
        return reason_text(figure.no_interval) if figure.no_interval else ""
    return f"{number(figure.low)} – {number(figure.high)}"


@dataclass(frozen=True, slots=True)
class Names:
    """What people and labels are called, and their colours."""

    scheme: Scheme
    people: tuple[Annotator, ...]
    shown: People  # by which names; see there for hidden ones
    language: str
    theme: Theme

    def person(self, annotator: str) -> str:
        """Return a person's name."""
        return self.shown.name(annotator)

    def person_colour(self, annotator: str) -> QColor:
        """Return a person's colour: their own, or by their place among all."""
        return self.shown.colour(annotator, self.theme)

    def couple(self, couple: Couple) -> str:
        """Return the name of a couple, or the word for all."""
        if couple == ALL:
            return tr("All")
        first, second = map(self.person, self.in_order(couple))
        return tr("{first} and {second}", first=first, second=second)

    def in_order(self, couple: Couple) -> Couple:
        """Return a couple in the order in which the two came to the project."""
        place = {person.id: at for at, person in enumerate(self.people)}
        first, second = sorted(couple, key=lambda who: (place.get(who, len(place)), who))
        return first, second

    def label(self, label: str) -> str:
        """Return a label's name; the word for no span where it is ALONE."""
        if label == ALONE:
            return tr("Not marked")
        found = self.scheme.by_id.get(label)
        return found.name(self.language) if found else label

    def group(self, group: str) -> str:
        """Return the name of a group of labels; all labels for an empty id."""
        return self.label(group) if group else tr("All labels")

    def colour(self, label: str) -> str:
        """Return a label's colour as the scheme has it."""
        return self.scheme.colour(label)

    def ordered(self, labels: Mapping[str, object] | tuple[str, ...]) -> list[str]:
        """Return labels in the scheme's order, unknown ones last."""
        place = {label.id: at for at, label in enumerate(self.scheme.labels)}
        return sorted(labels, key=lambda label: (place.get(label, len(place)), label))
