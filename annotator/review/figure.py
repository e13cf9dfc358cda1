"""A figure of agreement: its value with items and interval, or the reason why there is none.

Owns the reasons and how a figure is written as JSON. Computes none.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from annotator.review.measures import ITEMS, Measure


class Reason(StrEnum):
    """Why a figure cannot be computed."""

    NOBODY = "nobody"  # nobody has finished anything
    ONE_ANNOTATOR = "one_annotator"  # nobody else has finished anything
    NO_COMMON_DOCUMENT = "no_common_document"  # no document that both have finished
    COUPLES_ONLY = "couples_only"  # the measure is for two: choose a couple
    NO_ITEMS = "no_items"  # nothing of the kind was marked
    NO_COMMON_PASSAGE = "no_common_passage"  # there are spans, but none that stand against each other
    ONE_LABEL = "one_label"  # only one category occurs: chance alone would agree always
    NOT_COUNTED = "not_counted"  # characters were not asked for
    ONE_DOCUMENT = "one_document"  # of an interval: there is nothing to resample
    MOSTLY_UNDEFINED = "mostly_undefined"  # of an interval: the figure is, in more than half of the resamples


def nothing_in_common(finishers: Collection[str]) -> Reason:
    """Return why no two of those who finished anything have finished the same document."""
    return (Reason.NOBODY, Reason.ONE_ANNOTATOR, Reason.NO_COMMON_DOCUMENT)[min(len(finishers), 2)]


@dataclass(frozen=True, slots=True)
class Figure:
    """A measure's value with the number of items behind it and its interval, or why there is none.

    `reason`: why there is no value; `no_interval`: why a value that was asked for with an interval has none.
    """

    measure: Measure
    value: float | None
    items: int
    low: float | None = None
    high: float | None = None
    reason: Reason | None = None
    no_interval: Reason | None = None

    def to_json(self) -> dict[str, object]:
        """Return the figure as JSON, numbers to six decimals."""
        found: dict[str, object] = {"value": _rounded(self.value), "items": self.items}
        found["of"] = ITEMS[self.measure]
        if self.low is not None:
            found |= {"low": _rounded(self.low), "high": _rounded(self.high)}
        if self.no_interval is not None:
            found["no_interval"] = str(self.no_interval)
        return found if self.reason is None else found | {"reason": str(self.reason)}


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 6)
