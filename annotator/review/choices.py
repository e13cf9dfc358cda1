"""What a reviewer's one key means as verdicts, for a group of differing spans.

Owns that translation; applies nothing. Each function returns acts for the project's door, in text order.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from annotator.model.acts import AddVerdict
from annotator.model.annotators import GOLD
from annotator.model.spans import AttributeValue, Range, Relation, Span, Status
from annotator.model.verdicts import Decision
from annotator.review.differences import Difference, Group
from annotator.review.wholes import Item, Whole


def accept(
    group: Group | Whole, annotators: Collection[str], *, reason: str = "", adjudicates: bool = False
) -> tuple[AddVerdict, ...]:
    """Accept what these annotators have in a group, and whatever is alike to it; reject the rest of it."""
    chosen = [_fact(item) for item in group.members if item.annotator in annotators]
    return tuple(
        _verdict(
            group, item, Decision.ACCEPT if _fact(item) in chosen else Decision.REJECT, reason, adjudicates
        )
        for item in group.members
    )


def reject(group: Group | Whole, *, reason: str = "", adjudicates: bool = False) -> tuple[AddVerdict, ...]:
    """Reject everything in a group."""
    return tuple(_verdict(group, item, Decision.REJECT, reason, adjudicates) for item in group.members)


def correct(
    spans: Sequence[Span],
    ranges: tuple[Range, ...],
    label: str,
    attributes: Mapping[str, AttributeValue],
    *,
    reason: str = "",
    adjudicates: bool = False,
) -> tuple[AddVerdict, ...]:
    """Put one span in the place of several: what is so already is accepted, all else corrected to it."""
    wanted = (ranges, label, dict(attributes))
    return tuple(
        AddVerdict("span", span.id, Decision.ACCEPT, reason=reason, adjudicates=adjudicates)
        if _fact(span) == wanted
        else AddVerdict(
            target_kind="span",
            target=span.id,
            decision=Decision.CORRECT,
            ranges=ranges,
            label=label,
            attributes=attributes,
            reason=reason,
            adjudicates=adjudicates,
        )
        for span in spans
    )


def again(
    group: Group | Whole, item: Span | Item, *, reason: str = "", adjudicates: bool = False
) -> AddVerdict:
    """Say once more what was added, or accept gold that came in: of several, this is what holds."""
    return _verdict(group, item, Decision.ACCEPT, reason, adjudicates)


def refuse(
    group: Group | Whole, item: Span | Item, *, reason: str = "", adjudicates: bool = False
) -> AddVerdict:
    """Reject what another reviewer added."""
    return _in_full(group, item, Decision.REJECT, reason, adjudicates)


def _in_full(
    group: Group | Whole, item: Span | Item, decision: Decision, reason: str, adjudicates: bool
) -> AddVerdict:
    """Say of what nobody has that it is right, or is not: all of it is named."""
    return AddVerdict(
        target_kind=group.target_kind,
        target="",
        decision=decision,
        ranges=item.ranges if isinstance(item, Span) else (),
        label=item.label,
        attributes=item.attributes,
        document=item.document,
        head=item.head if isinstance(item, Relation) else "",
        tail=item.tail if isinstance(item, Relation) else "",
        reason=reason,
        adjudicates=adjudicates,
    )


def accept_the_rest(groups: Iterable[Group | Whole], status: Mapping[str, Status]) -> tuple[AddVerdict, ...]:
    """Accept every undecided span that nobody contradicts.

    That is: of groups that are alike, and of those that only one or some have. Groups whose spans differ in
    boundary, label or attributes stay for a decision of their own, and what somebody is unsure of.
    """
    calm = (Difference.NONE, Difference.ONE, Difference.SOME)
    return tuple(
        _verdict(group, item, Decision.ACCEPT, "", False)
        for group in groups
        if group.kind in calm and not any(span.unsure for span in group.spans)
        for item in group.members
        if status.get(item.id, Status.UNREVIEWED) is Status.UNREVIEWED
    )


def _fact(item: Span | Item) -> tuple[object, str, dict[str, AttributeValue]]:
    """Return what makes two alike: a relation's ends are those of its group."""
    return (item.ranges if isinstance(item, Span) else (), item.label, dict(item.attributes))


def _verdict(
    group: Group | Whole, item: Span | Item, decision: Decision, reason: str, adjudicates: bool
) -> AddVerdict:
    if group.kind is Difference.ADDED and item.annotator != GOLD:  # nobody has it, so it is named in full
        said = Decision.ADD if decision is Decision.ACCEPT else decision
        return _in_full(group, item, said, reason, adjudicates)
    return AddVerdict(
        target_kind=group.target_kind,
        target=item.id,
        decision=decision,
        reason=reason,
        adjudicates=adjudicates,
    )
