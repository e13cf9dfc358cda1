"""The project's own terms: which words stand for which in a converted view, and where a text holds them.

Owns the record of a term, its two file formats (TOML, and opencc's text format: key, tab, value) and the
search for terms in a text. It never converts and never changes a text.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from annotator.errors import FileProblem


class Term(NamedTuple):
    """`source` as it stands in the text, `target` as it is shown. Neither may be empty or begin or end with
    a blank; see `checked`."""

    source: str
    target: str


def find_terms(text: str, terms: Sequence[Term]) -> Iterator[tuple[int, int, Term]]:
    """Where terms stand in a text, as (start, end, term): leftmost, then longest, never overlapping."""
    if not terms:
        return
    pattern, by_source = _pattern(tuple(terms))
    for found in pattern.finditer(text):
        yield found.start(), found.end(), by_source[found.group()]


@lru_cache(maxsize=8)
def _pattern(terms: tuple[Term, ...]) -> tuple[re.Pattern[str], dict[str, Term]]:
    by_source = {term.source: term for term in reversed(terms)}
    longest_first = sorted(by_source, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first))), by_source


def checked(terms: Iterable[tuple[str, str]], name: str = "") -> tuple[Term, ...]:
    """Terms in order, validated. Raises FileProblem for an empty side, an outer blank, a line end or two
    terms with one source."""
    made: dict[str, Term] = {}
    for number, (source, target) in enumerate(terms, 1):
        if not source.strip() or not target.strip():
            raise FileProblem(
                "Term {number} of {name} has an empty side.", "Give both words.", number=number, name=name
            )
        if source != source.strip() or target != target.strip() or len(f"{source}{target}".splitlines()) > 1:
            raise FileProblem(
                "Term {number} of {name} begins or ends with a blank or holds a line end: {source}.",
                "Remove it.",
                number=number,
                name=name,
                source=source,
            )
        if made.setdefault(source, Term(source, target)).target != target:
            raise FileProblem(
                "{name} gives the term {source} twice.", "Keep one of them.", name=name, source=source
            )
    return tuple(made.values())


def read_terms(data: str, name: str) -> tuple[Term, ...]:
    """Terms from TOML (a table `terms` of source = "target") or from opencc's text format (source, tab,
    value; of several values the first counts). Raises FileProblem."""
    if any("\t" in line for line in data.splitlines() if not line.startswith("#")):
        return checked(_opencc_lines(data, name), name)
    try:
        table = tomllib.loads(data).get("terms")
    except tomllib.TOMLDecodeError as problem:
        raise FileProblem(
            "{name} is neither TOML nor a list of words with tabs: {problem}",
            "Write one term a line: the word, a tab, what to show.",
            name=name,
            problem=problem,
        ) from problem
    if not isinstance(table, dict) or not all(isinstance(value, str) for value in table.values()):
        raise FileProblem(
            "{name} has no table of terms.",
            'Begin it with [terms], then lines such as 软件 = "軟體".',
            name=name,
        )
    return checked(table.items(), name)


def _opencc_lines(data: str, name: str) -> Iterator[tuple[str, str]]:
    for number, line in enumerate(data.lstrip("\ufeff").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        source, tab, values = line.partition("\t")
        if not tab or not values.strip():
            raise FileProblem(
                "Line {number} of {name} has no tab between two words.",
                "Write the word, a tab, what to show.",
                number=number,
                name=name,
            )
        yield source.strip(), values.split()[0]


def write_terms(terms: Iterable[Term]) -> str:
    """Terms as TOML."""
    lines = [f"{_quoted(term.source)} = {_quoted(term.target)}" for term in terms]
    return "\n".join(["[terms]", *lines, ""])


def _quoted(word: str) -> str:
    escaped = word.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + re.sub(r"[\x00-\x1f\x7f]", lambda found: f"\\u{ord(found[0]):04x}", escaped) + '"'
