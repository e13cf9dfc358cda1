"""Offers the documents that were done before labels came or went: for another look, one by one or all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from annotator.gui.controls import text_label
from annotator.gui.dialogs.base import Dialog
from annotator.gui.session import Session
from annotator.gui.translation import tr, trn
from annotator.model.acts import SetState
from annotator.model.documents import State

_ID = int(Qt.ItemDataRole.UserRole)
SHOWN = 500


class AnotherLookDialog(Dialog):
    """The list. Enter opens a document; those taken up again are in progress, the others stay done."""

    open_requested = Signal(str)

    def __init__(self, session: Session, documents: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent, tr("Another look"), width=520)
        self.resize(540, 420)
        self._session = session
        head = text_label("title", wrap=True)
        head.setText(
            trn(
                "{n} document was done before the labels changed.",
                "{n} documents were done before the labels changed.",
                len(documents),
            )
        )
        why = text_label("second", wrap=True)
        why.setText(tr("Choose those to look at again: they count as in progress until they are done anew."))
        self.list = QListWidget()
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setAccessibleName(tr("Documents"))
        for document_id in documents[:SHOWN]:
            item = QListWidgetItem(" ".join(session.project.document(document_id).title.split()))
            item.setData(_ID, document_id)
            self.list.addItem(item)
        self.list.selectAll()
        for part in (head, why):
            self.body.addWidget(part)
        self.body.addWidget(self.list, 1)
        if len(documents) > SHOWN:
            more = text_label("second")
            more.setText(tr("The first {n} are shown.", n=f"{SHOWN:,}"))
            self.body.addWidget(more)
        self.later = self.add_button(tr("Leave them done"))
        self.later.clicked.connect(self.reject)
        self.go = self.add_button(tr("Look again"), primary=True)
        self.go.clicked.connect(self._take)
        self.list.itemSelectionChanged.connect(lambda: self.go.setEnabled(bool(self.list.selectedItems())))
        self.list.itemActivated.connect(lambda item: self._open(str(item.data(_ID))))
        self.list.setFocus()

    def _open(self, document_id: str) -> None:
        self.open_requested.emit(document_id)
        self.accept()

    def _take(self) -> None:
        chosen = [str(item.data(_ID)) for item in self.list.selectedItems()]
        for document_id in chosen:
            self._session.apply(SetState(document_id, State.IN_PROGRESS))
        if chosen:
            self._open(chosen[0])
