"""Finds what a person types in a document: in any script, through glosses, as written and as a view shows it.

Owns what matches: how a query is widened, and what an expression may cost. Offsets are code points of the
source text. It never changes a text, and is meant for another thread than a window's.
"""

from __future__ import annotations

import time
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

import regex

from annotator.errors import QueryProblem
from annotator.text.folding import fold, fold_query, fold_script
from annotator.text.layers.glosses import find_glosses
from annotator.text.layers.plain import PlainText
from annotator.text.searchable import Check, Range, Reading, Searchable

MOST = 100_000  # hits that are kept
SECONDS = 2.0  # that an expression may take
LONGEST = 1_000  # code points of an expression: what it takes to compile one has no limit of its own
_STEP = 2_000  # hits between two looks at whether to go on
# A character between two characters of a set, such as both ends of 一-龥, must stay itself.
_HAN = regex.compile(r"(?<!-)\p{Han}(?!-)")


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for. `exact`: script, width and case count. `expression`: it is a regular expression."""

    text: str
    exact: bool = False
    expression: bool = False


@dataclass(frozen=True, slots=True)
class Hits:
    """Source ranges in order, apart from each other. `more`: there are others beyond MOST."""

    starts: array[int] = field(default_factory=lambda: array("i"))
    ends: array[int] = field(default_factory=lambda: array("i"))
    more: bool = False

    def __len__(self) -> int:
        return len(self.starts)

    def __getitem__(self, index: int) -> Range:
        return self.starts[index], self.ends[index]

    def from_offset(self, offset: int) -> int:
        """The number of the first hit from an offset on; that of the first of all if there is none."""
        index = bisect_left(self.starts, offset)
        return index if index < len(self.starts) else 0

    def touching(self, start: int, end: int) -> list[Range]:
        """The hits that share a character with a source range."""
        first, last = bisect_right(self.ends, start), bisect_left(self.starts, end)
        return [self[index] for index in range(first, last)]


def search(document: Searchable, query: Query, check: Check) -> Hits:
    """Return where a query stands in a document. Raises QueryProblem, and whatever `check` raises."""
    if not query.text.strip():
        return Hits()
    found: set[Range] = set()
    more = False
    until = time.monotonic() + SECONDS
    pattern = _compiled(query) if query.expression else None
    for reading in document.readings:
        if query.exact and reading.shown:
            continue
        ranges = (
            _matches(reading, pattern, query, until, check) if pattern else _places(reading, query, check)
        )
        for number, (start, end) in enumerate(ranges):
            if number % _STEP == 0:
                check()
            if number == MOST:
                more = True
                break
            found.add(document.canonical(*reading.source(start, end)))
    return _apart(found, more=more)


def _apart(found: set[Range], *, more: bool) -> Hits:
    """The ranges in order; of two that overlap the one that begins first, and of these the longer one."""
    starts, ends = array("i"), array("i")
    at = -1
    for start, end in sorted(found, key=lambda each: (each[0], -each[1])):
        if start >= at:
            starts.append(start)
            ends.append(end)
            at = end
    more = more or len(starts) > MOST
    return Hits(starts[:MOST], ends[:MOST], more)


# --- plain text


def _places(reading: Reading, query: Query, check: Check) -> Iterator[Range]:
    text = reading.text if query.exact else reading.folded(check)
    for form in _forms(query):
        at = text.find(form)
        while at >= 0:
            yield at, at + len(form)
            at = text.find(form, at + len(form))


def _forms(query: Query) -> tuple[str, ...]:
    """What is looked for: as typed, and if it need not be exact without glosses and in other words."""
    if query.exact:
        return (query.text,)
    bare = PlainText(query.text, find_glosses(query.text)).text
    return tuple(dict.fromkeys((fold(query.text), *fold_query(bare))))


# --- expressions


def _compiled(query: Query) -> regex.Pattern[str]:
    if len(query.text) > LONGEST:
        raise QueryProblem(
            "The expression is longer than {most} characters.", "Make it shorter.", most=LONGEST
        )
    flags = regex.MULTILINE | (0 if query.exact else regex.IGNORECASE)
    text = query.text if query.exact else _HAN.sub(lambda found: fold_script(found[0]), query.text)
    try:
        return regex.compile(text, flags, cache_pattern=False)
    except (regex.error, OverflowError, RecursionError, MemoryError) as error:
        place = getattr(error, "pos", None)
        if place is None:
            raise QueryProblem("This is no regular expression.", "Complete or correct it.") from error
        raise QueryProblem(
            "This is no regular expression: see character {place}.",
            "Complete or correct it.",
            place=min(place, len(query.text) - 1) + 1,
        ) from error


def _matches(
    reading: Reading, pattern: regex.Pattern[str], query: Query, until: float, check: Check
) -> list[Range]:
    """The matches that are not empty. The interpreter's lock is free while the next one is looked for."""
    found: list[Range] = []
    text = reading.text if query.exact else reading.folded_script(check)
    try:
        left = max(0.01, until - time.monotonic())
        for match in pattern.finditer(text, concurrent=True, timeout=left):
            if len(found) % _STEP == 0:
                check()
            if match.end() > match.start():
                found.append(match.span())
            if len(found) > MOST:
                break
    except TimeoutError as error:
        raise QueryProblem(
            "The expression takes too long in this text.", "Make it simpler, or look for plain text."
        ) from error
    return found
