"""What happens in review: which document and difference is in hand, and what a key or a choice does about it.

Owns that state. Everything that is decided goes through the session's door, one act for one key.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import TypedDict

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.errors import UserError
from annotator.gui.desk import Desk
from annotator.gui.opened import Switches
from annotator.gui.pane.looks import Looks
from annotator.gui.review.choices import choices, shown_range, two_at_once
from annotator.gui.review.counting import count_stale, entry_of
from annotator.gui.review.editing import Editing, placed
from annotator.gui.review.material import Material, again, gather, legend_counts
from annotator.gui.review.page import ReviewPage
from annotator.gui.review.people import People
from annotator.gui.review.queue import SAMPLE, SAMPLE_SIZE
from annotator.gui.session import Session
from annotator.gui.tasks import Progress, Task
from annotator.gui.translation import tr
from annotator.model.acts import (
    AddComment,
    AddVerdict,
    AddVerdicts,
    SendBack,
    SetThreadClosed,
)
from annotator.model.changes import Applied
from annotator.model.scheme import LabelKind
from annotator.model.verdicts import Decision
from annotator.review.choices import accept, accept_the_rest, correct, reject
from annotator.review.decisions import Clash
from annotator.review.differences import Group
from annotator.review.queue import AgreedPassage, Entry, Order, sample_agreed
from annotator.text.views import View, ViewSettings

LONG = 3000  # documents with more spans are read in the background
HIDE_NAMES, DIFFERENCES_ONLY = "review/hide_names", "review/differences_only"
FIRST_SEED = 1


class Words(TypedDict):
    """What goes with a verdict."""

    reason: str
    adjudicates: bool


class ReviewWork(QObject):
    """The review of one project's documents, one at a time."""

    shown = Signal()  # what is in hand changed: the status line shows it

    def __init__(self, desk: Desk, page: ReviewPage) -> None:
        super().__init__(desk)
        self._desk, self.page = desk, page
        self.active = False
        self.material: Material | None = None
        self.number = 0
        self.editing: Editing | None = None
        self.order, self.what = str(Order.DISAGREEMENT), ""
        self.target = "span"  # what is commented on
        self.people = People(())
        self._switches = Switches()
        self._view = View("")
        self._drawn: dict[str, list[AgreedPassage]] = {}
        self._seed = FIRST_SEED
        self._reading = ""  # the document that is read in the background
        self._counting: Task | None = None
        self._deciding = False
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(30)
        self._wait.timeout.connect(self.count)

    @property
    def session(self) -> Session | None:
        """The open session, or None."""
        return self._desk.session

    @property
    def document(self) -> str:
        """The document in hand, or nothing."""
        return self.material.document.id if self.material else ""

    @property
    def switches(self) -> Switches:
        """How the document is shown."""
        return self._switches

    @property
    def group(self) -> Group | None:
        """The difference in hand, or None."""
        found = self.material.differences if self.material and not self.material.hidden else ()
        return found[self.number] if self.number < len(found) else None

    # --- coming and going

    def enter(self, document: str = "") -> None:
        """Begin to review: the document named, else the queue's first."""
        self.active = True
        self._show_people()
        self.show_order(self.order, self.what)
        wanted = document if document and self.page.queue.model.place(document) >= 0 else ""
        self.open(wanted or self._first())
        self.count()

    def leave(self) -> None:
        """End the review."""
        self.active = False
        self.editing = None

    def forget(self) -> None:
        """Another project is open, or none."""
        self.material, self.editing, self._drawn, self._reading = None, None, {}, ""
        self.order, self.what, self.number = str(Order.DISAGREEMENT), "", 0
        self.page.queue.model.show_order(None, self.order)
        self.page.canvas.clear()

    def _first(self) -> str:
        model = self.page.queue.model
        return model.item(0).entry.document if model.rowCount() else ""

    def _show_people(self) -> None:
        session = self.session
        hidden = self._desk.settings.flag(HIDE_NAMES, False)
        annotators = session.project.annotators() if session else ()
        self.people = People(
            annotators, hidden=hidden, open_name=session.annotator if session and not hidden else ""
        )
        if session and hidden and (self.material is None or session.annotator not in self.material.people):
            self.people = People(annotators, hidden=True, open_name=session.annotator)
        self.page.queue.set_people(self.people)
        self.page.bar.names.setChecked(hidden)
        self.page.bar.differences.setChecked(self._desk.settings.flag(DIFFERENCES_ONLY, False))

    # --- the queue

    def show_order(self, order: str, what: str = "") -> None:
        """Show the queue in another order."""
        session = self.session
        if session is None:
            return
        self.order, self.what = order, what
        if order == SAMPLE:
            self._draw_sample(session)
            return
        self._drawn = {}
        self.page.queue.model.show_order(session.project, order, what)
        self._show_totals()
        self.page.queue.mark(self.document)
        if self.material and self.material.sampled:
            self.open(self.document, anew=True)

    def _draw_sample(self, session: Session) -> None:
        """Draw agreed passages in the background: for 100,000 documents that takes a moment."""
        project, seed = session.project, self._seed

        def work(progress: Progress) -> list[AgreedPassage]:
            progress.check()
            entries = [
                Entry(document, place=place, agreed=agreed)
                for place, (document, agreed) in enumerate(project.review_agreed())
            ]
            return sample_agreed(entries, SAMPLE_SIZE, seed=seed)

        task = self._desk.tasks.task(work)
        task.succeeded.connect(self._sample_drawn)
        task.failed.connect(self._desk.refuse)
        task.start()

    def _sample_drawn(self, passages: list[AgreedPassage]) -> None:
        session = self.session
        if session is None or self.order != SAMPLE:
            return
        self._seed += 1
        drawn: defaultdict[str, list[AgreedPassage]] = defaultdict(list)
        for passage in passages:
            drawn[passage.document].append(passage)
        self._drawn = dict(drawn)
        self.page.queue.model.show_sample(session.project, self._drawn)
        self.open(self._first(), anew=True)

    def count(self) -> None:
        """Count in the background what changed, then show it."""
        session = self.session
        if session is None or not self.active or self._counting is not None:
            return
        project = session.project
        if not project.review_totals().stale or project.read_only:
            self._show_totals()
            return

        def work(progress: Progress) -> int:
            return count_stale(project, lambda done: progress.step(done, 0))

        self._counting = task = self._desk.tasks.task(work)
        task.failed.connect(self._desk.refuse)
        task.finished.connect(self._counted)
        task.start()
        self._show_totals()

    def _counted(self) -> None:
        self._counting = None
        session, model = self.session, self.page.queue.model
        if session is None or not self.active:
            return
        if model.rowCount() == 0 and self.order != SAMPLE:
            model.show_order(session.project, self.order, self.what)
        else:
            model.refresh(frozenset(model.item(n).entry.document for n in range(model.rowCount())))
        self._show_totals()
        if not self.document:
            self.open(self._first())
        if session.project.review_totals().stale and not session.project.read_only:
            self._wait.start()

    def _show_totals(self) -> None:
        session = self.session
        if session:
            totals = session.project.review_totals()
            many = totals.stale > 1 and self._counting is not None
            self.page.queue.show_totals(totals.documents, totals.settled, many)

    # --- a document

    def open(self, document: str, *, anew: bool = False) -> None:
        """Take a document in hand, at its first difference that is not decided."""
        session = self.session
        if session is None:
            return
        if not document:
            self.material = None
            self._show_empty()
            return
        if document == self.document and not anew:
            return
        sampled = frozenset(passage.number for passage in self._drawn.get(document, ()))
        project, reviewer = session.project, session.annotator
        found = project.review_entry(document)
        long = found is not None and _size(entry_of(found.facts)) > LONG
        self._reading = document
        if not long:
            try:
                self._opened(gather(project, document, reviewer, sampled=sampled))
            except UserError as error:
                self._desk.refuse(error)
            return
        task = self._desk.tasks.task(lambda _: gather(project, document, reviewer, sampled=sampled))
        task.succeeded.connect(self._opened)
        task.failed.connect(self._desk.refuse)
        task.start()

    def _opened(self, material: Material) -> None:
        session = self.session
        if session is None or material.document.id != self._reading:
            return
        same = material.document.id == self.document
        self.material, self.editing = material, None
        if not same:
            self._switches, self.number, self.target = Switches(), 0, "span"
        self._make_view()
        if not same or self.number >= len(material.differences):
            self.number = material.next_open(-1) or 0
        self.page.queue.mark(material.document.id)
        self._show_people()
        self.show()

    def _make_view(self) -> None:
        assert self.material is not None
        settings = ViewSettings(script=self._switches.view_script)
        self._view = View(self.material.text, settings, detected=self.material.document.script)

    def set_switches(self, switches: Switches) -> None:
        """Show the document in another script."""
        if self.material is not None:
            self._switches = switches
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
        session = self.session
        if session is None or not self.active:
            return
        if {"annotator", "setting", "label", "scheme"} & applied.kinds:
            self._show_people()
        if self.material and (self.document in applied.documents or "setting" in applied.kinds):
            self._reread(session, applied)
        elif self.material and "comment" in applied.kinds:
            self.material = again(self.material, session.project)
            self.show()
        self._wait.start()

    def _reread(self, session: Session, applied: Applied) -> None:
        assert self.material is not None
        others = {"state", "document", "setting"} & applied.kinds
        if not self._deciding and (others or self._spans_changed(session)):
            self.open(self.document, anew=True)
            return
        self.material = again(self.material, session.project)
        if not self._deciding and "verdict" in applied.kinds:
            self._go_to_touched(applied)
        self.show()

    def _spans_changed(self, session: Session) -> bool:
        """Tell whether spans themselves differ, not only what verdicts say of them."""
        assert self.material is not None
        people = self.material.people
        now = {
            (s.id, s.ranges, s.label) for s in session.project.spans(self.document) if s.annotator in people
        }
        return now != {(s.id, s.ranges, s.label) for spans in self.material.spans.values() for s in spans}

    def _go_to_touched(self, applied: Applied) -> None:
        """After undo or redo: the difference that it was about."""
        assert self.material is not None
        touched = {
            id(self.material.group_of[key]) for key in applied.objects if key in self.material.group_of
        }
        for number, group in enumerate(self.material.differences):
            if id(group) in touched:
                self.number = number
                return

    # --- a difference

    def step(self, step: int) -> None:
        """Go to the next or the previous difference, round the end."""
        if self.material and self.material.differences:
            self.number = (self.number + step) % len(self.material.differences)
            self.show()

    def take(self, group: Group) -> None:
        """Take a difference in hand."""
        if self.material and group in self.material.differences:
            self.number = self.material.differences.index(group)
            self.show()

    def go_to(self, source_start: int) -> None:
        """Take the difference at a place in hand, or just show the place."""
        if self.material is None:
            return
        for number, group in enumerate(self.material.differences):
            if group.start <= source_start < group.end:
                self.number = number
                self.show()
                return
        self.page.canvas.bring_into_sight(source_start, source_start + 1)

    # --- deciding

    def accept(self, number: int) -> None:
        """Accept what one annotator has."""
        if self.material and self.group and number < len(self.material.people):
            self._decide(accept(self.group, [self.material.people[number]], **self._words()))

    def choose(self, what: str) -> None:
        """Do what a choice of the decision panel says."""
        if self.material is None or self.session is None:
            return
        group = self.group
        if what in ("previous", "next"):
            self.step(1 if what == "next" else -1)
        elif what == "both" and group:
            both = two_at_once(self.material, group)
            if both:
                self._decide(accept(group, both, **self._words()))
        elif what == "reject" and group:
            self._decide(reject(group, **self._words()))
        elif what == "correct" and group:
            self._begin(Editing((group.spans[0].start, group.spans[0].end), group.spans[0].label, group))
        elif what == "add":
            start = group.start if group else 0
            self._begin(placed(Editing((start, start + 1)), self.material.text, start))
        elif what == "rest":
            self._accept_the_rest()
        elif what == "reason":
            self.page.decision.reason.setFocus()
        elif what == "back":
            self.send_back()
        elif what == "ask":
            self.page.comments.begin(question=True)

    def _words(self) -> Words:
        panel = self.page.decision
        return {"reason": panel.reason.text().strip(), "adjudicates": panel.adjudicate.isChecked()}

    def _accept_the_rest(self) -> None:
        assert self.material is not None
        acts = accept_the_rest(self.material.groups, self.material.settlement.status)
        if not acts:
            self._desk.say(tr("Nothing is left that nobody contradicts."))
            return
        self._decide(acts)

    def _decide(self, acts: Sequence[AddVerdict]) -> bool:
        """Apply verdicts as one act, then go on to the next difference that is open."""
        session = self.session
        if session is None or not acts:
            return False
        self._deciding = True
        try:
            applied = session.apply(AddVerdicts(tuple(acts)))
        finally:
            self._deciding = False
        if applied is None or self.material is None:
            return False
        self.page.decision.reason.clear()
        self.page.decision.adjudicate.setChecked(False)
        following = self.material.next_open(self.number)
        if following is not None:
            self.number = following
        else:
            self._desk.say(tr("Nothing is left to decide here. Ctrl+PgDn: next document"))
        self.show()
        return True

    def send_back(self) -> None:
        """Give the document back to those who finished it, with the reason that was written."""
        session, reason = self.session, self.page.decision.reason.text().strip()
        if session is None or self.material is None:
            return
        if not reason:
            self._desk.say(tr("Write the reason first (N), then press S."))
            self.page.decision.reason.setFocus()
            return
        document = self.document
        following = self.page.queue.neighbour(document, 1)
        if session.apply(SendBack(document, self.material.people, reason)) is not None:
            self.page.decision.reason.clear()
            self._desk.say(tr("Sent back. The reason stands as a thread on the document."))
            self._wait.start()
            self.open(following)

    # --- correcting and adding

    def _begin(self, editing: Editing) -> None:
        if self.session and self.session.writable:
            self.editing = editing
            self.show()

    def edit(self, editing: Editing | None) -> None:
        """Go on with what is being corrected; None gives it up."""
        self.editing = editing
        self.show()

    def finish_editing(self) -> None:
        """Write the correction, or the addition."""
        editing, session = self.editing, self.session
        if editing is None or session is None or self.material is None:
            return
        if not editing.label:
            self._desk.say(tr("Press a label's key first."))
            return
        try:
            passage = self._view.canonical(*editing.passage)
        except ValueError:
            self._desk.say(tr("There is nothing but blanks."))
            return
        first = editing.group.spans[0] if editing.group else None
        ranges = first.ranges if first and (first.start, first.end) == passage else (passage,)
        attributes = first.attributes if first and first.label == editing.label else {}
        self.editing = None
        words = self._words()
        if editing.group:
            self._decide(correct(editing.group, ranges, editing.label, attributes, **words))
            return
        self._decide(
            [
                AddVerdict(
                    "span",
                    "",
                    Decision.ADD,
                    ranges=ranges,
                    label=editing.label,
                    document=self.document,
                    reason=words["reason"],
                )
            ]
        )

    def drag(self, start: int, end: int) -> None:
        """Put what is being corrected or added on a passage that was marked with the mouse."""
        if self.editing is not None and start < end:
            self.edit(replace(self.editing, passage=(start, end)))

    def restyle(self) -> None:
        """Names are hidden or shown, agreed passages are drawn or not."""
        self._show_people()
        self.show()

    # --- comments

    def choose_target(self, target: str) -> None:
        """Comment on another sort of thing: span, document or label."""
        self.target = target
        self.show()

    def say(self, text: str, thread: str, question: bool) -> None:
        """Answer in a thread, or open one on what is chosen."""
        session, group = self.session, self.group
        if session is None or self.material is None:
            return
        if thread:
            session.apply(AddComment(text, thread=thread, question=question))
        elif self.target == "label" and group:
            session.apply(
                AddComment(text, target_kind="label", target=group.spans[0].label, question=question)
            )
        elif self.target == "span" and group:
            session.apply(AddComment(text, target_kind="span", target=group.spans[0].id, question=question))
        else:
            session.apply(AddComment(text, document=self.document, target=self.document, question=question))

    def close_thread(self, thread: str, closed: bool) -> None:
        """Close a thread, or open it again."""
        if self.session:
            self.session.apply(SetThreadClosed(thread, closed))

    # --- showing

    def _show_empty(self) -> None:
        self.page.title.setText("")
        self.page.place.setText("")
        counting = self._counting is not None
        self.page.say_empty(
            tr("Counting what there is to review…") if counting else tr("No differences left to review."),
            "" if counting else tr("Show gold"),
        )
        self.page.canvas.clear()
        self.page.decision.show_difference(None, "", (), both="", done=False)
        self.page.decision.show_clash("")
        self.page.decision.show_editing("")
        self.page.comments.show_threads((), self.people, self.target)
        self.page.guideline.show_label(None)
        self.shown.emit()

    def show(self) -> None:
        """Show what is in hand."""
        session, material = self.session, self.material
        if session is None or material is None:
            return
        self.page.title.setText(" ".join(material.document.title.split()))
        if material.hidden:
            self.page.say_empty(
                tr("Blind review: mark your own work on this document as done first."), tr("Open document")
            )
            self.page.decision.show_difference(None, "", (), both="", done=False)
            self.page.comments.show_threads((), self.people, self.target)
            self.shown.emit()
            return
        self.page.say_empty("")
        theme = self._desk.look.theme
        numbered = dict(enumerate(material.people))
        canvas = self.page.canvas
        canvas.set_people(
            {n: self.people.letter(who) for n, who in numbered.items()},
            {n: self.people.colour(who, theme) for n, who in numbered.items()},
        )
        canvas.set_differences_only(self._desk.settings.flag(DIFFERENCES_ONLY, False))
        canvas.show_material(material, self._view, session.project.scheme)
        canvas.set_current(self.group, into_sight=self.editing is None)
        canvas.set_editing(self.editing.passage if self.editing else None)
        self.page.bar.show_switches(self._switches, material.document.script)
        self.page.legend.show_counts(legend_counts(material))
        self._show_decision(session, material)
        self._show_comments(material)
        self.shown.emit()

    def _show_decision(self, session: Session, material: Material) -> None:
        group, panel = self.group, self.page.decision
        total = len(material.differences)
        place = tr("{n} / {all}", n=self.number + 1, all=total) if group else ""
        self.page.place.setText(
            tr("Difference {n} of {all}", n=self.number + 1, all=total) if group else tr("No differences")
        )
        looks = Looks(session.project.scheme, self._desk.look.theme, self._desk.look.language)
        cards, both, done = [], "", False
        if group:
            cards = choices(
                material,
                group,
                view=self._view,
                people=self.people,
                looks=looks,
                theme=self._desk.look.theme,
            )
            two = two_at_once(material, group)
            if two:
                names = [self.people.name(who) for who in two]
                both = tr("Accept {one} and {other}", one=names[0], other=names[1])
            done = material.decided(group)
        panel.show_difference(group, place, cards, both=both, done=done)
        panel.show_clash(self._clash(material, group))
        panel.show_editing(self._editing_text(looks))
        label = session.project.scheme.by_id.get(group.spans[0].label) if group else None
        if self.editing and self.editing.label:
            label = session.project.scheme.by_id.get(self.editing.label)
        self.page.guideline.show_label(label)

    def _clash(self, material: Material, group: Group | None) -> str:
        case = material.conflict(group) if group else None
        words = {
            Clash.VERDICTS: tr("Reviewers do not agree here."),
            Clash.ALIKE: tr("The same was accepted here and rejected elsewhere."),
            Clash.ATTRIBUTES: tr("It was accepted with different attributes."),
            Clash.EXCLUSIVE: tr("Two labels exclude each other."),
        }
        return words[case.clash] if case else ""

    def _editing_text(self, looks: Looks) -> str:
        editing = self.editing
        if editing is None:
            return ""
        label = looks.look(editing.label).word if editing.label else tr("press a label's key")
        passage = shown_range(self._view, *editing.passage)
        head = tr("Add: {label} on {quote}") if editing.group is None else tr("Correct: {label} on {quote}")
        keys = tr("← → move, Shift+← → end, Alt+← → start, ↑ ↓ line; Enter writes it, Esc gives up")
        return f"{head.format(label=label, quote=passage)}\n{keys}"

    def _show_comments(self, material: Material) -> None:
        group = self.group
        targets: set[str] = set()
        if self.target == "document":
            targets = {material.document.id}
        elif group and self.target == "label":
            targets = {span.label for span in group.spans}
        elif group:
            targets = {span.id for span in group.spans}
        found = [t for t in material.threads_on(frozenset(targets)) if _is_of(t.target_kind, self.target)]
        self.page.comments.show_threads(found, self.people, self.target)

    def label_for_keys(self, typed: str) -> tuple[str, bool]:
        """Return the span label with these keys, and whether more keys could make another."""
        session = self.session
        labels = session.project.scheme.applicable(LabelKind.SPAN) if session else ()
        found = next((label.id for label in labels if label.key.replace(" ", "") == typed), "")
        longer = any(label.key.replace(" ", "").startswith(typed) for label in labels)
        return found, longer


def _size(entry: Entry) -> int:
    return (entry.agreed + entry.differences) * max(1, len(entry.annotators))


def _is_of(kind: str, target: str) -> bool:
    return kind == target
