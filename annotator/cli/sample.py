"""Makes the sample project: the articles of resources/samples with the annotations of two annotators."""

from __future__ import annotations

from pathlib import Path

from annotator import resources
from annotator.errors import FileProblem
from annotator.exchange.importing import import_files
from annotator.model.acts import AddAnnotator
from annotator.model.annotators import annotator_id
from annotator.model.scheme import Scheme
from annotator.project import Project

FIRST = "甲"
"""Who the sample is shown to; 乙 has worked on some of the same articles."""


def make_sample_project(path: Path, scheme: Scheme, *, name: str = "") -> Project:
    """Make and open a project with the sample articles. Raises FileProblem; nothing half-made is left."""
    project = Project.create(path, scheme, name=name or "示例项目")
    try:
        owner = annotator_id(FIRST)
        project.apply(AddAnnotator(FIRST), annotator=owner)
        report = import_files(
            [resources.path("samples", "articles.jsonl")], lambda act: project.apply(act, annotator=owner)
        )
        if report.anything_left_out:
            raise FileProblem(
                "The sample articles of this installation are damaged: {first}",
                "Install the program again.",
                first=str(next(iter(report))),
            )
    except BaseException:
        project.close()
        path.unlink()
        raise
    return project
