"""Another project's labels: what differs is told field by field, with what counts and why."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.__main__ import main
from annotator.exchange.merge import Outcome, merge_files
from annotator.model import acts
from annotator.model.scheme import Attribute, AttributeKind, Choice, Label, LabelKind
from annotator.project import Project
from tests.exchange.merging import merged, reading
from tests.store.projects import make


def edit(project: Project, label: str, **changes: object) -> None:
    """Change fields of a label."""
    known = project.scheme.label(label)
    project.apply(acts.ReplaceLabels((replace(known, **changes),)), annotator=project.annotators()[0].id)  # type: ignore[arg-type]


@pytest.fixture
def stranger(tmp_path: Path) -> Path:
    """A project of the same scheme, made elsewhere."""
    (tmp_path / "elsewhere").mkdir()
    with make(tmp_path / "elsewhere", "丁", name="stranger.annot") as project:
        return project.path


@pytest.fixture
def home(tmp_path: Path) -> Path:
    with make(tmp_path, "甲") as project:
        return project.path


def adopt(home: Path, stranger: Path, *, keep: bool = True) -> Outcome:
    with Project.open(home) as project:
        return merge_files(project, [stranger], reading, adopt=True, keep=keep)


def told(outcome: Outcome) -> list[str]:
    return [str(entry) for entry in outcome.report if entry.conflict]


def test_a_scheme_that_is_the_same_is_not_worth_a_word(home: Path, stranger: Path) -> None:
    outcome = adopt(home, stranger)
    assert list(outcome.report) == [] and outcome.report.counts["conflicts"] == 0
    assert outcome.report.counts["labels"] == 0


Case = tuple[dict[str, object], str, str, str]
CHANGES: list[Case] = [
    ({"names": {"zh_CN": "人物"}}, "name (zh_CN)", "人名", "人物"),
    ({"colour": "slot:3"}, "colour", "slot:9", "slot:3"),
    ({"key": "q"}, "key", "p", "q"),
    ({"definition": {"en": "Somebody."}}, "definition (en)", "–", "Somebody."),
    ({"parent": "content"}, "group", "–", "content"),
    (
        {"attributes": (Attribute("sort", AttributeKind.CHOICE, choices=(Choice("a"), Choice("b"))),)},
        "attribute (sort)",
        "–",
        "choice [a / b]",
    ),
]


@pytest.mark.parametrize("case", CHANGES, ids=lambda case: case[1])
@pytest.mark.parametrize("stranger_later", [True, False])
def test_each_differing_field_is_a_conflict_with_both_values(
    home: Path, stranger: Path, case: Case, stranger_later: bool
) -> None:
    """Whoever changed it, and even if the other never touched it."""
    change, field, ours, theirs = case
    with Project.open(stranger if stranger_later else home) as changed:
        edit(changed, "person", **change)
    here, there = (ours, theirs) if stranger_later else (theirs, ours)
    dry, real = adopt(home, stranger, keep=False), adopt(home, stranger)
    assert told(dry) == told(real) and len(told(real)) == real.report.counts["conflicts"] == 1
    assert f'The label "person", {field}: "{here}" here, "{there}" on the other side.' in told(real)[0]
    side = "The other side's counts" if stranger_later else "What is here"
    assert side in told(real)[0]
    with Project.open(home) as project:
        kept = project.scheme.label("person")
        assert {name: getattr(kept, name) for name in change if name != "names"} == {
            name: value for name, value in change.items() if name != "names"
        }
        assert project.check() == []
    assert list(adopt(home, stranger).report) == []


@pytest.mark.parametrize("stranger_later", [True, False])
def test_a_label_that_one_side_retired_is_told_in_words(
    home: Path, stranger: Path, stranger_later: bool
) -> None:
    with Project.open(stranger if stranger_later else home) as changed:
        edit(changed, "person", retired=True)
    outcome = adopt(home, stranger)
    where = "on the other side and not here" if stranger_later else "here and not on the other side"
    assert told(outcome) == [f'The label "person" is retired {where}: retired counts.']
    (found,) = (entry.to_json() for entry in outcome.report)
    (field,) = found["fields"]
    assert (field["field"], field["kept"]) == ("retired", True)


def test_a_label_that_is_retired_or_used_again_later_is_a_note(home: Path, stranger: Path) -> None:
    adopt(home, stranger)
    for retired, words in ((True, "was retired on"), (False, "was taken into use again on")):
        with Project.open(stranger) as other:
            edit(other, "person", retired=retired)
        (entry,) = adopt(home, stranger).report
        assert str(entry) == f'The label "person" {words} the other side.' and not entry.conflict


def test_both_renamed_and_the_later_counts(home: Path, stranger: Path) -> None:
    with Project.open(home) as project:
        edit(project, "requirement", names={"zh_CN": "要求"})
    with Project.open(stranger) as other:
        edit(other, "person", key="")
        edit(other, "requirement", names={"zh_CN": "任务"})
    (key, name) = told(adopt(home, stranger))
    assert 'person", key: "p" here, "–" on' in key
    assert 'name (zh_CN): "要求" here, "任务" on the other side. The other side\'s counts' in name


def test_what_the_other_side_changes_later_is_told_without_a_conflict(home: Path, stranger: Path) -> None:
    adopt(home, stranger)
    with Project.open(stranger) as other:
        edit(other, "speech", key="7")
    (entry,) = adopt(home, stranger).report
    assert entry.code == "label_changed" and not entry.conflict
    assert str(entry) == 'The label "speech" was changed on the other side, key: "5" is now "7".'


def test_a_conflict_that_was_told_is_not_told_again_with_the_next_change(home: Path, stranger: Path) -> None:
    with Project.open(stranger) as other:
        edit(other, "person", key="q")
    adopt(home, stranger)
    with Project.open(home) as project:
        edit(project, "person", key="r")
        project.save_copy(home.with_name("copy.annot"))
    with Project.open(home.with_name("copy.annot")) as copy:
        edit(copy, "person", key="s")
    with Project.open(home) as project:
        outcome = merged(project, [home.with_name("copy.annot")])
    assert told(outcome) == []
    assert [str(entry) for entry in outcome.report] == [
        'The label "person" was changed on the other side, key: "r" is now "s".'
    ]


def test_copies_of_one_project_tell_both_values_too(home: Path) -> None:
    with Project.open(home) as project:
        project.save_copy(home.with_name("copy.annot"))
        edit(project, "person", key="r", colour="slot:1")
    with Project.open(home.with_name("copy.annot")) as copy:
        edit(copy, "person", key="s", colour="slot:1")
    with Project.open(home) as project:
        (text,) = told(merged(project, [home.with_name("copy.annot")]))
    assert 'key: "' in text and '"r"' in text and '"s"' in text


def test_two_files_that_disagree_among_themselves(home: Path) -> None:
    values = ("r", "s")
    for value in values:
        with reading(home) as project:
            copy = project.save_copy(home.with_name(f"{value}.annot"))
        with Project.open(copy) as other:
            edit(other, "person", key=value)
    with Project.open(home) as project:
        outcome = merged(project, [home.with_name(f"{value}.annot") for value in values])
        (text,) = told(outcome)
        kept = project.scheme.label("person").key
    (lost,) = {*values} - {kept}
    assert f'one file says "{lost}", another "{kept}"' in text


def test_another_order_of_the_labels_is_one_note(home: Path, stranger: Path) -> None:
    with Project.open(stranger) as other:
        labels = tuple(reversed(other.scheme.labels))
        other.apply(acts.EditScheme(labels), annotator="丁")
    codes = [entry.code for entry in adopt(home, stranger).report]
    assert codes == ["label_order"]


def test_a_label_of_another_kind_is_told(home: Path, stranger: Path) -> None:
    for path, kind in ((home, LabelKind.SPAN), (stranger, LabelKind.DOCUMENT)):
        with Project.open(path) as project:
            who = project.annotators()[0].id
            project.apply(acts.ReplaceLabels((Label("topic", kind),)), annotator=who)
    (text,) = told(adopt(home, stranger))
    assert 'The label "topic", sort: "span" here, "document" on the other side.' in text


def test_the_command_tells_conflicts_first_and_in_json(
    home: Path, stranger: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    with Project.open(stranger) as other:
        edit(other, "person", names={"zh_CN": "人物"}, key="q")
    assert main(["merge", str(home), str(stranger), "--adopt", "--dry-run", "--json"]) == 0
    found = json.loads(capfdbinary.readouterr().out)
    assert [entry["conflict"] for entry in found["entries"]] == [True, True]
    assert main(["merge", str(home), str(stranger), "--adopt"]) == 0
    out, err = (stream.decode() for stream in capfdbinary.readouterr())
    assert "2 conflicts, listed below" in out
    assert [line.split(":")[0] for line in err.splitlines()] == ["conflict", "conflict"]
