"""What a reviewer's one key means as verdicts, for a group of differing spans.

Owns that translation; applies nothing. Each function returns acts for the project's door, in text order.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from annotator.model.acts import AddVerdict
from annotator.model.spans import AttributeValue, Range, Span, Status
from annotator.model.verdicts import Decision
from annotator.review.differences import Difference, Group


def accept(
    group: Group, annotators: Collection[str], *, reason: str = "", adjudicates: bool = False
) -> tuple[AddVerdict, ...]:
    """Accept what these annotators have in a group, and whatever is alike to it; reject the rest of it."""
    chosen = [_fact(span) for span in group.spans if span.annotator in annotators]
    return tuple(
        _verdict(span, Decision.ACCEPT if _fact(span) in chosen else Decision.REJECT, reason, adjudicates)
        for span in group.spans
    )


def reject(group: Group, *, reason: str = "", adjudicates: bool = False) -> tuple[AddVerdict, ...]:
    """Reject everything in a group."""
    return tuple(_verdict(span, Decision.REJECT, reason, adjudicates) for span in group.spans)


def correct(
    group: Group,
    ranges: tuple[Range, ...],
    label: str,
    attributes: Mapping[str, AttributeValue],
    *,
    reason: str = "",
    adjudicates: bool = False,
) -> tuple[AddVerdict, ...]:
    """Put one span in the place of a group: what is so already is accepted, all else corrected to it."""
    wanted = (ranges, label, dict(attributes))
    return tuple(
        _verdict(span, Decision.ACCEPT, reason, adjudicates)
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
        for span in group.spans
    )


def accept_the_rest(groups: Iterable[Group], status: Mapping[str, Status]) -> tuple[AddVerdict, ...]:
    """Accept every undecided span that nobody contradicts.

    That is: of groups that are alike, and of those that only one or some have. Groups whose spans differ in
    boundary, label or attributes stay for a decision of their own.
    """
    calm = (Difference.NONE, Difference.ONE, Difference.SOME)
    return tuple(
        _verdict(span, Decision.ACCEPT, "", False)
        for group in groups
        if group.kind in calm
        for span in group.spans
        if status.get(span.id, Status.UNREVIEWED) is Status.UNREVIEWED
    )


def _fact(span: Span) -> tuple[tuple[Range, ...], str, dict[str, AttributeValue]]:
    return (span.ranges, span.label, dict(span.attributes))


def _verdict(span: Span, decision: Decision, reason: str, adjudicates: bool) -> AddVerdict:
    return AddVerdict(
        target_kind="span", target=span.id, decision=decision, reason=reason, adjudicates=adjudicates
    )
