"""The measures of a line of text with its marks, in pixels.

Owns every number of the drawing; it never draws. A line is, from its top: the row of label words, the text
box that a tint fills, the lanes, one pixel.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontMetricsF

LANE_STEP = 5
NAME_LANE = 3.0
CONTENT_LANE = 2.0
RULE = 1.4  # one of the two lines of a structure lane
FREE_LANES = 2  # lanes that fit without making a line taller
UNDER_LANES, UNDER_FREE = 0.9, 2.5  # a line of 1.4 px below the lanes, from the line's foot: tight, and free
MAX_LANES = 8  # deeper ones share one grey lane
POST = 2.0
END_POST = 6.0
INSET = 1.0  # a true end stands this far inside, so neighbours keep two pixels apart
RADIUS = 2.0
HANDLE = 8.0
HANDLE_REACH = 11.0  # how near the pointer must come to take hold of one

GUTTER = 48
NUMBER_GAP = 22  # from the end of a paragraph's number to the text
RULE_GAP = 13  # from the rule of a dimmed layer to the text
GAP = 16  # between paragraphs
HEADING_GAP = 8  # below a headline or heading
BLANK = 2  # height of a paragraph with nothing to read: 16 px stay about 16, however an article is typed
BLANK_CARET = 18  # height of the caret there
FOLDED = 26
FOLDED_OVERHANG = 8
FOLDED_GAP = 12
TOP = 16  # above the first paragraph
BOTTOM = 64  # below the last
MARGIN = 12  # at least this much right of the column
WORD_MARGIN = 46  # how far a line's last word may run past the column, where the viewport is wide enough
CHIP_PAD = 5

SIZE = 18
SMALLEST, LARGEST = 14, 54
HEADLINE = 21
WORD_SIZE = 11
COLUMN, NARROWEST, WIDEST = 38, 28, 46  # Han characters in a line


@dataclass(frozen=True, slots=True)
class Metrics:
    """The measures of one size, in pixels. `half_han` is half the height of 国 above the baseline."""

    size: int
    word_row: int
    box: int
    word_size: int
    half_han: float
    han: float  # advance of one Han character
    leading: int = 0  # more space above the words, counted in `word_row`

    def pitch(self, depth: int) -> int:
        """Return the height of a line with so many lanes."""
        lanes = min(depth, MAX_LANES + 1)
        return self.word_row + self.box + LANE_STEP * max(FREE_LANES, lanes) + 1

    def under(self, depth: int) -> float:
        """From the top of a line to where a line may run below its lanes, above the next line's words."""
        return self.pitch(depth) - (UNDER_LANES if depth >= FREE_LANES else UNDER_FREE)

    @property
    def baseline(self) -> float:
        """From the top of a line to the baseline of its text."""
        return self.word_row + self.box / 2 + self.half_han

    @property
    def word_baseline(self) -> float:
        """From the top of a line to the baseline of its label words."""
        # In large text the row grows less than its words: they keep their heads below the row's top.
        return max(self.word_row - 4.0 * self.word_size / WORD_SIZE, 0.81 * self.word_size)

    @property
    def folded(self) -> float:
        """The height of the line for folded paragraphs, which grows with its words."""
        return float(max(FOLDED, round(FOLDED * self.word_size / WORD_SIZE)))

    @property
    def signed_blank(self) -> float:
        """The height of a paragraph with nothing to read whose line end is shown."""
        return float(self.word_size + 5)

    def lane_top(self, lane: int) -> int:
        """Return the top of a lane (from 1) below the line's top."""
        return self.word_row + self.box + (lane - 1) * LANE_STEP


def metrics(font: QFont, base_size: int, leading: int = 0) -> Metrics:
    """Return the measures of a line in this font. Label words follow `base_size`, the article's own size.

    `leading` is space above the words, in pixels.
    """
    size = font.pixelSize()
    box = QFontMetricsF(font).tightBoundingRect("国")
    return Metrics(
        size=size,
        word_row=round(0.61 * base_size) + 2 + leading,
        box=round(1.28 * size),
        word_size=max(WORD_SIZE, round(WORD_SIZE * base_size / SIZE)),
        half_han=-(box.top() + box.bottom()) / 2,
        han=QFontMetricsF(font).horizontalAdvance("国"),
        leading=leading,
    )


@dataclass(frozen=True, slots=True)
class Column:
    """Where the text stands in the viewport: left edge and width of the column, in pixels.

    `margin` is how far a line's last word may run past it.
    """

    left: float
    width: float
    margin: float = WORD_MARGIN

    @property
    def number_right(self) -> float:
        """Where paragraph numbers end."""
        return self.left - NUMBER_GAP

    @property
    def right(self) -> float:
        """The right edge of the column."""
        return self.left + self.width


def column(viewport_width: int, han: float, characters: int) -> Column:
    """Return the column in a viewport: centred with its gutter, narrower where there is no room."""
    wanted = characters * han + 0.5  # shaping adds up fractions of a pixel
    width = max(han * 4, min(wanted, viewport_width - GUTTER - MARGIN))
    left = max(0.0, (viewport_width - GUTTER - width - MARGIN) / 2) + GUTTER
    edge = float(round(left))
    return Column(left=edge, width=width, margin=min(WORD_MARGIN, viewport_width - edge - width - 1))
