"""Writes a document with its annotations as one HTML file that needs nothing else: no script, no picture.

Owns the page and how marks are drawn in it: form tells the group, hue the label, the word says it, as in the
reading pane. The caller gives colours and words; the article's text is escaped and never read as HTML.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from pathlib import Path

from annotator.exchange.files import replacing
from annotator.exchange.writers.html_marks import LANE_STEP, Mark, Paragraph, Stretch, paragraphs, stretches
from annotator.exchange.writers.html_style import STYLE, WORD_SIZE, label_rules
from annotator.model.scheme import Form, Label, Scheme, named
from annotator.model.spans import DocumentLabel, Relation, Span
from annotator.text.units import grapheme_end
from annotator.text.views import View

HAN, WORD_GAP = 18.0, 6.0


@dataclass(frozen=True, slots=True)
class Words:
    """The words of the page in the interface's language."""

    spans: str = "Spans"
    relations: str = "Relations"
    label: str = "Label"
    passage: str = "Passage"
    details: str = "Details"
    annotator: str = "Annotator"
    unsure: str = "unsure"
    paragraph: str = "Paragraph"


@dataclass(frozen=True)
class Page:
    """What is written: a view of one document and what lies on it. `colours`: label id -> (light, dark)."""

    title: str
    view: View
    scheme: Scheme
    spans: Sequence[Span]
    colours: Mapping[str, tuple[str, str]]
    language: str = "en"
    words: Words = field(default_factory=Words)
    relations: Sequence[Relation] = ()
    document_labels: Sequence[DocumentLabel] = ()
    people: Mapping[str, str] = field(default_factory=dict)  # annotator id -> name


def write_html(path: Path, page: Page) -> None:
    """Write the page; an older file is replaced when the new one is whole. Raises FileProblem."""
    with replacing(path) as file:
        for part in html_parts(page):
            file.write(part.encode())


def html_parts(page: Page) -> Iterable[str]:
    """Give the page piece by piece, as text that UTF-8 can hold."""
    numbers = {span.id: number for number, span in enumerate(_ordered(page.spans), 1)}
    language = {"zh_CN": "zh-Hans", "zh_TW": "zh-Hant"}.get(page.language, "en")
    yield (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_text(page.title)}</title>\n<style>{STYLE}{_colour_rules(page)}</style>\n</head>\n<body>\n"
    )
    yield f"<header><h1>{_text(page.title)}</h1>{_document_labels(page)}</header>\n"
    yield f'<main lang="{_text_language(page.view)}">\n'
    for paragraph in paragraphs(page.view, page.spans):
        yield _paragraph(page, paragraph, numbers)
    yield "</main>\n"
    yield _span_list(page, numbers)
    yield _relation_list(page, numbers)
    yield "</body>\n</html>\n"


def _text(value: object) -> str:
    """Escape a text; what HTML cannot hold is shown by a sign."""
    text = escape(str(value))
    if text.isprintable():
        return text
    return "".join(_sign(character) for character in text)


def _sign(character: str) -> str:
    code = ord(character)
    if 0xD800 <= code <= 0xDFFF:  # half of a surrogate pair
        return "\ufffd"
    return chr(0x2400 + code) if code < 32 and character not in "\t\n" else character


def _text_language(view: View) -> str:
    script = view.settings.script
    if script == "source":
        script = view.detected or "hans"
    if script.startswith("tw"):
        return "zh-TW"
    if script.startswith("hk"):
        return "zh-HK"
    return "zh-Hant" if script == "hant" else "zh-Hans"


def _ordered(spans: Sequence[Span]) -> list[Span]:
    return sorted(spans, key=lambda span: (span.start, -span.end, span.label, span.id))


def _colour_rules(page: Page) -> str:
    used = {span.label for span in page.spans}
    used |= {relation.label for relation in page.relations}
    return label_rules({label: page.colours[label] for label in sorted(used) if label in page.colours})


def _label(page: Page, label_id: str) -> Label | None:
    return page.scheme.by_id.get(label_id)


def _name(page: Page, label_id: str) -> str:
    label = _label(page, label_id)
    return label.name(page.language) if label else label_id


def _form(page: Page, label_id: str) -> Form:
    label = _label(page, label_id)
    return page.scheme.form(label) if label else Form.NAME


def _document_labels(page: Page) -> str:
    names = [_name(page, label.label) for label in page.document_labels]
    return f"<p>{_text(' · '.join(dict.fromkeys(names)))}</p>" if names else ""


# --- the text


def _paragraph(page: Page, paragraph: Paragraph, numbers: Mapping[str, int]) -> str:
    if not paragraph.text:
        return '<p class="blank"></p>\n'
    forms = {mark.span.id: _form(page, mark.span.label) for mark in paragraph.marks}
    parts, depth = [], 0
    pieces = stretches(paragraph)
    for number, piece in enumerate(pieces):
        depth = max(depth, *(lane for _, lane in piece.marks), 0) if piece.marks else depth
        room = _room(pieces, number)
        parts.append(_stretch(page, piece, forms, numbers, room))
    pitch = 13 + 23 + LANE_STEP * max(2, min(depth, 9)) + 1
    return (
        f'<p style="line-height:{pitch}px"><span class="n">{paragraph.number}</span>{"".join(parts)}</p>\n'
        if not paragraph.folded
        else f'<p class="folded"><span class="n">{paragraph.number}</span>{_text(paragraph.text)}</p>\n'
    )


def _room(pieces: Sequence[Stretch], number: int) -> float:
    """Return how far it is, in pixels, to the next place where a word stands; HTML cannot measure it."""
    room = 0.0
    for place, piece in enumerate(pieces[number:]):
        if place and piece.starts:
            return room - 5
        room += sum(HAN if ord(character) > 0x2E7F else HAN * 0.55 for character in piece.text)
    return room + 46


def _stretch(
    page: Page, piece: Stretch, forms: Mapping[str, Form], numbers: Mapping[str, int], room: float
) -> str:
    if not piece.marks:
        return _text(piece.text)
    layers = _layers(piece, forms)
    title = "、".join(_name(page, mark.span.label) for mark, _ in piece.marks)
    anchors = "".join(f'<a id="s{numbers[mark.span.id]}"></a>' for mark in piece.first)
    style = f"background-image:{','.join(layer[0] for layer in layers)};"
    style += f"background-position:{','.join(layer[1] for layer in layers)};"
    style += f"background-size:{','.join(layer[2] for layer in layers)}"
    return f'{anchors}<mark title="{_text(title)}" style="{style}">{_with_words(page, piece, room)}</mark>'


def _with_words(page: Page, piece: Stretch, room: float) -> str:
    """Return a stretch's text; the words stand with its first character, so that no line end parts them."""
    words = _words(page, piece, room)
    if not words:
        return _text(piece.text)
    end = grapheme_end(piece.text, 1)
    return f'<span class="w">{words}{_text(piece.text[:end])}</span>{_text(piece.text[end:])}'


def _layers(piece: Stretch, forms: Mapping[str, Form]) -> list[tuple[str, str, str]]:
    """Return (image, position, size) of what is drawn under a stretch, uppermost first."""
    layers: list[tuple[str, str, str]] = []
    for mark, lane in piece.marks:
        colour = f"var(--l-{_css(mark.span.label)})"
        image, top = f"linear-gradient({colour},{colour})", 23 + (lane - 1) * LANE_STEP
        if mark.span.unsure:
            image = f"repeating-linear-gradient(90deg,{colour} 0 7px,transparent 7px 10px)"
        form = forms[mark.span.id]
        if form is Form.STRUCTURE:
            layers += [(image, f"0 {top}px", "100% 1px"), (image, f"0 {top + 3}px", "100% 1px")]
            continue
        layers.append((image, f"0 {top}px", "100% 3px" if form is Form.NAME else "100% 2px"))
        if form is Form.CONTENT:
            solid = f"linear-gradient({colour},{colour})"
            if mark in piece.starts:
                layers.append((solid, "0 0", f"2px {top + 2}px"))
            if mark in piece.ends:
                layers.append((solid, f"100% {top - 6}px", "2px 8px"))
    for mark, _ in piece.marks:  # the shortest one that has a tint
        if forms[mark.span.id] is not Form.STRUCTURE:
            kind = "n" if forms[mark.span.id] is Form.NAME else "c"
            tint = f"var(--{kind}-{_css(mark.span.label)})"
            layers.append((f"linear-gradient({tint},{tint})", "0 0", "100% 23px"))
            break
    return layers


def _words(page: Page, piece: Stretch, room: float) -> str:
    """Return the words that stand above a stretch's start, outermost first, as many as there is room for."""
    if not piece.starts:
        return ""
    shown: list[str] = []
    left = room
    for mark in piece.starts:
        word = _name(page, mark.span.label)
        if _width(word) > left:
            word = word[:1] if ord(word[:1] or "a") > 0x2E7F else word[:3]
        left -= _width(word) + WORD_GAP
        if left < -WORD_GAP and shown:
            shown.append(f'<b data-w="+{len(piece.starts) - len(shown)}"></b>')
            break
        sign = " ?" if mark.span.unsure else ""
        flag = " ⚑" if mark.span.note else ""
        colour = f"color:var(--l-{_css(mark.span.label)})"
        shown.append(f'<b style="{colour}" data-w="{_text(word)}{sign}{flag}"></b>')
    return f'<i aria-hidden="true">{"".join(shown)}</i>'


def _width(word: str) -> float:
    return sum(WORD_SIZE if ord(character) > 0x2E7F else WORD_SIZE * 0.58 for character in word)


def _css(label_id: str) -> str:
    """Return a label's id as a part of a CSS name; an id that the scheme does not know may be anything."""
    return "".join(c if c.isascii() and (c.isalnum() or c in "_-") else f"-{ord(c):x}" for c in label_id)


# --- the lists


def _span_list(page: Page, numbers: Mapping[str, int]) -> str:
    if not page.spans:
        return ""
    words, text = page.words, page.view.text
    rows = []
    for span in _ordered(page.spans):
        quote = " … ".join(" ".join(part.split()) for part in span.quotes(text))
        rows.append(
            f'<tr><td class="num"><a href="#s{numbers[span.id]}">{numbers[span.id]}</a></td>'
            f"<td>{_label_cell(page, span.label)}</td>"
            f"<td>{_text(quote if len(quote) <= 120 else quote[:119] + '…')}</td>"
            f"<td>{_text(_details(page, span))}</td>"
            f"<td>{_text(page.people.get(span.annotator, span.annotator))}</td></tr>"
        )
    heads = "".join(
        f"<th>{_text(word)}</th>" for word in ("", words.label, words.passage, words.details, words.annotator)
    )
    return (
        f"<section><h2>{_text(words.spans)} <small>{len(rows):,}</small></h2>"
        f"<table><thead><tr>{heads}</tr></thead><tbody>{''.join(rows)}</tbody></table></section>\n"
    )


def _label_cell(page: Page, label_id: str) -> str:
    form = _form(page, label_id)
    return (
        f'<i class="f {form}" style="--l:var(--l-{_css(label_id)})"></i>'
        f'<b style="color:var(--l-{_css(label_id)})">{_text(_name(page, label_id))}</b>'
    )


def _details(page: Page, span: Span) -> str:
    return details(span, _label(page, span.label), page.language, page.words.unsure)


def details(span: Span, label: Label | None, language: str, unsure: str) -> str:
    """Return a span's attributes, doubt and note on one line, in a language of the interface."""
    parts = []
    for name, value in span.attributes.items():
        attribute = label.attribute(name) if label else None
        caption = named(attribute.names, language) if attribute else ""
        if value is True:
            parts.append(caption or name)
            continue
        choice = next((c for c in attribute.choices if c.id == value), None) if attribute else None
        shown = (named(choice.names, language) or choice.id) if choice else str(value)
        parts.append(f"{caption or name}: {shown}")
    if span.unsure:
        parts.append(unsure)
    if span.note:
        parts.append(span.note)
    return " · ".join(parts)


def _relation_list(page: Page, numbers: Mapping[str, int]) -> str:
    spans = {span.id: span for span in page.spans}
    rows = []
    for relation in page.relations:
        if relation.head in spans and relation.tail in spans:
            ends = [_end(page, spans[end], numbers) for end in (relation.head, relation.tail)]
            rows.append(
                f"<tr><td>{ends[0]}</td><td>→ {_label_cell(page, relation.label)}</td><td>{ends[1]}</td></tr>"
            )
    if not rows:
        return ""
    return (
        f"<section><h2>{_text(page.words.relations)} <small>{len(rows):,}</small></h2>"
        f"<table><tbody>{''.join(rows)}</tbody></table></section>\n"
    )


def _end(page: Page, span: Span, numbers: Mapping[str, int]) -> str:
    quote = " ".join(span.quotes(page.view.text)[0].split())[:40]
    return f'<a href="#s{numbers[span.id]}">{numbers[span.id]}</a> {_text(quote)}'


__all__ = ["Mark", "Page", "Words", "html_parts", "write_html"]
