"""Cuts the time in which documents were finished into a few periods: days, weeks, months or years.

Owns the rule: the shortest of these that leaves no more than MOST periods, years in any case. Dates are
those of the machine that shows them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from enum import IntEnum
from typing import NamedTuple

MOST = 8


class Length(IntEnum):
    """How long a period is."""

    DAY = 0
    WEEK = 1
    MONTH = 2
    YEAR = 3


class Period(NamedTuple):
    """A period by its first day. Periods of one length sort by time."""

    start: date
    length: Length

    def name(self) -> str:
        """Return a short name that every language can read: ISO dates without what is plain."""
        if self.length is Length.YEAR:
            return f"{self.start:%Y}"
        return f"{self.start:%Y-%m}" if self.length is Length.MONTH else f"{self.start:%m-%d}"


_STARTS: Mapping[Length, Callable[[date], date]] = {
    Length.DAY: lambda day: day,
    Length.WEEK: lambda day: day - timedelta(days=day.weekday()),
    Length.MONTH: lambda day: day.replace(day=1),
    Length.YEAR: lambda day: day.replace(month=1, day=1),
}


def periods_of(times: Mapping[str, int]) -> dict[str, Period]:
    """Return each document's period; `times` are when they were finished, in milliseconds."""
    days = {document: datetime.fromtimestamp(when / 1000).date() for document, when in times.items()}
    for length in Length:
        period_of = {day: Period(_STARTS[length](day), length) for day in set(days.values())}
        if len(set(period_of.values())) <= MOST:
            break
    return {document: period_of[day] for document, day in days.items()}
