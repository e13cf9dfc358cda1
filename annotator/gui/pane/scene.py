"""What drawing needs to know: the scene of a whole pane, and one line of it.

Owns these records and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtGui import QPainter

from annotator.gui.pane.cache import Entry
from annotator.gui.pane.decor import Decor
from annotator.gui.pane.geometry import Column, Metrics
from annotator.gui.pane.glyphs import Glyphs
from annotator.gui.pane.marks import LineMarks
from annotator.gui.theme import Theme
from annotator.text.layers.zones import Zone
from annotator.text.searching import Hits


@dataclass(frozen=True, slots=True)
class FoldedText:
    """What a line for folded paragraphs says: what and how many, which, and how to unfold.

    `link`: the repeat whose first copy the detail names.
    """

    title: str
    detail: str
    action: str
    link: Zone | None = None


@dataclass
class Scene:
    """Everything that drawing needs besides the pieces in sight.

    `caret` is (block, offset), or None if none is shown; `selection` and `flash` are source ranges; `hand` is
    the number of the selected span's range that keys act on.
    """

    theme: Theme
    column: Column
    words: Glyphs
    folded_words: Glyphs
    parts: Callable[[int, int, int], tuple[int, int] | None]
    folded_text: Callable[[Entry], FoldedText]
    link_text: Callable[[Decor], str]
    hovered: str | None = None
    selected: str | None = None
    hand: int = 0
    selection: Sequence[tuple[int, int]] = ()
    flash: Sequence[tuple[int, int]] = ()  # a passage just jumped to
    hits: Hits = field(default_factory=Hits)  # of a search
    hit: tuple[int, int] | None = None  # the one of them that the search stands at
    caret: tuple[int, int] | None = None
    caret_end_of_line: bool = False
    hot: frozenset[str] = field(default_factory=frozenset)

    def warm(self) -> None:
        """Note which spans are drawn loud from now on."""
        self.hot = frozenset(name for name in (self.hovered, self.selected) if name)


@dataclass(slots=True)
class LineAt:
    """One line of a piece where it is drawn: `left` is the column's edge, `y` the line's top."""

    painter: QPainter
    scene: Scene
    entry: Entry
    number: int
    left: float
    y: float

    @property
    def metrics(self) -> Metrics:
        """The measures of the line."""
        return self.entry.row.metrics

    @property
    def box(self) -> float:
        """The top of the text box."""
        return self.y + self.entry.row.metrics.word_row

    @property
    def marks(self) -> LineMarks:
        """What spans show on the line."""
        assert self.entry.marks is not None, "a piece is marked before it is drawn"
        return self.entry.marks[self.number]
