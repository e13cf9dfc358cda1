"""Reads one document of a project for review: how it is gathered, by which rules, and what is hidden.

Owns the rule of blind review and who may settle conflicts. Draws nothing and changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from annotator.exchange.layers import left_out
from annotator.gui.review.compared import Compared
from annotator.gui.review.material import Material
from annotator.gui.session import BLIND
from annotator.model.annotators import GOLD, Annotator
from annotator.model.documents import State
from annotator.model.verdicts import ADJUDICATORS, GOLD_RULE, Thread, adjudicators_of, threads
from annotator.project import Project
from annotator.review.blind import finishes_first
from annotator.review.differences import groups
from annotator.review.gathering import layers_of_labels
from annotator.review.golden import WithGold, exclusive_of, gold_rule, reviewed_of
from annotator.review.resettling import Rules, adjudicated
from annotator.review.settlement import Consensus
from annotator.review.wholes import label_wholes, relation_wholes


def gather(
    project: Project,
    document: str,
    reviewer: str,
    *,
    sampled: frozenset[int] = frozenset(),
    check: Callable[[], None] = lambda: None,
) -> Material:
    """Read one document for review. Raises RuleBroken for an unknown one. For long ones, in a task.

    `check` is called between its parts; what it raises ends the reading.
    """
    scheme, zones, rules = project.scheme, left_out(project, document), rules_of(project)
    check()
    reviewed = reviewed_of(project, document)
    check()
    states = project.states(document)
    people = done_people(project.annotators(), states)
    by_person = {who: [span for span in reviewed.spans if span.annotator == who] for who in people}
    own = sum(span.annotator == reviewer for span in reviewed.spans)
    passages = tuple(groups(by_person, layers_of_labels(scheme)))
    check()
    return Material(
        document=project.document(document),
        text=project.text(document),
        compared=Compared(
            people,
            by_person,
            passages,
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


def said_anew(material: Material, project: Project, objects: frozenset[str]) -> Material:
    """Read anew what verdicts and comments change; spans and their groups stay as they are.

    `objects`: what was touched.
    """
    document, rules = material.document.id, rules_of(project)
    if rules == material.rules:
        settled = material.settled.said_anew(objects, project.verdicts(document, objects), rules)
    else:
        given = replace(material.settled.given, verdicts=project.verdicts(document))
        settled = adjudicated(given, rules)
    talk, closed = read_threads(project, document), material.passages_closed
    return replace(material, settled=settled, rules=rules, threads=talk, closed_before=closed)


def read_threads(project: Project, document: str) -> tuple[Thread, ...]:
    """Return the threads on a document and on what is in it, then those on labels."""
    return (*threads(project.comments(document)), *threads(project.comments("")))


def done_people(annotators: Sequence[Annotator], states: Mapping[str, State]) -> tuple[str, ...]:
    """Return who finished a document, in the project's order."""
    done = {who for who, state in states.items() if state is State.DONE and who != GOLD}
    return tuple(person.id for person in annotators if person.id in done)


def holds_gold(project: Project, document: str) -> bool:
    """Tell whether gold is in a document that nobody may have finished: it came in, or was decided before."""
    known = WithGold(project)
    kinds = (known.spans(document), known.document_labels(document), known.relations(document))
    return any(item.annotator == GOLD for items in kinds for item in items)


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
