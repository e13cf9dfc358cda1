"""The trash: documents that were moved there, to be brought back, or removed for good."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from annotator.gui.controls import text_label
from annotator.gui.dialogs.base import Dialog, confirmed
from annotator.gui.session import Session
from annotator.gui.translation import tr, trn
from annotator.model.acts import PurgeDocuments, RestoreDocuments

_ID = int(Qt.ItemDataRole.UserRole)


class TrashDialog(Dialog):
    """The list, with what can be done to it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent, tr("Trash"), width=520)
        self.resize(560, 420)
        self._session = session
        self.about = text_label("second", wrap=True)
        self.list = QListWidget()
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setAccessibleName(tr("Trash"))
        self.body.addWidget(self.about)
        self.body.addWidget(self.list, 1)
        self.purge = self.add_button(tr("Remove for good…"))
        self.restore = self.add_button(tr("Bring back"), primary=True)
        self.close_button = self.add_button(tr("Close"))
        self.purge.clicked.connect(self._purge)
        self.restore.clicked.connect(self._restore)
        self.close_button.clicked.connect(self.accept)
        self.list.itemSelectionChanged.connect(self._check)
        self.list.itemDoubleClicked.connect(lambda _: self._restore())
        self._fill()

    def _fill(self) -> None:
        self.list.clear()
        rows = self._session.project.documents(trashed=True)
        for entry in rows:
            item = QListWidgetItem(" ".join(entry.title.split()))
            item.setData(_ID, entry.id)
            self.list.addItem(item)
        for part in (self.list, self.purge, self.restore):
            part.setVisible(bool(rows))
        if rows:
            self.list.setCurrentRow(0)
            self.about.setText(tr("Everything on these documents is kept until they are removed for good."))
        else:
            self.about.setText(tr("The trash is empty."))
        self._check()

    def _chosen(self) -> tuple[str, ...]:
        return tuple(str(item.data(_ID)) for item in self.list.selectedItems())

    def _check(self) -> None:
        ready = bool(self._chosen()) and self._session.writable
        self.restore.setEnabled(ready)
        self.purge.setEnabled(ready)

    def _restore(self) -> None:
        chosen = self._chosen()
        if chosen and self._session.apply(RestoreDocuments(chosen)):
            self._fill()

    def _purge(self) -> None:
        chosen = self._chosen()
        if chosen and confirmed_purge(len(chosen), self) and self._session.apply(PurgeDocuments(chosen)):
            self._fill()


def confirmed_purge(count: int, parent: QWidget) -> bool:
    """Ask whether documents shall be removed for good; the safe answer is the default."""
    return confirmed(
        parent,
        title=tr("Remove for good"),
        question=trn("Remove {n} document for good?", "Remove {n} documents for good?", count),
        detail=tr("Its text and everything on it is erased. This cannot be undone."),
        yes=tr("Remove for good"),
    )
