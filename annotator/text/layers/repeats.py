"""Marks passages that stand again in the same document, or in one that came before it.

Owns how long a passage must be, and the index over documents. The later one is the zone; its target is the
first. Scripts, glosses, blanks, punctuation and small differences do not matter. Never writes anything.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from annotator.text.layers.glosses import find_glosses
from annotator.text.layers.plain import PlainText
from annotator.text.layers.shingles import Clauses, Run, clauses_of, grow
from annotator.text.layers.zones import Zone

_ANCHOR = 8  # characters: a shorter clause is too common to start from
_LEAST = 40  # characters that match, within a document
_LEAST_ELSEWHERE = 60  # and between documents
_LEAST_LINE = 12  # a whole line that stands again, such as a title
_TAIL = re.compile(
    '[,\uff0c。.;\uff1b:\uff1a!\uff01?\uff1f”"’」』)\uff09》〉】… \t\u00a0\u3000]*(?:[\r\n]|\\Z)'
)
_CLOSING = re.compile('[,\uff0c。.;\uff1b:\uff1a!\uff01?\uff1f”"’」』)\uff09》〉】…]*')


def find_repeats(
    text: str,
    *,
    plain: PlainText | None = None,
    chrome: Sequence[Zone] = (),
    cancelled: Callable[[], bool] | None = None,
) -> list[Zone]:
    """Return the passages of a text that stand in it before, as zones of the kind `repeat`, sorted, disjoint.

    What begins in `chrome` is left out. `plain` is the text without its glosses, if it is known already.
    """
    plain = plain or PlainText(text, find_glosses(text))
    clauses = clauses_of(plain)
    runs = _runs_within(plain.text, clauses, cancelled)
    zones = [_zone(plain, plain, clauses, clauses, run) for run in runs]
    return _outside(zones, chrome)


def _runs_within(text: str, clauses: Clauses, cancelled: Callable[[], bool] | None) -> list[Run]:
    hashes, sizes = clauses.hashes, clauses.sizes
    anchors = [key for key, size in zip(hashes, sizes, strict=True) if size >= _ANCHOR]
    if len(set(anchors)) == len(anchors):
        return []
    seen: dict[int, int] = {}
    runs: list[Run] = []
    index = floor = 0
    number = len(clauses)
    while index < number:
        if index % 4096 == 0 and cancelled is not None and cancelled():
            break
        first = seen.setdefault(hashes[index], index) if sizes[index] >= _ANCHOR else index
        if first == index:
            index += 1
            continue
        run = grow(clauses, index, clauses, first, floor=floor, ceiling=index, apart=True)
        if _long_enough(text, clauses, run):
            runs.append(run)
            index = floor = run.end
        else:
            index += 1
    return runs


def _long_enough(text: str, clauses: Clauses, run: Run) -> bool:
    if run.size >= _LEAST:
        return True
    return run.size >= _LEAST_LINE and all(
        _is_line(text, clauses.starts[start], clauses.ends[end - 1])
        for start, end in ((run.start, run.end), (run.first, run.last))
    )


def _is_line(text: str, start: int, end: int) -> bool:
    line_start = (
        max(text.rfind("\n", max(0, start - 200), start), text.rfind("\r", max(0, start - 200), start)) + 1
    )
    head = text[line_start:start]
    tail = _TAIL.match(text, end)
    return not head.strip(" \t\u00a0\u3000“「『【《(\"'") and tail is not None


def _zone(plain: PlainText, target: PlainText, ours: Clauses, theirs: Clauses, run: Run) -> Zone:
    start, end = _source_range(plain, ours, run.start, run.end)
    return Zone("repeat", start, end, "repeat", target=_source_range(target, theirs, run.first, run.last))


def _source_range(plain: PlainText, clauses: Clauses, first: int, last: int) -> tuple[int, int]:
    """Return the source range of some clauses with the punctuation that closes them."""
    start, end = clauses.starts[first], clauses.ends[last - 1]
    start += len(plain.text[start:end]) - len(plain.text[start:end].lstrip())
    while end > start and plain.text[end - 1].isspace():
        end -= 1
    closing = _CLOSING.match(plain.text, end)
    return plain.source_range(start, closing.end() if closing else end)


def _outside(zones: Iterable[Zone], chrome: Sequence[Zone]) -> list[Zone]:
    kept: list[Zone] = []
    index = 0
    for zone in zones:
        while index < len(chrome) and chrome[index].end <= zone.start:
            index += 1
        if index == len(chrome) or chrome[index].start > zone.start:
            kept.append(zone)
    return kept


@dataclass(frozen=True, slots=True)
class _Indexed:
    document: str
    clauses: Clauses
    source_starts: array[int]
    source_ends: array[int]


class RepeatIndex:
    """Passages over many documents. Add documents in their order; each gives its repeats of those before.

    Holds no texts: about 30 bytes a clause. An index lives in one process; it is rebuilt, not stored.
    """

    def __init__(self) -> None:
        self._documents: list[_Indexed | None] = []
        self._numbers: dict[str, int] = {}
        self._anchors: dict[int, int] = {}  # hash of a clause -> number of a document << 32 | clause

    def __len__(self) -> int:
        return len(self._numbers)

    def __contains__(self, document: str) -> bool:
        return document in self._numbers

    def add(self, document: str, text: str, *, plain: PlainText | None = None) -> list[Zone]:
        """Add a document and return its passages that stand in documents added before it.

        A document that is in the index already gives its zones again and is not added twice.
        """
        plain = plain or PlainText(text, find_glosses(text))
        clauses = clauses_of(plain)
        zones = list(self._find(plain, clauses, document))
        if document not in self._numbers:
            self._insert(document, plain, clauses)
        return zones

    def discard(self, document: str) -> None:
        """Take a document out. Passages that only it came before are then first in the next one added."""
        number = self._numbers.pop(document, None)
        if number is not None:
            self._documents[number] = None

    def _insert(self, document: str, plain: PlainText, clauses: Clauses) -> None:
        number = len(self._documents)
        ranges = [_source_range(plain, clauses, index, index + 1) for index in range(len(clauses))]
        starts, ends = array("l", [one for one, _ in ranges]), array("l", [two for _, two in ranges])
        self._documents.append(_Indexed(document, clauses, starts, ends))
        self._numbers[document] = number
        for index, (key, size) in enumerate(zip(clauses.hashes, clauses.sizes, strict=True)):
            if size >= _ANCHOR:
                known = self._anchors.get(key)
                if known is None or self._documents[known >> 32] is None:
                    self._anchors[key] = number << 32 | index

    def _find(self, plain: PlainText, clauses: Clauses, document: str) -> Iterator[Zone]:
        limit = self._numbers.get(document, len(self._documents))
        index = floor = 0
        while index < len(clauses):
            run, other = self._run_at(clauses, index, floor, limit)
            if run is None or other is None:
                index += 1
                continue
            start, end = _source_range(plain, clauses, run.start, run.end)
            target = other.source_starts[run.first], other.source_ends[run.last - 1]
            yield Zone("repeat", start, end, "repeat", target=target, target_document=other.document)
            index = floor = run.end

    def _run_at(
        self, clauses: Clauses, index: int, floor: int, limit: int
    ) -> tuple[Run | None, _Indexed | None]:
        known = self._anchors.get(clauses.hashes[index]) if clauses.sizes[index] >= _ANCHOR else None
        if known is None or known >> 32 >= limit:
            return None, None
        other = self._documents[known >> 32]
        if other is None:
            return None, None
        theirs = other.clauses
        run = grow(clauses, index, theirs, known & 0xFFFFFFFF, floor=floor, ceiling=len(theirs))
        return (run, other) if run.size >= _LEAST_ELSEWHERE else (None, None)
