"""The choices at a difference, as cards: what each annotator has, in the words of the view that is shown.

Owns that translation and which two annotators one key accepts together. Pure but for colours.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from annotator.gui.joining import bracketed, listed, told
from annotator.gui.pane.looks import Looks
from annotator.gui.review.material import Material
from annotator.gui.review.parts import Choice, Line
from annotator.gui.review.people import People
from annotator.gui.theme import Theme
from annotator.gui.translation import tr
from annotator.model.spans import DocumentLabel, Relation, Span, Status
from annotator.model.verdicts import Decision, Judged, Lapse, Verdict
from annotator.review.differences import Difference, Group
from annotator.review.wholes import Item, Whole
from annotator.text.views import View

LONGEST = 200  # code points of a passage that are looked at for a card


def choices(
    material: Material, group: Group | Whole, *, view: View, people: People, looks: Looks, theme: Theme
) -> list[Choice]:
    """Return one choice for each annotator who finished the document, and what reviewers made of it."""
    made = [
        _gold_choice(material, gold, view=view, people=people, looks=looks, theme=theme)
        for gold in _made(material, group)
    ]
    if group.kind is Difference.ADDED:
        return made
    if group.kind is Difference.DELETED:
        return _deleted_choices(material, group, view=view, people=people, looks=looks, theme=theme)
    found = []
    for number, who in enumerate(material.people):
        items = [item for item in group.members if item.annotator == who]
        status, good = status_word(material, items)
        found.append(
            Choice(
                letter=people.letter(who),
                colour=people.colour(who, theme),
                name=people.name(who),
                lines=tuple(_line(material, item, view, looks) for item in items),
                none=tr("has nothing here"),
                word=tr("Accept"),
                key=str(number + 1) if number < 9 else "",
                status=status,
                good=good,
                said=tuple(said_of(material, items, people=people, looks=looks, view=view)),
            )
        )
    return [*found, *made]


def gold_letter() -> str:
    """Return what stands in the disc of gold."""
    return tr("G")


def _made(material: Material, group: Group | Whole) -> list[Span]:
    """Return the gold of a difference that no annotator has so."""
    ids = {item.id for item in group.members}
    return [gold for gold in material.new_gold if gold.id in ids or ids.intersection(gold.origins)]


def _gold_choice(
    material: Material, gold: Span, *, view: View, people: People, looks: Looks, theme: Theme
) -> Choice:
    given = [verdict for verdict in material.reviewed.verdicts if verdict.id in gold.origins]
    given += [v for v in material.reviewed.verdicts if v.target and v.target in gold.origins]
    return Choice(
        letter=gold_letter(),
        colour=theme.ink,
        name=tr("Gold"),
        lines=(_line(material, gold, view, looks),),
        none="",
        word="",
        key="",
        status=tr("gold"),
        good=True,
        said=tuple(dict.fromkeys(verdict_text(verdict, people) for verdict in given)),
    )


def _deleted_choices(
    material: Material, group: Group | Whole, *, view: View, people: People, looks: Looks, theme: Theme
) -> list[Choice]:
    """What gold held and nobody has any more: whose it was, and who had decided so."""
    found = []
    for who in people.in_order(group.holders):
        items = [item for item in group.members if item.annotator == who]
        lines = (_line(material, item, view, looks) for item in items)
        found.append(
            Choice(
                letter=people.letter(who) if who else group.sign,
                colour=people.colour(who, theme) if who else theme.ink3,
                name=people.name(who) if who else tr("Deleted since"),
                lines=tuple(replace(line, struck=True) for line in lines),
                none="",
                word="",
                key="",
                said=tuple(said_of(material, items, people=people, looks=looks, view=view)),
            )
        )
    return found


def verdict_text(verdict: Verdict, people: People, *, became: str = "", was: str = "") -> str:
    """Return who decided what and why, on one line.

    `became`: what a correction made of it; `was`: what it was when it was judged, if that is another thing.
    """
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


def said_of(
    material: Material, items: Sequence[Span | Item], *, people: People, looks: Looks, view: View
) -> list[str]:
    """Return who decided what on some annotations, each once."""
    ids = {item.id: item for item in items}
    found = []
    for verdict in material.reviewed.verdicts:
        item = ids.get(verdict.target)
        if item is not None:
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
    values = listed(f"{name} = {value}" for name, value in sorted(then.attributes.items()))
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


def _line(material: Material, item: Span | Item, view: View, looks: Looks) -> Line:
    look = looks.look(item.label)
    notes = [tr("unsure")] if isinstance(item, Span) and item.unsure else []
    if isinstance(item, Span) and item.note:
        notes.append(item.note)
    notes += [f"{name} = {value}" for name, value in sorted(item.attributes.items())]
    gone = material.status(item) in (Status.REJECTED, Status.CORRECTED)
    return Line(look.word, look.colour, look.form, shown_item(material, view, item), " · ".join(notes), gone)


def status_word(material: Material, items: Sequence[Span | Item]) -> tuple[str, bool]:
    """Return what became of an annotator's spans, in a word, and whether that is good news."""
    statuses = {material.status(item) for item in items}
    if len(statuses) != 1:
        return "", False
    words = {
        Status.ACCEPTED: tr("accepted"),
        Status.REJECTED: tr("rejected"),
        Status.CORRECTED: tr("corrected"),
        Status.UNREVIEWED: "",
    }
    status = statuses.pop()
    return words[status], status is Status.ACCEPTED


def shown_item(material: Material, view: View, item: Span | Item) -> str:
    """Return what an annotation is on: a passage, two of them, or the document."""
    if isinstance(item, Span):
        return shown_passage(view, item)
    if isinstance(item, DocumentLabel):
        return tr("whole document")
    ends = [material.span_of.get(item.head), material.span_of.get(item.tail)]
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


def two_at_once(material: Material, group: Group | Whole) -> tuple[str, str] | None:
    """Return the two annotators whom one key accepts together, or None where no two differ.

    Of those who have something, the first two with the same labels but other passages; else the first two
    that differ at all.
    """
    facts = {
        who: sorted(
            (item.ranges if isinstance(item, Span) else (), item.label)
            for item in group.members
            if item.annotator == who
        )
        for who in material.people
    }
    holders = [who for who in material.people if facts[who]]
    pairs = [
        (one, two)
        for place, one in enumerate(holders)
        for two in holders[place + 1 :]
        if facts[one] != facts[two]
    ]
    if not pairs:
        return None

    def labels(who: str) -> list[str]:
        return [label for _, label in facts[who]]

    return next((pair for pair in pairs if labels(pair[0]) == labels(pair[1])), pairs[0])
