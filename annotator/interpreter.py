"""How Python is set for long work and a quick window. Owns the settings of its collector."""

from __future__ import annotations

import gc

_THRESHOLDS = 20_000, 4, 100


def collect_seldom() -> None:
    """Have the collector look less often, and never again through what there is by now.

    Work on a project makes many objects and hardly a circle: with the interpreter's own settings a merge of
    65,000 changes spends a twelfth of its time on looking, and a document with thousands of spans is looked
    through several times while it opens.
    """
    gc.freeze()
    gc.set_threshold(*_THRESHOLDS)
