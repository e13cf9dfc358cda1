"""The command `merge`: other copies of a project and bundles into one. Owns what it prints."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from annotator.cli.output import ALL_DONE, SHOWN, number, print_result, show_share, tell
from annotator.cli.people import in_order
from annotator.errors import FileProblem
from annotator.exchange.merge import Outcome, merge_files, read_file
from annotator.exchange.report import Report
from annotator.project import Project

_NOUNS = {
    "documents": ("document", ""),
    "spans": ("span", ""),
    "document_labels": ("document label", ""),
    "relations": ("relation", ""),
    "states": ("state", ""),
    "verdicts": ("verdict", ""),
    "comments": ("comment", ""),
    "labels": ("label", ""),
    "annotators": ("annotator", ""),
    "settings": ("setting", ""),
}


def open_to_read(path: Path) -> Project:
    """Open a project file for reading."""
    return Project.open(path, read_only=True)


def merge(arguments: Namespace) -> int:
    """Merge files into a project; where there is none yet, the first file begins it."""
    keep = not arguments.dry_run
    if not arguments.project.exists():
        return _begin(arguments)
    with Project.open(arguments.project) as project:
        outcome = merge_files(
            project,
            arguments.files,
            open_to_read,
            adopt=arguments.adopt,
            keep=keep,
            progress=show_share,
        )
        names = {person.id: person.name for person in project.annotators()}
    return _tell(arguments, outcome, names)


def _begin(arguments: Namespace) -> int:
    """Make the project from the first file: how an annotator opens a bundle that was handed out."""
    path, files = arguments.project, arguments.files
    if not path.absolute().parent.is_dir():
        raise FileProblem("There is no folder {folder}.", "Make it, or choose another.", folder=path.parent)
    first = read_file(files[0], open_to_read)
    counts = {"changes": len(first.changes), "texts": len(first.texts)}
    if arguments.dry_run:
        message = f"Would make {path} from {files[0].name}: {number(counts['texts'], 'document')}."
        print_result(arguments, message, {"project": str(path), "made": False, "counts": counts})
        return ALL_DONE
    with Project.create_from(path, first.project, first.changes, first.texts, show_share) as project:
        result = {"project": str(path), "made": True, "id": project.id, "counts": counts}
        message = f'Made {path}, a copy of "{project.name}" with {number(counts["texts"], "document")}.'
        if len(files) > 1:
            outcome = merge_files(project, files[1:], open_to_read, adopt=arguments.adopt)
            result["counts"] = dict(outcome.report.counts)
    print_result(arguments, message, result)
    return ALL_DONE


def _tell(arguments: Namespace, outcome: Outcome, names: dict[str, str]) -> int:
    report, dry = outcome.report, arguments.dry_run
    result = {
        **report.to_json(),
        "annotators": dict(outcome.merged.annotators),
        "dry_run": dry,
        "backup": str(outcome.backup) if outcome.backup else None,
    }
    print_result(arguments, _message(outcome, names, dry=dry), result)
    if not arguments.json:
        _tell_entries(report)
    return ALL_DONE


def _message(outcome: Outcome, names: dict[str, str], *, dry: bool) -> str:
    counts, merged = outcome.report.counts, outcome.merged
    if not merged.changes and not merged.texts:
        return "Nothing new: everything in the files is in the project already."
    verb = "Would bring in" if dry else "Brought in"
    parts = [number(counts[kind], *nouns) for kind, nouns in _NOUNS.items() if counts[kind]]
    known = f"; {number(counts['known'], 'object')} known already" if counts["known"] else ""
    new = ", ".join(parts) or "nothing new"
    lines = [f"{verb} {number(counts['changes'], 'change')}: {new}{known}."]
    whose = [(who, merged.annotators[who]) for who in in_order(names, merged.annotators)]
    people = [f"{names.get(who, who)} {count}" for who, count in whose if who]
    if people:
        lines.append(f"By annotator: {', '.join(people)}.")
    conflicts = counts["conflicts"]
    lines.append(f"{number(conflicts, 'conflict')}{', listed below' if conflicts else ''}.")
    if dry:
        lines.append("This was a dry run: nothing was written.")
    elif outcome.backup:
        lines.append(f"The project as it was is kept as {outcome.backup.name}.")
    return "\n".join(lines)


def _tell_entries(report: Report) -> None:
    entries = sorted(report, key=lambda entry: not entry.conflict)
    for entry in entries[:SHOWN]:
        tell(f"{'conflict' if entry.conflict else 'note'}: {entry}")
    if len(entries) > SHOWN:
        tell(f"… and {len(entries) - SHOWN} more; --json lists them all.")
