"""How the spans at the ends of relations are told apart where their words are the same. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from annotator.gui.panels.span_model import quote as quote_of
from annotator.gui.status import paragraph_at
from annotator.gui.translation import tr
from annotator.model.spans import Span
from annotator.text.views import View

QUOTE, SHORT = 40, 12  # code points of a passage: alone, and with more beside it
AROUND = 4  # code points on either side of a passage


def words_of_ends(view: View, spans: Mapping[str, Span]) -> dict[str, str]:
    """Return the words for each span, by id: its passage; of two with one label and the same words also the
    paragraph, or, where that is the same too, what stands beside them."""
    quotes = {name: quote_of(span, view.text, QUOTE)[:QUOTE] for name, span in spans.items()}
    numbers = {name: paragraph_at(view, span.start) for name, span in spans.items()}
    alike = Counter((span.label, quotes[name]) for name, span in spans.items())
    close = Counter((span.label, quotes[name], numbers[name]) for name, span in spans.items())
    told = {}
    for name, span in spans.items():
        quote = quotes[name]
        if alike[span.label, quote] == 1:
            told[name] = quote
        elif close[span.label, quote, numbers[name]] == 1:
            told[name] = f"{quote[:SHORT]} · {tr('Paragraph {n}', n=numbers[name])}"
        else:
            told[name] = f"{quote[:SHORT]} · {_beside(view.text, span)}"
    return told


def _beside(text: str, span: Span) -> str:
    """Return a passage with a little of its line before and behind it."""
    first = max(text.rfind("\n", 0, span.start) + 1, span.start - AROUND)
    line_end = text.find("\n", span.end)
    last = min(len(text) if line_end < 0 else line_end, span.end + AROUND)
    before = "…" if first and text[first - 1] != "\n" else ""
    behind = "…" if last < len(text) and text[last] != "\n" else ""
    whole = text[first : span.start] + quote_of(span, text) + text[span.end : last]
    return f"{before}{' '.join(whole.split())}{behind}"
