"""What a reviewer sees of one document: who finished it, their spans, the differences, verdicts and threads.

Owns what follows from these for the page. Reads no project, draws nothing and changes nothing.
"""

from __future__ import annotations

from collections import ChainMap, Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from annotator.gui.review.compared import Compared
from annotator.model.annotators import GOLD
from annotator.model.documents import Document
from annotator.model.spans import Range, Span, Status
from annotator.model.verdicts import Thread, Verdict
from annotator.review.additions import Standing, additions, contenders
from annotator.review.decisions import Open
from annotator.review.deleted import deleted_since
from annotator.review.differences import Difference, Group
from annotator.review.queue import unconfirmed
from annotator.review.resettling import Adjudicated, Rules
from annotator.review.settlement import Consensus, Reviewed, Settlement
from annotator.review.wholes import Item, Whole

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True)
class Material:
    """One document under review. `compared` is what those who finished it marked.

    `reviewed` and `settlement` are about everybody's work: of others' one sees what is in gold.
    """

    document: Document
    text: str
    compared: Compared
    settled: Adjudicated
    rules: Rules  # of what is gold
    threads: tuple[Thread, ...]
    hidden: bool = False  # blind: the reviewer's own work on it is not done yet
    sampled: frozenset[int] = field(default_factory=frozenset)  # of the agreed passages, those drawn
    closed_before: frozenset[int] | None = None  # passages, when what was said before was settled
    left_out: tuple[Range, ...] = ()  # chrome and repeats, dimmed: what was marked there is reviewed too

    @property
    def reviewed(self) -> Reviewed:
        """Everybody's work and what was said of it."""
        return self.settled.reviewed

    @property
    def settlement(self) -> Settlement:
        """What all comes to."""
        return self.settled.settlement

    @property
    def rule(self) -> Consensus | None:
        """What is gold without a verdict."""
        return self.rules.consensus

    @property
    def people(self) -> tuple[str, ...]:
        """The annotators who finished it, in the project's order."""
        return self.compared.people

    @property
    def groups(self) -> tuple[Group, ...]:
        """What they have alike, and what differs, of spans."""
        return self.compared.groups

    @property
    def all_groups(self) -> tuple[Group | Whole, ...]:
        """Everything that can be decided, in the order of the walk."""
        return self.compared.all_groups

    @cached_property
    def differences(self) -> tuple[Group | Whole, ...]:
        """What the reviewer walks through: document labels, passages, relations that differ; or a sample.

        What all have alike is only there where reviewers do not agree on it. A relation comes after all
        passages, since it enters gold only with both its ends.
        """
        agreed = [group for group in self.groups if group.agreed]
        drawn = {id(group) for number, group in enumerate(agreed) if number in self.sampled}
        if self.sampled:
            return tuple(group for group in self.groups if id(group) in drawn)
        walked: Sequence[Group | Whole] = self.compared.differing
        if self.in_conflict:
            walked = [group for group in self.all_groups if not group.agreed or self.conflict(group)]
        if self.additions or self.deleted:
            order = {"document_label": 0, "span": 1, "relation": 2}
            walked = sorted(
                [*walked, *self.additions, *self.deleted],
                key=lambda g: (order[g.target_kind], g.start if g.target_kind == "span" else 0),
            )
        return tuple(walked)

    @cached_property
    def additions(self) -> tuple[Group | Whole, ...]:
        """What reviewers added and what came in as gold, one difference each: nobody has it."""
        return tuple(additions(self.reviewed, self.settlement, self.all_groups))

    @cached_property
    def deleted(self) -> tuple[Group | Whole, ...]:
        """What was taken into gold and its annotator deleted since, until a reviewer says what is right."""
        return tuple(deleted_since(self.reviewed.verdicts, self.settlement, self.compared.places))

    @cached_property
    def without_bar(self) -> tuple[Group, ...]:
        """The differences of which nothing is drawn below the text: nobody has it, nor does gold hold it."""
        drawn = {gold.id for gold in self.new_gold}
        apart = [group for group in (*self.additions, *self.deleted) if isinstance(group, Group)]
        return tuple(group for group in apart if not any(span.id in drawn for span in group.spans))

    @cached_property
    def gold_of(self) -> Mapping[str, Span]:
        """The gold span that an annotation, an addition or gold that came in became part of, by its id."""
        spans, became = self.settlement.spans, self.settlement.became
        if not self.reviewed.brought and self.settled.on_spans is not None:  # no gold came in
            return became
        return {**{origin: gold for gold in spans for origin in gold.origins}, **became}

    @cached_property
    def new_gold(self) -> tuple[Span, ...]:
        """The gold spans that no annotator has so: what was corrected or added."""
        return tuple(g for g in self.settlement.spans if (g.ranges, g.label) not in self.compared.passages)

    @cached_property
    def group_of(self) -> Mapping[str, Group]:
        """The group of each span, by the span's id; also of gold that no annotator has so."""
        apart = (group for group in self.additions if isinstance(group, Group))
        found = ChainMap({span.id: group for group in apart for span in group.spans}, self.compared.homes)
        origins = {gold.id: next(filter(found.get, gold.origins), "") for gold in self.new_gold}
        return ChainMap(*found.maps, {gold: found[origin] for gold, origin in origins.items() if origin})

    @cached_property
    def closed(self) -> frozenset[int]:
        """The groups, by `id`, of which nothing is left to decide."""
        others = (*self.compared.labels, *self.compared.relations, *self.additions)
        return self.passages_closed.union(id(group) for group in others if self.decided(group))

    @cached_property
    def passages_closed(self) -> frozenset[int]:
        """Those of the passages; asked of what was touched."""
        before, names = self.closed_before, self.settled.touched
        if before is None or names is None:
            given = self.settlement.status.items()
            before, names = frozenset(), {n for n, status in given if status is not Status.UNREVIEWED}
        touched = {id(group): group for name in names if (group := self.compared.homes.get(name))}
        return before.difference(touched).union(at for at, group in touched.items() if self.decided(group))

    @cached_property
    def said(self) -> Mapping[str, Sequence[Verdict]]:
        """The verdicts on each annotation, by its id."""
        found: defaultdict[str, list[Verdict]] = defaultdict(list)
        for verdict in self.reviewed.verdicts:
            found[verdict.target].append(verdict)
        return found

    @cached_property
    def number_of(self) -> dict[str, int]:
        """The number of the difference that each annotation is in, by the annotation's id.

        What a reviewer added goes by its verdict as well.
        """
        walked = list(enumerate(self.differences))
        named = {name: n for n, group in walked for name in self.talked_of(group)}
        return {**named, **{item.id: n for n, group in walked for item in group.members}}

    def talked_of(self, group: Group | Whole) -> dict[str, Span | Item]:
        """Return by what ids a difference is talked of, with what each is: a comment is on the first.

        That is what the first of the people has. What reviewers added goes by their verdicts.
        """
        place = {who: number for number, who in enumerate(self.people)}
        members = sorted(group.members, key=lambda item: place.get(item.annotator, len(place)))
        added, came = group.kind is Difference.ADDED, self.reviewed.brought
        return {
            name: item
            for item in members
            for name in (item.origins if added and item.id not in came else (item.id,))
        }

    @cached_property
    def end_of(self) -> Mapping[str, Span]:
        """What a relation may end at, by its id: also others' spans, and gold."""
        return ChainMap({span.id: span for span in self.settlement.spans}, self.compared.marked)

    @cached_property
    def in_conflict(self) -> dict[str, Open]:
        """The conflicts of verdicts that wait for an adjudicator, by the ids of what is in them."""
        return {target: case for case in self.settlement.open for target in case.targets}

    def status(self, item: Span | Item) -> Status:
        """Return what reviewers made of an annotation."""
        return self.settlement.status.get(item.id, Status.UNREVIEWED)

    def decided(self, group: Group | Whole) -> bool:
        """Tell whether nothing of a group is left to decide."""
        if group.kind is Difference.ADDED:
            return self.conflict(group) is None
        if group.kind is Difference.DELETED:
            return group not in self.deleted
        return self.decided_all(group.members)

    def decided_all(self, items: Sequence[Span | Item]) -> bool:
        """Tell whether each of some annotations is decided on."""
        return all(self.status(item) is not Status.UNREVIEWED for item in items)

    def refused(self, group: Group | Whole) -> bool:
        """Tell whether a difference is of additions that an adjudicator kept out of gold."""
        added = group.kind is Difference.ADDED and self.conflict(group) is None
        return added and all(item.annotator != GOLD for item in group.members)

    def conflict(self, group: Group | Whole) -> Open | None:
        """Return the conflict that a group is part of, or None."""
        return next(
            (self.in_conflict[item.id] for item in group.members if item.id in self.in_conflict), None
        )

    def contenders(self, group: Group | Whole) -> list[Span | Item]:
        """Return what nobody has and that takes part in the conflict which a group is part of."""
        case = self.conflict(group)
        return contenders(self.reviewed, case, {item.id for item in group.members}) if case else []

    @cached_property
    def _standing(self) -> Standing:
        return Standing(self.reviewed)

    def stands_alike(self, group: Group | Whole) -> list[Span | Item]:
        """Return the gold that came in which somebody has alike there, as long as nobody contradicts it."""
        return [item for item in self._standing.like(group.members) if item.id not in self.in_conflict]

    def may_contradict(self, group: Group | Whole) -> bool:
        """Tell whether a verdict there may contradict gold that came in."""
        return any(self.status(item) is Status.ACCEPTED for item in self.stands_alike(group))

    def next_open(
        self, number: int, wanted: Callable[[Group | Whole], bool] = lambda group: True
    ) -> int | None:
        """Return the number of the next wanted difference after this one that is open, round the end."""
        count = len(self.differences)
        order = [(number + away) % count for away in range(1, count + 1)] if count else []
        found = ((at, self.differences[at]) for at in order)
        return next((at for at, group in found if wanted(group) and not self.decided(group)), None)

    def number_from(self, held: Sequence[Group | Whole], wanted: Callable[[Group | Whole], bool]) -> int:
        """Return the number to go on with after the work changed: of the difference that was in hand.

        `held`: that one as it was, then those before it, backwards. Where nothing is left of it, it is the
        next open one: a key that is pressed then must not decide about what merely has its number now.
        """
        after = -1
        for away, group in enumerate(held):
            like = Counter(self.number_of[item.id] for item in group.members if item.id in self.number_of)
            if like:
                after = like.most_common(1)[0][0]
                if away == 0:
                    return after
                break
        found = self.next_open(after, wanted)
        found = self.next_open(after) if found is None else found
        return found or 0

    @cached_property
    def unconfirmed(self) -> int:
        """How much all have alike that is not in gold yet, what is walked through not counted."""
        walked = {id(group) for group in self.differences}
        found = unconfirmed(
            self.all_groups, self.settlement.status, finished=len(self.people), rule=self.rule
        )
        return sum(id(group) not in walked for group in found)

    @cached_property
    def left(self) -> int:
        """How many differences are not decided."""
        gone = set(map(id, self.deleted))
        return sum(id(group) in gone or id(group) not in self.closed for group in self.differences)

    def work_out(self, check: Callable[[], None] = lambda: None) -> Material:
        """Have ready what the page asks for; in a long document's task, so that the window does not wait.

        `check` is called between the parts; what it raises ends this.
        """
        self.compared.work_out(check)
        self.settled.marked.work_out()
        for name in ("new_gold", "group_of", "number_of", "left"):
            check()
            getattr(self, name)
        return self
