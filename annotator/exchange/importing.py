"""Takes files and folders into a project, piece by piece. Owns the order of work, never the project's rules.

Used by the command line and by the window: reading needs no project, so it can run in the background; each
piece is saved at once, so a cancelled import leaves whole documents. All pieces are one act to undo.
"""

from __future__ import annotations

import codecs
import io
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Protocol

from annotator.errors import FileProblem, Listed, RecordProblem, RuleBroken, UserError
from annotator.exchange.encoding import Decoded, decode
from annotator.exchange.files import MAX_TEXT_BYTES, read_bytes, reading_problem, refuse_size, refuse_special
from annotator.exchange.finding import RECORD_SUFFIXES, find_files
from annotator.exchange.readers.jsonl import read_record
from annotator.exchange.readers.passed_over import PassedOver
from annotator.exchange.readers.plain import read_plain
from annotator.exchange.remarks import tell_remarks
from annotator.exchange.report import Entry, Report, problem_entry
from annotator.model.acts import ImportDocuments
from annotator.model.annotators import annotator_id
from annotator.model.changes import Applied
from annotator.model.documents import document_id
from annotator.model.imports import ImportItem, ImportSpan, UnknownLabels
from annotator.model.scheme import Label
from annotator.model.spans import Span, span_id

CHUNK = 200
"""Documents in one piece, at most."""

CHUNK_CHARACTERS = 4_000_000
"""Characters in one piece, about: a piece is one transaction, during which the window cannot write."""

_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


Place = tuple[str, int]  # a file's name; a line in it, or 0


@dataclass(frozen=True, slots=True)
class Prepared:
    """Documents that are ready to be imported, what was left out so far, and how far the reading has got.

    `done` and `total` count bytes of the files, `files` and `unread` all of them and those that are not
    read to the end. `places` tell of each item its file and, of a
    record, its line.
    """

    items: tuple[ImportItem, ...]
    places: tuple[Place, ...]
    entries: tuple[Entry, ...]
    done: int
    total: int
    file: str
    files: int
    unread: int


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """How to import. `encodings` overrules the guess for single files; `encoding` does so for all others."""

    encoding: str | None = None
    encodings: dict[Path, str] = field(default_factory=dict)
    unknown: UnknownLabels = UnknownLabels.ADD
    restore: bool = False
    labels: tuple[Label, ...] = ()

    def encoding_of(self, path: Path) -> str | None:
        """Return the encoding that a file is to be read in, or None for a guess."""
        return self.encodings.get(path, self.encoding)


class Apply(Protocol):
    """How an act gets into the project: `project.apply` with the annotator filled in."""

    def __call__(self, act: ImportDocuments, /) -> Applied: ...


def prepare(paths: Sequence[Path], options: ImportOptions | None = None) -> Iterator[Prepared]:
    """Read files and folders, a piece at a time; to cancel, stop asking for the next piece.

    A file or record that cannot be used is told in the piece's entries; the others go in.
    """
    options = options or ImportOptions()
    found = find_files(paths)
    total = sum(size for _, size in found.files)
    items: list[ImportItem] = []
    places: list[Place] = []
    entries = list(found.entries)
    done = characters = 0
    name = ""
    files = len(found.files)
    for number, (path, size) in enumerate(found.files, 1):
        name = path.name
        for item, told, read, line in _read(path, options):
            entries.extend(told)
            if item is not None:
                items.append(item)
                places.append((name, line))
                characters += len(item.text)
            if len(items) >= CHUNK or characters >= CHUNK_CHARACTERS:
                at = done + min(read, size)
                unread = files - number + (line > 0 and read < size)
                yield Prepared(tuple(items), tuple(places), tuple(entries), at, total, name, files, unread)
                items, places, entries, characters = [], [], [], 0
        done += size
    yield Prepared(tuple(items), tuple(places), tuple(entries), total, total, name, files, 0)


# An item, what to tell, bytes read of the file, the line of a record.
Step = tuple[ImportItem | None, tuple[Entry, ...], int, int]


def _read(path: Path, options: ImportOptions) -> Iterator[Step]:
    try:
        if path.suffix.lower() in RECORD_SUFFIXES:
            yield from _records(path, options.encoding_of(path))
        else:
            item, decoded = read_plain(path, options.encoding_of(path))
            yield item, _guessed(decoded, path.name), 0, 0
    except UserError as problem:
        yield None, (problem_entry("unreadable", problem, file=path.name),), 0, 0


def _guessed(decoded: Decoded, name: str) -> tuple[Entry, ...]:
    if not decoded.guessed:
        return ()
    message = "{name} was read as {encoding}; this is a guess."
    parameters: dict[str, object] = {"name": name, "encoding": decoded.encoding}
    next_step = "If the text is wrong, name its encoding and import it again."
    return (Entry("guessed_encoding", message, parameters, next_step, left_out=False, file=name),)


def _records(path: Path, encoding: str | None) -> Iterator[Step]:
    read = number = 0
    passed_over = PassedOver(path.name)
    refuse_special(path)
    try:
        with path.open("rb") as file:
            for number, line in enumerate(_lines(file, path, encoding), 1):
                read += len(line)
                if not line.strip():
                    continue
                try:
                    refuse_size(len(line), f"{path.name}, line {number}")
                    record = read_record(line, file=path.name, number=number)
                except (RecordProblem, FileProblem) as problem:
                    told = problem_entry("bad_record", problem, file=path.name, line=number)
                    yield None, (told,), read, number
                else:
                    passed_over.add(record.passed_over, number)
                    yield record.item, record.entries, read, number
    except OSError as error:
        raise reading_problem(error, path) from None
    if not read:
        raise FileProblem("{name} is empty.", "Leave it out, or choose another file.", name=path.name)
    yield None, tuple(passed_over.entries()), read, number


def _lines(file: BinaryIO, path: Path, encoding: str | None) -> Iterator[bytes]:
    """The lines of a JSONL file as UTF-8. Only a file in another encoding is read as a whole."""
    start = file.read(4)
    file.seek(0)
    if encoding or start.startswith(_WIDE_MARKS):
        text = decode(read_bytes(path), encoding, path.name).text
        yield from io.BytesIO(text.encode("utf-8", "surrogatepass"))
        return
    if start.startswith(codecs.BOM_UTF8):
        file.seek(len(codecs.BOM_UTF8))
    # A line is read up to the limit, so that a file without line ends cannot fill the memory.
    while line := file.readline(MAX_TEXT_BYTES + 1):
        yield line
        while not line.endswith(b"\n") and len(line) > MAX_TEXT_BYTES:
            line = file.readline(MAX_TEXT_BYTES + 1)


def import_files(
    paths: Sequence[Path],
    apply: Apply,
    options: ImportOptions | None = None,
    *,
    known_labels: frozenset[str] = frozenset(),
    progress: Callable[[int, int, str], bool] = lambda done, total, file: True,
) -> Report:
    """Import files and folders; `progress(done bytes, all bytes, file)` returns False to stop after a piece.

    With `unknown=FAIL` all files are read through first, and RuleBroken is raised before anything is applied
    if a label is not among `known_labels`. A UserError that `apply` raises goes through for the first piece;
    for a later one it ends the import and stands in the report, since earlier pieces are in the project.
    """
    options = options or ImportOptions()
    if options.unknown is UnknownLabels.FAIL:
        _refuse_unknown(paths, options, known_labels)
    report = Report()
    begun = ""  # the act of which further pieces are more
    for piece in prepare(paths, options):
        for entry in piece.entries:
            report.add(entry)
        if piece.items:
            act = ImportDocuments(
                piece.items, options.unknown, options.restore, options.labels, more_of=begun
            )
            try:
                applied = apply(act)
            except UserError as problem:
                if not report.counts:  # nothing is in yet: there is nothing to report but the problem
                    raise
                report.add(problem_entry("stopped", problem))
                break
            begun = applied.act or begun
            _tell_applied(applied, act, piece.places, report)
        if not progress(piece.done, piece.total, piece.file) and piece.done < piece.total:
            _tell_stopped(piece, report)
            break
    return report


def _tell_stopped(piece: Prepared, report: Report) -> None:
    message = "Files not read to the end when the import was stopped: {n} of {files}."
    parameters: dict[str, object] = {"n": f"{piece.unread:,}", "files": f"{piece.files:,}"}
    next_step = "What was read so far is in the project."
    report.add(Entry("cancelled", message, parameters, next_step, left_out=False))
    report.counts["unread"] = piece.unread


def _refuse_unknown(paths: Sequence[Path], options: ImportOptions, known: frozenset[str]) -> None:
    for piece in prepare(paths, options):
        for item in piece.items:
            used = {span.label for span in item.spans} | {label.label for label in item.document_labels}
            used.update(relation.label for relation in item.relations)
            if used - known:
                raise RuleBroken(
                    "The scheme lacks the labels {labels}. Nothing was imported.",
                    "Add them to the scheme, or import with --unknown add or skip.",
                    labels=Listed(sorted(used - known)),
                )


def _tell_applied(applied: Applied, act: ImportDocuments, places: Sequence[Place], report: Report) -> None:
    known_as = [document_id(item.text) for item in act.items]
    titles = {document: item.title for document, item in zip(known_as, act.items, strict=True)}
    for entry in tell_remarks(applied.remarks, titles, dict(zip(known_as, places, strict=True))):
        report.add(entry)
    codes = Counter(remark.code for remark in applied.remarks)
    known = codes["document_known"]
    stayed_away = codes["trashed"] + codes["purged"]
    report.counts["documents"] += max(0, len(act.items) - known - stayed_away)
    report.counts["known"] += known
    importer = applied.summary.annotator
    ids = {_id_of(span, document_id(item.text), importer) for item in act.items for span in item.spans}
    report.counts["spans"] += len(ids & set(applied.created))


def _id_of(given: ImportSpan, document: str, importer: str) -> str:
    """The id that a span of a file has in a project."""
    if given.id:
        return given.id
    owner = annotator_id(given.annotator) if given.annotator else importer
    return span_id(Span("-", document, given.label, owner, given.ranges, given.attributes))
