"""The article's paragraphs on an exported page: lanes, posts and tints behind the text, words above it.

Owns how marks are drawn in HTML: form tells the group, hue the label, the
word says it, as in the reading pane.
"""

from __future__ import annotations

from collections.abc import Mapping

from annotator.exchange.writers.html_marks import LANE_STEP, Mark, Paragraph, Stretch, stretches
from annotator.exchange.writers.html_page import Page, css_name, escaped, form_of, name_of
from annotator.exchange.writers.html_style import BOX, BOX_TOP, WORD_ROW
from annotator.exchange.writers.html_words import Words, others, runs_leftward, words_above
from annotator.model.scheme import Form
from annotator.text.units import grapheme_end

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
    words = words_above(page, pieces)
    parts = [_stretch(page, piece, forms, numbers, words.get(n)) for n, piece in enumerate(pieces)]
    pitch = WORD_ROW + BOX + LANE_STEP * max(2, depth) + 1
    heading = ' class="h"' if paragraph.start in page.headings else ""
    return f'<p{heading} dir="auto" style="line-height:{pitch}px">{number}{"".join(parts)}</p>\n'


def _stretch(
    page: Page, piece: Stretch, forms: Mapping[str, Form], numbers: Mapping[str, int], words: Words | None
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
    return f'{anchors}<mark title="{escaped(title)}" style="{style}">{_with_words(piece.text, words)}</mark>'


def _with_words(text: str, words: Words | None) -> str:
    """Return a stretch's text; the words stand with its first character, so that no line end parts them."""
    if words is None:
        return escaped(text)
    side, kind = ("right", "w r") if words.leftward else ("left", "w")
    pushed = f' style="{side}:{words.shift:.0f}px"' if words.shift >= 1 else ""
    row = "".join(f'<b{_colour(mark)} data-w="{escaped(word)}"></b>' for mark, word in words.words)
    end = grapheme_end(text, 1)
    first = f'<span class="{kind}"><i aria-hidden="true"{pushed}>{row}</i>{escaped(text[:end])}</span>'
    return first + escaped(text[end:])


def _colour(mark: Mark | None) -> str:
    return f' style="color:var(--l-{css_name(mark.span.label)})"' if mark else ""


def _layers(page: Page, piece: Stretch, forms: Mapping[str, Form]) -> list[_Layer]:
    """Return what is drawn under a stretch, uppermost first."""
    layers: list[_Layer] = []
    for mark, lane in piece.marks:
        form, top = forms[mark.span.id], BOX_TOP + BOX + (lane - 1) * LANE_STEP
        layers += _lane(mark, form, top, _across(piece, mark), hollow=others(page, mark))
        if form is Form.CONTENT:
            layers += _posts(piece, mark, top, 1 if others(page, mark) else 2)
    for mark, _ in piece.marks:  # the shortest one that has a tint
        if forms[mark.span.id] is not Form.STRUCTURE and not others(page, mark):
            kind = "n" if forms[mark.span.id] is Form.NAME else "c"
            tint = f"var(--{kind}-{css_name(mark.span.label)})"
            x, width = _across(piece, mark)
            layers.append((_solid(tint), f"{x} {BOX_TOP}px", f"{width} {BOX}px"))
            break
    return layers


def _across(piece: Stretch, mark: Mark) -> tuple[str, str]:
    """Return where a mark begins across a stretch and how wide it is: short of the stretch by a pixel at each
    true end, so that neighbours do not read as one."""
    starts, ends = mark in piece.starts, mark in piece.ends
    if starts and ends:
        return "50%", "calc(100% - 2px)"
    if not (starts or ends):
        return "0", "100%"
    return "0" if ends is not runs_leftward(piece.text) else "100%", "calc(100% - 1px)"


def _solid(colour: str) -> str:
    return f"linear-gradient({colour},{colour})"


def _lane(mark: Mark, form: Form, top: int, across: tuple[str, str], *, hollow: bool) -> list[_Layer]:
    colour = f"var(--l-{css_name(mark.span.label)})"
    image, (x, width) = _solid(colour), across
    if mark.span.unsure:
        image = f"repeating-linear-gradient(90deg,{colour} 0 7px,transparent 7px 10px)"
    if form is Form.STRUCTURE or hollow:
        lower = top + (3 if form is Form.STRUCTURE else 2)
        return [(image, f"{x} {top}px", f"{width} 1px"), (image, f"{x} {lower}px", f"{width} 1px")]
    return [(image, f"{x} {top}px", f"{width} {3 if form is Form.NAME else 2}px")]


def _posts(piece: Stretch, mark: Mark, top: int, wide: int) -> list[_Layer]:
    """Return the posts of a content span: a long one where it begins, a short one where it ends."""
    solid = _solid(f"var(--l-{css_name(mark.span.label)})")
    first, last = ("calc(100% - 1px)", "1px") if runs_leftward(piece.text) else ("1px", "calc(100% - 1px)")
    posts: list[_Layer] = []
    if mark in piece.starts:
        posts.append((solid, f"{first} {BOX_TOP}px", f"{wide}px {top + 2 - BOX_TOP}px"))
    if mark in piece.ends:
        posts.append((solid, f"{last} {top - 6}px", f"{wide}px 8px"))
    return posts
