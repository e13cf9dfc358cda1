"""What verdicts make of annotations of one kind in one document: decided, open, and what enters gold.

Owns the rule, for anything that has a key (what makes two annotations alike) and attributes. Spans, document
labels and relations come to it in that form from adjudication. The rule:

0. A verdict that has lapsed, because the annotation is not what it was when it was judged, says nothing.
1. Verdicts on one annotation settle it if they say the same; reasons do not matter. An adjudicator's verdicts
   set the others aside. Verdicts that differ, also two adjudicators', leave it open.
2. A correction to what stands there already is an acceptance. A correction also rejects what stood there;
   one that does not say to what (an import knows no more) does only that.
3. What is accepted in one annotation and rejected in one alike (key and attributes) is a conflict, unless
   only one of the two is adjudicated: that one holds for both.
4. Accepted annotations with one key and different attributes are a conflict, unless only one is adjudicated.
   What is part of a conflict stays out of gold, also what a correction in it would bring.
5. Everything accepted, corrected or added with the same key and attributes makes one gold item.
6. Where n of m agree: of a key without gold and without conflict, the annotations that no verdict touches
   make a gold item if at least n of those who finished have one; of the others' nothing counts here. It takes
   the attributes that more than half of them share.
7. An addition that another reviewer rejects is a conflict as in 3: that rejection has no target, it says what
   is not to be there.
   Of additions that stand in one another's place one is gold, see places.
8. What stands by itself, gold that came in, is accepted while there is no verdict on it but that it came in
   so. Of things that only stand by themselves each stays an item of its own, and none clashes with another.

Nothing depends on the order of what is given.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, NamedTuple

from annotator.model.spans import AttributeValue, Status
from annotator.model.verdicts import STATUS_OF, Decision, Verdict

Attributes = tuple[tuple[str, str, AttributeValue], ...]  # name, type, value; sorted
Key = tuple[Any, ...]  # what the kind of annotation says it is, with hashable parts


class Content(NamedTuple):
    """What an annotation says. Two are alike if their keys are the same."""

    key: Key
    attributes: Attributes


class Item(NamedTuple):
    """One annotation to decide on. Without content it can be decided but not enter gold."""

    id: str
    annotator: str
    content: Content | None


Agreeing = Callable[[Sequence[Item]], Sequence[Item]]
"""Which of some items alike make gold without a verdict: none, or those that count."""
Revision = Callable[[Verdict, Item | None], Content | None]  # what a correction or addition brings


class Clash(StrEnum):
    """Why something stays open."""

    VERDICTS = "verdicts"  # reviewers differ on one annotation
    ALIKE = "alike"  # accepted here, rejected in an annotation alike
    ATTRIBUTES = "attributes"  # accepted with different attributes
    EXCLUSIVE = "exclusive"  # two labels of an exclusive group
    PLACE = "place"  # additions in one another's place


@dataclass(frozen=True, slots=True, order=True)
class Open:
    """Something that waits for an adjudicator: ids of the annotations, and of additions' verdicts."""

    clash: Clash
    targets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gold:
    """An item of gold: its content and the ids it comes from, sorted."""

    content: Content
    origins: tuple[str, ...]
    adjudicated: bool = False
    by_rule: bool = False  # n of m agree: no verdict says so


@dataclass(slots=True)
class Decided:
    """The outcome for one kind of annotation in one document."""

    gold: list[Gold] = field(default_factory=list)
    status: dict[str, Status] = field(default_factory=dict)
    open: list[Open] = field(default_factory=list)
    orphans: list[str] = field(default_factory=list)  # verdicts whose target is not there


class _Voice(NamedTuple):
    """One thing said for or against a content. `given`: it stands by itself, nobody said so here."""

    origin: str
    adjudicated: bool
    given: bool = False


def attributes_key(attributes: Mapping[str, AttributeValue]) -> Attributes:
    """Return attributes in a form that can be compared: true and 1 differ."""
    if not attributes:
        return ()
    return tuple(sorted((name, type(value).__name__, value) for name, value in attributes.items()))


def attributes_of(key: Attributes) -> dict[str, AttributeValue]:
    """Return the attributes of such a form."""
    return {name: value for name, _, value in key}


def decide(
    items: Iterable[Item],
    verdicts: Iterable[Verdict],
    content: Revision,
    agreeing: Agreeing | None = None,
    standing: Collection[str] = (),
) -> Decided:
    """Apply the rule. `content` says what a correction or addition brings; `agreeing` see there.

    `standing`: which of the items stand by themselves. Without `agreeing`, others that no verdict is on need
    not be given: nothing becomes of them.
    """
    return _Table({item.id: item for item in items}, verdicts, content, standing).outcome(agreeing)


class _Table:
    """Everything said for and against each content."""

    def __init__(
        self,
        items: Mapping[str, Item],
        verdicts: Iterable[Verdict],
        content: Revision,
        standing: Collection[str],
    ) -> None:
        self.items = items
        standing = items.keys() & standing
        self.result = Decided(status=dict.fromkeys(sorted(items), Status.UNREVIEWED))
        self.wanted: defaultdict[Key, defaultdict[Attributes, list[_Voice]]]
        self.wanted = defaultdict(lambda: defaultdict(list))
        self.unwanted: defaultdict[Content, list[_Voice]] = defaultdict(list)
        by_target: defaultdict[str, list[Verdict]] = defaultdict(list)
        for verdict in sorted(verdicts, key=lambda verdict: verdict.id):
            if verdict.decision is Decision.ADD:
                self._want(content(verdict, None), _Voice(verdict.id, verdict.adjudicates))
            elif not verdict.target:
                self._refuse(content(verdict, None), _Voice(verdict.id, verdict.adjudicates))
            elif verdict.target not in items:
                self.result.orphans.append(verdict.id)
            elif not verdict.lapsed and not (verdict.target in standing and _came_so(verdict)):
                by_target[verdict.target].append(verdict)
        self.touched = set(by_target).union(standing)
        for name in sorted(standing - by_target.keys()):
            self.result.status[name] = Status.ACCEPTED
            self._want(items[name].content, _Voice(name, False, given=True))
        for target in sorted(by_target):
            self._hear(items[target], by_target[target], content)

    def _hear(self, item: Item, verdicts: list[Verdict], content: Revision) -> None:
        """Settle one annotation by its own verdicts, or leave it open."""
        adjudicated = any(verdict.adjudicates for verdict in verdicts)
        voice = _Voice(item.id, adjudicated)
        outcomes = {
            _outcome(verdict, item, content) for verdict in verdicts if verdict.adjudicates == adjudicated
        }
        if len(outcomes) > 1:
            self.result.open.append(Open(Clash.VERDICTS, (item.id,)))
            self._refuse(item.content, voice._replace(adjudicated=False))
            return
        decision, result = outcomes.pop()
        self.result.status[item.id] = STATUS_OF[decision]
        if decision is not Decision.REJECT:
            self._want(result, voice)
        if decision is not Decision.ACCEPT:
            self._refuse(item.content, voice)

    def _want(self, content: Content | None, voice: _Voice) -> None:
        if content is not None:
            self.wanted[content.key][content.attributes].append(voice)

    def _refuse(self, content: Content | None, voice: _Voice) -> None:
        if content is not None:
            self.unwanted[content].append(voice)

    def outcome(self, agreeing: Agreeing | None) -> Decided:
        """Weigh what was said and fill gold; then see where enough annotators agree."""
        for key, wishes in self.wanted.items():
            self._weigh(key, wishes)
        self._withhold()
        if agreeing is not None:
            self._take_agreed(agreeing)
        self.result.gold.sort(key=lambda gold: gold.origins)
        self.result.open.sort()
        return self.result

    def _take_agreed(self, agreeing: Agreeing) -> None:
        untouched: defaultdict[Key, list[Item]] = defaultdict(list)
        for item in self.items.values():
            if item.content and item.id not in self.touched and item.content not in self.unwanted:
                untouched[item.content.key].append(item)
        for key, alike in untouched.items():
            agreed = agreeing(alike) if key not in self.wanted else ()
            if agreed:
                origins = tuple(sorted(item.id for item in agreed))
                self.result.gold.append(Gold(Content(key, _majority(agreed)), origins, by_rule=True))

    def _withhold(self) -> None:
        """Take what is part of any conflict out of gold."""
        waiting = {target for case in self.result.open for target in case.targets}
        for target in waiting.intersection(self.items):
            self.result.status[target] = Status.UNREVIEWED
        kept = [
            replace(gold, origins=tuple(origin for origin in gold.origins if origin not in waiting))
            for gold in self.result.gold
        ]
        self.result.gold = [gold for gold in kept if gold.origins]

    def _weigh(self, key: Key, wishes: Mapping[Attributes, list[_Voice]]) -> None:
        """Turn the wishes for one key into gold or a conflict."""
        left: dict[Attributes, list[_Voice]] = {}
        for attributes, wished in sorted(wishes.items()):
            against = self.unwanted.get(Content(key, attributes), [])
            ours, theirs = _adjudicated(wished), _adjudicated(against)
            if against and ours == theirs:
                self._leave_open(Clash.ALIKE, [*wished, *against])
            elif theirs:
                for voice in wished:
                    self._settle(voice.origin, Status.REJECTED)
            else:
                left[attributes] = [*wished, *self._won_over(against)]
        if all(voice.given for wished in left.values() for voice in wished):
            self.result.gold += [
                Gold(Content(key, attributes), (voice.origin,))
                for attributes in left
                for voice in left[attributes]
            ]
            return
        strong = {attributes for attributes, wished in left.items() if _adjudicated(wished)}
        chosen = strong or set(left)
        if len(chosen) > 1:
            self._leave_open(Clash.ATTRIBUTES, [voice for attributes in left for voice in left[attributes]])
        elif chosen:
            (attributes,) = chosen
            for other in set(left) - chosen:
                for voice in left[other]:
                    self._settle(voice.origin, Status.REJECTED)
            origins = tuple(sorted({voice.origin for voice in left[attributes]}))
            self.result.gold.append(Gold(Content(key, attributes), origins, bool(strong)))

    def _won_over(self, against: Iterable[_Voice]) -> list[_Voice]:
        """Let the word that an adjudicator had on what is alike hold for these; return those it changes."""
        for voice in against:
            self._settle(voice.origin, Status.ACCEPTED)
        return [voice for voice in against if self.result.status.get(voice.origin) is Status.ACCEPTED]

    def _leave_open(self, clash: Clash, voices: Iterable[_Voice]) -> None:
        targets = tuple(sorted({voice.origin for voice in voices}))
        self.result.open.append(Open(clash, targets))

    def _settle(self, target: str, status: Status) -> None:
        """Let an adjudicator's word on an annotation alike hold for this one too.

        A correction rejected what stood there, and stays a correction.
        """
        if target in self.items and self.result.status[target] is not Status.CORRECTED:
            self.result.status[target] = status
            own = Open(Clash.VERDICTS, (target,))
            self.result.open = [case for case in self.result.open if case != own]


def _outcome(verdict: Verdict, item: Item, content: Revision) -> tuple[Decision, Content | None]:
    if verdict.decision is Decision.CORRECT:
        if not verdict.says_what:
            return Decision.CORRECT, None
        corrected = content(verdict, item)
        return (Decision.CORRECT if corrected != item.content else Decision.ACCEPT), corrected
    return verdict.decision, item.content if verdict.decision is Decision.ACCEPT else None


def _came_so(verdict: Verdict) -> bool:
    return verdict.imported and verdict.decision is Decision.ACCEPT


def _adjudicated(voices: Iterable[_Voice]) -> bool:
    return any(voice.adjudicated for voice in voices)


def _majority(items: Collection[Item]) -> Attributes:
    """Return the attributes that more than half of the items share."""
    counts = Counter(entry for item in items if item.content for entry in item.content.attributes)
    return tuple(sorted(entry for entry, count in counts.items() if 2 * count > len(items)))
