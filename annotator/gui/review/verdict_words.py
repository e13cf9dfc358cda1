"""What was decided on an annotation, and what it is on, in the words of the view that is shown.

Owns that wording. It asks nothing and draws nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from annotator.gui.joining import bracketed, listed, told
from annotator.gui.pane.looks import Looks
from annotator.gui.review.material import Material
from annotator.gui.review.people import People
from annotator.gui.translation import tr
from annotator.model.spans import DocumentLabel, Relation, Span
from annotator.model.verdicts import Decision, Judged, Lapse, Verdict
from annotator.review.wholes import Item
from annotator.text.views import View

LONGEST = 200  # code points of a passage that are looked at for a card


def verdict_text(verdict: Verdict, people: People, *, became: str = "", was: str = "") -> str:
    """Return who decided what and why, on one line.

    `became`: what a correction made of it; `was`: what it was when it was judged, if that is another thing.
    """
    if verdict.imported:
        return _brought_text(verdict, people, became)
    words = {
        Decision.ACCEPT: tr("{name} accepted it"),
        Decision.REJECT: tr("{name} rejected it"),
        Decision.CORRECT: tr("{name} corrected it"),
        Decision.ADD: tr("{name} added it"),
    }
    said = words[verdict.decision].format(name=people.name(verdict.reviewer))
    final = tr("settles it") if verdict.adjudicates else ""
    changed = tr("changed since; it was {was}", was=was) if was else tr("changed since")
    since = {Lapse.NONE: "", Lapse.CHANGED: changed, Lapse.GONE: tr("deleted since")}[verdict.lapsed]
    return " · ".join(filter(None, (told(said, became) if became else said, since, final, verdict.reason)))


def _brought_text(verdict: Verdict, people: People, became: str) -> str:
    """Return what a file told was decided, and who brought it in."""
    words = {
        Decision.ACCEPT: tr("accepted in a file that {name} imported"),
        Decision.REJECT: tr("rejected in a file that {name} imported"),
        Decision.CORRECT: tr("corrected in a file that {name} imported"),
        Decision.ADD: "",
    }
    said = words[verdict.decision].format(name=people.name(verdict.reviewer))
    return told(said, became) if became else said


def said_of(
    material: Material, items: Sequence[Span | Item], *, people: People, looks: Looks, view: View
) -> list[str]:
    """Return who decided what on some annotations, each once."""
    found = []
    for item in sorted(items, key=lambda item: item.id):
        for verdict in material.said.get(item.id, ()):
            became, was = _became(verdict, item, looks, view), _was(material, verdict, item, looks, view)
            found.append(verdict_text(verdict, people, became=became, was=was))
    return list(dict.fromkeys(found))


def _was(material: Material, verdict: Verdict, item: Span | Item, looks: Looks, view: View) -> str:
    """Return what an annotation was when it was judged, where it is another thing by now."""
    then = verdict.judged
    if verdict.lapsed is not Lapse.CHANGED or then is None:
        return ""
    on = "" if isinstance(item, DocumentLabel) else shown_item(material, view, _as_judged(item, then))
    was = " ".join(filter(None, (looks.look(then.label).word, on)))
    if then.attributes == item.attributes:
        return was
    values = listed(looks.values(then.label, then.attributes))
    return bracketed(was, values or tr("no attributes"))


def _as_judged(item: Span | Relation, then: Judged) -> Span | Relation:
    if isinstance(item, Span):
        return replace(item, ranges=then.ranges)
    return replace(item, head=then.head, tail=then.tail)


def _became(verdict: Verdict, item: Span | Item, looks: Looks, view: View) -> str:
    if verdict.decision is not Decision.CORRECT:
        return ""
    if not verdict.says_what:
        return tr("what it became is not known")
    then = verdict.judged
    ranges = verdict.ranges or (then and then.ranges) or (item.ranges if isinstance(item, Span) else ())
    passage = " … ".join(shown_range(view, start, end) for start, end in ranges)
    label = verdict.label or (then and then.label) or item.label
    return f"{looks.look(label).word} {passage}".strip()


def shown_item(material: Material, view: View, item: Span | Item) -> str:
    """Return what an annotation is on: a passage, two of them, or the document."""
    if isinstance(item, Span):
        return shown_passage(view, item)
    if isinstance(item, DocumentLabel):
        return tr("whole document")
    ends = [material.end_of.get(item.head), material.end_of.get(item.tail)]
    return " → ".join(shown_passage(view, span) for span in ends if span is not None)


def shown_passage(view: View, span: Span) -> str:
    """Return a span's passage as the view shows it, on one line."""
    return " … ".join(shown_range(view, start, end) for start, end in span.ranges)


def shown_range(view: View, start: int, end: int) -> str:
    """Return a source range as the view shows it, on one line; a long one is cut."""
    end = min(end, start + LONGEST)
    texts = []
    for block in range(view.block_at(start), view.block_at(max(start, end - 1)) + 1):
        part = view.parts(start, end, block)
        if part:
            texts.append(view.block(block).text[part[0] : part[1]])
    return " ".join(" ".join(texts).split())
