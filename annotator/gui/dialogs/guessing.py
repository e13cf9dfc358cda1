"""How a file would be read: its encoding, whether that is a guess, how it begins. Shows nothing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from annotator.errors import UserError
from annotator.exchange.encoding import decode
from annotator.exchange.files import read_bytes
from annotator.exchange.finding import RECORD_SUFFIXES

PREVIEW = 2000  # characters


@dataclass(frozen=True, slots=True)
class Guess:
    """How one file would be read: its encoding, whether that is a guess, its beginning; or the problem."""

    encoding: str = ""
    guessed: bool = False
    others: tuple[str, ...] = ()
    preview: str = ""
    problem: UserError | None = None


def guess(path: Path, encoding: str | None = None) -> Guess:
    """Return how a file would be read, or is read in an encoding. Reads the file."""
    if path.suffix.lower() in RECORD_SUFFIXES and encoding is None:
        try:
            with path.open("rb") as file:
                sample = file.read(4 * PREVIEW)
        except OSError as error:
            return Guess(problem=UserError("{name} may not be read.", name=path.name, reason=str(error)))
        return Guess("utf-8", preview=sample.decode("utf-8", "replace")[:PREVIEW])
    try:
        decoded = decode(read_bytes(path), encoding, path.name)
    except UserError as error:
        return Guess(problem=error)
    return Guess(decoded.encoding, decoded.guessed, decoded.alternatives, decoded.text[:PREVIEW])


def encoding_name(name: str) -> str:
    """Return an encoding's name as people write it."""
    known = {"big5hkscs": "Big5 (HKSCS)", "cp950": "Big5 (Windows)", "gb18030": "GB18030 (GBK)"}
    return known.get(name, name.upper())
