"""Cuts a document's text at the ends of its spans, paragraph by paragraph, and gives each span a lane.

Owns nesting and overlap for pages that are read elsewhere. Offsets are those of the shown text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from annotator.model.spans import Span
from annotator.text.views import Block, View

LANE_STEP = 5
MAX_LANES = 8


@dataclass(frozen=True, slots=True)
class Mark:
    """A part of a span inside one paragraph; `begins`, `ends`: whether a true end of its range is here."""

    span: Span
    start: int
    end: int
    begins: bool
    ends: bool
    first: bool  # the very start of the span


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One shown paragraph. `number` counts source paragraphs from 1."""

    number: int
    text: str
    marks: tuple[Mark, ...]
    start: int = 0  # in the source
    folded: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text with the same marks all along, shortest first, each with its lane from 1."""

    text: str
    marks: tuple[tuple[Mark, int], ...]
    starts: tuple[Mark, ...] = ()  # those that begin here, outermost first
    ends: tuple[Mark, ...] = ()
    first: tuple[Mark, ...] = ()


def paragraphs(view: View, spans: Sequence[Span], folded: Callable[[Block], str]) -> Iterator[Paragraph]:
    """Give the paragraphs of a view with the parts of spans that lie in each.

    `folded` says what stands for paragraphs that are folded away.
    """
    waiting = sorted(spans, key=lambda span: span.start)
    open_: list[Span] = []
    at = 0
    for index in range(view.block_count):
        block = view.block(index)
        while at < len(waiting) and waiting[at].start < max(block.source_end, block.source_start + 1):
            open_.append(waiting[at])
            at += 1
        open_ = [span for span in open_ if span.end > block.source_start]
        marks = [] if block.placeholder else [m for span in open_ for m in _marks(view, index, span)]
        number = block.source_blocks.start + 1 if block.source_blocks else index + 1
        shown = folded(block) if block.placeholder else block.text
        yield Paragraph(number, shown, tuple(marks), block.source_start, folded=bool(block.placeholder))


def _marks(view: View, index: int, span: Span) -> Iterator[Mark]:
    block = view.block(index)
    for start, end in span.ranges:
        part = view.parts(start, end, index)
        if part is not None and part[0] < part[1]:
            yield Mark(
                span,
                *part,
                begins=start >= block.source_start,
                ends=end <= block.source_end,
                first=start == span.start and start >= block.source_start,
            )


def lanes(marks: Sequence[Mark]) -> dict[int, int]:
    """Return the lane of each mark by its place: one more than the highest that it meets, shortest first."""
    found: dict[int, int] = {}
    order = sorted(range(len(marks)), key=lambda n: (marks[n].end - marks[n].start, marks[n].start, n))
    for place in order:
        mark = marks[place]
        met = [lane for other, lane in found.items()
               if marks[other].start < mark.end and mark.start < marks[other].end]  # fmt: skip
        found[place] = min(1 + max(met, default=0), MAX_LANES)
    return found


def stretches(paragraph: Paragraph) -> list[Stretch]:
    """Return a paragraph's text cut wherever a span begins or ends."""
    marks, lane_of = paragraph.marks, lanes(paragraph.marks)
    cuts = sorted({0, len(paragraph.text), *(m.start for m in marks), *(m.end for m in marks)})
    order = sorted(range(len(marks)), key=lambda n: (marks[n].end - marks[n].start, n))
    found = []
    for start, end in pairwise(cuts):
        over = [n for n in order if marks[n].start <= start and end <= marks[n].end]
        outer = [marks[n] for n in reversed(over)]
        found.append(
            Stretch(
                text=paragraph.text[start:end],
                marks=tuple((marks[n], lane_of[n]) for n in over),
                starts=tuple(m for m in outer if m.start == start and m.begins),
                ends=tuple(m for m in outer if m.end == end and m.ends),
                first=tuple(m for m in outer if m.start == start and m.first),
            )
        )
    return found
