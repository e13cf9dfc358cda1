"""Where the words of labels stand above a paragraph of an exported page, as far as it can be told beforehand.

Owns the estimates: HTML measures nothing, and where its lines end is not known. What gives way where there is
no room is as in the reading pane.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.exchange.writers.html_marks import Mark, Stretch
from annotator.exchange.writers.html_page import Page, name_of
from annotator.exchange.writers.html_style import WORD_SIZE
from annotator.text.word_row import Cluster, Word, place_each

TEXT_SIZE, MARGIN = 18.0, 46.0
HAN_FROM = 0x2E7F  # characters beyond are as wide as they are high
_NARROW = frozenset(" .,:;!|'’()[]/fijlrtI")


@dataclass(frozen=True, slots=True)
class Words:
    """What stands above the start of a stretch: words in the colours of marks, outermost first.

    A mark that is None stands for so many left out. `shift` is how far they were pushed on.
    """

    words: tuple[tuple[Mark | None, str], ...]
    shift: float = 0.0
    leftward: bool = False  # the text runs from right to left there, and so do they


class _Run:
    """A piece of a paragraph that runs one way, with the words above it."""

    def __init__(self, *, leftward: bool) -> None:
        self.leftward = leftward
        self.length = 0.0
        self.at: list[tuple[int, float]] = []  # stretches with words, and where they begin in it


def words_above(page: Page, pieces: Sequence[Stretch]) -> dict[int, Words]:
    """Return the words above the stretches of a paragraph, by the stretch's number."""
    found: dict[int, Words] = {}
    runs = _runs(pieces)
    for run in runs:
        free = run is runs[-1] and run.leftward == runs[0].leftward  # nothing comes after it on its line
        found |= _placed(page, pieces, run, MARGIN if free else 0.0)
    return found


def runs_leftward(text: str) -> bool:
    """Tell whether the first letter of a text belongs to a script that runs from right to left."""
    return next((leftward for c in text if (leftward := _leftward(c)) is not None), False)


def _leftward(character: str) -> bool | None:
    way = unicodedata.bidirectional(character)
    return True if way in ("R", "AL") else False if way == "L" else None


def _runs(pieces: Sequence[Stretch]) -> list[_Run]:
    runs = [_Run(leftward=runs_leftward("".join(piece.text for piece in pieces)))]
    for number, piece in enumerate(pieces):
        for place_, character in enumerate(piece.text):
            leftward = _leftward(character)
            if leftward is not None and leftward != runs[-1].leftward:
                runs.append(_Run(leftward=leftward))
            if not place_ and piece.starts:
                runs[-1].at.append((number, runs[-1].length))
            runs[-1].length += _advance(character)
    return runs


def _placed(page: Page, pieces: Sequence[Stretch], run: _Run, margin: float) -> dict[int, Words]:
    texts = {
        number: [(_word(page, mark), _word(page, mark, short=True)) for mark in pieces[number].starts]
        for number, _ in run.at
    }
    clusters = [
        Cluster(x, tuple(Word(n, _width(full), _width(cut)) for n, (full, cut) in enumerate(texts[number])))
        for number, x in run.at
    ]
    found: dict[int, Words] = {}
    lines = place_each(clusters, run.length + margin, lambda count: _width(f"+{count}"))
    for (number, x), line in zip(run.at, lines, strict=True):
        words = tuple(
            (None, f"+{item.more}")
            if item.more
            else (pieces[number].starts[item.key], texts[number][item.key][item.short])
            for item in line
        )
        if words:
            found[number] = Words(words, line[0].x - x, run.leftward)
    return found


def others(page: Page, mark: Mark) -> bool:
    """Tell whether a span is another's, where the page says whose it is."""
    return bool(page.mine) and mark.span.annotator != page.mine


def _word(page: Page, mark: Mark, *, short: bool = False) -> str:
    """Return a label's word with its signs."""
    name = name_of(page, mark.span.label)
    if short:
        name = name[:1] if ord(name[:1] or "a") > HAN_FROM else name[:3]
    who = page.people.get(mark.span.annotator, mark.span.annotator)
    before = f"{who[:1]} " if others(page, mark) else ""
    return f"{before}{name}{' ?' if mark.span.unsure else ''}{' ⚑' if mark.span.note else ''}"


def _advance(character: str) -> float:
    """Estimate the width of a character of the text; rather too narrow, so that words keep apart."""
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0.0
    if ord(character) > HAN_FROM:
        return TEXT_SIZE
    return TEXT_SIZE * (0.25 if character in _NARROW else 0.5)


def _width(word: str) -> float:
    """Estimate the width of a word above the text."""
    wide = sum(1.0 if ord(c) > HAN_FROM else 0.28 if c == " " else 0.58 for c in word)
    return WORD_SIZE * wide
