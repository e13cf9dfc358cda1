"""The status that verdicts give."""

from __future__ import annotations

import pytest

from annotator.model.spans import Status
from annotator.model.verdicts import Decision, Said, settled_status

A, R, C, N = Decision.ACCEPT, Decision.REJECT, Decision.CORRECT, Decision.ADD


def final(decision: Decision, becomes: str | None = None) -> Said:
    return Said(decision, becomes, final=True)


@pytest.mark.parametrize(
    ("verdicts", "status"),
    [
        ([], Status.UNREVIEWED),
        ([Said(A)], Status.ACCEPTED),
        ([Said(R), Said(R)], Status.REJECTED),
        ([Said(A), Said(R)], Status.UNREVIEWED),
        ([Said(A), Said(R), final(C)], Status.CORRECTED),
        ([final(A), final(R)], Status.UNREVIEWED),
        ([Said(N)], Status.UNREVIEWED),
        ([Said(C, "place"), Said(C, "place")], Status.CORRECTED),
        ([Said(C, "place"), Said(C, "post")], Status.UNREVIEWED),
        ([Said(C, "place"), Said(C)], Status.UNREVIEWED),  # one does not say to what
        ([Said(C, "place"), final(C, "post")], Status.CORRECTED),
    ],
)
def test_a_status_is_settled_or_open(verdicts: list[Said], status: Status) -> None:
    assert settled_status(verdicts) is status
    assert settled_status(reversed(verdicts)) is status
