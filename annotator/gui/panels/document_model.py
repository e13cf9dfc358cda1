"""The list of documents as a model that reads pages when they come into sight.

Owns which rows are loaded. Asks the project for keyset pages: 100,000 documents cost what one page costs.
"""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from annotator.gui.joining import listed
from annotator.gui.session import Session
from annotator.gui.translation import tr, trn
from annotator.model.documents import DocumentFilter, DocumentRow, State

PAGE = 200
LONG_PAGE = 1000  # while a document far below is looked for
ROW_ROLE = int(Qt.ItemDataRole.UserRole)

Index = QModelIndex | QPersistentModelIndex


class DocumentModel(QAbstractListModel):
    """Rows of the project's documents that match a filter, in the project's order."""

    found = Signal(str)  # a document that was sought is loaded

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sought = self._cursor = ""
        self._seeking = QTimer(self)
        self._seeking.setSingleShot(True)
        self._seeking.setInterval(0)
        self._seeking.timeout.connect(self._seek_on)
        self._session: Session | None = None
        self._rows: list[DocumentRow] = []
        self._places: dict[str, int] = {}
        self._complete = True
        self._filter = DocumentFilter()

    def set_session(self, session: Session | None) -> None:
        """Show another project's documents."""
        self._session = session
        self.reload()

    def set_filter(self, text: str, states: frozenset[State] = frozenset()) -> None:
        """Show only documents whose title holds the text, and whose state is one of these (none: any)."""
        wanted = DocumentFilter(title=text, states=states)
        if wanted != self._filter:
            self._filter = wanted
            self._rows = []
            self.reload()

    @property
    def filtered(self) -> bool:
        """Whether a filter holds."""
        return self._filter != DocumentFilter()

    def reload(self) -> None:
        """Read again from the first page, as many rows as were there before."""
        wanted = max(len(self._rows), PAGE)
        self.beginResetModel()
        self._rows, self._places, self._complete, self._cursor = [], {}, self._session is None, ""
        self._extend(self._page(wanted))
        self.endResetModel()
        if self._wants_more:
            self._seeking.start()

    @property
    def _wants_more(self) -> bool:
        """Whether a filter has not yet found as much as can be seen."""
        return self.filtered and not self._complete and len(self._rows) < PAGE

    def _page(self, limit: int) -> list[DocumentRow]:
        if self._session is None or self._complete:
            return []
        if self.filtered:
            rows, self._cursor = self._session.project.search_titles(
                self._session.annotator, self._filter, after=self._cursor, limit=limit
            )
            self._complete = not self._cursor
        else:
            rows = self._ask(self._rows[-1].cursor if self._rows else "", limit)
            self._complete = len(rows) < limit
        return rows

    def _ask(self, after: str, limit: int) -> list[DocumentRow]:
        if self._session is None:
            return []
        return self._session.project.document_page(
            annotator=self._session.annotator, after=after, limit=limit, filter=self._filter
        )

    def _extend(self, rows: list[DocumentRow]) -> None:
        for number, row in enumerate(rows, start=len(self._rows)):
            self._places[row.id] = number
        self._rows.extend(rows)

    def canFetchMore(self, parent: Index) -> bool:
        """Tell whether there may be more rows."""
        return not parent.isValid() and not self._complete

    def fetchMore(self, parent: Index) -> None:
        """Read the next page."""
        self._fetch(PAGE)

    def _fetch(self, limit: int) -> None:
        rows = self._page(limit)
        if rows:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._extend(rows)
            self.endInsertRows()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows are loaded."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def row(self, number: int) -> DocumentRow:
        """Return a loaded row."""
        return self._rows[number]

    def place(self, document_id: str) -> int:
        """Return the row number of a document; -1 if it is not loaded, or the filter hides it."""
        return self._places.get(document_id, -1)

    def seek(self, document_id: str) -> None:
        """Read on, a page at a time between events, until a document is loaded; then `found` follows."""
        self._sought = document_id
        if document_id and document_id not in self._places and not self._complete:
            self._seeking.start()

    def _seek_on(self) -> None:
        if self._sought in self._places:
            found, self._sought = self._sought, ""
            self.found.emit(found)
        if (self._sought and not self._complete) or self._wants_more:
            self._fetch(LONG_PAGE)
            self._seeking.start()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row (ROW_ROLE), its title, or the sentence that a screen reader says."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            state = tr("Sent back") if row.sent_back else state_name(row.state)
            return f"{row.title}\n{listed((state, length_text(row.length), spans_text(row.spans)))}"
        return None

    def refresh(self, documents: frozenset[str]) -> None:
        """Read these documents' rows again and redraw them, where they are loaded."""
        for document_id in documents & self._places.keys():
            place = self._places[document_id]
            found = self._ask(self._rows[place - 1].cursor if place else "", 1)
            if (
                not found or found[0].id != document_id
            ):  # it left the list: trashed, or the filter hides it now
                self.reload()
                return
            self._rows[place] = found[0]
            index = self.index(place)
            self.dataChanged.emit(index, index)


def state_name(state: State) -> str:
    """Return a state's name in the current language."""
    names = {
        State.NEW: tr("New"),
        State.IN_PROGRESS: tr("In progress"),
        State.DONE: tr("Done"),
        State.SKIPPED: tr("Skipped"),
    }
    return names[state]


def script_name(script: str) -> str:
    """Return a detected script's short name in the current language; "none": no character tells."""
    names = {"hans": tr("Simpl."), "hant": tr("Trad."), "mixed": tr("Mixed"), "none": tr("Neutral")}
    return names.get(script, script)


def length_text(length: int) -> str:
    """Return a length in code points as words."""
    return trn("{n} char.", "{n} char.", length)


def spans_text(count: int) -> str:
    """Return a number of spans as words."""
    return trn("{n} span", "{n} spans", count)
