"""Reads a plain text file as one document. Changes nothing in its text: line ends and blanks stay."""

from __future__ import annotations

import hashlib
from pathlib import Path

from annotator.exchange.encoding import Decoded, decode
from annotator.exchange.files import read_bytes
from annotator.model.documents import Source
from annotator.model.imports import ImportItem
from annotator.text.layers.zones import title_line
from annotator.text.units import drawable

MAX_TITLE = 120


def read_plain(path: Path, encoding: str | None = None) -> tuple[ImportItem, Decoded]:
    """Return a text file as an import item, and how it was decoded.

    The title is the first line that is no chrome, else the file's name. Raises FileProblem.
    """
    data = read_bytes(path)
    decoded = decode(data, encoding, path.name)
    source = Source(path=path.name, encoding=decoded.encoding, sha256=hashlib.sha256(data).hexdigest())
    return ImportItem(decoded.text, guess_title(decoded.text, path.stem), source), decoded


def guess_title(text: str, fallback: str) -> str:
    """Return a document's title: its first line that is no chrome, shortened; else the fallback."""
    title = " ".join(drawable(title_line(text) or "").split())
    if len(title) > MAX_TITLE:
        title = title[: MAX_TITLE - 1] + "…"
    return title or fallback
