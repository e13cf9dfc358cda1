"""The command `assign`, and the bundle that `export --bundle` writes. Owns what they print."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path

from annotator.cli.output import ALL_DONE, LEFT_OUT, NOTHING_DONE, number, print_result, show_share
from annotator.cli.people import acting, in_order
from annotator.errors import FileProblem, RuleBroken
from annotator.exchange.assigning import Share, free_paths, hand_out, handed_out, recipients, shares_of
from annotator.exchange.bundle import write_bundle
from annotator.exchange.handing_out import documents_in, header_of, texts_of
from annotator.model.acts import SetSetting
from annotator.project import Project
from annotator.review.assignment import Balance, Plan, assign


def assign_documents(arguments: Namespace) -> int:
    """Hand documents out: one file for each annotator, recorded in the project."""
    with Project.open(arguments.project) as project:
        people = recipients(project, arguments.to)
        plan = _plan(arguments, people)
        assignment = assign(_lengths(project, arguments), people, plan)
        free_paths(project, people, arguments.out, bundle=arguments.bundle)
        for name in people.values():
            acting(project, name)
        by = acting(project, arguments.annotator)
        if arguments.blind is not None:
            project.apply(SetSetting("blind", arguments.blind), annotator=by)
        shares = hand_out(
            project,
            assignment.documents,
            arguments.out,
            Project.create_from,
            by=by,
            bundle=arguments.bundle,
            feedback=arguments.feedback,
            progress=lambda done, total: show_share(done / total),
        )
        blind = bool(project.setting("blind", True))
        order = in_order((person.id for person in project.annotators()), people)
    of = {share.annotator: share for share in shares}
    lines = [_line(people[who], of[who], assignment.characters[who]) for who in order if who in of]
    result = {
        "blind": blind,
        "files": {share.annotator: str(share.path) for share in shares},
        **assignment.to_json(),
    }
    idle = [people[who] for who in order if not assignment.documents[who]]
    lines += [f"{name}: no documents, no file" for name in idle]
    lines.append(f"Pilot: {len(assignment.pilot)}; shared by several: {assignment.shared}.")
    print_result(arguments, "\n".join(lines), result)
    return LEFT_OUT if idle else ALL_DONE


def _line(name: str, share: Share, characters: int) -> str:
    return f"{name}: {number(len(share.documents), 'document')}, {characters} characters, {share.path}"


def _plan(arguments: Namespace, people: Mapping[str, str]) -> Plan:
    return Plan(
        copies=arguments.per_document if arguments.per_document is not None else 1,
        overlap=arguments.overlap / 100,
        overlap_copies=arguments.overlap_copies,
        pilot=arguments.pilot,
        balance=Balance.CHARACTERS if arguments.characters else Balance.DOCUMENTS,
        shares=shares_of(arguments.share or (), people),
        seed=arguments.seed,
    )


def _lengths(project: Project, arguments: Namespace) -> dict[str, int]:
    """Return the documents to hand out, with their lengths. Raises RuleBroken where there are none."""
    if arguments.limit is not None and arguments.limit < 1:
        raise RuleBroken("--limit needs a number above 0.", "Leave it out to hand out everything.")
    rows = project.documents()
    if arguments.rest:
        given = {document for person in project.annotators() for document in handed_out(project, person.id)}
        left = [row for row in rows if row.id not in given]
        if rows and not left:
            raise RuleBroken("There are no documents to hand out: all were given.", "Leave out --rest.")
        rows = left
    if not rows:
        raise RuleBroken("There are no documents to hand out.", "Import some first.")
    return {row.id: row.length for row in rows[: arguments.limit]}


def export_bundle(arguments: Namespace) -> int:
    """Write everything of a project into a bundle, to be merged elsewhere."""
    path: Path = arguments.output
    with Project.open(arguments.project, read_only=True) as project:
        if path.exists() and path.samefile(arguments.project):
            raise FileProblem("{name} is the project itself.", "Choose another name.", name=path.name)
        documents = documents_in(project.log_rows())
        counts = write_bundle(path, header_of(project), project.log_rows(), texts_of(project, documents))
    changes, texts = counts
    message = f"Wrote {number(changes, 'change')} and {number(texts, 'document')} to {path}."
    print_result(arguments, message, {"bundle": str(path), "changes": changes, "documents": texts})
    return ALL_DONE if changes else NOTHING_DONE
