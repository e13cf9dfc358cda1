"""The relations of the selected span: where they lead, their attributes, and how to draw one.

Owns the list and its keys. What is changed goes out as an act; the panel then shows what the project holds.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.controls import ElidedLabel, called, hairline, row, shields_delete, text_label
from annotator.gui.icons import form_icon
from annotator.gui.key_names import key_cap
from annotator.gui.look import Look
from annotator.gui.panels.attribute_editor import AttributeEditor, attribute_editor
from annotator.gui.translation import tr
from annotator.model.acts import DeleteRelation, SetRelationAttribute
from annotator.model.scheme import Form, Scheme, named
from annotator.model.spans import AttributeValue, Relation, Span

_RELATION = int(Qt.ItemDataRole.UserRole)
ROW, MOST_ROWS = 26, 4


class RelationsPanel(QWidget):
    """Head, rows, attributes of the chosen row. Hides itself where there is nothing to show or draw."""

    act_requested = Signal(object)
    draw_requested = Signal()
    span_wanted = Signal(str)
    relation_chosen = Signal(str)
    menu_requested = Signal(str, QPoint)
    refused = Signal(str)  # what was typed is no value, in words
    left = Signal()  # back to the pane

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._scheme: Scheme | None = None
        self._span: Span | None = None
        self._own = False
        self._editors: list[QWidget] = []
        self.title, self.count = text_label("title"), text_label("second")
        self.draw = called(QPushButton(), "link")
        self.draw.clicked.connect(self.draw_requested)
        self.prompt = text_label("accent", wrap=True)
        self.prompt.hide()
        self.list = QListWidget()
        self.list.setIconSize(QSize(16, 16))
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._ask_menu)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.installEventFilter(self)
        self.list.itemActivated.connect(self._follow)
        self.list.itemClicked.connect(self._follow)
        self.list.currentItemChanged.connect(lambda *_: self._chosen())
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnMinimumWidth(0, 72)
        self._grid.setColumnStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        inner = QVBoxLayout()
        layout.addLayout(inner)
        inner.setContentsMargins(16, 8, 16, 8)
        inner.setSpacing(4)
        row(inner, self.title, self.count, None, self.draw)
        inner.addWidget(self.prompt)
        inner.addWidget(self.list)
        inner.addLayout(self._grid)
        layout.addWidget(hairline())
        self._key = ""
        self.set_look(look)
        self.hide()

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self._look = look
        self.title.setText(tr("Relations"))
        self.list.setAccessibleName(tr("Relations"))
        self._show_button()

    def set_key(self, key: str) -> None:
        """Say which key draws a relation."""
        self._key = key
        self._show_button()

    def _show_button(self) -> None:
        self.draw.setText(f"{tr('Draw')}  {key_cap(self._key)}" if self._key else tr("Draw"))

    def set_prompt(self, text: str) -> None:
        """Say what is to be done next while a relation is drawn; empty: nothing is drawn."""
        self.prompt.setText(text)
        self.prompt.setVisible(bool(text))

    def show_relations(
        self,
        scheme: Scheme | None,
        span: Span | None,
        relations: Sequence[Relation],
        spans: Mapping[str, tuple[Span, str]],
        *,
        writable: bool,
        drawable: bool,
    ) -> None:
        """Show a span's relations; `spans` gives the spans at their ends with their passages."""
        chosen = self.current()
        self._scheme, self._span, self._own = scheme, span, writable
        self.list.blockSignals(True)
        self.list.clear()
        for relation in relations:
            if span is not None and scheme is not None:
                self._add(relation, span, scheme, spans)
        self.list.blockSignals(False)
        self.count.setText(str(len(relations)) if relations else "")
        self.draw.setVisible(writable and drawable)
        self.list.setFixedHeight(min(len(relations), MOST_ROWS) * ROW + 4)
        self.list.setVisible(bool(relations))
        self._choose(chosen)
        self._show_attributes()
        self.setVisible(span is not None and (bool(relations) or (writable and drawable)))

    def _add(
        self, relation: Relation, span: Span, scheme: Scheme, spans: Mapping[str, tuple[Span, str]]
    ) -> None:
        outgoing = relation.head == span.id
        other, quote = spans[relation.tail if outgoing else relation.head]
        language, theme = self._look.language, self._look.theme
        label, other_label = scheme.by_id.get(relation.label), scheme.by_id.get(other.label)
        name = label.name(language) if label else relation.label
        other_name = other_label.name(language) if other_label else other.label
        item = QListWidgetItem(f"{'→' if outgoing else '←'} {name}   {other_name} {quote}")
        colour = theme.label_colour(scheme.colour(other.label))
        form = scheme.form(other_label) if other_label else Form.NAME
        item.setIcon(form_icon(form, colour, theme))
        item.setToolTip(quote)
        item.setData(_RELATION, relation)
        self.list.addItem(item)

    def current(self) -> str:
        """Return the id of the chosen relation, or nothing."""
        relation = self._relation()
        return relation.id if relation else ""

    def _relation(self) -> Relation | None:
        item = self.list.currentItem()
        found = item.data(_RELATION) if item else None
        return found if isinstance(found, Relation) else None

    def _choose(self, relation_id: str) -> None:
        for number in range(self.list.count()):
            relation = self.list.item(number).data(_RELATION)
            if relation.id == relation_id:
                self.list.setCurrentRow(number)

    def _chosen(self) -> None:
        self._show_attributes()
        self.relation_chosen.emit(self.current())

    def _show_attributes(self) -> None:
        """Show the chosen relation's attributes, each in the control of its type."""
        for widget in self._editors:
            widget.hide()
            widget.deleteLater()
        self._editors = []
        relation, scheme = self._relation(), self._scheme
        label = scheme.by_id.get(relation.label) if relation and scheme else None
        for number, attribute in enumerate(label.attributes if label and relation else ()):
            caption: QLabel = ElidedLabel("second")
            caption.setText(named(attribute.names, self._look.language) or attribute.id)
            editor: AttributeEditor = attribute_editor(attribute, self._look)
            editor.setAccessibleName(caption.text())
            editor.show_value(relation.attributes.get(attribute.id) if relation else None)
            editor.setEnabled(self._own)
            editor.changed.connect(lambda value, name=attribute.id: self._set(name, value))
            editor.refused.connect(self.refused)
            self._grid.addWidget(caption, number, 0)
            self._grid.addWidget(editor, number, 1)
            self._editors += [caption, editor]

    def keep_written(self) -> None:
        """Take what is being typed into the values."""
        for editor in [each for each in self._editors if isinstance(each, AttributeEditor)]:
            editor.commit()

    def _set(self, name: str, value: AttributeValue | None) -> None:
        relation = self._relation()
        if relation:
            self.act_requested.emit(SetRelationAttribute(relation.id, name, value))

    def _follow(self, item: QListWidgetItem) -> None:
        relation = item.data(_RELATION)
        if self._span is not None:
            self.span_wanted.emit(relation.tail if relation.head == self._span.id else relation.head)

    def delete(self) -> None:
        """Delete the chosen relation."""
        relation = self._relation()
        if relation and self._own:
            self.act_requested.emit(DeleteRelation(relation.id))

    def _ask_menu(self, position: QPoint) -> None:
        item = self.list.itemAt(position)
        if item is not None:
            self.list.setCurrentItem(item)
            self.menu_requested.emit(self.current(), self.list.viewport().mapToGlobal(position))

    def event(self, event: QEvent) -> bool:
        """Keep Del for the values in here: the window's would delete the span."""
        return shields_delete(event) or super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of a row: Del, F2, Esc."""
        if watched is self.list and isinstance(event, QKeyEvent):
            keys = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_F2, Qt.Key.Key_Escape}
            if event.type() == QEvent.Type.ShortcutOverride and Qt.Key(event.key()) in keys:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and Qt.Key(event.key()) in keys:
                self._press(Qt.Key(event.key()))
                return True
        return super().eventFilter(watched, event)

    def _press(self, key: Qt.Key) -> None:
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key == Qt.Key.Key_F2:
            item = self.list.currentItem()
            if item is not None:
                rect = self.list.visualItemRect(item)
                self.menu_requested.emit(self.current(), self.list.viewport().mapToGlobal(rect.bottomLeft()))
        else:
            self.delete()
