"""A zone: a range of the source text that a marking layer marks; and a document's title line.

Owns the record and the choice of the line that names a document. Finds nothing by itself and writes nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from annotator.text.layers.glosses import find_glosses
from annotator.text.layers.line_runs import reasons_of
from annotator.text.layers.lines import BLANKS, split_lines
from annotator.text.layers.plain import PlainText

LEFT_OUT = frozenset({"chrome", "repeat"})
"""The kinds of zones whose text does not count in agreement and progress."""
HEAD = 30_000  # code points: where a title can be
_LONGEST = 80
_SENTENCE = re.compile("[。!?\uff01\uff1f;\uff1b\n]")


@dataclass(frozen=True, slots=True)
class Zone:
    """One marked range: source code points, half open, never empty.

    `kind`: chrome, repeat, damage, overconversion or outline. `reason`: a stable English id. `detail`: what
    is suspected, or the words of a heading. `target`: of a repeat, the range of the first occurrence, in
    `target_document` or, if that is empty, in the same document.
    """

    kind: str
    start: int
    end: int
    reason: str
    detail: str = ""
    target: tuple[int, int] | None = None
    target_document: str = ""


def title_line(text: str) -> str | None:
    """Return the first line of a text that is no chrome, without outer blanks and glosses; else None.

    Of a line that is a whole paragraph only the first sentence is taken, and at most 80 code points.
    """
    head = text[:HEAD]
    lines = split_lines(PlainText(head, find_glosses(head)).text)
    chrome = reasons_of(lines)
    for index, line in enumerate(lines):
        shown = line.text.strip(BLANKS)
        if index in chrome or not any(sign.isalnum() for sign in shown):
            continue
        if len(shown) > _LONGEST:
            shown = _SENTENCE.split(shown, maxsplit=1)[0][:_LONGEST].rstrip(BLANKS)
        return shown or None
    return None
