"""The study of a large project in another process: the same questions, and the window is never held up.

Counting 100,000 documents in Python holds the interpreter's lock for a minute, and reading them the
project's. Owns the process. Questions are never asked from the window's thread.
"""

from __future__ import annotations

import pickle
import threading
from collections.abc import Callable
from typing import Any

from annotator.gui.agreement.behind import Passage, passages_behind
from annotator.gui.agreement.each_document import DocumentRow, each_document
from annotator.gui.agreement.study import Answer, Question, Step, Study
from annotator.gui.messages import receive, send
from annotator.project import Project
from annotator.workers import AGREEMENT, end, start

LARGE = 2_000
"""Finished documents (one finished by two counts twice) from which the other process is worth its start."""


class StudyHere(Study):
    """The study of a small project, in this process."""

    alive = True

    def passages(self, question: Question, cell: tuple[str, str], check: Callable[[], None]) -> list[Passage]:
        """Return the first passages behind a cell of the matrix. What `check` raises ends it."""
        return passages_behind(self._project, self, question, cell, check)

    def each_document(self, question: Question, check: Callable[[], None]) -> list[DocumentRow]:
        """Return the figures of single documents, the lowest first. What `check` raises ends it."""
        return each_document(self._project, self, question, check)

    def close(self) -> None:
        """Nothing to end."""


class StudyApart:
    """The study of a large project. `close` may be called from any thread; who asks then gets OSError."""

    def __init__(self, project: Project, step: Step, viewer: str = "") -> None:
        self._asking = threading.Lock()
        self._process = start(AGREEMENT)
        self.alive = True
        found = self._ask({"do": "study", "path": str(project.path), "viewer": viewer}, step)
        self.documents: int = found[0]
        self.hidden: int = found[1]

    def answer(self, question: Question, step: Step) -> Answer:
        """Return everything about a question. What `step` raises ends the process."""
        answer: Answer = self._ask({"do": "answer", "question": question}, step)
        return answer

    def passages(self, question: Question, cell: tuple[str, str], check: Callable[[], None]) -> list[Passage]:
        """Return the first passages behind a cell of the matrix.

        They are read to the end, whoever still waits: a process that was ended would have to count again.
        """
        found: list[Passage] = self._ask(
            {"do": "passages", "question": question, "cell": cell}, lambda done, total: None
        )
        check()
        return found

    def each_document(self, question: Question, check: Callable[[], None]) -> list[DocumentRow]:
        """Return the figures of single documents, the lowest first. Read to the end, as passages are."""
        found: list[DocumentRow] = self._ask({"do": "each", "question": question}, lambda done, total: None)
        check()
        return found

    def close(self) -> None:
        """End the process. Does not wait for it."""
        self.alive = False
        self._process.kill()
        threading.Thread(target=self._tidy, daemon=True).start()

    def _tidy(self) -> None:
        with self._asking:
            end(self._process)

    def _ask(self, request: dict[str, object], step: Step) -> Any:
        with self._asking:
            try:
                assert self._process.stdin is not None
                assert self._process.stdout is not None
                send(self._process.stdin, request)
                while (message := receive(self._process.stdout)) is not None:
                    if message[0] == "done":
                        return message[1]
                    step(*message[1])
                raise OSError("the process has ended")
            except BaseException:
                self.close()
                raise


AnyStudy = StudyHere | StudyApart


def study_of(project: Project, step: Step, viewer: str = "") -> AnyStudy:
    """Return the study of a project as it is now. `viewer`: see `Study`."""
    done = sum(project.progress(person.id).done for person in project.annotators())
    return StudyHere(project, viewer=viewer) if done < LARGE else StudyApart(project, step, viewer)


def ask(
    known: AnyStudy | None, project: Project, question: Question, step: Step, viewer: str = ""
) -> tuple[AnyStudy, Answer | None]:
    """Return what a question's answer is, and the study that gave it: the known one, if it is alive."""
    try:
        study = known if known is not None and known.alive else study_of(project, step, viewer)
        return study, study.answer(question, step) if study.documents else None
    except (OSError, EOFError, pickle.UnpicklingError):  # no process can be had: slower, but right
        here = StudyHere(project, viewer=viewer)
        return here, here.answer(question, step) if here.documents else None
