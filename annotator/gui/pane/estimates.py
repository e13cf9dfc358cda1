"""How tall blocks are that nobody has laid out yet: a guess from their characters. It measures nothing."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from annotator.gui.pane.geometry import BLANK, GAP, Metrics
from annotator.text.views import View


@dataclass(frozen=True, slots=True)
class Estimates:
    """Guesses for a view in a column of `width` pixels. `extra`: the space below blocks that is known.

    Apart from the sheet that asks, which would else hold itself and everything laid out until the collector
    of garbage comes by.
    """

    view: View
    body: Metrics
    width: float
    extra: Mapping[int, float]

    def piece(self, characters: int, metrics: Metrics) -> float:
        """Return how tall this many characters are."""
        lines = max(1, math.ceil(characters * metrics.han / self.width))
        return float(lines * metrics.pitch(0))

    def each(self, first: int, last: int) -> list[float]:
        """Return how tall each of some blocks is, with the gap below it."""
        bounds = self.view.block_source_bounds
        blank = self.body.signed_blank if self.view.settings.show_blanks else float(BLANK)
        heights = []
        for index in range(first, last):
            start, end = bounds(index)
            row = self.piece(end - start, self.body) + GAP if end > start else blank
            heights.append(row + self.extra.get(index, 0.0))
        return heights

    def together(self, first: int, last: int) -> float:
        """Return how tall some blocks are together, roughly and at once."""
        characters = self.view.block_source_bounds(last - 1)[1] - self.view.block_source_bounds(first)[0]
        lines = characters * self.body.han / self.width + (last - first) / 2
        return lines * self.body.pitch(0) + (last - first) * GAP
