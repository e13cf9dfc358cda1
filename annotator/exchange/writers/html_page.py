"""What an exported page is made of, and what all its parts need: escaped text, names and forms of labels.

Owns these records. An article's text is never read as HTML.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape

from annotator.model.scheme import Form, Label, Scheme
from annotator.model.spans import Relation, Span
from annotator.text.views import Block, View


def _placeholder(block: Block) -> str:
    return block.placeholder or ""


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


@dataclass(frozen=True)
class Page:
    """What is written: a view of one document and what lies on it.

    `colours`: label id -> (light, dark); `facts` stands under the title, `signs` explains the signs beside
    words; `folded` says what stands for paragraphs that are folded away; spans of others than `mine` are
    drawn hollow.
    """

    title: str
    view: View
    scheme: Scheme
    spans: Sequence[Span]
    colours: Mapping[str, tuple[str, str]]
    language: str = "en"
    words: Words = field(default_factory=Words)
    relations: Sequence[Relation] = ()
    facts: str = ""
    signs: str = ""
    mine: str = ""
    folded: Callable[[Block], str] = _placeholder
    headings: frozenset[int] = frozenset()  # source offsets that paragraphs set in bold begin at
    people: Mapping[str, str] = field(default_factory=dict)  # annotator id -> name


def escaped(value: object) -> str:
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


def ordered(spans: Sequence[Span]) -> list[Span]:
    """Return spans in the order of the text, outer ones first."""
    return sorted(spans, key=lambda span: (span.start, -span.end, span.label, span.id))


def label_of(page: Page, label_id: str) -> Label | None:
    """Return a label if the scheme knows it."""
    return page.scheme.by_id.get(label_id)


def name_of(page: Page, label_id: str) -> str:
    """Return what a label is called; its id if the scheme does not know it."""
    label = label_of(page, label_id)
    return label.name(page.language) if label else label_id


def form_of(page: Page, label_id: str) -> Form:
    """Return the form of a label's group."""
    label = label_of(page, label_id)
    return page.scheme.form(label) if label else Form.NAME


def css_name(label_id: str) -> str:
    """Return a label's id as a part of a CSS name; an id that the scheme does not know may be anything."""
    return "".join(c if c.isascii() and (c.isalnum() or c in "_-") else f"-{ord(c):x}" for c in label_id)
