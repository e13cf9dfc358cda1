"""How words are put together into one text with the marks of the interface's language.

Owns the marks between them: what stands in a list, what is said of something, what is added in brackets.
"""

from __future__ import annotations

from collections.abc import Iterable

from annotator.gui.translation import tr


def listed(words: Iterable[str]) -> str:
    """Return words as a list: a, b."""
    return tr(", ").join(words)


def parted(clauses: Iterable[str]) -> str:
    """Return clauses that may hold lists themselves: a; b."""
    return tr("; ").join(clauses)


def told(what: str, said: str) -> str:
    """Return what is said of something: what: said."""
    return tr("{what}: {said}", what=what, said=said)


def bracketed(what: str, more: str) -> str:
    """Return something with more about it: what (more)."""
    return tr("{what} ({more})", what=what, more=more)
