"""The labels of a scheme as a tree: groups with what is in them, with form mark, name and key."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from annotator.gui.controls import font_px
from annotator.gui.icons import form_icon
from annotator.gui.look import Look
from annotator.gui.scheme.editing import by_parent
from annotator.gui.translation import mark, tr
from annotator.model.scheme import Label, LabelKind, Scheme

_ID = int(Qt.ItemDataRole.UserRole)
KIND_NAMES = {
    LabelKind.GROUP: mark("Group"),
    LabelKind.SPAN: mark("Passages"),
    LabelKind.DOCUMENT: mark("Documents"),
    LabelKind.RELATION: mark("Relations"),
}


class LabelList(QTreeWidget):
    """The tree. The current row stays on its label when the scheme changes."""

    label_chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._items: dict[str, QTreeWidgetItem] = {}
        self._filling = False
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setIndentation(14)
        self.setRootIsDecorated(False)
        self.setIconSize(QSize(16, 16))
        self.setUniformRowHeights(True)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.setAccessibleName(tr("Labels"))
        self.currentItemChanged.connect(self._changed)

    def show_scheme(self, scheme: Scheme, look: Look) -> None:
        """Show a scheme's labels."""
        chosen = self.current()
        self._look, self._filling = look, True
        place = self.verticalScrollBar().value()
        self.clear()
        self._items = {}
        siblings = by_parent(scheme)

        def add(parent_id: str, parent: QTreeWidgetItem | None) -> None:
            for label in siblings.get(parent_id, ()):
                item = self._item(scheme, label)
                if parent is None:
                    self.addTopLevelItem(item)
                else:
                    parent.addChild(item)
                self._items[label.id] = item
                add(label.id, item)
                item.setExpanded(True)

        add("", None)
        self._filling = False
        self.verticalScrollBar().setValue(place)
        self.choose(chosen if chosen in self._items else next(iter(self._items), ""))

    def _item(self, scheme: Scheme, label: Label) -> QTreeWidgetItem:
        theme = self._look.theme
        name = label.name(self._look.language)
        text = tr("{name} (retired)", name=name) if label.retired else name
        item = QTreeWidgetItem([text, label.key])
        item.setData(0, _ID, label.id)
        item.setToolTip(0, label.id)
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setForeground(1, theme.ink2)
        if label.kind is LabelKind.GROUP:
            item.setFont(0, font_px(self, 12, bold=True))
        elif label.kind is not LabelKind.DOCUMENT:
            item.setIcon(0, form_icon(scheme.form(label), theme.label_colour(scheme.colour(label.id)), theme))
        if label.retired:
            item.setForeground(0, theme.ink3)
        return item

    def current(self) -> str:
        """Return the id of the label that is chosen, or nothing."""
        item = self.currentItem()
        return str(item.data(0, _ID)) if item else ""

    def choose(self, label_id: str) -> None:
        """Choose a label."""
        item = self._items.get(label_id)
        if item is not None:
            self.setCurrentItem(item)

    def _changed(self, current: QTreeWidgetItem | None, _before: QTreeWidgetItem | None) -> None:
        if not self._filling and current is not None:
            self.label_chosen.emit(self.current())
