"""All layers but the script against a plain s2twp conversion of the same text, and the index of repeats."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from functools import partial

import opencc

from annotator.text import opencc_data
from annotator.text.layers.analysis import analyse
from annotator.text.layers.blanks import find_joins
from annotator.text.layers.chrome import find_chrome
from annotator.text.layers.damage import find_damage
from annotator.text.layers.glosses import find_glosses
from annotator.text.layers.outline import find_outline
from annotator.text.layers.overconversion import find_overconversion
from annotator.text.layers.repeats import RepeatIndex, find_repeats
from tests.benchmarks import material
from tests.benchmarks.figure import Figure, milliseconds

_LIMIT = 5.0  # times a plain conversion, at a million characters
_MILLION = 1_000_000
_DOCUMENTS, _CHARACTERS, _MOST_SECONDS = 10_000, 1_500, 60.0


def measure() -> Iterator[Figure]:
    """All layers at growing lengths, each alone at a million characters, the index at 10,000 documents."""
    for length, rounds in ((10_000, 15), (100_000, 9), (_MILLION, 5), (10_000_000, 1)):
        yield _all("simplified", material.simplified(length), "hans", rounds)
        yield _all("traditional", material.traditional(length), "hant", rounds)
    yield _all("glossed", _glossed(_MILLION), "hant", 5)
    yield _all("one_line", material.one_line(_MILLION), "hans", 5)
    yield from _each()
    yield _index()


def _plain(text: str) -> Callable[[], object]:
    return partial(opencc.OpenCC(str(opencc_data.folder() / "s2twp.json"), False).convert, text)


def _all(name: str, text: str, detected: str, rounds: int) -> Figure:
    taken, floor = milliseconds(partial(analyse, text, detected), _plain(text), rounds=rounds)
    limit = _LIMIT if len(text) == _MILLION else None
    return Figure(f"layers.all.{name}.{len(text)}", taken, "ms", "opencc.convert s2twp", taken / floor, limit)


def _glossed(length: int) -> str:
    """A Traditional text in which every fifteenth character has a gloss."""
    plain = material.traditional(length)
    pieces = (plain[at : at + 15] + "的(de)" for at in range(0, length, 15))
    return "".join(pieces)[:length]


def _each() -> Iterator[Figure]:
    simplified, traditional = material.simplified(_MILLION), material.traditional(_MILLION)
    calls: dict[str, tuple[Callable[[], object], str]] = {
        "glosses": (partial(find_glosses, simplified), simplified),
        "chrome": (partial(find_chrome, simplified), simplified),
        "damage": (partial(find_damage, simplified, "hans"), simplified),
        "overconversion": (partial(find_overconversion, traditional, "hant"), traditional),
        "repeats": (partial(find_repeats, simplified), simplified),
        "outline": (partial(find_outline, simplified), simplified),
        "joins": (partial(find_joins, simplified), simplified),
    }
    for name, (call, text) in calls.items():
        taken, floor = milliseconds(call, _plain(text), rounds=5)
        yield Figure(f"layers.{name}.{_MILLION}", taken, "ms", "opencc.convert s2twp", taken / floor)


def _index() -> Figure:
    """The time to add documents that share a passage now and then."""
    choose = random.Random(5)
    clauses = [clause for clause in material.simplified(60_000).replace("。", ",").split(",") if clause]
    signs = sorted(set("".join(clauses)))
    fresh = ["".join(choose.choices(signs, k=choose.randint(6, 24))) for _ in range(200_000)]
    documents = [(str(number), _document(choose, clauses, fresh)) for number in range(_DOCUMENTS)]
    index = RepeatIndex()
    start = time.perf_counter()
    zones = sum(len(index.add(document, text)) for document, text in documents)
    taken = time.perf_counter() - start
    if not zones:
        raise RuntimeError("the documents share passages, but none was found")
    return Figure(f"layers.repeats.index.{_DOCUMENTS}", taken, "s", limit=_MOST_SECONDS)


def _document(choose: random.Random, clauses: list[str], fresh: list[str]) -> str:
    own = choose.choices(fresh, k=_CHARACTERS // 16)
    if choose.random() < 0.2:
        at = choose.randrange(max(1, len(clauses) - 12))
        own[len(own) // 2 : len(own) // 2] = clauses[at : at + 12]
    return ",".join(own)[:_CHARACTERS]
