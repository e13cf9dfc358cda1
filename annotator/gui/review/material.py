"""What a reviewer sees of one document: who finished it, their spans, the differences, verdicts and threads.

Owns how that is gathered from a project and the rule of blind review. Draws nothing and changes nothing.
"""

from __future__ import annotations

from collections import ChainMap, Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from annotator.exchange.layers import left_out
from annotator.gui.review.compared import Compared
from annotator.gui.session import BLIND
from annotator.model.annotators import GOLD, Annotator
from annotator.model.documents import Document, State
from annotator.model.spans import Range, Span, Status
from annotator.model.verdicts import ADJUDICATORS, GOLD_RULE, Thread, Verdict, adjudicators_of, threads
from annotator.project import Project
from annotator.review.additions import additions, contenders
from annotator.review.blind import finishes_first
from annotator.review.decisions import Open
from annotator.review.deleted import deleted_since
from annotator.review.differences import Difference, Group, groups
from annotator.review.gathering import layers_of_labels
from annotator.review.golden import exclusive_of, gold_rule, reviewed_of
from annotator.review.queue import unconfirmed
from annotator.review.resettling import Adjudicated, Rules, adjudicated
from annotator.review.settlement import Consensus, Reviewed, Settlement
from annotator.review.wholes import Item, Whole, label_wholes, relation_wholes

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
        if not self.settled.marked.has_gold:
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
        named = {name: n for n, group in walked for name in self.names_in(group)}
        return {**named, **{item.id: n for n, group in walked for item in group.members}}

    def names_in(self, group: Group | Whole) -> list[str]:
        """Return by what ids a difference is talked of: what reviewers added, by their verdicts."""
        added, came = group.kind is Difference.ADDED, self.reviewed.brought
        return [
            name
            for item in group.members
            for name in (item.origins if added and item.id not in came else (item.id,))
        ]

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

    def conflict(self, group: Group | Whole) -> Open | None:
        """Return the conflict that a group is part of, or None."""
        return next(
            (self.in_conflict[item.id] for item in group.members if item.id in self.in_conflict), None
        )

    def contenders(self, group: Group | Whole) -> list[Span | Item]:
        """Return what nobody has and that takes part in the conflict which a group is part of."""
        case = self.conflict(group)
        return contenders(self.reviewed, case, {item.id for item in group.members}) if case else []

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

    def work_out(self) -> Material:
        """Have ready what the page asks for; in a long document's task, so that the window does not wait."""
        self.compared.work_out()
        for name in ("new_gold", "group_of", "number_of", "left"):
            getattr(self, name)
        return self

    def said_anew(self, project: Project, objects: frozenset[str]) -> Material:
        """Read anew what verdicts and comments change; spans and their groups stay as they are.

        `objects`: what was touched.
        """
        document, rules = self.document.id, rules_of(project)
        if rules == self.rules:
            settled = self.settled.said_anew(objects, project.verdicts(document, objects), rules)
        else:
            given = replace(self.settled.given, verdicts=project.verdicts(document))
            settled = adjudicated(given, rules)
        talk, closed = read_threads(project, document), self.passages_closed
        return replace(self, settled=settled, rules=rules, threads=talk, closed_before=closed)


def gather(
    project: Project, document: str, reviewer: str, *, sampled: frozenset[int] = frozenset()
) -> Material:
    """Read one document for review. Raises RuleBroken for an unknown one. For long ones, in a task."""
    scheme, zones, rules = project.scheme, left_out(project, document), rules_of(project)
    reviewed = reviewed_of(project, document)
    states = project.states(document)
    people = done_people(project.annotators(), states)
    by_person = {who: [span for span in reviewed.spans if span.annotator == who] for who in people}
    own = sum(span.annotator == reviewer for span in reviewed.spans)
    return Material(
        document=project.document(document),
        text=project.text(document),
        compared=Compared(
            people,
            by_person,
            tuple(groups(by_person, layers_of_labels(scheme))),
            tuple(label_wholes(people, reviewed.document_labels, rules.exclusive)),
            tuple(relation_wholes(people, reviewed.relations, reviewed.spans)),
            reviewed.spans,
        ),
        settled=adjudicated(reviewed, rules),
        rules=rules,
        threads=read_threads(project, document),
        hidden=is_hidden(project, states.get(reviewer, State.NEW), own),
        sampled=sampled,
        left_out=tuple(zones),
    )


def read_threads(project: Project, document: str) -> tuple[Thread, ...]:
    """Return the threads on a document and on what is in it, then those on labels."""
    return (*threads(project.comments(document)), *threads(project.comments("")))


def done_people(annotators: Sequence[Annotator], states: Mapping[str, State]) -> tuple[str, ...]:
    """Return who finished a document, in the project's order."""
    done = {who for who, state in states.items() if state is State.DONE and who != GOLD}
    return tuple(person.id for person in annotators if person.id in done)


def is_hidden(project: Project, state: State, own_spans: int) -> bool:
    """Tell whether a blind project hides others' work: whoever began a document finishes it first."""
    return bool(project.setting(BLIND, True)) and finishes_first(state, own_spans)


def may_adjudicate(project: Project, who: str) -> bool:
    """Tell whether somebody may settle conflicts of verdicts: all may while the project names nobody."""
    named = adjudicators(project)
    return not named or who in named


def adjudicators(project: Project) -> tuple[str, ...]:
    """Return the annotators whom the project names as adjudicators."""
    return adjudicators_of(project.setting(ADJUDICATORS))


def rules_of(project: Project) -> Rules:
    """Return how a project's gold is settled."""
    return Rules(rule_of(project), exclusive_of(project.scheme))


def rule_of(project: Project) -> Consensus | None:
    """Return the project's rule for gold without verdicts: n of m agree, or None."""
    return gold_rule(project.setting(GOLD_RULE))
