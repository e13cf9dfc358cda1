"""Any history of acts, undos and restarts: the tables are what a rebuild from the log gives."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from annotator.errors import NothingToUndo, UserError
from annotator.model import acts
from annotator.model.documents import State, document_id
from annotator.model.imports import ImportItem, ImportSpan
from annotator.model.scheme import Label, LabelKind
from annotator.model.verdicts import Decision
from annotator.project import Project
from tests.store.projects import TEXT, make

PEOPLE = ("甲", "乙", "丙")
TEXTS = (TEXT, "另一篇\n文章。" * 5, "𠮷" * 20, "e\u0301\r\n" * 4)
LABELS = ("requirement", "person", "speech", "place", "content")
people = st.sampled_from(PEOPLE)
spots = st.tuples(st.integers(0, 18), st.integers(1, 6)).map(lambda spot: (spot[0], sum(spot)))


class History(RuleBasedStateMachine):
    """Three people act on four documents at random; refusals are part of the game."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.project = make(self.folder, *PEOPLE)
        self.counted = 0

    def teardown(self) -> None:
        try:
            self.proven()
        finally:
            self.project.close()
            shutil.rmtree(self.folder)

    def act(self, annotator: str, act: acts.Act) -> None:
        with suppress(UserError):
            self.project.apply(act, annotator=annotator)

    def some(self, kind: str, pick: int, annotator: str | None = None) -> Any:
        """Return one of the objects there are, or an id that is none."""
        found: list[str] = []
        for text in TEXTS:
            listed = getattr(self.project, kind)(document_id(text), annotator)
            found.extend(one.id for one in listed)
        return found[pick % len(found)] if found else "none"

    @rule(
        who=people,
        text=st.sampled_from(TEXTS),
        spots=st.lists(spots, max_size=3),
        owner=people,
        label=st.sampled_from(LABELS),
        restore=st.booleans(),
    )
    def bring_in(
        self, who: str, text: str, *, spots: list[tuple[int, int]], owner: str, label: str, restore: bool
    ) -> None:
        spans = tuple(ImportSpan(label, (spot,), annotator=owner) for spot in spots)
        item = ImportItem(text, title=text[:4], spans=spans, states=((owner, State.IN_PROGRESS),))
        self.act(who, acts.ImportDocuments((item,), restore=restore))

    @rule(
        who=people,
        text=st.sampled_from(TEXTS),
        ranges=st.lists(spots, min_size=1, max_size=2),
        label=st.sampled_from(LABELS),
        force=st.sampled_from([{}, {"force": "order"}]),
    )
    def mark(self, who: str, text: str, ranges: list[tuple[int, int]], label: str, force: Any) -> None:
        self.act(who, acts.AddSpan(document_id(text), label, tuple(ranges), force))

    @rule(
        who=people, pick=st.integers(0, 20), spot=spots, label=st.sampled_from(LABELS), way=st.integers(0, 5)
    )
    def change_span(self, who: str, pick: int, spot: tuple[int, int], label: str, way: int) -> None:
        span = self.some("spans", pick, who)
        ways: tuple[acts.Act, ...] = (
            acts.RelabelSpan(span, label),
            acts.SetSpanRanges(span, (spot,)),
            acts.DeleteSpans((span,)),
            acts.SetSpanNote(span, label),
            acts.SetSpanUnsure(span, pick % 2 == 0),
            acts.SetSpanAttribute(span, "force", "advice" if pick % 2 else None),
        )
        self.act(who, ways[way])

    @rule(who=people, text=st.sampled_from(TEXTS), picks=st.tuples(st.integers(0, 9), st.integers(0, 9)))
    def relate(self, who: str, text: str, picks: tuple[int, int]) -> None:
        ends = [self.some("spans", pick, who) for pick in picks]
        self.act(who, acts.AddRelation(document_id(text), ends[0], ends[1], "speaker"))
        self.act(
            who, acts.AddDocumentLabel(document_id(text), "genre_news" if picks[0] % 2 else "genre_essay")
        )

    @rule(who=people, text=st.sampled_from(TEXTS), state=st.sampled_from(State), title=st.text(max_size=5))
    def describe(self, who: str, text: str, state: State, title: str) -> None:
        self.act(who, acts.SetState(document_id(text), state))
        self.act(who, acts.SetTitle(document_id(text), title))
        self.act(who, acts.SetSetting("last", title))

    @rule(who=people, text=st.sampled_from(TEXTS), way=st.integers(0, 6))
    def trash(self, who: str, text: str, way: int) -> None:
        document = (document_id(text),)
        if way == 0:
            self.act(who, acts.PurgeDocuments(document))
        elif way < 4:
            self.act(who, acts.TrashDocuments(document))
        else:
            self.act(who, acts.RestoreDocuments(document))

    @rule(who=people, pick=st.integers(0, 20), decision=st.sampled_from(Decision), final=st.booleans())
    def review(self, who: str, pick: int, decision: Decision, final: bool) -> None:
        for kind in ("span", "document_label"):
            target = self.some(f"{kind}s", pick)
            self.act(who, acts.AddVerdict(kind, target, decision, adjudicates=final))
        self.act(who, acts.AddComment("?", target_kind="span", target=self.some("spans", pick)))

    @rule(who=people, retire=st.booleans(), overlap=st.booleans())
    def edit_scheme(self, who: str, retire: bool, overlap: bool) -> None:
        labels = self.project.scheme.labels
        if retire:
            self.act(who, acts.EditScheme(labels[::-1][1:], overlap=overlap))
        else:
            self.act(who, acts.ReplaceLabels((Label("place", LabelKind.SPAN, key="l"),)))

    @rule(who=people, times=st.integers(1, 4))
    def undo(self, who: str, times: int) -> None:
        for _ in range(times):
            with suppress(NothingToUndo):
                self.project.undo(who)

    @rule(who=people, times=st.integers(1, 4))
    def redo(self, who: str, times: int) -> None:
        for _ in range(times):
            with suppress(NothingToUndo):
                self.project.redo(who)

    @rule()
    def restart(self) -> None:
        self.project.close()
        assert [path.name for path in self.folder.iterdir()] == ["work.annot"]
        self.project = Project.open(self.folder / "work.annot")

    @precondition(lambda self: len(self.project.changes(limit=1)) == 1)
    @invariant()
    def proven(self) -> None:
        self.counted += 1
        if self.counted % 7 == 0 or self.counted < 3:
            assert self.project.check() == []

    @invariant()
    def progress_is_counted(self) -> None:
        rows = self.project.documents(annotator="甲")
        states = [row.state for row in rows]
        progress = self.project.progress("甲")
        assert progress.total == len(rows)
        assert (progress.done, progress.skipped) == (states.count(State.DONE), states.count(State.SKIPPED))
        for row in rows:
            assert row.spans == len(self.project.spans(row.id, "甲"))


History.TestCase.settings = settings(
    max_examples=25,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
TestHistory = History.TestCase


def test_undoing_everything_and_redoing_it_gives_the_same(tmp_path: Path) -> None:
    with make(tmp_path, "甲") as project:
        item = ImportItem(TEXT, spans=(ImportSpan("person", ((0, 2),)),))
        project.apply(acts.ImportDocuments((item,)), annotator="甲")
        document = document_id(TEXT)
        span = project.spans(document)[0].id
        for act in (
            acts.RelabelSpan(span, "speech"),
            acts.AddSpan(document, "person", ((0, 2),)),
            acts.AddDocumentLabel(document, "genre_news"),
            acts.AddDocumentLabel(document, "genre_essay"),
            acts.SetState(document, State.DONE),
            acts.EditScheme(project.scheme.labels[:-1]),
            acts.DeleteSpans((span,)),
            acts.TrashDocuments((document,)),
        ):
            project.apply(act, annotator="甲")

        def seen() -> tuple[object, ...]:
            return (
                project.spans(document),
                project.document_labels(document),
                project.states(document),
                project.scheme.labels,
                project.documents(),
                project.documents(trashed=True),
                project.progress("甲"),
            )

        done = seen()
        steps = [done]
        for _ in range(9):
            project.undo("甲")
            steps.append(seen())
        assert project.documents() == project.documents(trashed=True) == []
        for expected in reversed(steps[:-1]):
            project.redo("甲")
            assert seen() == expected
        assert seen() == done
