"""The commands on a whole project: init, check, lint, backup, restore."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict
from pathlib import Path

from annotator import resources
from annotator.cli.lint import lint_document
from annotator.cli.output import ALL_DONE, LEFT_OUT, print_result
from annotator.cli.sample import make_sample_project
from annotator.exchange.files import read_bytes
from annotator.exchange.scheme_toml import read_scheme
from annotator.model.scheme import Scheme
from annotator.project import Project

SHIPPED = ("article", "entities")
_MAX_SCHEME = 5_000_000


def init(arguments: Namespace) -> int:
    """Make a project. The scheme is read before anything is made."""
    path = arguments.project
    scheme = load_scheme(arguments.scheme)
    make = make_sample_project if arguments.sample else Project.create
    with make(path, scheme, name=arguments.name) as project:
        result = {
            "project": str(path),
            "id": project.id,
            "name": project.name,
            "scheme": scheme.id,
            "labels": len(scheme.labels),
            "documents": len(project.documents()),
        }
    documents = f" and {result['documents']} sample articles" if arguments.sample else ""
    print_result(arguments, f"Made {path} with the scheme “{scheme.id}”{documents}.", result)
    return ALL_DONE


def load_scheme(name: str) -> Scheme:
    """Return a shipped scheme by its name, or the one in a TOML file. Raises FileProblem, SchemeProblem."""
    path = resources.path("schemes", f"{name}.toml") if name in SHIPPED else Path(name)
    return read_scheme(read_bytes(path, _MAX_SCHEME), path.name)


def lint(arguments: Namespace) -> int:
    """List what breaks the scheme's rules; exit status 1 if anything does."""
    with Project.open(arguments.project, read_only=True) as project:
        rows = project.documents()
        breaches = [
            breach
            for row in rows
            for breach in lint_document(
                project.scheme,
                project.text(row.id),
                project.spans(row.id),
                project.document_labels(row.id),
                project.relations(row.id),
            )
        ]
    titles = {row.id: row.title for row in rows}
    lines = [f"{titles[b.document]}: {b.annotator}: {b.text} ({b.object})" for b in breaches]
    message = "\n".join([*lines, f"{len(breaches)} breaches of the scheme's rules."])
    print_result(arguments, message, {"breaches": [asdict(breach) for breach in breaches]})
    return LEFT_OUT if breaches else ALL_DONE
