"""Where the paragraphs of a text begin and end. It owns the list of breaks; it never changes a text.

A break belongs to no paragraph. A text has one paragraph more than it has breaks, so an empty text has one.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from dataclasses import dataclass

BREAK = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
"""What ends a paragraph."""
_LINE_FEED = re.compile("\n")
_RARE_BREAKS = "\r\x0b\x0c\x85\u2028\u2029"


@dataclass(frozen=True, slots=True)
class Paragraphs:
    """The bounds of all paragraphs of one text, in code points."""

    starts: array[int]
    ends: array[int]

    @classmethod
    def of(cls, text: str) -> Paragraphs:
        """Find the paragraphs of a text."""
        starts, ends = array("i", [0]), array("i")
        if any(sign in text for sign in _RARE_BREAKS):
            found = [match.span() for match in BREAK.finditer(text)]
            ends.extend([start for start, _ in found])
            starts.extend([end for _, end in found])
        else:  # three times as quick, and what nearly every text has
            ends.extend(map(re.Match.start, _LINE_FEED.finditer(text)))
            starts.extend(map((1).__add__, ends))
        ends.append(len(text))
        return cls(starts, ends)

    def __len__(self) -> int:
        return len(self.starts)

    def bounds(self, index: int) -> tuple[int, int]:
        """Start and end of one paragraph, its break left out."""
        return self.starts[index], self.ends[index]

    def at(self, offset: int) -> int:
        """The paragraph that holds an offset; an offset in a break belongs to the paragraph before it."""
        return bisect_right(self.starts, offset) - 1
