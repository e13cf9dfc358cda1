"""What an import or export has to tell: counts, what was left out and why, notes. Stores and prints nothing.

Messages are templates with parameters, as in `UserError`, so that the window can translate them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from annotator.errors import Listed, UserError
from annotator.model.scheme import Label


class Labelled(str):
    """Words of a report in which labels stand: by their ids as a text, by their names in a window."""

    parts: tuple[Label | str, ...]
    listed: bool

    def __new__(cls, parts: Sequence[Label | str], *, listed: bool = False) -> Labelled:
        """Put words together, or into a list; a label that the scheme has not is given by its id."""
        words = [part.id if isinstance(part, Label) else part for part in parts]
        made = super().__new__(cls, Listed(words) if listed else " ".join(words))
        made.parts, made.listed = tuple(parts), listed
        return made

    def named(self, language: str) -> str:
        """Return the words with the labels by their names."""
        shown = [part.name(language) if isinstance(part, Label) else part for part in self.parts]
        return Listed(shown) if self.listed else " ".join(shown)


class Owners(str):
    """Whose something is: by their names as a text, in a window by the names that are shown there."""

    people: tuple[tuple[str, str], ...]  # id and name

    def __new__(cls, people: Sequence[tuple[str, str]]) -> Owners:
        """Name these people, in this order."""
        made = super().__new__(cls, ", ".join(name for _, name in people))
        made.people = tuple(people)
        return made


@dataclass(frozen=True, slots=True)
class Detail:
    """One field of something that two sides changed: what is here, on the other side, and what counts.

    These are values as they are kept; `message` says them in words, unless the entry does.
    """

    name: str
    here: Any
    there: Any
    kept: Any
    message: str = ""
    parameters: dict[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.message.format(**self.parameters)

    def to_json(self) -> dict[str, Any]:
        """Return the values as a JSON object."""
        return {"field": self.name, "here": self.here, "there": self.there, "kept": self.kept}


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to tell. `code` is stable English; `left_out` tells what did not get through from a note.

    `conflict`: two sides said different things, and one had to give way, or a decision holds no longer.
    `details` say in which fields; `passage` where in the document.
    """

    code: str
    message: str
    parameters: dict[str, object] = field(default_factory=dict)
    next_step: str = ""
    left_out: bool = True
    conflict: bool = False
    file: str = ""
    line: int = 0
    document: str = ""
    object: str = ""
    details: tuple[Detail, ...] = ()
    passage: tuple[int, int] | None = None

    @property
    def place(self) -> str:
        """Where it is: the file with its line, else the document's title; its id only where it has none."""
        if self.file:
            return f"{self.file}:{self.line}" if self.line else self.file
        return str(self.parameters.get("title") or "") or self.document[:12]

    def __str__(self) -> str:
        text = self._text()
        return f"{self.place}: {text}" if self.place and self.place not in text else text

    def _text(self) -> str:
        details = [str(detail) for detail in self.details if detail.message]
        parts = self.message.format(**self.parameters), *details, self.next_step.format(**self.parameters)
        return " ".join(filter(None, parts))

    def to_json(self) -> dict[str, Any]:
        """Return the entry as a JSON object without empty fields."""
        fields = {
            "code": self.code,
            "message": self._text(),
            "left_out": self.left_out,
            "conflict": self.conflict or "",
            "file": self.file,
            "line": self.line,
            "document": self.document,
            "object": self.object,
            "passage": list(self.passage or ()) or "",
            "fields": [detail.to_json() for detail in self.details] or "",
        }
        return {name: value for name, value in fields.items() if value not in ("", 0) or name == "left_out"}


class Report:
    """A growing list of entries, and counts of what was done (documents, spans, ...)."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.counts: Counter[str] = Counter()

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def add(self, entry: Entry) -> None:
        """Add one entry."""
        self.entries.append(entry)

    def note(self, code: str, message: str, **parameters: object) -> None:
        """Add something worth knowing that left nothing out."""
        self.add(Entry(code, message, parameters, left_out=False))

    @property
    def anything_left_out(self) -> bool:
        """Tell whether anything did not get through."""
        return any(entry.left_out for entry in self.entries)

    def to_json(self) -> dict[str, Any]:
        """Return the report as a JSON object: counts and entries."""
        return {"counts": dict(self.counts), "entries": [entry.to_json() for entry in self.entries]}


def problem_entry(
    code: str, problem: UserError, *, file: str = "", line: int = 0, document: str = ""
) -> Entry:
    """Return the entry that tells a `UserError` which stopped one file or record."""
    return Entry(
        code, problem.message, problem.parameters, problem.next_step, file=file, line=line, document=document
    )
