"""Texts of any length to measure with: the real documents where they lie beside the checkout, else the
samples that are shipped."""

from __future__ import annotations

from functools import cache

from annotator import resources
from annotator.text.profile import detect_script
from annotator.text.script import convert_text
from tests.corpus import FOLDER


@cache
def _articles() -> str:
    folders = [FOLDER, resources.path("samples")]
    for folder in folders:
        texts = [file.read_bytes().decode("utf-8-sig") for file in sorted(folder.glob("*.txt"))]
        simplified = [text for text in texts if detect_script(text).detected == "hans"]
        if simplified:
            return "".join(text.strip() + "\n" for text in simplified)
    raise FileNotFoundError(f"no articles to measure with in {folders}")


def simplified(length: int) -> str:
    """A Simplified text of so many code points, in paragraphs as articles have them."""
    article = _articles()
    return (article * (length // len(article) + 1))[:length]


def traditional(length: int) -> str:
    """A Taiwan text of so many code points."""
    article = convert_text(_articles(), "s2twp")
    return (article * (length // len(article) + 1))[:length]


def one_line(length: int) -> str:
    """A Simplified text of so many code points without any line end."""
    return simplified(2 * length).replace("\n", "").replace("\r", "")[:length]
