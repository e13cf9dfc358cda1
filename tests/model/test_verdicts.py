"""The status that verdicts give."""

from __future__ import annotations

import pytest

from annotator.model.spans import Status
from annotator.model.verdicts import Decision, settled_status

A, R, C, N = Decision.ACCEPT, Decision.REJECT, Decision.CORRECT, Decision.ADD


@pytest.mark.parametrize(
    ("verdicts", "status"),
    [
        ([], Status.UNREVIEWED),
        ([(A, False)], Status.ACCEPTED),
        ([(R, False), (R, False)], Status.REJECTED),
        ([(A, False), (R, False)], Status.UNREVIEWED),
        ([(A, False), (R, False), (C, True)], Status.CORRECTED),
        ([(A, True), (R, True)], Status.UNREVIEWED),
        ([(N, False)], Status.UNREVIEWED),
    ],
)
def test_a_status_is_settled_or_open(verdicts: list[tuple[Decision, bool]], status: Status) -> None:
    assert settled_status(verdicts) is status
    assert settled_status(reversed(verdicts)) is status
