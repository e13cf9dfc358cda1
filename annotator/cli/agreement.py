"""The command `agreement`: how far annotators agree, over the documents that both have finished."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Mapping

from annotator.cli.left_out import LeftOut
from annotator.cli.output import ALL_DONE, NOTHING_DONE, number, print_result, show_share
from annotator.cli.people import in_order
from annotator.errors import RuleBroken
from annotator.model.annotators import annotator_id
from annotator.model.spans import Range
from annotator.project import Project
from annotator.review.agreement import collect
from annotator.review.bootstrap import Bootstrap
from annotator.review.by_document import DocumentFigures, noting
from annotator.review.counting import Options
from annotator.review.figure import Figure
from annotator.review.gathering import finished_by_several, layers_of_labels, works
from annotator.review.measures import ITEMS, Measure
from annotator.review.report import Report, report
from annotator.store.reading_ahead import read_ahead

_COUNTING = 0.9  # of the progress
_ID = 8  # characters of a document's id
_NAMES = {
    Measure.SPAN_EXACT: "Span F1, same boundaries",
    Measure.SPAN_OVERLAP: "Span F1, overlapping",
    Measure.LABEL: "Label on same boundaries",
    Measure.LABEL_PAIRED: "Label on matched spans",
    Measure.COHEN: "Cohen's kappa",
    Measure.FLEISS: "Fleiss's kappa",
    Measure.ALPHA: "Krippendorff's alpha",
    Measure.ALPHA_U: "Unitizing alpha",
    Measure.COHEN_CHARACTERS: "Cohen's kappa, characters",
}
_REASONS = {
    "nobody": "nobody has finished anything",
    "one_annotator": "only one annotator has finished anything",
    "no_common_document": "no document that both have finished",
    "couples_only": "for two annotators: see the pairs",
    "no_items": "nothing was marked",
    "no_common_passage": "no passage marked in common",
    "one_label": "only one label occurs",
    "not_counted": "not counted",
    "one_document": "one document",
    "mostly_undefined": "undefined in most resamples",
}


def agreement(arguments: Namespace) -> int:
    """Print the figures of agreement; exit status 2 if no document was finished by two."""
    chosen = frozenset(map(_id, arguments.only)) if arguments.only else None
    read_ahead(arguments.project)
    with Project.open(arguments.project, read_only=True) as project:
        titles = {row.id: row.title for row in project.documents()}
        known = {person.id: person.name for person in project.annotators()}
        for name in chosen or ():
            if name not in known:
                raise RuleBroken('There is no annotator "{name}".', "Name one of the project.", name=name)
        finished = finished_by_several(project, chosen, least=1)
        shared = [found for found in finished if len(found[3]) > 1]

        with LeftOut(project, () if arguments.whole_text else [found[0] for found in shared]) as zones:
            options = Options(layers_of_labels(project.scheme), characters=arguments.characters)
            gathered = works(project, shared, _nothing if arguments.whole_text else zones)
            by_document: list[DocumentFigures] = []
            collector = collect(
                noting(gathered, options, by_document, titles) if arguments.documents else gathered,
                options,
                progress=lambda done: show_share(_COUNTING * done / max(1, len(shared))),
            )
    finishers = sorted({name for _, _, _, done in finished for name in done})
    collector.add_finishers(finishers)
    found = report(
        collector.finish(Bootstrap()),
        by_document,
        couple_labels=arguments.json,  # only the JSON holds them
        progress=lambda done, steps: show_share(_COUNTING + (1 - _COUNTING) * done / steps),
    )
    print_result(arguments, _text(found, known, finishers), {**found.to_json(), "finished_by": finishers})
    return ALL_DONE if shared else NOTHING_DONE


def _nothing(_document: str, _script: str) -> list[Range]:
    return []


def _id(name: str) -> str:
    try:
        return annotator_id(name)
    except ValueError:
        raise RuleBroken("An annotator needs a name.", "Name one of the project.") from None


# --- in words


def _text(found: Report, names: Mapping[str, str], finishers: list[str]) -> str:
    people = _listed(names, finishers) or "nobody"
    lines = [
        f"{number(found.documents, 'document')} finished by two or more, "
        f"{number(found.characters, 'character')} that count.",
        f"Finished by: {people}.",
        "",
        *_table(found.figures),
    ]
    places = {who: place for place, who in enumerate(in_order(names, finishers))}
    couples = [(sorted(couple.couple, key=places.__getitem__), couple) for couple in found.couples]
    for both, couple in sorted(couples, key=lambda each: [places[who] for who in each[0]]):
        if len(couples) == 1:
            break
        first, second = (names.get(name, name) for name in both)
        lines += [
            "",
            f"{first} and {second}, {number(couple.documents, 'document')}",
            *_table(couple.figures),
        ]
    if found.labels:
        lines += ["", f"{'label':<28}{'F1 same':>10}{'F1 overlap':>12}{'alpha-u':>10}{'spans':>10}"]
    for label, figures in found.labels.items():
        shown = [figures[measure] for measure in (Measure.SPAN_EXACT, Measure.SPAN_OVERLAP, Measure.ALPHA_U)]
        exact, overlap, units = map(_number, shown)
        why = sorted({_REASONS[str(figure.reason)] for figure in shown if figure.reason})
        line = f"{label:<28}{exact:>10}{overlap:>12}{units:>10}{shown[0].items:>10}  {', '.join(why)}"
        lines.append(line.rstrip())
    for document in found.by_document:
        people = _listed(names, document.annotators)
        lines += ["", f"document {_document_name(document)}, {people}", *_table(document.figures)]
    return "\n".join(lines)


def _listed(names: Mapping[str, str], people: Iterable[str]) -> str:
    return ", ".join(names.get(who, who) for who in in_order(names, people))


def _document_name(found: DocumentFigures) -> str:
    """Its title, and enough of its id to tell it from others of that title."""
    return f"{found.title} ({found.document[:_ID]})" if found.title else found.document


def _table(figures: Mapping[Measure, Figure]) -> list[str]:
    lines = []
    for measure, figure in figures.items():
        interval = f"[{figure.low:.3f}, {figure.high:.3f}]" if figure.low is not None else ""
        why = _REASONS[str(figure.reason)] if figure.reason else f"{figure.items} {ITEMS[measure]}"
        if figure.no_interval:
            why += f", no interval: {_REASONS[str(figure.no_interval)]}"
        lines.append(f"  {_NAMES[measure]:<28}{_number(figure):>8} {interval:<17} {why}")
    return lines


def _number(figure: Figure) -> str:
    return "-" if figure.value is None else f"{figure.value:.3f}"
