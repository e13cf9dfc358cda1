"""One open project in the window: who works, which document is open, and the only door to change it.

Owns the current document and selection-independent state. Panels read from it and listen to its signals; none
of them calls `project.apply` itself. Never asks a question and never draws.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from annotator.errors import FileProblem, ReadOnlyProject, UserError
from annotator.exchange.layers import layers_of
from annotator.gui.bridge import Bridge
from annotator.gui.document_spans import DocumentSpans
from annotator.gui.layers.gathering import Found
from annotator.gui.opened import OpenDocument, Switches
from annotator.model.acts import Act, SetState
from annotator.model.changes import Applied
from annotator.model.documents import Document, State
from annotator.model.spans import Span
from annotator.project import Project
from annotator.text.layers.terms import Term
from annotator.text.layers.zones import Zone
from annotator.text.views import View

TERMS = "terms"  # the project's setting: its own terms, source -> target
BLIND = "blind"  # the project's setting: nobody sees others' spans before own work is done


Tell = Callable[[float], None]  # how far it is, 0 to 1; raises to stop it
Run = Callable[[Callable[[Tell], Applied]], Applied]


def at_once(do: Callable[[Tell], Applied]) -> Applied:
    """Do something here and now."""
    return do(lambda _share: None)


class Session(QObject):
    """A project, an annotator, and the document in the pane."""

    changed = Signal(object)  # Applied: something was written, by this window or another thread of it
    leaving = Signal()  # another document or person comes: what is being written belongs to those of now
    document_changed = Signal()  # another document is open, or none
    found_changed = Signal()  # the layers have found something, or a person corrected it
    view_changed = Signal()  # the same document is shown another way
    annotator_changed = Signal()
    refused = Signal(object)  # UserError: an act was not done
    save_state_changed = Signal()

    def __init__(
        self, project: Project, annotator: str, parent: QObject | None = None, *, posing: bool = False
    ) -> None:
        super().__init__(parent)
        self.project = project
        self.posing = posing  # for a picture: looks as if it could be written, and cannot
        self.annotator = annotator
        self.opened: OpenDocument | None = None
        self.save_problem: UserError | None = None
        self.show_others = False
        self.shown_spans = DocumentSpans(project, self)
        self._switches: dict[str, Switches] = {}
        self._unfolded: dict[str, frozenset[int]] = {}  # of documents that were open before
        self._wanted: tuple[int, int] | None = None  # a passage shown before the layers have looked
        self._last_switches = Switches()
        self._bridge = Bridge(project, self)
        self._bridge.changed.connect(self._heard)

    # --- facts

    @property
    def writable(self) -> bool:
        """Whether this window may change the project, and somebody is named who does."""
        return not self.read_only and bool(self.annotator)

    @property
    def read_only(self) -> bool:
        """Whether the window says that nothing can be changed."""
        return self.project.read_only and not self.posing

    def why_not(self) -> UserError:
        """Return why this window cannot change the project."""
        if self.read_only:
            name = self.project.path.name
            if self.project.read_only_reason == "locked":
                return ReadOnlyProject(
                    '"{name}" is open read-only.', "Close the other window, or save a copy.", name=name
                )
            return ReadOnlyProject('"{name}" is open read-only.', "Save a copy elsewhere to work.", name=name)
        return ReadOnlyProject("Nobody is named who works here.", "Choose File > Who works first.")

    @property
    def document_id(self) -> str:
        """The id of the open document, or nothing."""
        return self.opened.document.id if self.opened else ""

    @property
    def blind(self) -> bool:
        """Whether the project hides others' spans (the default)."""
        return bool(self.project.setting(BLIND, True))

    def spans(self) -> list[Span]:
        """Return the spans to show of the open document, as far as they are read: see `shown_spans`."""
        return self.in_part(self.shown_spans.all())

    def all_spans(self) -> list[Span]:
        """Return all of them, read now where they are not read yet: for what is written or printed."""
        if self.shown_spans.complete:
            return self.spans()
        return self.in_part(self.project.spans(self.document_id, self.whose))

    def in_part(self, spans: list[Span]) -> list[Span]:
        """Return those of some spans that lie in the part that is open; all where the whole document is."""
        part = self.opened.part_range if self.opened else None
        if part is None:
            return spans
        return [span for span in spans if part[0] <= span.start and span.end <= part[1]]

    def span(self, span_id: str | None) -> Span | None:
        """Return a span that is shown, by its id."""
        return self.shown_spans.get(span_id)

    @property
    def whose(self) -> str | None:
        """Whose spans are shown: an annotator's, by id, or everybody's (None)."""
        return None if self.show_others and not self.hides_others else self.annotator

    @property
    def hides_others(self) -> bool:
        """Whether others' spans of the open document stay hidden: one's own work on it comes first."""
        return self.blind and self.state() is not State.DONE

    def _open_spans(self) -> None:
        self.shown_spans.open(self.document_id, self.whose)

    def state(self) -> State:
        """Return one's own state of the open document."""
        return self.project.state(self.document_id, self.annotator) if self.opened else State.NEW

    # --- the door

    def apply(self, act: Act, run: Run = at_once) -> Applied | None:
        """Do an act as the annotator who works. If it is refused, `refused` says why and None comes back.

        `run` has it done elsewhere, where it may take long; what else it raises goes through.
        """
        who, view = self.annotator, self.opened.switches.view_script if self.opened else "source"
        return self._tried(
            lambda: run(lambda tell: self.project.apply(act, annotator=who, view=view, progress=tell))
        )

    def undo(self, run: Run = at_once) -> Applied | None:
        """Take the annotator's latest act back; `run` likewise."""
        return self._tried(lambda: run(lambda tell: self.project.undo(self.annotator, tell)))

    def redo(self, run: Run = at_once) -> Applied | None:
        """Do again what was taken back; `run` likewise."""
        return self._tried(lambda: run(lambda tell: self.project.redo(self.annotator, tell)))

    def _tried(self, do: Callable[[], Applied]) -> Applied | None:
        try:
            if self.read_only or (not self.annotator and not self.project.read_only):
                raise self.why_not()
            applied = do()
        except UserError as error:
            self._set_save_problem(error if isinstance(error, FileProblem) else self.save_problem)
            self.refused.emit(error)
            return None
        self._set_save_problem(None)
        return applied

    def _set_save_problem(self, problem: UserError | None) -> None:
        if problem is not self.save_problem:
            self.save_problem = problem
            self.save_state_changed.emit()

    def _heard(self, applied: Applied) -> None:
        self.shown_spans.forget(tuple(applied.documents))
        if self.opened and self.document_id in applied.documents:
            self._reread_document()
        self._reread_layers(applied)
        if self.whose != self.shown_spans.whose:  # by a setting, or by a state
            self._open_spans()
            self.view_changed.emit()
        self.changed.emit(applied)

    def _reread_document(self) -> None:
        assert self.opened is not None
        try:
            document = self.project.document(self.document_id)
        except UserError:  # its import was undone
            self.close_document()
            return
        if document.trashed or document.purged:
            self.close_document()
        elif document != self.opened.document:
            old = self.opened
            self.opened = replace(old, document=document)

    # --- what is open

    def set_annotator(self, annotator: str) -> None:
        """Say who works from now on."""
        if annotator != self.annotator:
            self.leaving.emit()
            self.annotator = annotator
            self._open_spans()
            self.annotator_changed.emit()

    def open_document(self, document_id: str) -> None:
        """Show a document, in the view and unfolded as it was left; a new one in the view used last."""
        if document_id == self.document_id:
            return
        try:
            document = self.project.document(document_id)
            text = self.project.text(document_id)
        except UserError as error:
            self.refused.emit(error)
            return
        if self.opened:
            self.leaving.emit()
            self._unfolded[self.document_id] = self.opened.unfolded
        self.opened = OpenDocument(
            document,
            text,
            self._switches.get(document_id, self._fresh_switches()),
            unfolded=self._unfolded.get(document_id, frozenset()),
            terms=self.terms(),
        )
        self._wanted = None
        self._open_spans()
        self.document_changed.emit()

    def _fresh_switches(self) -> Switches:
        """Layers are a habit of the reader, the script belongs to the document."""
        return Switches(layers=self._last_switches.layers)

    def close_document(self) -> None:
        """Show no document."""
        if self.opened:
            self.leaving.emit()
            self.opened = None
            self._open_spans()
            self.document_changed.emit()

    def set_switches(self, switches: Switches) -> None:
        """Show the open document another way. Writes nothing."""
        if not self.opened or switches == self.opened.switches:
            return
        self.opened = replace(self.opened, switches=switches)
        self._switches[self.document_id] = self._last_switches = switches
        self.view_changed.emit()

    def set_found(self, document_id: str, found: Found, ready: View | None = None) -> None:
        """Take on what the layers found in a document, if it is still open. `ready`: a view made of it."""
        if self.opened and self.document_id == document_id and self.opened.found != found:
            self.opened = replace(self.opened, found=found, ready=ready)
            if self._wanted is not None and self.opened.folds(*self._wanted):
                self.opened = self.opened.unfold(*self._wanted)
            self._wanted = None
            self.found_changed.emit()
            self.view_changed.emit()

    def unfold(self, source_start: int, source_end: int) -> None:
        """Show what is folded in a source range, as long as the window shows the project."""
        if self.opened:
            self.opened = self.opened.unfold(source_start, source_end)
            self.view_changed.emit()

    def layers(self, document: Document, text: str) -> list[Zone]:
        """Return a document's zones with people's corrections, for an export. Slow: for tasks."""
        return layers_of(text, document.script, self.project.layer_corrections(document.id))

    def fold_again(self) -> None:
        """Fold what was unfolded."""
        if self.opened and self.opened.unfolded:
            self.opened = replace(self.opened, unfolded=frozenset())
            self.view_changed.emit()

    def open_part(self, number: int) -> None:
        """Show one part of the document alone, counted from 0; -1: the whole document."""
        if self.opened and number != self.opened.part and number < len(self.opened.parts):
            self.opened = replace(self.opened, part=max(number, -1))
            self.view_changed.emit()

    def show_passage(self, source_start: int, source_end: int, *, unfold: bool = True) -> None:
        """See to it that a passage is in the view: leave the part for the one that holds it, unfold it."""
        if self.opened is None:
            return
        part = self.opened.part_range
        if part is not None and not (part[0] <= source_start and source_end <= part[1]):
            self.open_part(self.opened.part_of(source_start, source_end))
        if unfold and self.opened.folds(source_start, source_end):
            self.unfold(source_start, source_end)
        self._wanted = (source_start, source_end) if unfold and self.opened.found is None else None
        self.shown_spans.look(source_start)

    def set_habits(self, layers: frozenset[str]) -> None:
        """Say which layers are on where a document is opened for the first time."""
        self._last_switches = replace(self._last_switches, layers=layers)

    def terms(self) -> tuple[Term, ...]:
        """Return the project's own terms."""
        stored = self.project.setting(TERMS) or {}
        return tuple(Term(source, target) for source, target in stored.items())

    def _reread_layers(self, applied: Applied) -> None:
        """Take on corrections and terms that were changed."""
        opened = self.opened
        if opened is None:
            return
        if "layer_correction" in applied.kinds and opened.found and self.document_id in applied.documents:
            found = opened.found.with_corrections(self.project.layer_corrections(self.document_id))
            self.opened = replace(opened, found=found)
        if "setting" in applied.kinds:
            self.opened = replace(self.opened or opened, terms=self.terms())
        if self.opened != opened:
            self.found_changed.emit()
            self.view_changed.emit()

    def set_show_others(self, on: bool) -> None:
        """Show others' spans as well, wherever they are not hidden."""
        self.show_others = on
        self._open_spans()
        self.view_changed.emit()

    # --- acts with a document's meaning

    def set_state(self, state: State) -> Applied | None:
        """Set one's own state of the open document."""
        return self.apply(SetState(self.document_id, state)) if self.opened else None

    def next_unfinished(self) -> str | None:
        """Return the next document after the open one that is not done or skipped, or None."""
        return self.project.next_unfinished(self.document_id or None, self.annotator)

    def go_on_from(self, before: Session) -> None:
        """Show what a session before this one showed of the same project, the same way."""
        self.show_others = before.show_others
        self._switches, self._last_switches = before._switches, before._last_switches
        self._unfolded = before._unfolded
        self.open_document(before.document_id)
        if self.opened:
            self._reread_document()  # it may be in the trash by now
        if self.opened and before.opened:
            self.opened = replace(before.opened, document=self.opened.document, terms=self.opened.terms)
            self.view_changed.emit()

    def close(self) -> None:
        """Stop listening and close the project: exactly one file is left."""
        self._bridge.close()
        self.project.close()
