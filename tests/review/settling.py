"""Verdicts settled without gold that came in, as the tables of the rule have them."""

from __future__ import annotations

from collections.abc import Mapping

from annotator.review.adjudication import NO_GROUPS, settle_spans, with_the_rest
from annotator.review.settlement import Consensus, Reviewed, Settlement


def settle(
    reviewed: Reviewed, consensus: Consensus | None = None, exclusive: Mapping[str, str] = NO_GROUPS
) -> Settlement:
    """Return the gold of a document. `exclusive`: label -> exclusive group it belongs to."""
    return with_the_rest(reviewed, settle_spans(reviewed, consensus), consensus, exclusive)
