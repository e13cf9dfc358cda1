"""The Review menu: the review page and its choices.

Owns when the page stands in the window. Page and dock are made when they are first wanted, so the window's
start does not wait for them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from annotator.gui.actions import Handler
from annotator.gui.commands.needed_values import NeededValues
from annotator.gui.commands.review_aside import AsideCommands
from annotator.gui.commands.review_jumps import ReviewJumps
from annotator.gui.commands.review_names import NamesCommand
from annotator.gui.commands.review_orders import ReviewOrders
from annotator.gui.commands.review_rules import RulesCommand
from annotator.gui.commands.review_talk import TalkCommands
from annotator.gui.desk import Desk
from annotator.gui.keys.keymap import KeyMap
from annotator.gui.look import dress
from annotator.gui.review.aside import Aside
from annotator.gui.review.goal import Goal
from annotator.gui.review.keys import ReviewKeys
from annotator.gui.review.page import ReviewPage
from annotator.gui.review.showing import DIFFERENCES_ONLY
from annotator.gui.review.work import ReviewWork
from annotator.gui.translation import tr, trn
from annotator.model.changes import ActSummary, Applied
from annotator.model.scheme import Label

# What is done on the review page only, and what is done there and elsewhere.
VERDICTS = frozenset(("AddVerdict", "AddVerdicts", "RemoveVerdict", "SendBack"))
TALK = frozenset(("AddComment", "SetThreadClosed"))
CHOICES = ("next", "previous", "both", "correct", "reject", "add", "rest", "back")


class ReviewCommands(QObject):
    """The Review menu."""

    def __init__(self, desk: Desk, values: NeededValues) -> None:
        super().__init__(desk)
        self._desk, self._values = desk, values
        self._made: ReviewWork | None = None
        self._orders: ReviewOrders | None = None
        self._left_at: Goal | None = None  # where review was left for a list from which one went on in it
        self._beside = AsideCommands(desk)
        self._jumps = ReviewJumps(desk, self, self._beside)
        self.talk = TalkCommands(desk, self, self._beside)
        self.rules, self.names = RulesCommand(desk), NamesCommand(desk)
        desk.session_changed.connect(self._session_changed)
        desk.page_changed.connect(self._page_changed)
        desk.page_resumed.connect(self._resumed)
        desk.names_changed.connect(self._names_changed)
        desk.dressed.connect(self._dressed)

    @property
    def work(self) -> ReviewWork:
        """The review; it is made, with its page, when it is first wanted."""
        if self._made is None:
            self._made = ReviewWork(self._desk, ReviewPage(self._desk.look), self._values.ask)
            self._orders = ReviewOrders(self._desk, self._made)
            self._connect(self._made)
        return self._made

    @property
    def page(self) -> ReviewPage:
        """The page; made likewise."""
        return self.work.page

    @property
    def aside(self) -> Aside:
        """What stands beside the text; made likewise."""
        return self._beside.dock

    def _connect(self, work: ReviewWork) -> None:
        page, canvas = work.page, work.page.canvas
        self._keys = ReviewKeys(work, self._others(page))
        canvas.key_pressed.connect(self._keys.press)
        canvas.group_clicked.connect(work.take)
        canvas.range_dragged.connect(work.deciding.correcting.drag)
        canvas.zoom_changed.connect(lambda _: self.show_status())
        page.queue.document_chosen.connect(work.open)
        page.bar.set_keys(KeyMap(self._desk.settings).name)
        self._desk.keys_changed.connect(lambda: page.bar.set_keys(KeyMap(self._desk.settings).name))
        page.bar.switches_chosen.connect(work.set_switches)
        page.bar.names_toggled.connect(lambda _: self.names.toggle())
        page.bar.differences_toggled.connect(lambda _: self._toggle_differences())
        page.decision.accepted.connect(work.deciding.accept)
        page.decision.chosen.connect(work.deciding.choose)
        page.decision.label_chosen.connect(work.deciding.correcting.add_label)
        page.decision.person_chosen.connect(work.deciding.sending_back.send_to)
        page.decision.reason_left.connect(canvas.setFocus)
        page.comments.said.connect(work.talking.say)
        page.comments.left.connect(canvas.setFocus)
        page.comments.close_requested.connect(work.talking.close_thread)
        page.comments.target_chosen.connect(work.talking.choose_target)
        page.empty.clicked.connect(self._empty_clicked)
        page.empty.second_clicked.connect(lambda: self._desk.show_page(None))
        page.status_wanted.connect(lambda _: self.show_status())
        work.shown.connect(self.show_status)

    def _others(self, page: ReviewPage) -> dict[str, Handler]:
        """Return the keys of the page that do not decide."""
        return {
            "escape": self.leave,
            "r": page.comments.begin,
            "c": page.comments.toggle_closed,
            "o": partial(self._beside.show, "threads"),
            "g": partial(self._beside.show, "guidelines"),
            "h": self.names.toggle,
            "d": self._toggle_differences,
            "a": self.work.deciding.adjudicate,
            "l": self._next_target,
        }

    def handlers(self) -> dict[str, Handler]:
        """Return what each action does."""
        return {
            "review.open": self.toggle,
            **{f"review.{name}": partial(self._choose, name) for name in CHOICES},
            **self.talk.handlers(),
            "review.guidelines": partial(self._beside.show, "guidelines"),
            "review.threads": partial(self._beside.show, "threads"),
            "review.feedback": partial(self._beside.show, "feedback"),
            "review.hide_names": self.names.toggle,
            "review.differences_only": self._toggle_differences,
            "review.order": self._ask_order,
            "review.rules": self.rules.ask,
        }

    def _choose(self, what: str) -> None:
        self.work.deciding.choose(what)

    def fill_menu(self, menu: QMenu, _place: QPoint) -> None:
        """Add to the menu of a place what is said about it."""
        menu.addSeparator()
        for name in ("review.comment", "review.ask"):
            menu.addAction(self._desk.actions[name])

    def rerouted(self, handlers: dict[str, Handler]) -> dict[str, Handler]:
        """Return handlers of which those that go from document to document go through the queue in review."""
        steps = {"document.next": 1, "document.previous": -1, "document.unfinished": 1}

        def routed(name: str, otherwise: Handler) -> Handler:
            return lambda: self.work.step_document(steps[name]) if self.active else otherwise()

        return {k: routed(k, do) if k in steps else do for k, do in handlers.items()}

    def labels(self) -> tuple[Sequence[Label], Callable[[str], None]]:
        """Return what what is corrected or added may be labelled with, and what does that."""
        labels = self.work.labels_to_choose() if self.active else ()
        return labels, self._choose_label

    def _choose_label(self, label: str) -> None:
        self.work.deciding.correcting.choose_label(label)
        self.page.canvas.setFocus()

    @property
    def active(self) -> bool:
        """Whether the review page is in the window."""
        return self._made is not None and self._made.active

    # --- the page

    def toggle(self) -> None:
        """Begin to review, or end it."""
        if self.active:
            self.leave()
        else:
            self.enter()

    def enter(self, document: str = "", goal: Goal | None = None, *, onward: bool = False) -> None:
        """Show the review page; with a goal, there."""
        session = self._desk.session
        if session is None:
            return
        dress(self.page, self._desk.look)  # it is not in the window before it is first shown
        self._desk.show_page(self.page, onward=onward)
        self.show_order_name()
        self.work.enter(document or session.document_id, goal)
        self.page.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Go back to where one came from."""
        self._desk.leave_page()

    def _resumed(self) -> None:
        """Another page was left for this one: what was in hand is so again."""
        if self._made is not None and self._desk.page is self._made.page:
            goal, self._left_at = self._left_at or self._made.place, None
            self.enter(goal=goal)

    def _page_changed(self) -> None:
        shown = self._made is not None and self._desk.page is self._made.page
        if self._made is not None and not shown:
            self._left(self._made)
        self._desk.actions.set_checked("review.open", shown)
        only = self._desk.settings.flag(DIFFERENCES_ONLY, False)
        self._desk.actions.set_checked("review.differences_only", only)
        self._beside.page_changed()

    def _left(self, work: ReviewWork) -> None:
        """The document that was reviewed is the one in hand, whichever page comes next."""
        session, was_active = self._desk.session, work.active
        work.leave()
        if session and was_active and work.document:
            session.open_document(work.document)

    def _session_changed(self) -> None:
        self._left_at = None
        if self._made is not None:
            self._made.leave()
            self._made.forget()
        self._beside.session_changed()
        session = self._desk.session
        if session is not None:
            session.changed.connect(self._heard)
            session.annotator_changed.connect(self._annotator_changed)

    def _annotator_changed(self) -> None:
        if self.active:
            self.work.open(self.work.document, anew=True)
        self._beside.refill()

    def _heard(self, applied: Applied) -> None:
        if self._made is not None:
            self._made.heard(applied)
        self._beside.heard(applied)

    def _dressed(self) -> None:
        """Theme or language changed."""
        self.show_order_name()
        if self.active:
            self.work.show_anew()

    def show_order_name(self) -> None:
        """Show the order that the queue has."""
        if self._orders is not None:
            self._orders.show_name()

    def show_order(self, order: str, what: str = "") -> None:
        """Show the queue in an order, from its head."""
        if self.work and self._orders is not None:
            self._orders.choose(order, what)

    def _ask_order(self) -> None:
        self.page.queue.orders.open_by_key()

    def _toggle_differences(self) -> None:
        on = not self._desk.settings.flag(DIFFERENCES_ONLY, False)
        self._desk.settings.put(DIFFERENCES_ONLY, on)
        self._desk.actions.set_checked("review.differences_only", on)
        self.work.restyle()

    def _names_changed(self) -> None:
        if self.active:
            self.work.restyle()
            self.show_order_name()
        self._beside.names_changed()

    def _next_target(self) -> None:
        order = ("span", "document", "label")
        self.work.talking.choose_target(order[(order.index(self.work.target) + 1) % len(order)])

    def _empty_clicked(self) -> None:
        material, session = self.work.material, self._desk.session
        if session is None or (material is not None and material.hidden):
            self._desk.show_page(None)
        elif session.project.review_totals().documents:
            self._desk.actions["file.export"].trigger()
        else:
            wanted = "review.assign" if session.project.progress(session.annotator).total else "file.import"
            self._desk.actions[wanted].trigger()

    def review_at(self, goal: Goal) -> None:
        """Review a document, at a place in it that a list tells of."""
        left = self._made is not None and self._desk.came_from(self._made.page)
        self._left_at = self._left_at or (self.work.place if left else None)
        self.enter(goal=goal, onward=True)

    def show_act(self, applied: Applied, target: ActSummary) -> bool:
        """Show here what was undone or done again, if it was done here; tell whether it was."""
        if not (target.name in VERDICTS or (target.name in TALK and self.active)):
            return False
        goal = Goal.of_act(applied, target)
        if not self.active:
            self.enter(goal=goal)
        elif goal.document != self.work.document:
            self.work.go_to(goal)
            self.page.canvas.setFocus()
        return True

    def open_document(self, document: str) -> bool:
        """Open a document that was looked for here, if review is open; tell whether it was."""
        return self._jumps.open_document(document)

    def jump(self, document: str, start: int) -> None:
        """Go to a place: on the review page if that is open, else in the article."""
        session = self._desk.session
        if session is None or not document:
            return
        passage = (start, start + 1)
        if self.active:
            self.work.go_to(Goal(document, passage))
            self.page.canvas.setFocus()
            return
        self._desk.go_to(document, passage)
        self._desk.parts.article.pane.setFocus()

    def show_status(self) -> None:
        """Say who reviews, by which rule, and where the review stands."""
        session, line, work = self._desk.session, self._desk.parts.status, self.work
        if session is None or not self.active:
            return
        who = session.project.annotator(session.annotator)
        name = who.name if who else session.annotator
        hints = [("J", tr("next")), ("1", tr("accept")), ("X", tr("reject")), ("E", tr("correct"))]
        back = tr("back") if self.page.over_another else tr("back to labelling")
        hints += [("M", tr("add")), ("N", tr("reason")), ("R", tr("reply")), ("Esc", back)]
        if work.editing is not None:
            hints = [("Return", tr("write it")), ("Esc", tr("cancel"))]
        line.set_subject(tr("Reviewing as {name}", name=name), hints)
        material = work.material
        if material is None or material.hidden:
            line.set_place("", "")
            return
        left = trn("{n} left", "{n} left", material.left)
        if not material.left and material.unconfirmed:
            left = trn("{n} agreed, not yet gold", "{n} agreed, not yet gold", material.unconfirmed)
        line.set_place(left, trn("Gold: {n} span", "Gold: {n} spans", len(material.settlement.spans)))
        line.set_zoom(self.page.canvas.zoom())
