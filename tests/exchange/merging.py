"""A project handed out to several people, and ways to work in the copies: for the tests of merging."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random

from annotator.errors import UserError
from annotator.exchange.assigning import Share, hand_out
from annotator.exchange.bundle import write_bundle
from annotator.exchange.exporting import ExportOptions
from annotator.exchange.handing_out import documents_in, header_of, texts_of
from annotator.exchange.merge import Outcome, merge_files
from annotator.exchange.report import Report
from annotator.exchange.selection import Which
from annotator.exchange.writers.jsonl import export_lines
from annotator.model import acts
from annotator.model.documents import State
from annotator.model.scheme import Label, LabelKind
from annotator.project import Project
from tests.store.projects import bring_in, make, mark

PEOPLE = ("甲", "乙", "丙")
TEXTS = tuple(
    f"{place}县委办公室印发第{n}号通知。𠮷野家的👨‍👩‍👧都要e\u0301认真。\r\n"
    for n, place in enumerate("东西南北中")
)


def reading(path: Path) -> Project:
    """Open a project file as the other side of a merge."""
    return Project.open(path, read_only=True)


def base(folder: Path, *, name: str = "work.annot") -> Project:
    """Make the project that everything starts from."""
    project = make(folder, "lead", *PEOPLE, name=name)
    for number, text in enumerate(TEXTS):
        bring_in(project, text, by="lead", path=f"{number}.txt", title=f"第{number}篇")
    return project


def share_all(project: Project, folder: Path, *, bundle: bool = False) -> list[Share]:
    """Hand all documents to everybody."""
    folder.mkdir(exist_ok=True)
    documents = [row.id for row in project.documents()]
    shares = dict.fromkeys(PEOPLE, documents)
    return hand_out(project, shares, folder, Project.create_from, by="lead", bundle=bundle)


def work(project: Project, who: str, random: Random, steps: int) -> None:
    """Do what an annotator may do, at random; what a rule forbids is left."""
    for _ in range(steps):
        try:
            _act(project, who, random)
        except UserError:
            continue


def _act(project: Project, who: str, random: Random) -> None:
    documents = [row.id for row in project.documents()]
    document = random.choice(documents)
    own = project.spans(document, who)
    length = project.document(document).length
    start = random.randrange(length - 1)
    end = min(length, start + random.randrange(1, 6))
    match random.randrange(12):
        case 0 | 1 | 2 | 3:
            mark(project, document, start, end, by=who, label=random.choice(["person", "speech"]))
        case 4 if own:
            project.apply(acts.DeleteSpans((random.choice(own).id,)), annotator=who)
        case 5 if own:
            ranges = ((start, end),)
            project.apply(acts.SetSpanRanges(random.choice(own).id, ranges), annotator=who)
        case 6 if own:
            project.apply(acts.SetSpanNote(random.choice(own).id, f"{who}{start}"), annotator=who)
        case 7:
            project.apply(acts.SetState(document, random.choice(list(State))), annotator=who)
        case 8:
            project.apply(acts.SetTitle(document, f"{who}的第{start}篇"), annotator=who)
        case 9:
            label = Label(random.choice(["place", "lake"]), LabelKind.SPAN, key="l")
            project.apply(acts.ReplaceLabels((label,)), annotator=who)
        case 10:
            bring_in(project, f"都有的第{start % 3}篇", by=who, path=f"{who}.txt")
        case _:
            project.undo(who)


def bundle_of(project: Project, path: Path) -> Path:
    """Write everything of a project into a bundle."""
    documents = documents_in(project.log_rows())
    write_bundle(path, header_of(project), project.log_rows(), texts_of(project, documents))
    return path


def canonical(project: Project) -> bytes:
    """Return the whole export of a project."""
    return b"".join(export_lines(project, ExportOptions(which=Which.ALL), Report()))


def merged(project: Project, paths: Sequence[Path]) -> Outcome:
    """Merge files into a project."""
    return merge_files(project, paths, reading)
