"""The documents panel: head, filter, list, the project's progress; narrow, a rail of state discs.

Owns which document is asked for; the session opens it.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.controls import ThinBar, called, hairline, row, text_label
from annotator.gui.icons import draw_lens
from annotator.gui.look import Look
from annotator.gui.panels.document_delegate import DocumentDelegate
from annotator.gui.panels.document_model import DocumentModel, state_name
from annotator.gui.row_list import RowList
from annotator.gui.session import Session
from annotator.gui.text_field import TextField
from annotator.gui.translation import tr, trn
from annotator.model.changes import Applied
from annotator.model.documents import State

WIDTH, NARROW_WIDTH, RAIL_WIDTH = 256, 220, 44
RAIL_TOP = 6
LENS_GAP = 7  # what Qt leaves too much between the lens and the words
_FILTER_WAIT_MS = 120


class DocumentsPanel(QWidget):
    """The panel at the left."""

    open_requested = Signal(str)  # a document's id
    entered = Signal()  # a document was clicked or Enter pressed on it: its text is wanted
    import_requested = Signal()
    menu_requested = Signal(str, QPoint)  # a document's id, where on the screen

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._session: Session | None = None
        self.model = DocumentModel(self)
        self.delegate = DocumentDelegate(look, self)
        self._head = QWidget()
        self.title, self.count = text_label("title"), text_label("second")
        row(self._head, self.title, None, self.count, margins=(16, 0, 16, 0))
        self._head.setFixedHeight(44)
        self.filter = TextField()
        self.filter.setFixedHeight(28)
        self.filter.setClearButtonEnabled(True)
        self.filter.setTextMargins(-LENS_GAP, 0, 0, 0)
        self._lens: QAction = self.filter.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self._filter_box = QWidget()
        row(self._filter_box, self.filter, margins=(12, 0, 12, 8))
        self.filtered = called(QPushButton(), "link")  # on a rail, where the filter has no room
        self.filtered.clicked.connect(self.filter.clear)
        self.filtered.hide()
        self.list = self._make_list()
        self._pages = QStackedWidget()
        self.empty_text = text_label("empty", wrap=True)
        self.empty_button = QPushButton()
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._make_empty())
        self._make_foot(look)
        self.model.found.connect(lambda _: self.show_current())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self._head, self._filter_box, self.filtered, self._pages, self.foot):
            layout.addWidget(part, 1 if part is self._pages else 0)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_FILTER_WAIT_MS)
        self._wait.timeout.connect(self._apply_filter)
        self.filter.textChanged.connect(self._wait.start)
        self.set_look(look)

    def _make_list(self) -> RowList:
        view = RowList(self.model, self.delegate)
        view.customContextMenuRequested.connect(self._ask_menu)
        view.selectionModel().currentChanged.connect(self._chosen)
        # A click or Enter goes into the text; the arrows walk on through the list.
        view.clicked.connect(self.entered)
        view.activated.connect(self.entered)
        return view

    def _make_empty(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(16, 24, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self.empty_text)
        layout.addWidget(self.empty_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
        self.empty_button.clicked.connect(self._empty_clicked)
        return page

    def _make_foot(self, look: Look) -> None:
        self.foot = QWidget()
        self.foot_text, self.foot_count, self.bar = text_label("second"), text_label("second"), ThinBar(look)
        layout = QVBoxLayout(self.foot)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(hairline())
        row(layout, self.foot_text, None, self.foot_count, margins=(16, 12, 16, 8))
        row(layout, self.bar, margins=(16, 0, 16, 17))

    # --- look

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self._look = self.delegate.look = look
        self.title.setText(tr("Documents"))
        self.filter.setPlaceholderText(tr("Filter by title or state"))
        self.filter.setAccessibleName(tr("Filter by title or state"))
        self.list.setAccessibleName(tr("Documents"))
        self._lens.setIcon(self._lens_icon())
        self.foot_text.setText(tr("This project"))
        self._show_counts()
        self._show_page()
        self.list.viewport().update()

    def _lens_icon(self) -> QIcon:
        pixmap = QPixmap(32, 32)
        pixmap.setDevicePixelRatio(2)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_lens(painter, QPointF(8, 8), self._look.theme.ink3)
        painter.end()
        return QIcon(pixmap)

    def set_rail(self, rail: bool) -> None:
        """Collapse to a rail of state discs, or open again."""
        self.delegate.rail = rail
        for part in (self._head, self._filter_box, self.foot):
            part.setVisible(not rail)
        self._show_page()
        self._pages.setContentsMargins(0, RAIL_TOP if rail else 0, 0, 0)  # the first disc's ground, whole
        self.list.fit_rows()

    # --- content

    def set_session(self, session: Session | None) -> None:
        """Show another project."""
        self._session = session
        self.filter.clear()
        self.model.set_session(session)
        if session:
            session.changed.connect(self._heard)
            session.document_changed.connect(self.show_current)
            session.annotator_changed.connect(self._reload)
        self._refresh()

    def _heard(self, applied: Applied) -> None:
        """Redraw only the rows that a change names; read the list again where documents came or went."""
        if {"document", "source"} & applied.kinds and applied.summary.name != "SetTitle":
            self._reload()
        else:
            self.model.refresh(applied.documents)
            self._refresh()

    def _reload(self) -> None:
        self.model.reload()
        self._refresh()
        self.show_current()

    def _refresh(self) -> None:
        self._show_counts()
        self._show_page()

    def _show_counts(self) -> None:
        if self._session is None:
            self.count.clear()
            self.foot.hide()
            return
        progress = self._session.project.progress(self._session.annotator)
        self.count.setText(trn("{n} document", "{n} documents", progress.total))
        self.foot_count.setText(
            tr("Done {done} / {total}", done=f"{progress.done:,}", total=f"{progress.total:,}")
        )
        self.bar.set_share(progress.done / progress.total if progress.total else 0.0)
        self.foot.setVisible(not self.delegate.rail)

    def _show_page(self) -> None:
        empty = self.model.rowCount() == 0 and self._session is not None
        # A rail has no room for words; that there are no documents, the article's page says as well.
        self._pages.setCurrentIndex(1 if empty and not self.delegate.rail else 0)
        self._filter_box.setVisible(self._session is not None and not self.delegate.rail)
        self._show_filtered()
        if self.model.filtered:
            self.empty_text.setText(tr("No document matches the filter."))
            self.empty_button.setText(tr("Clear filter"))
        else:
            self.empty_text.setText(tr("This project has no documents yet."))
            self.empty_button.setText(tr("Import articles"))
        self.empty_button.setEnabled(self.model.filtered or bool(self._session and self._session.writable))

    def _show_filtered(self) -> None:
        """Say on a rail that it does not show every document, and why."""
        self.filtered.setVisible(self.delegate.rail and self.model.filtered)
        self.filtered.setText(tr("Filter"))
        words = tr("Only what matches: {filter}", filter=self.filter.text().strip())
        self.filtered.setToolTip(f"{words}\n{tr('Clear filter')}")
        self.filtered.setAccessibleName(f"{words}. {tr('Clear filter')}")

    def _empty_clicked(self) -> None:
        if self.model.filtered:
            self.filter.clear()
        else:
            self.import_requested.emit()

    def _apply_filter(self) -> None:
        """A word that names a state filters by state, any other text by title."""
        text = self.filter.text().strip()
        states = frozenset(s for s in State if text and state_name(s).casefold() == text.casefold())
        self.model.set_filter("" if states else text, states)
        self._show_page()
        self.show_current()

    def show_current(self) -> None:
        """Mark the open document's row, and bring it into sight."""
        document_id = self._session.document_id if self._session else ""
        place = self.model.place(document_id) if document_id else -1
        self.list.mark(place)
        if place < 0:
            self.model.seek(document_id)

    def _chosen(self, current: QModelIndex, previous: QModelIndex) -> None:
        if current.isValid():
            self.open_requested.emit(self.model.row(current.row()).id)

    def _ask_menu(self, position: QPoint) -> None:
        index = self.list.indexAt(position)
        if index.isValid():
            self.menu_requested.emit(
                self.model.row(index.row()).id, self.list.viewport().mapToGlobal(position)
            )

    def neighbour(self, step: int) -> str:
        """Return the id of the document `step` rows below the open one, or nothing at the ends."""
        document_id = self._session.document_id if self._session else ""
        place = self.model.place(document_id) if document_id else -1
        wanted = place + step if place >= 0 else 0
        if wanted >= self.model.rowCount():
            self.model.fetchMore(QModelIndex())
        return self.model.row(wanted).id if 0 <= wanted < self.model.rowCount() else ""
