"""The article's paragraphs on an exported page: lanes, posts and tints behind the text, words above it.

Owns how marks are drawn in HTML: form tells the group, hue the label, the
word says it, as in the reading pane.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from annotator.exchange.writers.html_marks import LANE_STEP, Mark, Paragraph, Stretch, stretches
from annotator.exchange.writers.html_page import Page, css_name, escaped, form_of, name_of
from annotator.exchange.writers.html_style import BOX, BOX_TOP, WORD_ROW, WORD_SIZE
from annotator.model.scheme import Form
from annotator.text.units import grapheme_end

HAN, WORD_GAP = 18.0, 6.0
HAN_FROM = 0x2E7F  # characters beyond are as wide as they are high
_Layer = tuple[str, str, str]  # image, position, size


def paragraph_html(page: Page, paragraph: Paragraph, numbers: Mapping[str, int]) -> str:
    """Return one paragraph with its marks, or the line that stands for folded ones; of one with nothing to
    read only the space, without a number, as in the reading pane."""
    number = f'<span class="n">{paragraph.number}</span>'
    if not paragraph.text.strip():
        anchors = "".join(f'<a id="s{numbers[mark.span.id]}"></a>' for mark in paragraph.marks if mark.first)
        return f'<p class="blank">{anchors}{escaped(paragraph.text)}</p>\n'
    if paragraph.folded:
        return f'<p class="folded">{number}{escaped(paragraph.text)}</p>\n'
    forms = {mark.span.id: form_of(page, mark.span.label) for mark in paragraph.marks}
    pieces = stretches(paragraph)
    depth = max((lane for piece in pieces for _, lane in piece.marks), default=0)
    parts = [
        _stretch(page, piece, forms, numbers, _room(pieces, place)) for place, piece in enumerate(pieces)
    ]
    pitch = WORD_ROW + BOX + LANE_STEP * max(2, depth) + 1
    heading = ' class="h"' if paragraph.start in page.headings else ""
    return f'<p{heading} style="line-height:{pitch}px">{number}{"".join(parts)}</p>\n'


def _room(pieces: Sequence[Stretch], number: int) -> float:
    """Return how far it is, in pixels, to the next place where a word stands; HTML cannot measure it."""
    room = 0.0
    for place, piece in enumerate(pieces[number:]):
        if place and piece.starts:
            return room - 5
        room += sum(HAN if ord(character) > HAN_FROM else HAN * 0.55 for character in piece.text)
    return room + 46


def _stretch(
    page: Page, piece: Stretch, forms: Mapping[str, Form], numbers: Mapping[str, int], room: float
) -> str:
    if not piece.marks:
        return escaped(piece.text)
    layers = _layers(page, piece, forms)
    comma = "、" if page.language.startswith("zh") else ", "
    title = comma.join(name_of(page, mark.span.label) for mark, _ in piece.marks)
    anchors = "".join(f'<a id="s{numbers[mark.span.id]}"></a>' for mark in piece.first)
    style = f"background-image:{','.join(layer[0] for layer in layers)};"
    style += f"background-position:{','.join(layer[1] for layer in layers)};"
    style += f"background-size:{','.join(layer[2] for layer in layers)}"
    return f'{anchors}<mark title="{escaped(title)}" style="{style}">{_with_words(page, piece, room)}</mark>'


def _with_words(page: Page, piece: Stretch, room: float) -> str:
    """Return a stretch's text; the words stand with its first character, so that no line end parts them."""
    words = _words(page, piece, room)
    if not words:
        return escaped(piece.text)
    end = grapheme_end(piece.text, 1)
    return f'<span class="w">{words}{escaped(piece.text[:end])}</span>{escaped(piece.text[end:])}'


def _layers(page: Page, piece: Stretch, forms: Mapping[str, Form]) -> list[_Layer]:
    """Return what is drawn under a stretch, uppermost first."""
    layers: list[_Layer] = []
    for mark, lane in piece.marks:
        form, top = forms[mark.span.id], BOX_TOP + BOX + (lane - 1) * LANE_STEP
        layers += _lane(mark, form, top, hollow=_others(page, mark))
        if form is Form.CONTENT:
            layers += _posts(piece, mark, top, 1 if _others(page, mark) else 2)
    for mark, _ in piece.marks:  # the shortest one that has a tint
        if forms[mark.span.id] is not Form.STRUCTURE and not _others(page, mark):
            kind = "n" if forms[mark.span.id] is Form.NAME else "c"
            tint = f"var(--{kind}-{css_name(mark.span.label)})"
            layers.append((_solid(tint), f"0 {BOX_TOP}px", f"100% {BOX}px"))
            break
    return layers


def _others(page: Page, mark: Mark) -> bool:
    """Tell whether a span is another's, where the page says whose it is."""
    return bool(page.mine) and mark.span.annotator != page.mine


def _solid(colour: str) -> str:
    return f"linear-gradient({colour},{colour})"


def _lane(mark: Mark, form: Form, top: int, *, hollow: bool) -> list[_Layer]:
    colour = f"var(--l-{css_name(mark.span.label)})"
    image = _solid(colour)
    if mark.span.unsure:
        image = f"repeating-linear-gradient(90deg,{colour} 0 7px,transparent 7px 10px)"
    if form is Form.STRUCTURE or hollow:
        lower = top + (3 if form is Form.STRUCTURE else 2)
        return [(image, f"0 {top}px", "100% 1px"), (image, f"0 {lower}px", "100% 1px")]
    return [(image, f"0 {top}px", "100% 3px" if form is Form.NAME else "100% 2px")]


def _posts(piece: Stretch, mark: Mark, top: int, wide: int) -> list[_Layer]:
    """Return the posts of a content span: a long one where it begins, a short one where it ends."""
    solid = _solid(f"var(--l-{css_name(mark.span.label)})")
    posts: list[_Layer] = []
    if mark in piece.starts:
        posts.append((solid, f"0 {BOX_TOP}px", f"{wide}px {top + 2 - BOX_TOP}px"))
    if mark in piece.ends:
        posts.append((solid, f"100% {top - 6}px", f"{wide}px 8px"))
    return posts


def _words(page: Page, piece: Stretch, room: float) -> str:
    """Return the words that stand above a stretch's start, outermost first, as many as there is room for."""
    if not piece.starts:
        return ""
    shown: list[str] = []
    left = room
    for mark in piece.starts:
        word = _word(page, mark, left)
        left -= _width(word) + WORD_GAP
        if left < -WORD_GAP and shown:
            shown.append(f'<b data-w="+{len(piece.starts) - len(shown)}"></b>')
            break
        colour = f"color:var(--l-{css_name(mark.span.label)})"
        shown.append(f'<b style="{colour}" data-w="{escaped(word)}"></b>')
    return f'<i aria-hidden="true">{"".join(shown)}</i>'


def _word(page: Page, mark: Mark, room: float) -> str:
    """Return a label's word with its signs, shortened where there is no room."""
    name = name_of(page, mark.span.label)
    who = page.people.get(mark.span.annotator, mark.span.annotator)
    before = f"{who[:1]} " if _others(page, mark) else ""
    after = f"{' ?' if mark.span.unsure else ''}{' ⚑' if mark.span.note else ''}"
    if _width(before + name + after) > room:
        name = name[:1] if ord(name[:1] or "a") > HAN_FROM else name[:3]
    return before + name + after


def _width(word: str) -> float:
    """Estimate the width of a word, in pixels."""
    wide = sum(1.0 if ord(c) > HAN_FROM else 0.28 if c == " " else 0.58 for c in word)
    return WORD_SIZE * wide
