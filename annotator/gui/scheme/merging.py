"""Asks into which label another is merged, and shows beforehand how many annotations of whom that changes."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from annotator.gui.controls import text_label
from annotator.gui.dialogs.base import Dialog
from annotator.gui.icons import form_icon
from annotator.gui.joining import listed
from annotator.gui.look import Look
from annotator.gui.session import Session
from annotator.gui.tasks import Progress, TaskRunner
from annotator.gui.translation import tr, trn
from annotator.model.acts import MergeLabels
from annotator.model.scheme import Label, named

_ID = int(Qt.ItemDataRole.UserRole)


class _Shortened(QStyledItemDelegate):
    """Lets a row be as wide as the list, so that a long name ends in an ellipsis."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, super().sizeHint(option, index).height())


class MergeDialog(Dialog):
    """The question and its preview. `act` is the answer once it was accepted."""

    def __init__(
        self, session: Session, label: Label, tasks: TaskRunner, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, tr("Merge labels"), width=460)
        self._session, self._label, self._look = session, label, look
        self._uses: dict[str, int] | None = None
        self.act: MergeLabels | None = None
        name = label.name(look.language)
        head = text_label("title", wrap=True)
        head.setText(tr('Merge "{name}" into which label?', name=name))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Labels"))
        self.list.setItemDelegate(_Shortened(self.list))
        scheme = session.project.scheme
        for other in scheme.applicable(label.kind):
            if other.id != label.id:
                colour = look.theme.label_colour(scheme.colour(other.id))
                icon = form_icon(scheme.form(other), colour, look.theme)
                item = QListWidgetItem(icon, other.name(look.language))
                item.setData(_ID, other.id)
                item.setToolTip(other.name(look.language))
                self.list.addItem(item)
        self.list.setMinimumHeight(220)
        self.preview = text_label("second", wrap=True)
        for part in (head, self.list, self.preview):
            self.body.addWidget(part)
        self.add_cancel()
        self.go = self.add_button(tr("Merge"), primary=True)
        self.go.clicked.connect(self._take)
        self.list.itemSelectionChanged.connect(self._show)
        self._show()
        task = tasks.task(self._count)
        task.succeeded.connect(self._counted)
        task.start()

    def _count(self, progress: Progress) -> dict[str, int]:
        return self._session.project.label_uses(self._label.id)

    def _counted(self, uses: dict[str, int]) -> None:
        self._uses = uses
        self._show()

    def _chosen(self) -> str:
        marked = self.list.selectedItems()  # a list that gets the focus has a current row that nobody chose
        return str(marked[0].data(_ID)) if marked else ""

    def _show(self) -> None:
        chosen, project = self._chosen(), self._session.project
        self.go.setEnabled(bool(chosen) and self._uses is not None)
        if self._uses is None:
            self.preview.setText(tr("Counting…"))
            return
        total = sum(self._uses.values())
        lines = [trn("{n} annotation follows:", "{n} annotations follow:", total)] if total else []
        for annotator, count in sorted(self._uses.items(), key=lambda pair: -pair[1]):
            person = project.annotator(annotator)
            who = person.name if person else annotator
            lines.append(trn("{n} of {who}", "{n} of {who}", count, who=who))
        if not total:
            lines = [tr("No annotation has this label.")]
        lost = self._lost(chosen)
        if lost and total:
            lines.append(tr("Attributes that are lost: {names}", names=lost))
        lines.append(tr("It is one act; undo takes all of it back. Each annotation stays its owner's."))
        self.preview.setText("\n".join(lines))

    def _lost(self, chosen: str) -> str:
        into = self._session.project.scheme.by_id.get(chosen)
        if into is None:
            return ""
        language, project = self._look.language, self._session.project
        gone = [each for each in self._label.attributes if into.attribute(each.id) is None]
        used = [each for each in gone if project.attribute_uses(self._label.id, each.id)]
        return listed(named(each.names, language) or each.id for each in used)

    def _take(self) -> None:
        self.act = MergeLabels(self._label.id, self._chosen())
        self.accept()
