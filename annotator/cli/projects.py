"""The commands on a whole project: init, check, lint, backup."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from annotator import resources
from annotator.cli.lint import Breach, lint_contests, lint_document, lint_verdicts, lint_without_ends
from annotator.cli.output import ALL_DONE, LEFT_OUT, number, print_result
from annotator.cli.sample import make_sample_project
from annotator.errors import FileProblem
from annotator.exchange.files import read_bytes
from annotator.exchange.scheme_toml import read_scheme
from annotator.model.scheme import Scheme
from annotator.model.spans import DocumentLabel, Relation, Span
from annotator.project import Project
from annotator.review.golden import WithGold

SHIPPED = ("article", "entities")
_MAX_SCHEME = 5_000_000
_FOUND = {
    "pages": "The database file is damaged",
    "text_altered": "A document's text is not what was imported",
    "text_length": "A document's length is wrong",
    "text_missing": "A document's text is missing",
    "change_altered": "An entry of the log was altered",
    "change_emptied": "An entry of the log was emptied",
    "counter_behind": "The log's counter is behind",
    "span_outside": "A span lies outside its text",
    "row_added": "A row is not in the log",
    "row_missing": "A row that the log holds is missing",
    "row_differs": "A row differs from the log",
    "queue_differs": "A document's place in the review queue is wrong",
    "unreadable": "A part cannot be read",
}


def init(arguments: Namespace) -> int:
    """Make a project. The scheme is read before anything is made."""
    path = arguments.project
    _check_place(path)
    scheme = load_scheme(arguments.scheme)
    make = make_sample_project if arguments.sample else Project.create
    with make(path, scheme, name=arguments.name) as project:
        rows = project.documents()
        result = {
            "project": str(path),
            "id": project.id,
            "name": project.name,
            "scheme": scheme.id,
            "labels": len(scheme.labels),
            "documents": len(rows),
        }
    documents = f" and {number(len(rows), 'sample article')}" if arguments.sample else ""
    print_result(arguments, f'Made {path} with the scheme "{scheme.id}"{documents}.', result)
    return ALL_DONE


def _check_place(path: Path) -> None:
    if path.is_dir():
        raise FileProblem(
            "{name} is a folder.",
            "Name a file in it, such as {example}.",
            name=path,
            example=path / "work.annot",
        )
    if not path.absolute().parent.is_dir():
        raise FileProblem("There is no folder {folder}.", "Make it, or choose another.", folder=path.parent)


def load_scheme(name: str) -> Scheme:
    """Return a shipped scheme by its name, or the one in a TOML file. Raises FileProblem, SchemeProblem."""
    path = resources.path("schemes", f"{name}.toml") if name in SHIPPED else Path(name)
    return read_scheme(read_bytes(path, _MAX_SCHEME), path.name)


def lint(arguments: Namespace) -> int:
    """List what breaks the scheme's rules, overtaken verdicts and contested ones; exit status 1 if any is."""
    with Project.open(arguments.project, read_only=True) as project:
        rows = project.documents()
        people = [person.id for person in project.annotators()]
        breaches = [breach for row in rows for breach in _breaches(project, row.id, people)]
    titles = {row.id: row.title for row in rows}
    lines = []
    for b in breaches:
        where = ": ".join(filter(None, (titles[b.document], b.annotator)))
        lines.append(f"{where}: {b.text} ({b.object})")
    overtaken = sum(breach.code.endswith("_since_verdict") for breach in breaches)
    contested = sum(breach.code == "contested" for breach in breaches)
    lacking = sum(breach.code == "without_end" for breach in breaches)
    rules = len(breaches) - overtaken - contested - lacking
    lines.append(f"{number(rules, 'breach', 'breaches')} of the scheme's rules.")
    if overtaken:
        lines.append(f"{number(overtaken, 'verdict')} to be looked at again.")
    if contested:
        lines.append(f"{number(contested, 'conflict')} between reviewers to be settled.")
    if lacking:
        lines.append(f"{number(lacking, 'accepted relation')} without an end in gold.")
    message = "\n".join(lines)
    print_result(arguments, message, {"breaches": [asdict(breach) for breach in breaches]})
    return LEFT_OUT if breaches else ALL_DONE


def _breaches(project: Project, document: str, people: list[str]) -> Iterator[Breach]:
    spans, labels = project.spans(document), project.document_labels(document)
    relations = project.relations(document)
    yield from lint_document(project.scheme, project.text(document), spans, labels, relations)
    held, verdicts = WithGold(project), project.verdicts(document)
    if verdicts:
        yield from lint_contests(held.contests(document), [*spans, *labels, *relations], people)
        yield from lint_without_ends(held.without_ends(document))
    if any(verdict.lapsed for verdict in verdicts):
        everything: list[Span | DocumentLabel | Relation] = [
            *held.spans(document),
            *held.document_labels(document),
            *held.relations(document),
        ]
        yield from lint_verdicts(held.verdicts(document), everything, people)


def check(arguments: Namespace) -> int:
    """Prove that a project is whole; exit status 1 if it is not."""
    with Project.open(arguments.project, read_only=True) as project:
        problems = project.check()
    lines = [f"{_FOUND.get(problem.code, problem.code)}: {problem.detail}" for problem in problems]
    if problems:
        lines.append("The project is damaged. Restore a backup: annotator restore PROJECT BACKUP.annot")
    message = "\n".join(lines) or f"{arguments.project.name} is whole."
    print_result(arguments, message, {"problems": [asdict(problem) for problem in problems]})
    return LEFT_OUT if problems else ALL_DONE


def backup(arguments: Namespace) -> int:
    """Copy a project to a file or into a folder; by default beside it, with the time in its name."""
    target = arguments.output or arguments.project.absolute().parent
    if target.exists() and not target.is_dir():
        raise FileProblem(
            "{name} exists already.", "Choose another name, or a folder for the backups.", name=target.name
        )
    with Project.open(arguments.project, read_only=True) as project:
        written = project.backup(target)
    print_result(arguments, f"Backup written to {written}.", {"backup": str(written)})
    return ALL_DONE
