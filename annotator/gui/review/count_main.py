"""The other process: counts documents of the review queue, as they are in the file when it is asked.

Started by `counting_apart`. No Qt, writes nothing.
"""

from __future__ import annotations

import sys

from annotator.gui.messages import receive, send
from annotator.project import Project


def main() -> int:
    """Answer questions until the stream ends."""
    out = sys.stdout.buffer
    sys.stdout = sys.stderr  # whatever prints must not come between messages
    while (question := receive(sys.stdin.buffer)) is not None:
        path, scheme, documents = question
        with Project.open_beside(path) as project:  # open no longer: who closes the file leaves one file
            counted = project.counted(scheme, documents)
        send(out, counted)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
