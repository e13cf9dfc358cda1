"""Errors that a user can act on. Anything else that is raised is a bug.

A `UserError` holds English templates and their parameters apart, so that the window can translate the
template (context "errors") before it fills it in; `str(error)` is the English text.
"""

from __future__ import annotations

from collections.abc import Iterable


class Listed(str):
    """Words that a text of an error or report names as a list.

    As a text it is `a, b`; a window joins the parts with the mark of its language.
    """

    parts: tuple[str, ...]

    def __new__(cls, parts: Iterable[str]) -> Listed:
        """Put words into a list."""
        given = tuple(parts)
        made = super().__new__(cls, ", ".join(given))
        made.parts = given
        return made


class UserError(Exception):
    """Something the user can mend.

    `message` says what is wrong and names the file, line or record; `next_step` says what to do about it.
    Both are templates for `str.format` with `parameters`.
    """

    def __init__(self, message: str, next_step: str = "", **parameters: object) -> None:
        super().__init__(message, next_step)
        self.message = message
        self.next_step = next_step
        self.parameters = parameters

    def __str__(self) -> str:
        text = self.message.format(**self.parameters)
        step = self.next_step.format(**self.parameters)
        return f"{text} {step}".strip()


class Phrase(UserError):
    """A part of a sentence that an error is filled with, such as where something stands. Never raised."""


class FileProblem(UserError):
    """A file or folder cannot be read, written or understood."""


class ProjectProblem(UserError):
    """A file is no project, or not one that this version can open."""


class ReadOnlyProject(UserError):
    """A change was asked of a project that is open read-only."""


class SchemeProblem(UserError):
    """A scheme cannot be used as it stands."""


class RuleBroken(UserError):
    """A change would break a rule of the scheme or of ownership; nothing was written."""


class NothingToUndo(UserError):
    """There is no act to take back or to do again, or a later change stands in its way."""


class RecordProblem(UserError):
    """One record of an import or export cannot be used."""


class QueryProblem(UserError):
    """What is looked for cannot be looked for as it stands."""
