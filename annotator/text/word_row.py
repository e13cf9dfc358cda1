"""Where the words of labels stand above a line, and which are shortened or left out.

Pure: widths in, positions out; it never measures text and never draws.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

WORD_SPACE = 6  # between the words of one place, in pixels
CLUSTER_SPACE = 5  # at least this much before the words of the next
PUSH = 12  # so far words may stand off their place


@dataclass(frozen=True, slots=True)
class Word:
    """A label's word that wants a place. Widths in pixels; a fixed word is never shortened or left out."""

    key: int
    full: float
    short: float
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Cluster:
    """The words of spans that begin at one place, outermost first."""

    x: float
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """A word and where it begins. `more` stands for so many words left out; its key is then -1."""

    key: int
    x: float
    short: bool
    more: int = 0


def place(clusters: Sequence[Cluster], limit: float, more_width: Callable[[int], float]) -> list[Placed]:
    """Place the clusters of one line: see `place_each`, of which this is all in one."""
    return [item for line in place_each(clusters, limit, more_width) for item in line]


def place_each(
    clusters: Sequence[Cluster], limit: float, more_width: Callable[[int], float]
) -> list[list[Placed]]:
    """Place the clusters of one line one by one. They come in order of x; the last may run to `limit`.

    Outer words are shortened first; then the next cluster is pushed right a little; then the innermost words
    give way to `+n`. A fixed word pushes what follows as far as it must.
    """
    placed: list[list[Placed]] = []
    free_from = float("-inf")
    for number, cluster in enumerate(clusters):
        x = max(cluster.x, free_from)
        last = number + 1 == len(clusters)
        room = (limit if last else clusters[number + 1].x - CLUSTER_SPACE) - x
        line, width = _fit(cluster.words, room, 0 if last else PUSH, more_width)
        if last:  # a fixed word that would be cut at the limit begins further left
            x = min(x, max(free_from, limit - width))
        placed.append([Placed(item.key, x + item.x, item.short, item.more) for item in line])
        free_from = x + width + CLUSTER_SPACE if line else free_from
    return placed


def _fit(
    words: tuple[Word, ...], room: float, push: float, more_width: Callable[[int], float]
) -> tuple[list[Placed], float]:
    short = [False] * len(words)
    kept = len(words)
    for place_ in range(len(words)):
        if _width(words, short, kept, more_width) <= room:
            break
        short[place_] = not words[place_].fixed
    room += push
    while kept and _width(words, short, kept, more_width) > room:
        if words[kept - 1].fixed:
            break
        kept -= 1
    if not kept and more_width(len(words)) > room:
        return [], 0.0
    return _line(words, short, kept, more_width)


def _width(
    words: Sequence[Word], short: Sequence[bool], kept: int, more_width: Callable[[int], float]
) -> float:
    widths = [word.short if cut else word.full for word, cut in zip(words[:kept], short, strict=False)]
    if kept < len(words):
        widths.append(more_width(len(words) - kept))
    return sum(widths) + WORD_SPACE * (len(widths) - 1)


def _line(
    words: tuple[Word, ...], short: Sequence[bool], kept: int, more_width: Callable[[int], float]
) -> tuple[list[Placed], float]:
    line: list[Placed] = []
    x = 0.0
    for word, cut in zip(words[:kept], short, strict=False):
        line.append(Placed(word.key, x, cut))
        x += (word.short if cut else word.full) + WORD_SPACE
    if kept < len(words):
        line.append(Placed(-1, x, False, len(words) - kept))
        x += more_width(len(words) - kept) + WORD_SPACE
    return line, x - WORD_SPACE
