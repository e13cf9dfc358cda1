"""Finds a text in a source text, whichever script either is written in.

Owns the variants that are looked for. Offsets are source code points.
"""

from __future__ import annotations

import re

from annotator.text.script import convert_text

LIMIT = 10_000
# Between them these write a query as any of the seven views would show it.
_CONFIGURATIONS = ("t2s", "s2t", "tw2sp", "s2twp")
_TOO_LONG = 200


def variants(query: str) -> list[str]:
    """Return the query and how other scripts write it, without doubles, the longest first."""
    if len(query) > _TOO_LONG or query.isascii():
        return [query]
    found = {query, *(convert_text(query, configuration) for configuration in _CONFIGURATIONS)}
    return sorted(found, key=lambda text: (-len(text), text))


def hits(text: str, query: str) -> list[tuple[int, int]]:
    """Return where the query stands in the text, in order, at most LIMIT of them; case does not count."""
    if not query.strip():
        return []
    pattern = re.compile("|".join(re.escape(variant) for variant in variants(query)), re.IGNORECASE)
    found = []
    for match in pattern.finditer(text):
        found.append(match.span())
        if len(found) == LIMIT:
            break
    return found
