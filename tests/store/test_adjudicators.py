"""Whose word settles a conflict of verdicts is the project's rule, whichever way a verdict comes in."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.errors import RuleBroken
from annotator.model import acts
from annotator.model.annotators import AnnotatorKind
from annotator.model.spans import Status
from annotator.model.verdicts import ADJUDICATORS, Decision
from annotator.project import Project
from tests.exchange.merging import base, merged
from tests.store.projects import mark


def settle(project: Project, span: str, decision: Decision, *, by: str) -> None:
    project.apply(acts.AddVerdict("span", span, decision, adjudicates=True), annotator=by)


def name(project: Project, *people: str) -> None:
    project.apply(acts.SetSetting(ADJUDICATORS, list(people) or None), annotator="lead")


def test_a_verdict_of_somebody_not_named_settles_nothing_and_is_refused(tmp_path: Path) -> None:
    with base(tmp_path) as project:
        span = mark(project, project.documents()[0].id, 0, 4, by="甲")
        name(project, "丙")
        with pytest.raises(RuleBroken, match="丙"):
            settle(project, span, Decision.ACCEPT, by="乙")
        assert project.verdicts(project.span(span).document) == []
        settle(project, span, Decision.ACCEPT, by="丙")
        project.apply(acts.AddVerdict("span", span, Decision.REJECT), annotator="乙")
        assert project.span(span).status is Status.ACCEPTED


def test_while_nobody_is_named_everybody_may(tmp_path: Path) -> None:
    with base(tmp_path) as project:
        span = mark(project, project.documents()[0].id, 0, 4, by="甲")
        settle(project, span, Decision.ACCEPT, by="乙")
        project.apply(acts.AddVerdict("span", span, Decision.REJECT), annotator="丙")
        assert project.span(span).status is Status.ACCEPTED


def test_the_rule_as_it_stands_decides_about_earlier_verdicts(tmp_path: Path) -> None:
    with base(tmp_path) as project:
        document = project.documents()[0].id
        span = mark(project, document, 0, 4, by="甲")
        settle(project, span, Decision.ACCEPT, by="乙")
        project.apply(acts.AddVerdict("span", span, Decision.REJECT), annotator="丙")
        while project.count_review():
            pass
        name(project, "丙")
        assert project.span(span).status is Status.UNREVIEWED
        assert [verdict.adjudicates for verdict in project.verdicts(document)] == [False, False]
        assert project.review_totals().stale == 1
        assert project.check() == []
        name(project)
        assert project.span(span).status is Status.ACCEPTED
        assert project.check() == []


@pytest.mark.parametrize("rule_first", [True, False])
def test_a_merge_does_not_go_round_the_rule(tmp_path: Path, rule_first: bool) -> None:
    """A copy that did not know the rule yet, and one that does, in either order."""
    with base(tmp_path) as project:
        document = project.documents()[0].id
        span = mark(project, document, 0, 4, by="甲")
        for copy in ("theirs", "rule"):
            project.save_copy(tmp_path / f"{copy}.annot")
        project.apply(acts.AddVerdict("span", span, Decision.REJECT), annotator="丙")
    with Project.open(tmp_path / "theirs.annot") as theirs:
        settle(theirs, span, Decision.ACCEPT, by="乙")
    with Project.open(tmp_path / "rule.annot") as rule:
        name(rule, "丙")
    files = [rule.path, theirs.path] if rule_first else [theirs.path, rule.path]
    with Project.open(tmp_path / "work.annot") as project:
        for file in files:
            merged(project, [file])
        assert project.span(span).status is Status.UNREVIEWED
        assert not any(verdict.adjudicates for verdict in project.verdicts(document))
        assert project.check() == []


@pytest.mark.parametrize("value", [[], "丙", ["丙", 3], ["nobody"], ["gold"], ["robot"]])
def test_only_people_of_the_project_can_be_named(tmp_path: Path, value: object) -> None:
    with base(tmp_path) as project:
        robot = acts.AddAnnotator("robot", kind=AnnotatorKind.MODEL)
        project.apply(robot, annotator="lead")
        with pytest.raises(RuleBroken):
            project.apply(acts.SetSetting(ADJUDICATORS, value), annotator="lead")
        assert project.setting(ADJUDICATORS) is None
