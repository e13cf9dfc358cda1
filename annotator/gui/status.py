"""What the status line says: the selection or the selected span, the keys that matter now, where it is.

Owns the wording and when it is worked out anew.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from annotator.gui.commands.annotate import AnnotateCommands
from annotator.gui.desk import Desk
from annotator.gui.panels.status_line import Hint
from annotator.gui.translation import tr, trn
from annotator.text.views import View


def paragraph_at(view: View, source_offset: int) -> int:
    """Return the number of the source paragraph at an offset, counted from 1, as the gutter shows it."""
    block = view.block_at(source_offset)
    whole = view.block(block).source_blocks
    start, _ = view.block_source_bounds(block)
    return (
        whole.start + 1 + view.text.count("\n", start, source_offset) if len(whole) > 1 else whole.start + 1
    )


class Status(QObject):
    """Keeps the status line true."""

    def __init__(self, desk: Desk, annotate: AnnotateCommands) -> None:
        super().__init__(desk)
        self._desk, self._annotate = desk, annotate
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self.show)

    def later(self) -> None:
        """Show it once the events at hand are done: scrolling and dragging send many."""
        self._timer.start()

    def show(self) -> None:
        """Work the line out and show it."""
        line, pane, session = self._desk.parts.status, self._desk.parts.article.pane, self._desk.session
        if self._desk.page is not None:
            self._desk.page.show_status(line)
            return
        if session is None or session.opened is None:
            hints = [("Ctrl+N", tr("New project")), ("Ctrl+O", tr("Open project"))] if session is None else []
            line.set_subject("", hints)
            line.set_place("", "")
            line.set_zoom(0)
            return
        subject, hints = self._subject()
        line.set_subject(subject, hints)
        line.set_zoom(pane.zoom())
        span = self._desk.parts.spans.model.span_of(pane.selected_span())
        where = pane.selection() or ((span.start, span.end) if span else None)
        start = where[0] if where else pane.caret_source()
        paragraph = tr("Paragraph {n}", n=f"{paragraph_at(pane.view(), start):,}")
        offsets = f"{where[0]:,}–{where[1]:,}" if where else f"{start:,}"
        line.set_place(paragraph, tr("Source {offsets}", offsets=offsets))

    def _subject(self) -> tuple[str, list[Hint]]:
        pane, session = self._desk.parts.article.pane, self._desk.session
        selection = pane.selection()
        span = self._desk.parts.spans.model.span_of(pane.selected_span())
        writable = bool(session and session.writable)
        if selection:
            length = selection[1] - selection[0]
            keys = [("Return", tr("repeat last label"))] if writable else []
            if self._desk.parts.article.panes.on:
                keys.append(("F6", tr("change panes")))
            rest = [("Shift+Arrows", tr("adjust the range")), ("Alt+Up", tr("grow")), ("Esc", tr("cancel"))]
            return trn("{n} char. selected", "{n} char. selected", length), [*keys, *rest]
        if span and self._annotate.relabelling:
            return tr("Press the new label's key"), [("Esc", tr("cancel"))]
        if span and self._annotate.selected() and writable:
            return self._desk.parts.spans.model.label_name(span), [
                ("Alt+Arrows", tr("move the start")),
                ("Alt+Shift+Arrows", tr("move the end")),
                ("F2", tr("change label")),
                ("Del", tr("delete")),
            ]
        if span:
            return self._desk.parts.spans.model.label_name(span), [
                ("Tab", tr("next span")),
                ("Esc", tr("cancel")),
            ]
        hints = [("Shift+Arrows", tr("select")), ("Tab", tr("next span")), ("F8", tr("next unfinished"))]
        return "", [*hints, ("Ctrl+K", tr("find anything"))]
