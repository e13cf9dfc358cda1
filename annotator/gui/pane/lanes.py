"""Lanes below a line of text: which mark is drawn how far below.

Pure: knows intervals and their rank, no pixels and no colours.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from annotator.model.scheme import Form

FORM_RANK = {Form.NAME: 0, Form.CONTENT: 1, Form.STRUCTURE: 2}


@dataclass(frozen=True, slots=True)
class Piece:
    """What a lane is assigned to: a span's fragment on one line. Offsets are any unit along the line."""

    start: int
    end: int
    length: int  # of the whole span, so that inner spans come first also where a line cuts them
    form: Form
    created: int


def assign(pieces: Sequence[Piece]) -> list[int]:
    """Return the lane (from 1) of each piece.

    Shortest first; each lies one lane below the lowest of those placed before that it meets on this line. So
    inner spans are next to the text, and a line with one span has one lane.
    """
    order = sorted(range(len(pieces)), key=lambda place: _rank(pieces[place]))
    lanes = [1] * len(pieces)
    placed: list[int] = []
    for place in order:
        piece = pieces[place]
        for other in placed:
            if pieces[other].start < piece.end and piece.start < pieces[other].end:
                lanes[place] = max(lanes[place], lanes[other] + 1)
        placed.append(place)
    return lanes


def _rank(piece: Piece) -> tuple[int, int, int]:
    return (piece.length, FORM_RANK[piece.form], piece.created)


def depth(lanes: Sequence[int]) -> int:
    """Return how many lanes a line needs."""
    return max(lanes, default=0)
