"""The scheme editor: the list of labels, the form of one, and what can be done to the whole.

Owns the way from a finished field to an act. There is no draft: every change is saved as it is made, and undo
takes it back, here or later in the window.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.errors import UserError
from annotator.gui.controls import text_label
from annotator.gui.describe import describe
from annotator.gui.dialogs.base import Dialog
from annotator.gui.dialogs.choosing import file_to_open, file_to_save
from annotator.gui.key_names import key_name, sequence_of
from annotator.gui.look import Look
from annotator.gui.refusals import with_names
from annotator.gui.scheme.another_look import AnotherLookDialog
from annotator.gui.scheme.colours import free_slot
from annotator.gui.scheme.columns import Columns
from annotator.gui.scheme.consequences import key_lost, values_left
from annotator.gui.scheme.editing import moved, placed
from annotator.gui.scheme.files import ImportSchemeDialog, load_scheme, save_scheme
from annotator.gui.scheme.label_form import LabelForm
from annotator.gui.scheme.label_list import LabelList
from annotator.gui.scheme.merging import MergeDialog
from annotator.gui.scheme.new_label import NewLabelDialog
from annotator.gui.session import Session
from annotator.gui.tasks import Progress, TaskRunner
from annotator.gui.translation import error_text, tr, trn
from annotator.model.acts import Act, EditScheme, MergeLabels, ReplaceLabels
from annotator.model.changes import ActSummary, Applied
from annotator.model.scheme import Label, LabelKind

_USES = frozenset(("span", "document_label", "relation"))  # what carries a label
_ACTS = ("EditScheme", "ReplaceLabels", "MergeLabels")


class SchemeDialog(Dialog):
    """The editor of one project's scheme."""

    open_requested = Signal(str)  # a document, for another look

    def __init__(
        self, session: Session, tasks: TaskRunner, look: Look, folder: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, tr("Label scheme"), width=860)
        self.resize(1000, 660)
        self._session, self._tasks, self._look, self._folder = session, tasks, look, folder
        self._shown = ""
        self._counting: object = None  # the task whose count is waited for
        self._had = self._worth()
        before = session.project.undo_target(session.annotator) if session.annotator else None
        self._before = before.act if before else ""  # what was done before is not undone here
        self.list, self.form = LabelList(look), LabelForm(look)
        self._make_columns()
        self._make_foot()
        self.list.label_chosen.connect(self._choose)
        self.form.changed.connect(self._label_changed)
        self.form.restored.connect(lambda: self.say_problem(""))
        self.form.parent_chosen.connect(self._set_parent)
        session.changed.connect(self._heard)
        session.refused.connect(self._refused)
        self.show_scheme()
        self.list.setFocus()

    def _make_columns(self) -> None:
        holder = QWidget()
        left = QVBoxLayout(holder)
        left.setSpacing(8)
        left.addWidget(self.list, 1)
        buttons = QGridLayout()
        left.addLayout(buttons)
        buttons.setSpacing(6)
        self.add, self.add_group = QPushButton(tr("New label…")), QPushButton(tr("New group…"))
        self.up, self.down = QPushButton(tr("Up")), QPushButton(tr("Down"))
        for number, button in enumerate((self.add, self.add_group, self.up, self.down)):
            button.setAutoDefault(False)
            buttons.addWidget(button, number // 2, number % 2)
        self.add.clicked.connect(lambda: self._new(LabelKind.SPAN))
        self.add_group.clicked.connect(lambda: self._new(LabelKind.GROUP))
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        for keys, button in (("Ctrl+N", self.add), ("Alt+Up", self.up), ("Alt+Down", self.down)):
            QShortcut(sequence_of(keys), self).activated.connect(button.click)
            button.setToolTip(key_name(keys))
        left.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(Columns(holder, self.form), 1)

    def _make_foot(self) -> None:
        self.undo, self.merge = QPushButton(tr("Undo")), QPushButton(tr("Merge into…"))
        self.load, self.save = QPushButton(tr("Import…")), QPushButton(tr("Export…"))
        for number, button in enumerate((self.merge, self.load, self.save, self.undo)):
            button.setAutoDefault(False)
            self.buttons.insertWidget(number, button)
        self.said = text_label("second")
        self.buttons.insertWidget(4, self.said)
        self.merge.clicked.connect(self._merge)
        self.load.clicked.connect(self._ask_import)
        self.save.clicked.connect(self._ask_export)
        self.undo.clicked.connect(self._undo)
        # Who types in a field has the field's own undo.
        QShortcut(sequence_of("Ctrl+Z"), self).activated.connect(self.undo.click)
        self.done_button = self.add_button(tr("Close"))
        self.done_button.clicked.connect(self.accept)

    # --- showing

    def show_scheme(self) -> None:
        """Show the scheme as the project has it."""
        scheme = self._session.project.scheme
        self.list.show_scheme(scheme, self._look)
        self._choose(self.list.current())
        writable = self._session.writable
        for button in (self.add, self.add_group, self.up, self.down, self.load):
            button.setEnabled(writable)
        self._show_undo()

    def _undoable(self) -> ActSummary | None:
        """Return the latest act, if it changed the scheme since the editor was opened."""
        if not self._session.writable:
            return None
        target = self._session.project.undo_target(self._session.annotator)
        mine = target is not None and target.act != self._before and target.name in _ACTS
        return target if mine else None

    def _show_undo(self) -> None:
        target = self._undoable()
        self.undo.setEnabled(target is not None)
        text, language = tr("Undo"), self._look.language
        if target is not None:
            text = tr("Undo: {what}", what=describe(target, self._session.project.scheme, language))
        self.undo.setText(text.replace("&", "&&"))

    def _label(self) -> Label | None:
        return self._session.project.scheme.by_id.get(self.list.current())

    def _choose(self, label_id: str) -> None:
        if label_id != self._shown:
            self.form.commit()
            self.say_problem("")
        label = self._label()
        if label is None:
            return
        if label_id != self._shown:
            self.form.show_uses("")
            self._count(label)
        self._shown = label_id
        self.form.show_label(self._session.project.scheme, label, self._look, writable=self._session.writable)
        self.merge.setEnabled(self._session.writable and label.kind is not LabelKind.GROUP)

    def _count(self, label: Label) -> None:
        """Say how often the label is used, once that is counted; of several counts the latest is said."""
        self._counting = None
        if label.kind is LabelKind.GROUP:
            return
        project, label_id = self._session.project, label.id

        def work(progress: Progress) -> int:
            return sum(project.label_uses(label_id).values())

        task = self._tasks.task(work)
        task.succeeded.connect(
            lambda count: (
                self.form.show_uses(trn("used once", "used {n} times", count) if count else tr("not used"))
                if self._counting is task
                else None
            )
        )
        self._counting = task
        task.start()

    def _heard(self, applied: Applied) -> None:
        self._show_undo()
        if {"label", "scheme"} & applied.kinds:
            self.say_problem("")
            self.show_scheme()
        label = self._label()
        if label is not None and _USES & applied.kinds:
            self._count(label)

    def _refused(self, error: UserError) -> None:
        named_ = with_names(error, self._session.project.scheme, self._look.language)
        self.say_problem(str(error_text(named_)))

    # --- changing

    def _apply(self, act: Act) -> Applied | None:
        self.say_problem("")
        return self._session.apply(act)

    def _label_changed(self, label: Label) -> None:
        before = self._session.project.scheme.by_id.get(label.id)
        taker = None
        if before is not None and before.retired and not label.retired:
            taker = self._session.project.scheme.key_taker(label)
        kept = replace(label, key="") if taker else label
        if self._apply(ReplaceLabels((kept,))) and before is not None:
            language = self._look.language
            lost = key_lost(label, taker, language) if taker else ""
            self.say_problem(lost or values_left(self._session.project, before, label, language))

    def _set_parent(self, parent: str) -> None:
        label, scheme = self._label(), self._session.project.scheme
        if label is None or parent == label.parent:
            return
        changed = replace(label, parent=parent)
        if label.kind is LabelKind.SPAN and parent and label.colour.startswith("slot:"):
            old, new = scheme.form(label), scheme.form(scheme.by_id[parent])
            if old is not new:  # form tells the group and the slot goes with it
                changed = replace(changed, colour=free_slot(scheme, new))
        self._apply(EditScheme(placed(scheme, changed)))

    def _move(self, step: int) -> None:
        labels = moved(self._session.project.scheme, self.list.current(), step)
        if labels is not None:
            self._apply(EditScheme(labels))

    def _new(self, kind: LabelKind) -> None:
        label = self._label()
        parent = "" if label is None else label.id if label.kind is LabelKind.GROUP else label.parent
        if (
            label is not None
            and label.kind in (LabelKind.DOCUMENT, LabelKind.RELATION)
            and kind is LabelKind.SPAN
        ):
            kind = label.kind
        dialog = NewLabelDialog(
            self._session, kind, "" if kind is LabelKind.GROUP else parent, self._look, self
        )
        answer = dialog.exec()
        dialog.deleteLater()  # it hears refusals as long as it lives
        self.say_problem("")  # what was refused stood in the question
        if answer == QDialog.DialogCode.Accepted:
            self.list.choose(dialog.made)

    def _merge(self) -> None:
        label = self._label()
        if label is None:
            return
        dialog = MergeDialog(self._session, label, self._tasks, self._look, self)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.act is not None:
            self.merge_labels(dialog.act)

    def merge_labels(self, act: MergeLabels) -> None:
        """Merge in the background: a project may hold very many annotations."""
        project, annotator = self._session.project, self._session.annotator
        self.setEnabled(False)
        task = self._tasks.task(lambda progress: project.apply(act, annotator=annotator))
        task.succeeded.connect(lambda _: self.list.choose(act.into))
        task.failed.connect(self._refused)
        task.finished.connect(lambda: self.setEnabled(True))
        task.start()

    def _undo(self) -> None:
        self.form.commit()
        if self._undoable() is not None:
            self._session.undo()

    # --- files

    def _ask_import(self) -> None:
        name = file_to_open(self, tr("Import labels"), str(self._folder), tr("Label schemes (*.toml)"))
        if name:
            self.import_scheme(Path(name))

    def import_scheme(self, path: Path) -> None:
        """Take the labels of a file, after showing what that changes."""
        self.say_problem("")
        try:
            new = load_scheme(path)
        except UserError as error:
            self._refused(error)
            return
        dialog = ImportSchemeDialog(self._session.project.scheme, new, path.name, self._look, self)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.act is not None:
            self._apply(dialog.act)

    def _ask_export(self) -> None:
        scheme = self._session.project.scheme
        name, _ = file_to_save(
            self, tr("Export labels"), str(self._folder / f"{scheme.id}.toml"), tr("Label schemes (*.toml)")
        )
        if name:
            self.export_scheme(Path(name))

    def export_scheme(self, path: Path) -> None:
        """Write the labels into a file."""
        try:
            save_scheme(self._session.project.scheme, path)
        except UserError as error:
            self._refused(error)
            return
        self.said.setText(tr("Written to {name}.", name=path.name))

    # --- the end

    def _worth(self) -> list[str]:
        return self._session.project.worth_another_look(self._session.annotator)

    def done(self, result: int) -> None:
        """Keep what is still being typed; offer the documents that were done before."""
        self.form.commit()
        worth = self._worth() if self._session.writable else []
        super().done(result)
        if worth and worth != self._had:
            dialog = AnotherLookDialog(self._session, worth, self.parentWidget())
            dialog.open_requested.connect(self.open_requested)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()
