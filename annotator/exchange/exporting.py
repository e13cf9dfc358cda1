"""Prepares documents for any export format: chooses annotations, folds, converts, maps every range.

Owns what an export holds and what it has to report; writes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from annotator.errors import FileProblem, Listed
from annotator.exchange.layers import whole_line
from annotator.exchange.report import Entry, Report
from annotator.exchange.selection import Annotations, Waiting, Which, choose, span_order, waiting_for_gold
from annotator.exchange.transform import Made, make_text
from annotator.model.annotators import GOLD
from annotator.model.documents import Document, DocumentRow, State, document_id
from annotator.model.reviewing import Contest
from annotator.model.spans import DocumentLabel, Range, Relation, Span
from annotator.text.layers.blanks import find_blank_lines
from annotator.text.layers.zones import Zone
from annotator.text.script import CONFIGURATIONS

FOLDS = {"glosses": "gloss", "chrome": "chrome", "repeats": "repeat", "blanks": ""}
"""What an export can leave out of the text, with the kind of its zones; runs of blank lines are no zones."""

PHRASE_CONFIGURATIONS = frozenset({"s2twp", "s2hkp", "tw2sp", "hk2sp"})
"""Configurations that change words, not only characters."""


class ExportSource(Protocol):
    """What an export asks of a project."""

    def documents(self) -> Sequence[DocumentRow]:
        """Return the documents that are not in the trash, in the order of their creating change."""

    def document(self, document: str, /) -> Document:
        """Return one document."""

    def text(self, document: str, /) -> str:
        """Return its source text."""

    def spans(self, document: str, /) -> Sequence[Span]:
        """Return the spans of all annotators."""

    def document_labels(self, document: str, /) -> Sequence[DocumentLabel]:
        """Return the document labels of all annotators."""

    def relations(self, document: str, /) -> Sequence[Relation]:
        """Return the relations of all annotators."""

    def states(self, document: str, /) -> Mapping[str, State]:
        """Return the states that annotators gave it."""

    def contests(self, document: str, /) -> Sequence[Contest]:
        """Return what reviewers contradict each other on."""

    def without_ends(self, document: str, /) -> Sequence[Relation]:
        """Return the relations that were taken into gold and are not in it, since an end is not."""


Layers = Callable[[Document, str], Sequence[Zone]]
"""Gives the zones of a document with this text, people's corrections applied."""


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What an export holds. `script` is an opencc configuration, or empty for the source text."""

    which: Which = Which.BEST
    script: str = ""
    fold: frozenset[str] = frozenset()
    layers: bool = False
    documents: frozenset[str] | None = None  # None: all

    def __post_init__(self) -> None:
        if self.script:
            _one_of(self.script, CONFIGURATIONS, "a configuration of opencc")
        for fold in self.fold:
            _one_of(fold, tuple(FOLDS), "something that can be folded")

    def folds(self, zone: Zone) -> bool:
        """Tell whether a zone is left out of the text."""
        return zone.kind in {FOLDS[fold] for fold in self.fold}


def _one_of(value: str, known: Sequence[str], what: str) -> None:
    if value not in known:
        raise FileProblem(
            '"{value}" is not {what}.', "Use one of: {known}.", value=value, what=what, known=Listed(known)
        )


@dataclass(frozen=True, slots=True)
class Exported:
    """One document as it goes into a file. Ranges are code points of `text`."""

    document: Document
    text: str
    script: str
    spans: tuple[Span, ...]
    document_labels: tuple[DocumentLabel, ...]
    relations: tuple[Relation, ...]
    states: tuple[tuple[str, State], ...]
    zones: tuple[Zone, ...]


def prepare_export(
    source: ExportSource,
    options: ExportOptions,
    report: Report,
    *,
    layers: Layers = lambda document, text: (),
    progress: Callable[[int, int], bool] = lambda done, total: True,
) -> Iterator[Exported]:
    """Give the documents of an export one by one; what they cannot hold goes to the report.

    `progress(done, total)` returns False to stop; then FileProblem is raised, so that no file is replaced.
    """
    rows = [row for row in source.documents() if options.documents is None or row.id in options.documents]
    if options.script in PHRASE_CONFIGURATIONS:
        report.note(
            "words_changed",
            "{configuration} changes words, not only characters: the text is not what its author wrote.",
            configuration=options.script,
        )
    for done, row in enumerate(rows):
        if not progress(done, len(rows)):
            raise FileProblem("The export was stopped; nothing was written.", "Start it again when you like.")
        exported = _export(source, row.id, options, report, layers)
        if exported is not None:
            report.counts["documents"] += 1
            report.counts["spans"] += len(exported.spans)
            yield exported
    progress(len(rows), len(rows))


def _export(
    source: ExportSource, document_key: str, options: ExportOptions, report: Report, layers: Layers
) -> Exported | None:
    document, text = source.document(document_key), source.text(document_key)
    if document_id(text) != document.id:
        report.add(_entry(document, "damaged", "The text of {title} is damaged; it is left out."))
        return None
    everything = Annotations(
        tuple(source.spans(document.id)),
        tuple(source.document_labels(document.id)),
        tuple(source.relations(document.id)),
    )
    chosen = choose(options.which, everything.spans, everything.document_labels, everything.relations)
    if options.which is Which.GOLD or chosen.is_gold:
        finished = {who for who, state in source.states(document.id).items() if state is State.DONE}
        contests = source.contests(document.id)
        contested = {target for contest in contests for target in contest.targets}
        waiting = waiting_for_gold(chosen, everything, finished - {GOLD}, contested)
        _tell_gold(document, chosen, waiting, len(contests), report)
        lacking = source.without_ends(document.id)
        if lacking:
            message = "{title}: not in gold, as an end of the relation is not: {count}."
            report.add(_entry(document, "without_ends", message, left_out=False, count=len(lacking)))
    if options.which is Which.GOLD and chosen.is_empty:
        return None
    _tell_fit(document, options.script, report)
    zones = tuple(layers(document, text)) if options.fold or options.layers else ()
    cut = [whole_line(text, zone) for zone in zones if options.folds(zone)]
    then = find_blank_lines if "blanks" in options.fold else _nothing
    made = make_text(text, cut, options.script, then=then)
    spans = _moved(document, chosen.spans, made, report)
    return Exported(
        document=document,
        text=made.text,
        script=options.script or "source",
        spans=spans,
        document_labels=chosen.document_labels,
        relations=_held(document, chosen, spans, report),
        states=_states(source, document.id),
        zones=_moved_zones(zones, options, made) if options.layers else (),
    )


def _tell_gold(
    document: Document, chosen: Annotations, waiting: Waiting, contests: int, report: Report
) -> None:
    """Tell where only gold is written what of the finished work is not in it yet."""
    if chosen.is_empty:
        message = "{title} has no gold; it is left out."
        report.add(_entry(document, "no_gold", message, left_out=False))
    if any(waiting):
        message = "{title}: not in gold, as nobody has decided yet: agreed on by all {agreed}, other {other}."
        counts = {"agreed": waiting.agreed, "other": waiting.other}
        values = {"title": document.title or document.id[:12], **counts}
        report.add(Entry("not_in_gold", message, values, left_out=False, document=document.id))
    if contests:
        message = "{title}: not in gold, as reviewers contradict each other: {count}."
        report.add(_entry(document, "contested", message, left_out=False, count=contests))


def _nothing(text: str) -> list[Range]:
    return []


def _states(source: ExportSource, document: str) -> tuple[tuple[str, State], ...]:
    """The states by annotator. New is what everyone begins with, so it is not written."""
    states = source.states(document)
    return tuple((who, states[who]) for who in sorted(states) if states[who] is not State.NEW)


def _moved(document: Document, spans: Sequence[Span], made: Made, report: Report) -> tuple[Span, ...]:
    """The spans with their ranges in the text of the export; those that are folded away are told."""
    moved = []
    for span in spans:
        ranges, widened = made.ranges(span.ranges)
        if not ranges:
            message = 'A span "{label}" of {title} lies wholly in what is folded; it is left out.'
            report.add(_entry(document, "span_folded", message, object_id=span.id, label=span.label))
            continue
        if widened:
            message = 'A span "{label}" of {title} cuts a converted phrase and was widened to it.'
            report.add(
                _entry(document, "span_widened", message, object_id=span.id, label=span.label, left_out=False)
            )
        moved.append(replace(span, ranges=ranges) if ranges != span.ranges else span)
    return tuple(sorted(moved, key=span_order))


def _held(
    document: Document, chosen: Annotations, spans: Sequence[Span], report: Report
) -> tuple[Relation, ...]:
    """The relations whose ends are both in the file; the others are told."""
    ends = {span.id for span in spans}
    held = tuple(a for a in chosen.relations if a.head in ends and a.tail in ends)
    folded = tuple(a for a in chosen.relations if a.head not in ends or a.tail not in ends)
    for relation in (*chosen.loose, *folded):
        message = 'A relation "{label}" of {title} lacks one of its ends in this export; it is left out.'
        report.add(_entry(document, "loose_relation", message, object_id=relation.id, label=relation.label))
    return held


def _moved_zones(zones: Sequence[Zone], options: ExportOptions, made: Made) -> tuple[Zone, ...]:
    moved = []
    for zone in zones:
        ranges, _ = made.ranges([(zone.start, zone.end)])
        target = None
        if zone.target and not zone.target_document:
            targets, _ = made.ranges([zone.target])
            target = targets[0] if targets else None
        if ranges and not options.folds(zone):
            moved.append(replace(zone, start=ranges[0][0], end=ranges[-1][1], target=target or zone.target))
    return tuple(moved)


def _tell_fit(document: Document, configuration: str, report: Report) -> None:
    """Note a conversion from the wrong script: it changes words that were right."""
    wrong = {"hans": ("t", "tw", "hk", "jp"), "hant": ("s",)}.get(document.script, ())
    if configuration.partition("2")[0] in wrong:
        message = (
            "{title} is written in {script}: {configuration} is made for another script and may spoil it."
        )
        report.add(
            _entry(
                document,
                "wrong_script",
                message,
                left_out=False,
                configuration=configuration,
                script=document.script,
            )
        )


def _entry(
    document: Document,
    code: str,
    message: str,
    *,
    left_out: bool = True,
    object_id: str = "",
    **parameters: object,
) -> Entry:
    values = {"title": document.title or document.id[:12], **parameters}
    return Entry(code, message, values, left_out=left_out, document=document.id, object=object_id)
