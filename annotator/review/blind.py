"""Blind work: who has begun a document finishes it before seeing what others made of it.

Owns the rule for one document. Whether a project is blind at all is its setting.
"""

from __future__ import annotations

from annotator.model.documents import State


def finishes_first(state: State, own_spans: int) -> bool:
    """Tell whether somebody with this state and so many own spans has begun and not finished a document."""
    return state is State.IN_PROGRESS or (own_spans > 0 and state is not State.DONE)
