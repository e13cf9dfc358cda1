"""The choices at a difference, as cards: what each annotator has, in the words of the view that is shown.

Owns that translation and which two annotators one key accepts together. Pure but for colours.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from annotator.gui.pane.looks import Looks
from annotator.gui.review.material import Material
from annotator.gui.review.parts import Choice, Line
from annotator.gui.review.people import People
from annotator.gui.review.verdict_words import said_of, shown_item, verdict_text
from annotator.gui.theme import Theme
from annotator.gui.translation import tr
from annotator.model.annotators import GOLD
from annotator.model.spans import Span, Status
from annotator.model.verdicts import Decision, Verdict
from annotator.review.additions import refuses, says
from annotator.review.decisions import Clash
from annotator.review.differences import Difference, Group
from annotator.review.feedback import holding
from annotator.review.wholes import Item, Whole
from annotator.text.views import View


def choices(
    material: Material, group: Group | Whole, *, view: View, people: People, looks: Looks, theme: Theme
) -> list[Choice]:
    """Return one choice for each annotator who finished the document, and what reviewers made of it."""
    cards = _Cards(material, view, people, looks, theme)
    if group.kind is Difference.DELETED:
        return cards.deleted(group)
    made = [gold for gold in _made(material, group) if gold not in group.members]
    if group.kind is Difference.BROUGHT:
        return [*(cards.came(item, "1") for item in group.members), *map(cards.gold, made)]
    if group.kind is Difference.ADDED:
        if material.conflict(group) is None and not material.refused(group):
            return [cards.gold(item) for item in group.members]
        return [cards.contender(item, key_of(number)) for number, item in enumerate(group.members, 1)]
    found = [cards.of(group, number, who) for number, who in enumerate(material.people)]
    taken = rivals(material, group)
    numbered = [cards.contender(item, key_of(number)) for number, item in enumerate(taken, len(found) + 1)]
    others = [cards.contender(item) for item in material.contenders(group) if item not in taken]
    standing = [cards.standing(item, group) for item in material.stands_alike(group)]
    return [*found, *numbered, *map(cards.gold, made), *others, *standing]


def rivals(material: Material, group: Group | Whole) -> list[Span | Item]:
    """Return the gold that came in which a number takes instead of all that the annotators have."""
    case = material.conflict(group)
    if case is None or case.clash is not Clash.EXCLUSIVE:
        return []
    return [item for item in material.contenders(group) if item.annotator == GOLD]


def key_of(number: int) -> str:
    """Return the key of the choice with this number, if it has one."""
    return str(number) if 0 < number < 10 else ""


def gold_letter() -> str:
    """Return what stands in the disc of gold."""
    return tr("G")


def _made(material: Material, group: Group | Whole) -> list[Span]:
    """Return the gold of a difference that no annotator has so."""
    ids = {item.id for item in group.members}
    became = {gold.id for name in ids if (gold := material.gold_of.get(name))}
    return [gold for gold in material.new_gold if gold.id in ids or gold.id in became]


@dataclass(frozen=True)
class _Cards:
    """Makes the cards of a difference."""

    material: Material
    view: View
    people: People
    looks: Looks
    theme: Theme

    def of(self, group: Group | Whole, number: int, who: str) -> Choice:
        """What an annotator has there."""
        items = [item for item in group.members if item.annotator == who]
        status, good = status_word(self.material, items)
        by_rule = [rule_text(self.material)] if self._by_rule(items) else []
        lacking = self.material.settlement.without_ends.intersection(item.id for item in items)
        lacks = [tr("not in gold while one of its ends is not")] if lacking else []
        return Choice(
            letter=self.people.letter(who),
            colour=self.people.colour(who, self.theme),
            name=self.people.name(who),
            lines=self._lines(items),
            none=tr("has nothing here"),
            word=tr("Accept"),
            key=key_of(number + 1),
            status=tr("gold") if by_rule else status,
            good=(good or bool(by_rule)) and not lacks,
            said=(*by_rule, *self._said(items), *lacks),
        )

    def _by_rule(self, items: Sequence[Span | Item]) -> bool:
        return bool(items) and all(item.id in self.material.settlement.by_rule for item in items)

    def gold(self, gold: Span | Item) -> Choice:
        """Gold that no annotator has so."""
        verdicts = self.material.reviewed.verdicts
        origins = {name for name, held in self.material.gold_of.items() if held.id == gold.id}
        given = [verdict for verdict in verdicts if verdict.id in origins]
        counting = [v for name in sorted(origins) for v in holding(self.material.said.get(name, ()))]
        given += [v for v in counting if v.decision is not Decision.REJECT and self._about(v, gold)]
        said = tuple(dict.fromkeys(verdict_text(verdict, self.people) for verdict in given))
        card = self._golden(gold, status=tr("gold"), good=True, said=said)
        # Gold that came in and was corrected has the id of what it was, and so its status.
        return replace(card, lines=tuple(replace(line, struck=False) for line in card.lines))

    def _about(self, verdict: Verdict, gold: Span | Item) -> bool:
        """Tell whether a verdict is on what gold is: to accept what is not so says nothing of it."""
        held = self.material.compared.marked.get(verdict.target)
        if verdict.decision is not Decision.ACCEPT or held is None or not isinstance(gold, Span):
            return True
        return (held.ranges, held.label) == (gold.ranges, gold.label)

    def came(self, item: Span | Item, key: str = "") -> Choice:
        """Gold that came in, and what reviewers made of it."""
        status, good = status_word(self.material, [item])
        given = self.material.said.get(item.id, ())
        told = {verdict_text(v, self.people) for v in given if v.imported}
        own = (text for text in self._said([item]) if text not in told)
        said = (tr("gold in a file"), *own)  # not every file tells a status, and so who imported it
        if good and item.id in self.material.settlement.waiting:
            good, said = False, (*said, tr("not in gold while one of its ends is not"))
        choice = self._golden(item, status=tr("gold") if good else status, good=good, said=said)
        return replace(choice, word=tr("Accept"), key=key)

    def standing(self, item: Span | Item, group: Group | Whole) -> Choice:
        """Gold that came in, of which somebody has the like, and what a key would make of it."""
        card = self.came(item)
        if self.material.status(item) is not Status.ACCEPTED:
            return replace(card, word="")
        if any(says(member) == says(item) for member in group.members):
            told = tr("X alone contradicts it; A, then X rejects it too")
        else:
            told = tr("X leaves it in gold; to accept other attributes contradicts it")
        return replace(card, word="", said=(*card.said, told))

    def contender(self, item: Span | Item, key: str = "") -> Choice:
        """An addition, or gold that came in, which contradicts something else; or an addition that lost."""
        if item.annotator == GOLD:
            return self.came(item, key)
        verdicts = self.material.reviewed.verdicts
        given = [v for v in verdicts if v.id == item.id]
        given += [verdict for verdict in verdicts if refuses(verdict) and says(verdict) == says(item)]
        gone = item.id not in self.material.in_conflict
        return Choice(
            letter=self.people.letter(item.annotator),
            colour=self.people.colour(item.annotator, self.theme),
            name=self.people.name(item.annotator),
            lines=tuple(replace(line, struck=gone or line.struck) for line in self._lines([item])),
            none="",
            word=tr("Accept") if key else "",
            key=key,
            status=tr("rejected") if gone else "",
            said=tuple(verdict_text(verdict, self.people) for verdict in given),
        )

    def _golden(self, item: Span | Item, *, status: str, good: bool, said: tuple[str, ...]) -> Choice:
        return Choice(
            letter=gold_letter(),
            colour=self.theme.ink,
            name=tr("Gold"),
            lines=self._lines([item]),
            none="",
            word="",
            key="",
            status=status,
            good=good,
            said=said,
        )

    def deleted(self, group: Group | Whole) -> list[Choice]:
        """What gold held and nobody has any more: whose it was, and who had decided so."""
        found = []
        for who in self.people.in_order(group.holders):
            items = [item for item in group.members if item.annotator == who]
            found.append(
                Choice(
                    letter=self.people.letter(who) if who else group.sign,
                    colour=self.people.colour(who, self.theme) if who else self.theme.ink3,
                    name=self.people.name(who) if who else tr("Deleted since"),
                    lines=tuple(replace(line, struck=True) for line in self._lines(items)),
                    none="",
                    word="",
                    key="",
                    said=self._said(items),
                )
            )
        return found

    def _lines(self, items: Sequence[Span | Item]) -> tuple[Line, ...]:
        return tuple(_line(self.material, item, self.view, self.looks) for item in items)

    def _said(self, items: Sequence[Span | Item]) -> tuple[str, ...]:
        return tuple(said_of(self.material, items, people=self.people, looks=self.looks, view=self.view))


def rule_text(material: Material) -> str:
    """Return that something is gold by the project's rule."""
    rule = material.rule
    return tr("Gold by rule: {n} of at least {m} agree", n=rule.agree, m=rule.of) if rule else ""


def _line(material: Material, item: Span | Item, view: View, looks: Looks) -> Line:
    look = looks.look(item.label)
    notes = [tr("unsure")] if isinstance(item, Span) and item.unsure else []
    if isinstance(item, Span) and item.note:
        notes.append(item.note)
    notes += looks.values(item.label, item.attributes)
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
