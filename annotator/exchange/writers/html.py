"""Writes a document with its annotations as one HTML file that needs nothing else: no script, no picture.

Owns the page as a whole. The caller gives colours and words; the article's text is escaped and never read as
HTML.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from annotator.exchange.files import replacing
from annotator.exchange.writers.html_lists import legend, relation_list, span_list
from annotator.exchange.writers.html_marks import paragraphs
from annotator.exchange.writers.html_page import Page, escaped, ordered
from annotator.exchange.writers.html_style import STYLE, label_rules
from annotator.exchange.writers.html_text import paragraph_html
from annotator.text.views import View


def write_html(path: Path, page: Page, step: Callable[[int, int], None] = lambda done, total: None) -> None:
    """Write the page; an older file is replaced when the new one is whole. Raises FileProblem.

    `step` hears how many paragraphs are written, of how many; what it raises stops the writing.
    """
    total = page.view.block_count
    with replacing(path) as file:
        for done, part in enumerate(html_parts(page)):
            file.write(part.encode())
            step(min(done, total), total)


def html_parts(page: Page) -> Iterator[str]:
    """Give the page piece by piece, as text that UTF-8 can hold."""
    numbers = {span.id: number for number, span in enumerate(ordered(page.spans), 1)}
    language = {"zh_CN": "zh-Hans", "zh_TW": "zh-Hant"}.get(page.language, "en")
    yield (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escaped(page.title)}</title>\n<style>{STYLE}{_colour_rules(page)}</style>\n"
        "</head>\n<body>\n"
    )
    notes = f"{_note(page.facts)}{legend(page)}{_note(page.signs)}"
    yield f'<header><h1 dir="auto">{escaped(page.title)}</h1>{notes}</header>\n'
    yield f'<main lang="{_text_language(page.view)}">\n'
    for paragraph in paragraphs(page.view, page.spans, page.folded):
        yield paragraph_html(page, paragraph, numbers)
    yield "</main>\n"
    yield from span_list(page, numbers)
    yield from relation_list(page, numbers)
    yield "</body>\n</html>\n"


def _note(text: str) -> str:
    return f"<p>{escaped(text)}</p>" if text else ""


def _text_language(view: View) -> str:
    script = view.settings.script
    if script == "source":
        script = view.detected or "hans"
    if script.startswith("tw"):
        return "zh-TW"
    if script.startswith("hk"):
        return "zh-HK"
    return "zh-Hant" if script == "hant" else "zh-Hans"


def _colour_rules(page: Page) -> str:
    used = {span.label for span in page.spans}
    used |= {relation.label for relation in page.relations}
    return label_rules({label: page.colours[label] for label in sorted(used) if label in page.colours})
