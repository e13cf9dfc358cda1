"""Long documents of the review queue counted in another process: the window is not held up meanwhile.

Counting 10,000 spans in Python holds the interpreter's lock for a second. Owns the process, which stays for
the next question and has the file open only while it counts. Never writes.
"""

from __future__ import annotations

import pickle
import subprocess
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from annotator.gui.messages import receive, send
from annotator.gui.review.compared import LONG
from annotator.model.reviewing import Counted
from annotator.model.scheme import Scheme
from annotator.project import Project
from annotator.workers import COUNT, end, start

Question = tuple[Path, Scheme, tuple[str, ...]]


class CountingApart:
    """Counts for one project after another. Asked from a thread at work; `close` may come from any."""

    def __init__(self) -> None:
        self._asking = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def count(
        self, project: Project, check: Callable[[], None], scheme: Scheme, documents: Sequence[str]
    ) -> list[Counted] | None:
        """Return the records of documents as they are in the file; None where it is quicker to count here.

        `check` raises where nobody waits any more; `close` then ends what is being counted.
        """
        spans = sum(sum(project.span_counts(document).values()) for document in documents)
        if spans <= LONG:
            return None
        try:
            return self._ask((project.path, scheme, tuple(documents)), check)
        except (OSError, ValueError, EOFError, pickle.UnpicklingError):
            self.close()
            check()
            return None  # no process can be had

    def close(self) -> None:
        """End the process, whatever it is at."""
        process, self._process = self._process, None
        if process is not None:
            end(process)

    def _ask(self, question: Question, check: Callable[[], None]) -> list[Counted]:
        with self._asking:
            process = self._process
            if process is None or process.poll() is not None:
                process = self._process = start(COUNT)
            check()  # only now can `close` end it
            assert process.stdin is not None
            assert process.stdout is not None
            send(process.stdin, question)
            answer: list[Counted] | None = receive(process.stdout)
            if answer is None:
                raise OSError("the process has ended")
            return answer
