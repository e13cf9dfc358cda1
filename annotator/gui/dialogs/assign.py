"""Asks who gets which share of the documents, writes one file for each, shows what everybody got.

Owns the dialog's pages. The files are written in a task; the rule of handing out is annotator/review's.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.errors import FileProblem, RuleBroken, UserError
from annotator.exchange.assigning import Share, free_paths, hand_out, handed_out, recipients, shares_of
from annotator.gui.controls import CheckBox, DropList, row, text_label
from annotator.gui.dialogs.choosing import folder_to_use
from annotator.gui.dialogs.working import WorkDialog
from annotator.gui.look import Look
from annotator.gui.number_field import NumberField
from annotator.gui.session import BLIND, Session
from annotator.gui.tasks import Progress, TaskRunner
from annotator.gui.ticked import TickedList
from annotator.gui.translation import error_text, tr, trn
from annotator.model.acts import AddAnnotator, SetSetting
from annotator.model.annotators import AnnotatorKind
from annotator.project import Project
from annotator.review.assignment import Assignment, Balance, Plan, assign

_NARROW = 120
_MOST = 100_000  # documents of a pilot round

Handed = tuple[Assignment, list[Share]]


class AssignDialog(WorkDialog):
    """Choose people and shares, wait, read who got what."""

    def __init__(
        self, session: Session, tasks: TaskRunner, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, tasks, title=tr("Hand out work"), width=600)
        self._session, self._look = session, look
        self.handed: Handed | None = None
        self.result_page = self._make_result()
        self._set_pages(self._make_choice(), self.wait, self.result_page, go=tr("Hand out"))
        self.keep_room_for_problem()

    # --- pages

    def _make_choice(self) -> QWidget:
        self._make_people()
        self._make_numbers()
        self.folder = QLineEdit(str(self._session.project.path.resolve().parent))
        browse = QPushButton(tr("Choose…"))
        browse.clicked.connect(self._choose_folder)
        file_box = QWidget()
        row(file_box, self.folder, browse)
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        rows: tuple[tuple[str, QWidget], ...] = (
            (tr("Annotators"), self.people),
            (tr("Others, by name"), self.others),
            (tr("Unequal shares"), self.weights),
            (tr("Annotators for each document"), self.copies),
            (tr("Per cent that two get, for agreement"), self.overlap),
            (tr("Pilot: so many documents go to everybody first"), self.pilot),
            (tr("Equal shares of"), self.balance),
            ("", self.rest),
            ("", self.blind),
            ("", self.feedback),
            (tr("As"), self.form),
            (tr("Folder"), file_box),
        )
        for number, (caption, part) in enumerate(rows):
            label = text_label("second", wrap=True)
            label.setText(caption)
            if caption:
                part.setAccessibleName(caption)
            grid.addWidget(label, number, 0)
            grid.addWidget(part, number, 1)
        return page

    def _make_people(self) -> None:
        self.people = TickedList(self._look)
        self.people.setMaximumHeight(120)
        for person in self._session.project.annotators():
            if person.kind is AnnotatorKind.PERSON:
                item = self.people.add(person.name, person.name, ticked=False)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
        self.others = QLineEdit()
        self.others.setPlaceholderText(tr("Names, with commas between them"))
        self.weights = QLineEdit()
        self.weights.setPlaceholderText(tr("Such as 甲=2: twice as much as the others"))

    def _make_numbers(self) -> None:
        # More than 100 per cent is typed as meant, and refused with the reason.
        self.copies, self.overlap, self.pilot = NumberField(0, 99), NumberField(0, 999), NumberField(0, _MOST)
        self.copies.setValue(1)
        self.copies.setSpecialValueText(tr("all"))
        self.overlap.setSuffix(" %")
        for box in (self.copies, self.overlap, self.pilot):
            box.setMaximumWidth(_NARROW)
            box.valueChanged.connect(lambda _: self.say_problem(""))  # it was of the value before
        self.balance, self.form = DropList(), DropList()
        self.balance.addItem(tr("documents"), Balance.DOCUMENTS)
        self.balance.addItem(tr("characters"), Balance.CHARACTERS)
        self.form.addItem(tr("project files, to be opened"), False)
        self.form.addItem(tr("bundles, to be merged"), True)
        self.rest, self.blind = CheckBox(self._look), CheckBox(self._look)
        self.rest.setText(tr("Only documents that nobody was given yet"))
        self.blind.setText(tr("Blind review: others' spans are hidden until own work is done"))
        self.blind.setChecked(self._session.blind)
        self.feedback = CheckBox(self._look)
        self.feedback.setText(tr("With feedback: what reviewers said of their own work"))

    def _make_result(self) -> QWidget:
        page = QWidget()
        self.summary = text_label("title", wrap=True)
        self.list = QTreeWidget()
        self.list.setRootIsDecorated(False)
        self.list.setHeaderLabels([tr("Annotator"), tr("Documents"), tr("Characters"), tr("File")])
        self.list.setAccessibleName(tr("Shares"))
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.summary)
        layout.addWidget(self.list, 1)
        return page

    def _choose_folder(self) -> None:
        name = folder_to_use(self, tr("Folder"), self.folder.text())
        if name:
            self.folder.setText(name)

    # --- what was chosen

    def chosen(self) -> list[str]:
        """Return the names of those who are to get documents."""
        return [*self.people.ticked(), *_parts(self.others.text())]

    def plan(self, people: Mapping[str, str]) -> Plan:
        """Return how to hand out. Raises RuleBroken."""
        return Plan(
            copies=self.copies.value(),
            overlap=self.overlap.value() / 100,
            pilot=self.pilot.value(),
            balance=Balance(self.balance.currentData()),
            shares=shares_of(_parts(self.weights.text().replace("\uff1d", "=")), people),
        )

    def _go(self) -> None:
        if not self.choosing:
            self.accept()
            return
        names = self.chosen()
        if not names:
            self._refuse(
                tr("Choose at least one annotator."), self.people if self.people.count() else self.others
            )
            return
        project, by = self._session.project, self._session.annotator
        field = self.others
        try:
            people = recipients(project, names)
            field = self.weights
            plan = self.plan(people)
        except RuleBroken as problem:
            at_fault = self.overlap if "overlap" in problem.parameters else field
            self._refuse(str(error_text(problem)), at_fault)
            return
        folder, bundle = Path(self.folder.text().strip()).expanduser(), self.form.currentData()
        rest, blind, feedback = self.rest.isChecked(), self.blind.isChecked(), self.feedback.isChecked()

        def work(progress: Progress) -> Handed:
            assignment = assign(_lengths(project, only_rest=rest), people, plan)
            named = {who: assignment.documents[who] for who in people}  # in the order of the names
            assignment = replace(assignment, documents=named)
            free_paths(project, people, folder, bundle=bundle)
            for who, name in people.items():
                if project.annotator(who) is None:
                    project.apply(AddAnnotator(name), annotator=by)
            if blind != bool(project.setting(BLIND, True)):
                project.apply(SetSetting(BLIND, blind), annotator=by)
            files = hand_out(
                project,
                assignment.documents,
                folder,
                Project.create_from,
                by=by,
                bundle=bundle,
                feedback=feedback,
                progress=progress.step,
            )
            return assignment, files

        self._run(
            tr("Handing out…"),
            work,
            then=self._done,
            failed=self._back,
            stopped=lambda: self._back(tr("Stopped; nothing was handed out.")),
        )

    def _refuse(self, problem: str, field: QWidget) -> None:
        """Say what stands in the way; the field at fault gets the keyboard."""
        self.say_problem(problem)
        self._point_at(field)

    def _field_of(self, error: UserError) -> QWidget:
        """Return the field at fault, by what the error names."""
        named = {"wanted": self.copies, "shared": self.overlap, "pilot": self.pilot}
        found = (field for name, field in named.items() if name in error.parameters)
        return next(found, self.folder if isinstance(error, FileProblem) else self.rest)

    def _done(self, handed: Handed) -> None:
        self.handed = handed
        assignment, files = handed
        self.summary.setText(trn("{n} file written.", "{n} files written.", len(files)))
        for share in files:
            person = self._session.project.annotator(share.annotator)
            texts = [
                person.name if person else share.annotator,
                f"{len(share.documents):,}",
                f"{assignment.characters[share.annotator]:,}",
                share.path.name,
            ]
            self.list.addTopLevelItem(QTreeWidgetItem(texts))
        for who in assignment.documents:
            if not assignment.documents[who]:
                person = self._session.project.annotator(who)
                self.list.addTopLevelItem(QTreeWidgetItem([person.name if person else who, "0", "0", "–"]))
        for column in range(self.list.columnCount()):
            self.list.resizeColumnToContents(column)
        self._finish(self.result_page)


def _lengths(project: Project, *, only_rest: bool) -> dict[str, int]:
    """Return the documents to hand out with their lengths in code points. Raises RuleBroken for none."""
    given: set[str] = set()
    if only_rest:
        given = {document for person in project.annotators() for document in handed_out(project, person.id)}
    lengths = {found.id: found.length for found in project.documents() if found.id not in given}
    if not lengths:
        raise RuleBroken("There are no documents to hand out.", "Import some first.")
    return lengths


def _parts(text: str) -> list[str]:
    """Return what stands between commas of any script."""
    parts = text.replace("，", ",").replace("、", ",").split(",")
    return [" ".join(part.split()) for part in parts if part.strip()]
