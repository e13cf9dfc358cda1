"""Which threads somebody may read: a blind annotator reads no others' talk on others' spans.

Owns that rule. Whether a document is blind for somebody the caller says.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from annotator.model.verdicts import Thread


def readable(
    threads: Iterable[Thread], who: str, *, blind: bool, own: Collection[str], sent_back: str = ""
) -> tuple[Thread, ...]:
    """Return the threads of one document, and on labels, that somebody may read, in the order given.

    Who is blind on the document reads those that he or she speaks in, those on `own` annotations (ids), the
    one that sent the document back, and those on labels, which are about no document.
    """
    if not blind:
        return tuple(threads)
    return tuple(
        thread
        for thread in threads
        if not thread.document
        or thread.target in own
        or thread.id == sent_back
        or any(comment.author == who for comment in thread.comments)
    )
