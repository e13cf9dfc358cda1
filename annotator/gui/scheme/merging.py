"""Asks into which label another is merged, and shows beforehand what becomes of whose annotations.

Says how many change, how many become one with one that is there, and which values cannot be kept.
"""

from __future__ import annotations

from collections.abc import Mapping

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
from annotator.model.label_merges import MergeForecast, attribute_missing
from annotator.model.scheme import Attribute, Label, LabelKind, named

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
        self._forecast: MergeForecast | None = None
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

    def _count(self, progress: Progress) -> MergeForecast:
        return self._session.project.merge_forecast(self._label.id)

    def _counted(self, forecast: MergeForecast) -> None:
        self._forecast = forecast
        self._show()

    def _chosen(self) -> str:
        marked = self.list.selectedItems()  # a list that gets the focus has a current row that nobody chose
        return str(marked[0].data(_ID)) if marked else ""

    def _show(self) -> None:
        chosen, forecast = self._chosen(), self._forecast
        into = self._session.project.scheme.by_id.get(chosen)
        missing = attribute_missing(self._label, into) if into is not None else None
        self.go.setEnabled(bool(chosen) and forecast is not None and missing is None)
        if into is not None and missing is not None:
            self.preview.setText(self._why_not(into, missing))
            return
        if forecast is None:
            self.preview.setText(tr("Counting…"))
            return
        lines = self._following(forecast.uses) or [tr("No annotation has this label.")]
        if into is not None:
            lines += self._becoming_one(forecast, into) + self._lost(forecast, into)
        lines.append(tr("It is one act; undo takes all of it back. Each annotation stays its owner's."))
        self.preview.setText("\n".join(lines))

    def _why_not(self, into: Label, missing: Attribute) -> str:
        language = self._look.language
        return tr(
            '"{into}" needs {name}, and "{label}" need not have it: they cannot be merged. Let it not be'
            " required, or let both labels require it.",
            into=into.name(language),
            name=named(missing.names, language) or missing.id,
            label=self._label.name(language),
        )

    def _following(self, uses: Mapping[str, int]) -> list[str]:
        total, project = sum(uses.values()), self._session.project
        lines = [trn("{n} annotation follows:", "{n} annotations follow:", total)] if total else []
        for annotator, count in sorted(uses.items(), key=lambda pair: -pair[1]):
            person = project.annotator(annotator)
            who = person.name if person else annotator
            lines.append(trn("{n} of {who}", "{n} of {who}", count, who=who))
        return lines

    def _becoming_one(self, forecast: MergeForecast, into: Label) -> list[str]:
        count = forecast.falling_together(into.id)
        if not count:
            return []
        if into.kind is LabelKind.SPAN:
            return [trn(
                "{n} of them is on a passage that has this label already: the two become one.",
                "{n} of them are on passages that have this label already: each pair becomes one.",
                count,
            )]  # fmt: skip
        return [trn(
            "{n} of them is where this label is already: the two become one.",
            "{n} of them are where this label is already: each pair becomes one.",
            count,
        )]  # fmt: skip

    def _lost(self, forecast: MergeForecast, into: Label) -> list[str]:
        lines = []
        if contradicted := forecast.contradicted(into.id):
            lines.append(trn(
                "{n} pair has contradicting verdicts: what was accepted may leave gold.",
                "{n} pairs have contradicting verdicts: what was accepted may leave gold.",
                contradicted,
            ))  # fmt: skip
        if dropped := forecast.dropped(into):
            lines.append(tr("Attributes that are lost: {names}", names=self._names(dropped, self._label)))
        if clashing := forecast.clashing(into):
            lines.append(tr(
                'Attributes that differ, where "{name}" keeps its value: {names}',
                name=into.name(self._look.language),
                names=self._names(clashing, into),
            ))  # fmt: skip
        if between := forecast.between.get(into.id):
            lines.append(trn(
                "{n} relation between two that become one is deleted.",
                "{n} relations between two that become one are deleted.",
                between,
            ))  # fmt: skip
        if alike := forecast.becoming_alike.get(into.id):
            lines.append(trn(
                "{n} relation becomes one with another of the same annotator.",
                "{n} relations become one with another of the same annotator.",
                alike,
            ))  # fmt: skip
        return lines

    def _names(self, attributes: list[str], label: Label) -> str:
        known = ((each, label.attribute(each)) for each in attributes)
        return listed(named(of.names, self._look.language) or each if of else each for each, of in known)

    def _take(self) -> None:
        self.act = MergeLabels(self._label.id, self._chosen())
        self.accept()
