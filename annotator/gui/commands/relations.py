"""Drawing relations: a head, then a tail by Tab and Enter or by a click, then a label. Owns that gesture.

Also keeps the side panel and the lines beside the text true to the selected span.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QMenu

from annotator.errors import UserError
from annotator.gui.actions import Handler
from annotator.gui.commands.annotate import AnnotateCommands
from annotator.gui.commands.needed_values import NeededValues
from annotator.gui.desk import Desk
from annotator.gui.keys.disabled import KeysOfDisabled
from annotator.gui.keys.keymap import PANE, KeyMap
from annotator.gui.pane.keys import Do
from annotator.gui.relations.arcs import Arc, Arcs
from annotator.gui.relations.panel import RelationsPanel
from annotator.gui.relations.rules import fitting
from annotator.gui.relations.telling import words_of_ends
from annotator.gui.translation import run_on, tr
from annotator.model.acts import Act, AddRelation, RelabelRelation
from annotator.model.changes import Applied
from annotator.model.scheme import Label, LabelKind
from annotator.model.spans import Attributes, Relation, Span, in_text_order

_TELLING = frozenset({"span", "relation", "label", "scheme"})


class RelationCommands(QObject):
    """Relations of the open document."""

    drawing_changed = Signal()

    def __init__(self, desk: Desk, annotate: AnnotateCommands, values: NeededValues) -> None:
        super().__init__(desk)
        self._desk, self._annotate, self._values = desk, annotate, values
        self._head = ""  # the span at which the relation in hand begins
        pane = desk.parts.article.pane
        self.panel = RelationsPanel(desk.look)
        self.arcs = Arcs(pane)
        self.panel.act_requested.connect(self._apply)
        self.panel.draw_requested.connect(self.draw)
        self.panel.span_wanted.connect(self._go_to)
        self.panel.relation_chosen.connect(lambda _: self._show_arcs())
        self.panel.menu_requested.connect(self._open_menu)
        self.panel.left.connect(pane.setFocus)
        pane.span_selected.connect(lambda _: self.show())
        pane.viewport().installEventFilter(self)
        for each in (desk.parts.article.panes.left, desk.parts.article.panes.right):
            each.walks_round = lambda: self.drawing
        desk.session_changed.connect(self._session_changed)
        desk.keys_changed.connect(self._keys_changed)
        desk.dressed.connect(self.show)
        KeysOfDisabled(desk.actions["relation.draw"], desk.window, self._draw_by_key)

    def handlers(self) -> dict[str, Handler]:
        """Return what each action does."""
        return {"relation.draw": self.draw}

    def _session_changed(self) -> None:
        session = self._desk.session
        self.cancel()
        if session is not None:
            session.changed.connect(self._heard)
            session.document_changed.connect(self._document_left)
            session.annotator_changed.connect(self.cancel)
        self.show()

    def _document_left(self) -> None:
        self._end(tr("The relation is given up: another document is open."))

    def _heard(self, applied: Applied) -> None:
        if self._head and self._span(self._head) is None:
            self._end(tr("The relation is given up: the span at which it begins is gone."))
        if _TELLING & applied.kinds:
            self.show()

    # --- the gesture

    @property
    def drawing(self) -> bool:
        """Whether a relation has a head and waits for its tail."""
        return bool(self._head)

    def _draw_by_key(self) -> None:
        """Its key, where no relation can begin: say why, if the text is in sight."""
        if self._desk.page is None and self._desk.opened is not None:
            self.draw()

    def draw(self) -> None:
        """Begin a relation at the selected span."""
        session, span = self._desk.session, self._annotate.selected()
        if session is None or span is None:
            self._desk.say(tr("Select the span at which the relation begins."))
            return
        if not fitting(session.project.scheme, span.label):
            self._desk.say(tr('No relation of the scheme begins at "{label}".', label=self._name(span.label)))
            return
        self._head = span.id
        self.drawing_changed.emit()
        self.panel.set_prompt(self._prompt())
        self._desk.say(self._prompt())
        self._desk.parts.article.pane.setFocus()
        self._show_arcs()

    def _prompt(self) -> str:
        """Return how to go on from the head of a relation, with the keys of now."""
        keys = KeyMap(self._desk.settings)
        walk, take, stop = (keys.name(c) for c in ("span.next", "annotate.repeat", f"{PANE}.{Do.CANCEL}"))
        if walk:
            choose = tr("Choose the other span: {key} or a click.", key=walk)
        else:
            choose = tr("Choose the other span with a click.")
        takes = tr("{key} takes it.", key=take) if take else ""
        cancels = tr("{key} cancels.", key=stop) if stop else ""
        return run_on((choose, takes, cancels))

    def _keys_changed(self) -> None:
        if self._head:
            self.panel.set_prompt(self._prompt())
        self.show()

    def cancel(self) -> None:
        """Drop the relation in hand."""
        if self._head:
            self._head = ""
            self.drawing_changed.emit()
            self.panel.set_prompt("")
            self._show_arcs()

    def _end(self, why: str) -> None:
        """Drop the relation in hand and say why, once the window shows what has changed."""
        if self._head:
            self.cancel()
            QTimer.singleShot(0, self, partial(self._desk.say, why))

    def enter(self, otherwise: Callable[[], object]) -> None:
        """Enter in the pane: take the tail while a relation is drawn, else do what Enter does."""
        if self._head:
            self._take()
        else:
            otherwise()

    def _take(self) -> None:
        session, tail = self._desk.session, self._annotate.selected()
        head = self._span(self._head)
        if session is None or head is None:
            self.cancel()
            return
        if tail is None and self._desk.parts.article.pane.selected_span() is not None:
            self._annotate.explain()  # it is another's
            return
        if tail is None or tail.id == head.id:
            here = tr("The relation begins at this span.") if tail else tr("No span is selected.")
            self._desk.say(run_on((here, self._prompt())))
            return
        labels = fitting(session.project.scheme, head.label, tail.label)
        if not labels:
            names = {"head": self._name(head.label), "tail": self._name(tail.label)}
            self._desk.say(tr('No relation of the scheme leads from "{head}" to "{tail}".', **names))
        elif len(labels) == 1:
            self._add(head, tail, labels[0].id)
        else:
            self._menu_of(labels, lambda label: self._add(head, tail, label)).popup(self._corner(tail))

    def _add(self, head: Span, tail: Span, label: str) -> None:
        self.cancel()

        def add(values: Attributes) -> None:
            session = self._desk.session
            if session and session.apply(AddRelation(head.document, head.id, tail.id, label, values)):
                self._desk.parts.article.pane.select_span(head.id)
                self._desk.say(tr("Relation: {name}", name=self._name(label)))

        self._values.ask(label, {}, add)

    def _menu_of(self, labels: list[Label], take: Callable[[str], None]) -> QMenu:
        """Return a menu of labels, each with a digit that chooses it."""
        menu = QMenu(self._desk.window)
        for number, label in enumerate(labels, 1):
            name = label.name(self._desk.look.language).replace("&", "&&")
            action = menu.addAction(f"&{number}  {name}" if number < 10 else name)
            action.triggered.connect(lambda _=False, chosen=label.id: take(chosen))
        menu.setActiveAction(menu.actions()[0])
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _corner(self, span: Span) -> QPoint:
        pane = self._desk.parts.article.pane
        rects = pane.passage_rects(span.start, span.end)
        place = rects[0].bottomLeft().toPoint() if rects else pane.viewport().rect().center()
        return pane.viewport().mapToGlobal(place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click on a span takes it as the tail, once the pane has selected it."""
        if (
            self._head
            and event.type() == QEvent.Type.MouseButtonRelease
            and isinstance(event, QMouseEvent)
            and event.button() == Qt.MouseButton.LeftButton
        ):
            QTimer.singleShot(0, self, self._clicked)
        return super().eventFilter(watched, event)

    def _clicked(self) -> None:
        span = self._annotate.selected()
        if self._head and span is not None and span.id != self._head:
            self._take()

    # --- what there is

    def _span(self, span_id: str) -> Span | None:
        session = self._desk.session
        try:
            return session.project.span(span_id) if session else None
        except UserError:
            return None

    def _name(self, label_id: str) -> str:
        session = self._desk.session
        label = session.project.scheme.by_id.get(label_id) if session else None
        return label.name(self._desk.look.language) if label else label_id

    def _selected(self) -> Span | None:
        session = self._desk.session
        return session.span(self._desk.parts.article.pane.selected_span()) if session else None

    def relations(self, span: Span) -> list[Relation]:
        """Return the relations of a span, by its owner."""
        session = self._desk.session
        if session is None:
            return []
        found = session.project.relations(span.document, span.annotator)
        return [relation for relation in found if span.id in (relation.head, relation.tail)]

    def show(self) -> None:
        """Show what the selected span has."""
        session, span = self._desk.session, self._selected()
        scheme = session.project.scheme if session else None
        relations = self.relations(span) if span else []
        names = dict.fromkeys(end for relation in relations for end in (relation.head, relation.tail))
        spans = {name: found for name in names if (found := self._span(name))}
        words = words_of_ends(self._desk.parts.article.pane.view(), spans) if spans else {}
        own = bool(span and session and span.annotator == session.annotator and session.writable)
        keys = self._desk.actions.key_texts("relation.draw")
        self.panel.set_key(keys[0] if keys else "")
        self.panel.show_relations(
            scheme,
            span,
            in_text_order(relations, spans),
            {name: (found, words[name]) for name, found in spans.items()},
            writable=own,
            drawable=bool(scheme and span and (fitting(scheme, span.label) or self._head)),
        )
        self._show_arcs()

    def _show_arcs(self) -> None:
        session, span = self._desk.session, self._selected()
        arcs: list[Arc] = []
        if session is not None and span is not None:
            arcs = [arc for relation in self.relations(span) if (arc := self._arc(relation))]
            head = self._span(self._head) if self._head else None
            if head is not None and head.id != span.id:
                theme = self._desk.look.theme
                arcs.append(Arc(head.ranges, span.ranges, theme.accent, draft=True))
        self.arcs.show_arcs(arcs, self._desk.look.language, self._desk.look.theme.paper)

    def _arc(self, relation: Relation) -> Arc | None:
        session, head, tail = self._desk.session, self._span(relation.head), self._span(relation.tail)
        if session is None or head is None or tail is None:
            return None
        colour = self._desk.look.theme.label_colour(session.project.scheme.colour(relation.label))
        return Arc(head.ranges, tail.ranges, colour, self._name(relation.label))

    def _go_to(self, span_id: str) -> None:
        span, pane = self._span(span_id), self._desk.parts.article.pane
        if span is not None:
            pane.select_span(span_id)
            pane.go_to(span.start, span.end)

    def _apply(self, act: Act) -> None:
        if self._desk.session:
            self._desk.session.apply(act)

    def _open_menu(self, relation_id: str, position: QPoint) -> None:
        """Open the menu of a relation: other labels that fit, and delete."""
        session = self._desk.session
        span = self._selected()
        relation = (
            next((each for each in self.relations(span) if each.id == relation_id), None) if span else None
        )
        if session is None or relation is None or not session.writable:
            return
        head, tail = self._span(relation.head), self._span(relation.tail)
        if head is None or tail is None or relation.annotator != session.annotator:
            return
        labels = [
            label
            for label in fitting(session.project.scheme, head.label, tail.label)
            if label.kind is LabelKind.RELATION and label.id != relation.label
        ]
        menu = QMenu(self._desk.window)
        if labels:
            menu = self._menu_of(labels, partial(self._relabel, relation))
            menu.addSeparator()
        menu.addAction(tr("Delete relation")).triggered.connect(self.panel.delete)
        menu.popup(position)

    def _relabel(self, relation: Relation, label: str) -> None:
        def relabel(values: Attributes) -> None:
            self._apply(RelabelRelation(relation.id, label, values))

        self._values.ask(label, relation.attributes, relabel)

    def fill_menu(self, menu: QMenu, *_: object) -> None:
        """Add what begins a relation to the menu of a span."""
        if self._annotate.selected() is not None:
            menu.addAction(self._desk.actions["relation.draw"])
