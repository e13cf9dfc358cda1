"""The lists of an exported page: labels used, spans, relations. Owns their rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from annotator.exchange.writers.html_page import (
    Page,
    css_name,
    escaped,
    form_of,
    label_of,
    name_of,
    ordered,
)
from annotator.model.scheme import Label, named
from annotator.model.spans import Span, in_text_order

QUOTE, SHORT_QUOTE = 120, 40


def legend(page: Page) -> str:
    """Return the labels that spans have, each with its mark and how many there are."""
    counts = Counter(span.label for span in page.spans)
    order = {label.id: place for place, label in enumerate(page.scheme.labels)}
    used = sorted(counts, key=lambda label_id: (order.get(label_id, len(order)), label_id))
    items = "".join(f"<li>{_label_cell(page, label_id)} {counts[label_id]:,}</li>" for label_id in used)
    return f'<ul class="legend">{items}</ul>' if items else ""


def span_list(page: Page, numbers: Mapping[str, int]) -> Iterator[str]:
    """Give the list of spans, row by row."""
    if not page.spans:
        return
    words, text = page.words, page.view.text
    heads = "".join(
        f"<th>{escaped(word)}</th>"
        for word in ("", words.label, words.passage, words.details, words.annotator)
    )
    yield (
        f"<section><h2>{escaped(words.spans)} <small>{len(page.spans):,}</small></h2>\n"
        f"<table><thead><tr>{heads}</tr></thead><tbody>\n"
    )
    for span in ordered(page.spans):
        quote = " … ".join(" ".join(part.split()) for part in span.quotes(text))
        about = details(span, label_of(page, span.label), page.language, words.unsure)
        yield (
            f'<tr><td class="num"><a href="#s{numbers[span.id]}">{numbers[span.id]}</a></td>'
            f"<td>{_label_cell(page, span.label)}</td>"
            f'<td dir="auto">{escaped(quote if len(quote) <= QUOTE else quote[: QUOTE - 1] + "…")}</td>'
            f"<td>{escaped(about)}</td>"
            f"<td>{escaped(page.people.get(span.annotator, span.annotator))}</td></tr>\n"
        )
    yield "</tbody></table></section>\n"


def _label_cell(page: Page, label_id: str) -> str:
    form = form_of(page, label_id)
    return (
        f'<i class="f {form}" style="--l:var(--l-{css_name(label_id)})"></i>'
        f'<b style="color:var(--l-{css_name(label_id)})">{escaped(name_of(page, label_id))}</b>'
    )


def details(span: Span, label: Label | None, language: str, unsure: str) -> str:
    """Return a span's attributes, doubt and note on one line, in a language of the interface."""
    parts = []
    colon = "：" if language.startswith("zh") else ": "
    for name, value in span.attributes.items():
        attribute = label.attribute(name) if label else None
        caption = named(attribute.names, language) if attribute else ""
        if value is True:
            parts.append(caption or name)
            continue
        choice = next((c for c in attribute.choices if c.id == value), None) if attribute else None
        shown = (named(choice.names, language) or choice.id) if choice else str(value)
        parts.append(f"{caption or name}{colon}{shown}")
    if span.unsure:
        parts.append(unsure)
    if span.note:
        parts.append(span.note)
    return " · ".join(parts)


def relation_list(page: Page, numbers: Mapping[str, int]) -> Iterator[str]:
    """Give the list of relations whose ends are both on the page, in the order of the text."""
    spans = {span.id: span for span in page.spans}
    shown = in_text_order(page.relations, spans)
    if not shown:
        return
    yield (
        f"<section><h2>{escaped(page.words.relations)} <small>{len(shown):,}</small></h2>\n<table><tbody>\n"
    )
    for relation in shown:
        head, tail = (_end(page, spans[end], numbers) for end in (relation.head, relation.tail))
        yield f"<tr><td>{head}</td><td>→ {_label_cell(page, relation.label)}</td><td>{tail}</td></tr>\n"
    yield "</tbody></table></section>\n"


def _end(page: Page, span: Span, numbers: Mapping[str, int]) -> str:
    quote = " ".join(span.quotes(page.view.text)[0].split())[:SHORT_QUOTE]
    return f'<a href="#s{numbers[span.id]}">{numbers[span.id]}</a> {escaped(quote)}'
