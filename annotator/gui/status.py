"""What the status line says: the selection or the selected span, the keys that matter now, where it is.

Owns the wording and when it is worked out anew.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from annotator.gui.commands.annotate import AnnotateCommands
from annotator.gui.commands.ranges import RangeCommands
from annotator.gui.desk import Desk
from annotator.gui.key_names import key_name
from annotator.gui.keys.keymap import KeyMap
from annotator.gui.panels.status_line import Hint
from annotator.gui.translation import run_on, tr, trn
from annotator.model.spans import Span
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

    def __init__(self, desk: Desk, annotate: AnnotateCommands, ranges: RangeCommands) -> None:
        super().__init__(desk)
        self._desk, self._annotate, self._ranges = desk, annotate, ranges
        self.drawing: Callable[[], bool] = bool  # whether a relation has its head and waits for its tail
        self._last_said = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self.show)
        desk.keys_changed.connect(self.later)
        annotate.waiting_changed.connect(self.later)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_changed)

    def _focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        """Tell what matters where the keyboard is now.

        A dialog has it while much is written: nothing may be read then, or the window would have to wait.
        """
        if self._desk.page is not None or now is None or not self._desk.window.isAncestorOf(now):
            return
        if self._last_said and self._desk.parts.status.message.text() == self._last_said:
            self._desk.parts.status.clear_message()  # that key was pressed
        self.later()

    def later(self) -> None:
        """Show it once the events at hand are done: scrolling and dragging send many."""
        self._timer.start()

    def say_last(self, forward: bool) -> None:
        """Say that no span is left to walk to, and how one gets on from the text."""
        if self._desk.parts.article.pane.selected_span() is None:
            here = tr("No span follows.") if forward else tr("No span comes before.")
        else:
            here = tr("This is the last span.") if forward else tr("This is the first span.")
        command = "view.next_part" if forward else "view.previous_part"
        key = self._key(command)
        on = tr("{key} leads to another part of the window.", key=key_name(key)) if key else ""
        self._last_said = run_on((here, on))
        self._desk.say(self._last_said)

    def show(self) -> None:
        """Work the line out and show it."""
        line, pane, session = self._desk.parts.status, self._desk.parts.article.pane, self._desk.session
        if self._desk.page is not None:
            self._desk.page.show_status(line)
            return
        if session is None or session.opened is None:
            wanted = [("file.new", tr("New project")), ("file.open", tr("Open project"))]
            hints = self._hints(*wanted) if session is None else []
            line.set_subject("", hints)
            line.set_place("", "")
            line.set_zoom(0)
            return
        subject, hints = self._subject()
        line.set_subject(subject, hints)
        line.set_zoom(pane.zoom())
        span = session.span(pane.selected_span()) if session else None
        where = pane.selection() or ((span.start, span.end) if span else None)
        start = where[0] if where else pane.caret_source()
        paragraph = tr("Paragraph {n}", n=f"{paragraph_at(pane.view(), start):,}")
        offsets = f"{where[0]:,}–{where[1]:,}" if where else f"{start:,}"
        line.set_place(paragraph, tr("Source {offsets}", offsets=offsets))

    def _subject(self) -> tuple[str, list[Hint]]:
        pane, session = self._desk.parts.article.pane, self._desk.session
        selection = pane.selection()
        span = session.span(pane.selected_span()) if session else None
        writable = bool(session and session.writable)
        note = self._desk.parts.editor.note
        if note.hasFocus() and not note.isReadOnly():
            return tr("The note is kept when you leave it"), [("Esc", tr("back to the text"))]
        way_back = self._way_back()
        if way_back:
            return self._name_of(span) if span else "", [(way_back, tr("back to the text"))]
        if selection:
            return self._of_selection(selection[1] - selection[0], writable=writable)
        if span:
            return self._of_span(span, writable=writable)
        folded = self._folded()
        if folded is not None:
            return folded
        return "", [
            *self._pair("pane.back", "pane.forward", tr("select"), shift=True),
            *self._hints(
                ("span.next", tr("next span")),
                ("document.unfinished", tr("next unfinished")),
                ("view.palette", tr("find anything")),
            ),
        ]

    def _of_selection(self, length: int, *, writable: bool) -> tuple[str, list[Hint]]:
        keys = self._hints(("annotate.repeat", tr("repeat last label"))) if writable else []
        resting = self._ranges.resting() if writable else None
        if resting:
            name = self._desk.parts.spans.model.label_name(resting)
            keys += self._hints(("range.add", tr("add to {label}", label=name)))
        if self._desk.parts.article.panes.on:
            keys += self._hints(("view.next_part", tr("change panes")))
        rest = self._hints(("pane.grow", tr("grow")), ("pane.cancel", tr("cancel")))
        adjust = self._pair("pane.back", "pane.forward", tr("adjust the range"), shift=True)
        return trn("{n} char. selected", "{n} char. selected", length), [*keys, *adjust, *rest]

    def _of_span(self, span: Span, *, writable: bool) -> tuple[str, list[Hint]]:
        if self._annotate.relabelling:
            return tr("Press the new label's key"), self._hints(("pane.cancel", tr("cancel")))
        name = self._name_of(span)
        if self.drawing():
            return name, self._hints(
                ("span.next", tr("next span")),
                ("annotate.repeat", tr("end the relation here")),
                ("pane.cancel", tr("cancel")),
            )
        if not (self._annotate.selected() and writable):
            return name, self._hints(("span.next", tr("next span")), ("pane.cancel", tr("cancel")))
        return name, [
            *self._pair("ends.start_back", "ends.start_on", tr("move the start")),
            *self._pair("ends.end_back", "ends.end_on", tr("move the end")),
            *(self._hints(("range.drop", tr("drop this range"))) if len(span.ranges) > 1 else []),
            *self._hints(("annotate.relabel", tr("change label")), ("annotate.delete", tr("delete"))),
        ]

    def _name_of(self, span: Span) -> str:
        return self._desk.parts.spans.model.label_name(span)

    def _way_back(self) -> str:
        """Return the key that leads back to the text from beside it, where the text's keys do nothing."""
        focus, side = self._desk.window.focusWidget(), self._desk.parts.labels.parentWidget()
        if focus is self._desk.parts.documents.list:
            return "Return"
        return "Esc" if focus is not None and side is not None and side.isAncestorOf(focus) else ""

    def _folded(self) -> tuple[str, list[Hint]] | None:
        """Return what to say of the folded line or the repeat that the caret is on; None for other text."""
        pane = self._desk.parts.article.pane
        block = pane.view().block(pane.caret().block)
        zones = pane.zones_at(block.source_start if block.placeholder else pane.caret_source())
        first = any(zone.kind == "repeat" and zone.target is not None for zone in zones)
        follow = ("zone.first", tr("go to the first copy"))
        if block.placeholder is None:
            return (tr("Repeated text"), self._hints(follow)) if first else None
        hints = self._hints(("annotate.repeat", tr("unfold")), *([follow] if first else []))
        return tr("Folded"), hints

    def _key(self, command: str) -> str:
        """Return the first key that a command has now; nothing where it has none."""
        return next(iter(KeyMap(self._desk.settings).keys(command)), "")

    def _hints(self, *wanted: tuple[str, str]) -> list[Hint]:
        """Return the hints of commands that have a key."""
        return [(key, text) for command, text in wanted if (key := self._key(command))]

    def _pair(self, back: str, on: str, text: str, *, shift: bool = False) -> list[Hint]:
        """Return one hint for two keys, short where they are the two arrows."""
        keys = [f"Shift+{key}" if shift else key for key in (self._key(back), self._key(on)) if key]
        held = keys[0].removesuffix("Left") if keys else ""
        if keys == [f"{held}Left", f"{held}Right"]:
            return [(f"{held}Arrows", text)]
        return [(" / ".join(keys), text)] if keys else []
