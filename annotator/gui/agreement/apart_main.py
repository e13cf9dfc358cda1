"""The other process: keeps the study of a large project and answers what the window asks of it.

Started by `apart`. For the counting it starts another of its kind, which counts half of the documents. No Qt,
writes nothing.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import IO, Any

from annotator.gui.agreement.behind import passages_behind
from annotator.gui.agreement.each_document import each_document
from annotator.gui.agreement.study import Gathered, Step, Study
from annotator.gui.messages import receive, send
from annotator.project import Project
from annotator.store.reading_ahead import read_ahead
from annotator.workers import AGREEMENT, end, start

TELL_EVERY = 0.2  # seconds between two words, also where nothing moved: who asked may want to stop


class Teller:
    """Says how far the work is, again and again while a request is worked on."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._said = (0, 0)
        self._over = threading.Event()

    def step(self, done: int, total: int) -> None:
        """Note how far it is."""
        self._said = (done, total)

    def answer(self, work: Callable[[Step], object]) -> None:
        """Do the work and send what it gives."""
        thread = threading.Thread(target=self._tell, daemon=True)
        thread.start()
        result = work(self.step)
        self._over.set()
        thread.join()
        send(self._stream, ("done", result))

    def _tell(self) -> None:
        over = False
        while not over:
            try:
                send(self._stream, ("step", self._said))
            except OSError:
                os._exit(1)  # nobody listens any more
            over = self._over.wait(TELL_EVERY)


def main() -> int:
    """Answer requests until the stream ends. The first one names the project and what to do."""
    out = sys.stdout.buffer
    sys.stdout = sys.stderr  # whatever prints must not come between messages
    request = receive(sys.stdin.buffer)
    if request is None:
        return 0
    path = Path(request["path"])
    if request["do"] != "half":
        read_ahead(path)
    with Project.open_beside(path) as project:
        if request["do"] == "half":
            study = Study(project, viewer=request["viewer"])
            Teller(out).answer(lambda step: study.gather(request["group"], step, 1, 2))
            return 0
        _lead(project, request["viewer"], out)
    return 0


def _lead(project: Project, viewer: str, out: IO[bytes]) -> None:
    found: list[Study] = []

    def prepare(_step: Step) -> tuple[int, int]:
        found.append(Study(project, _with_another(project.path, viewer), viewer=viewer))
        return found[0].documents, found[0].hidden

    Teller(out).answer(prepare)
    for request in _requests():
        Teller(out).answer(partial(_reply, project, found[0], request))


def _reply(project: Project, study: Study, request: dict[str, Any], step: Step) -> object:
    if request["do"] == "answer":
        return study.answer(request["question"], step)
    if request["do"] == "each":
        return each_document(project, study, request["question"], lambda: None)
    return passages_behind(project, study, request["question"], request["cell"], lambda: None)


def _requests() -> Iterator[dict[str, Any]]:
    while (request := receive(sys.stdin.buffer)) is not None:
        yield request


def _with_another(path: Path, viewer: str) -> Callable[[Study, str, Step], Gathered]:
    """Return what counts half of the documents here and half in another process."""

    def gather(study: Study, group: str, step: Step) -> Gathered:
        other = start(AGREEMENT)
        try:
            assert other.stdin is not None
            assert other.stdout is not None
            send(other.stdin, {"do": "half", "path": str(path), "group": group, "viewer": viewer})
            mine = study.gather(group, step, 0, 2)
            while (message := receive(other.stdout)) is not None:
                if message[0] == "done":
                    mine.add(message[1])
                    return mine
        finally:
            end(other)
        raise OSError("the other process ended")

    return gather


if __name__ == "__main__":
    raise SystemExit(main())
