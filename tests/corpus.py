"""The five real documents that lie beside the checkout. A test that needs one skips where they are absent."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import pytest

FOLDER = Path(os.environ.get("ANNOTATOR_CORPUS") or Path(__file__).resolve().parents[2] / "shared" / "corpus")
COUNT = 5


@cache
def _files() -> dict[int, Path]:
    return {int(file.name[:3]): file for file in FOLDER.glob("[0-9][0-9][0-9]_*.txt")}


def corpus_file(number: int) -> Path:
    """The file of one document. Skips the test when it is not there."""
    file = _files().get(number)
    if file is None:
        pytest.skip(f"document {number:03} of the corpus is not in {FOLDER}")
    return file


def corpus_text(number: int) -> str:
    """The text of one document, line ends as they are. Skips the test when it is not there."""
    return corpus_file(number).read_bytes().decode("utf-8-sig")
