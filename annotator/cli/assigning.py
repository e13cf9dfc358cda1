"""The command `assign`, and the bundle that `export --bundle` writes. Owns what they print."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from annotator.cli.merging import show_share
from annotator.cli.output import ALL_DONE, NOTHING_DONE, number, print_result
from annotator.cli.people import acting
from annotator.errors import FileProblem, RuleBroken
from annotator.exchange.assigning import Share, hand_out, handed_out
from annotator.exchange.bundle import write_bundle
from annotator.exchange.handing_out import documents_in, header_of, texts_of
from annotator.model.acts import SetSetting
from annotator.model.annotators import annotator_id
from annotator.project import Project
from annotator.review.assignment import Balance, Plan, assign


def assign_documents(arguments: Namespace) -> int:
    """Hand documents out: one file for each annotator, recorded in the project."""
    plan = _plan(arguments)
    with Project.open(arguments.project) as project:
        people = {_id(name): name for name in arguments.to}
        lengths = _lengths(project, arguments)
        if not lengths:
            raise RuleBroken("There are no documents to hand out.", "Import some, or leave out --rest.")
        try:
            assignment = assign(lengths, people, plan)
        except ValueError as error:
            raise RuleBroken("{reason}.", "Change the plan.", reason=str(error)) from None
        for name in people.values():
            acting(project, name)
        by = acting(project, arguments.annotator)
        if arguments.blind is not None:
            project.apply(SetSetting("blind", arguments.blind), annotator=by)
        arguments.out.mkdir(parents=True, exist_ok=True)
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
    lines = [
        _line(people[share.annotator], share, assignment.characters[share.annotator]) for share in shares
    ]
    result = {
        "blind": blind,
        "files": {share.annotator: str(share.path) for share in shares},
        **assignment.to_json(),
    }
    lines.append(f"Pilot: {len(assignment.pilot)}; shared by several: {len(assignment.overlap)}.")
    print_result(arguments, "\n".join(lines), result)
    return ALL_DONE


def _id(name: str) -> str:
    try:
        return annotator_id(name)
    except ValueError:
        raise RuleBroken("An annotator needs a name.", "Type a name.") from None


def _line(name: str, share: Share, characters: int) -> str:
    return f"{name}: {number(len(share.documents), 'document')}, {characters} characters, {share.path}"


def _plan(arguments: Namespace) -> Plan:
    shares: dict[str, int] = {}
    for given in arguments.share or ():
        name, _, weight = given.rpartition("=")
        if not name.strip() or not weight.isascii() or not weight.isdigit():
            raise RuleBroken('"{share}" is no share.', "Write NAME=NUMBER, such as 甲=2.", share=given)
        shares[annotator_id(name)] = int(weight)
    try:
        return Plan(
            copies=arguments.per_document if arguments.per_document is not None else 1,
            overlap=arguments.overlap / 100,
            overlap_copies=arguments.overlap_copies,
            pilot=arguments.pilot,
            balance=Balance.CHARACTERS if arguments.characters else Balance.DOCUMENTS,
            shares=shares,
            seed=arguments.seed,
        )
    except ValueError as error:
        raise RuleBroken("{reason}.", "Change the plan.", reason=str(error)) from None


def _lengths(project: Project, arguments: Namespace) -> dict[str, int]:
    """The documents to hand out, with their lengths."""
    rows = project.documents()
    if arguments.rest:
        given = {document for person in project.annotators() for document in handed_out(project, person.id)}
        rows = [row for row in rows if row.id not in given]
    limit = len(rows) if arguments.limit is None else arguments.limit
    return {row.id: row.length for row in rows[:limit]}


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
