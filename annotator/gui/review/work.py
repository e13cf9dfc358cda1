"""What happens in review: which document and difference is in hand, and what changes that.

Owns that state. The queue, deciding, talking and showing have modules of their own.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from annotator.gui.desk import Desk
from annotator.gui.dialogs.busy import many, waited_for
from annotator.gui.opened import Switches
from annotator.gui.review.changed import KINDS, work_changed
from annotator.gui.review.correcting import AskValues
from annotator.gui.review.deciding import Deciding
from annotator.gui.review.editing import Editing
from annotator.gui.review.goal import Goal
from annotator.gui.review.hiding import names_hidden, people_of
from annotator.gui.review.material import Material
from annotator.gui.review.page import ReviewPage
from annotator.gui.review.people import People
from annotator.gui.review.queueing import Queueing
from annotator.gui.review.reader import Reader
from annotator.gui.review.reading import said_anew
from annotator.gui.review.showing import DIFFERENCES_ONLY, Showing
from annotator.gui.review.talking import Talking
from annotator.gui.session import Session
from annotator.gui.translation import tr
from annotator.model.changes import Applied
from annotator.model.scheme import Label, LabelKind
from annotator.model.spans import Span
from annotator.review.differences import Group
from annotator.review.wholes import Whole
from annotator.text.views import View, ViewSettings

ALL_ANEW = frozenset({"state", "document", "setting", "layer_correction"})


class ReviewWork(QObject):
    """The review of one project's documents, one at a time."""

    shown = Signal()  # what is in hand changed: the status line shows it

    def __init__(self, desk: Desk, page: ReviewPage, ask_values: AskValues) -> None:
        super().__init__(desk)
        self._desk, self.page = desk, page
        self.active = False
        self.material: Material | None = None
        self.number = 0
        self.people = People(())
        self.switches = Switches()  # how the document is shown
        self.view = View("")
        self._reader = Reader(desk, self, lambda: self.deciding.busy)
        self._reader.came.connect(self._read)
        self._fresh: object = None  # by which facts the material is what would be read; None: it is not
        self._left: dict[str, Group | Whole] = {}  # the difference in hand when a document was left
        self._goal: Goal | None = None  # a place that was asked for before its document was read
        self.queueing = Queueing(desk, self)
        self.deciding = Deciding(desk, self, ask_values)
        self.talking = Talking(self)
        self._showing = Showing(desk, self)

    @property
    def session(self) -> Session | None:
        """The open session, or None."""
        return self._desk.session

    @property
    def document(self) -> str:
        """The document in hand, or nothing."""
        return self.material.document.id if self.material else ""

    @property
    def group(self) -> Group | Whole | None:
        """The difference in hand, or None."""
        found = self.material.differences if self.material and not self.material.hidden else ()
        return found[self.number] if self.number < len(found) else None

    @property
    def place(self) -> Goal | None:
        """What is in hand, as a place to come back to."""
        group = self.group
        items = frozenset(item.id for item in group.members) if group else frozenset[str]()
        return Goal(self.document, items=items) if self.document else None

    @property
    def editing(self) -> Editing | None:
        """What is being corrected or added, or None."""
        return self.deciding.correcting.editing

    @property
    def target(self) -> str:
        """The sort of thing that is commented on: span, document or label."""
        return self.talking.target

    # --- coming and going

    def enter(self, document: str = "", goal: Goal | None = None) -> None:
        """Begin to review: the document named where the queue shows it, else the queue's first.

        With a goal it is that document in any case, and there.
        """
        self.active = True
        self._show_people()
        self._goal = goal
        self.queueing.begin(goal.document if goal else document, anyway=goal is not None)
        self._arrive()

    def _arrive(self) -> None:
        """Go to the place that was asked for, once its document is in hand."""
        goal = self._goal
        if goal is not None and goal.document == self.document:
            self._goal = None
            self._take_goal(goal)

    def leave(self) -> None:
        """End the review."""
        self.active = False
        self.deciding.correcting.editing = None

    def forget(self) -> None:
        """Another project is open, or none."""
        self._reader.stop()
        self.material, self.number, self._fresh = None, 0, None
        self._left.clear()
        self.deciding.correcting.editing = None
        self.deciding.forget()
        self.queueing.forget()
        self.page.canvas.clear()

    def _show_people(self) -> None:
        self.people = people_of(self._desk, self.session) if self.session else People(())
        self.page.queue.set_people(self.people)
        self.page.bar.names.setChecked(names_hidden(self._desk))
        self.page.bar.differences.setChecked(self._desk.settings.flag(DIFFERENCES_ONLY, False))

    # --- a document

    def open(self, document: str, *, anew: bool = False) -> None:
        """Take a document in hand, at its first difference that is not decided."""
        session = self.session
        if session is None:
            return
        if not document:
            self.material = None
            self._showing.empty()
            self.shown.emit()
            return
        self._reader.stop()
        if document == self.document and not anew:
            return
        self.talking.leave_for(document)
        drawn = self.queueing.drawn(document)
        if self.material is not None and self._fresh == _facts(session, document, drawn):
            self._opened(self.material)
        else:
            self._reader.read(session, document, drawn)

    def _read(self, material: Material) -> None:
        if self.session is not None:
            self._fresh = _facts(self.session, material.document.id, material.sampled)
            self._opened(material)

    def _opened(self, material: Material) -> None:
        same = material.document.id == self.document
        held: Sequence[Group | Whole] = ()
        if self.material and self.group:
            self._left[self.document] = self.group
            held = self.material.differences[self.number :: -1] if same else ()
        if not same and material.document.id in self._left:
            held = (self._left[material.document.id],)  # where one was in it
        self.material, self.deciding.correcting.editing = material, None
        if not same:
            self.switches, self.number, self.talking.target = Switches(), 0, "span"
        self._make_view()
        self.number = material.number_from(held, self.queueing.wants)
        self.page.queue.mark(material.document.id)
        self._show_people()
        self.show()
        self._arrive()

    def _make_view(self) -> None:
        assert self.material is not None
        settings = ViewSettings(script=self.switches.view_script)
        self.view = View(self.material.text, settings, detected=self.material.document.script)

    def set_switches(self, switches: Switches) -> None:
        """Show the document in another script."""
        if self.material is not None:
            self.switches = switches
            self._make_view()
            self.show()

    def step_document(self, step: int) -> None:
        """Take the next or the previous document of the queue in hand."""
        wanted = self.page.queue.neighbour(self.document, step)
        if wanted:
            self.open(wanted)
        else:
            self._desk.say(tr("The queue ends here."))

    def heard(self, applied: Applied) -> None:
        """Read anew what an act changed."""
        self._reader.heard()
        fresh, self._fresh = self._fresh, None
        session = self.session
        if session is None or not self.active:
            return
        of_all = bool({"annotator", "setting", "label", "scheme"} & applied.kinds)
        up_to_date = True
        if of_all:
            self._show_people()
        if self.material and (self.document in applied.documents or "setting" in applied.kinds):
            up_to_date = self._reread(session, applied)
        elif self.material and "comment" in applied.kinds:
            self._renew(session, applied)
            self.show()
        if up_to_date and not of_all:
            self._fresh = fresh
        self.queueing.count_soon()

    def _reread(self, session: Session, applied: Applied) -> bool:
        """Bring the material up to date; tell whether it is now: else it is read anew."""
        assert self.material is not None
        if self.deciding.busy:  # which shows what came of it
            self._renew(session, applied)
            return True
        before, objects = self.material.reviewed, applied.objects
        touched = KINDS & applied.kinds
        if ALL_ANEW & applied.kinds or (touched and work_changed(session.project, before, objects)):
            self.open(self.document, anew=True)
            return False
        self._renew(session, applied)
        if "verdict" in applied.kinds:
            self._go_to_touched(applied)
        self.show()
        return True

    def _renew(self, session: Session, applied: Applied) -> None:
        """Read anew what was said; the difference in hand stays, wherever it stands among the others now."""
        assert self.material is not None
        held, before, project = self.group, self.material, session.project
        if not many(len(applied.objects)):
            self.material = said_anew(before, project, applied.objects)
        else:
            title, text = tr("Review"), tr("Working out the gold…")
            anew = lambda: said_anew(before, project, applied.objects).work_out()  # noqa: E731
            self.material = waited_for(self._desk, title, text, anew)
        found = self.material.differences
        if held is not None:
            self.number = found.index(held) if held in found else max(0, min(self.number, len(found) - 1))

    def _go_to_touched(self, applied: Applied) -> None:
        """After undo or redo: the difference that it was about; of many at once, that where it was done."""
        assert self.material is not None
        start = self.deciding.place_of_rest(applied.objects)
        if start in self.material.differences:
            self.number = self.material.differences.index(start)
            return
        number = Goal.of_act(applied, applied.summary).number(self.material.differences)
        self.number = self.number if number is None else number

    def forget_message(self) -> None:
        """Take away what was said of the key before."""
        self._desk.parts.status.clear_message()

    # --- a difference

    def step(self, step: int) -> None:
        """Go to the next or the previous difference, round the end."""
        if self.material and self.material.differences:
            found = self.material.differences
            wanted = [n for n, group in enumerate(found) if self.queueing.wants(group)] or range(len(found))
            beyond = [n for n in wanted if (n > self.number if step > 0 else n < self.number)] or wanted
            self.number = beyond[0 if step > 0 else -1]
            self.deciding.correcting.pointed_at = ""
            self.show()

    def take_wanted(self) -> None:
        """Take a difference in hand that the queue's order asks for, where the one in hand is none."""
        group, material = self.group, self.material
        if group is not None and material is not None and not self.queueing.wants(group):
            number = material.next_open(self.number, self.queueing.wants)
            if number is not None:
                self.number = number
                self.show()

    def take(self, group: Group, span: Span | None = None) -> None:
        """Take a difference in hand, and of it the span that was pointed at."""
        if self.material and group in self.material.differences:
            self.number = self.material.differences.index(group)
            self.deciding.correcting.pointed_at = span.id if span else ""
            self.show()

    def go_to(self, goal: Goal) -> None:
        """Open a document, and take the difference at a place in hand, or just show the place."""
        self._goal = goal
        self.open(goal.document)
        self._arrive()

    def _take_goal(self, goal: Goal) -> None:
        assert self.material is not None
        if self.material.hidden:
            return
        number = goal.number(self.material.differences)
        if number is not None:
            self.number = number
            self.show()
        elif goal.passage is not None:
            self.page.canvas.bring_into_sight(*goal.passage)
            self.page.canvas.flash(*goal.passage)

    # --- showing

    def restyle(self) -> None:
        """Names are hidden or shown, agreed passages are drawn or not."""
        self._show_people()
        self.show()

    def show(self) -> None:
        """Show what is in hand."""
        if self.session is not None and self.material is not None:
            self._showing.all()
            self.shown.emit()

    def show_anew(self) -> None:
        """Show what is in hand, or why there is nothing, in the look of now."""
        self.queueing.show_totals()
        if self.material is None:
            self._showing.empty()
            self.shown.emit()
        self.show()

    def labels_to_choose(self) -> list[Label]:
        """Return the labels that what is corrected or added may get: when adding also a document's."""
        session, editing = self.session, self.editing
        if session is None or editing is None:
            return []
        kinds = (LabelKind.SPAN,) if editing.begun is not None else (LabelKind.SPAN, LabelKind.DOCUMENT)
        return [label for kind in kinds for label in session.project.scheme.applicable(kind)]

    def label_for_keys(self, typed: str) -> tuple[str, bool]:
        """Return the label with these keys, and whether more keys make another."""
        labels = [label for label in self.labels_to_choose() if label.key]
        found = next((label.id for label in labels if label.key.replace(" ", "") == typed), "")
        longer = any(label.key.replace(" ", "").startswith(typed) for label in labels)
        return found, longer


def _facts(session: Session, document: str, sampled: frozenset[int]) -> object:
    """Return what a material depends on, besides what is written."""
    return session, session.annotator, document, sampled
