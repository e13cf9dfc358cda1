"""The Review menu: the review page, its choices, guidelines, threads, feedback, the rules of review.

Owns when the page stands in the window and what beside it is shown.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog

from annotator.gui.actions import Handler
from annotator.gui.desk import Desk
from annotator.gui.look import dress
from annotator.gui.review.aside import Aside, Entry
from annotator.gui.review.gathering import feedback_entries, labels_markdown, open_threads
from annotator.gui.review.keys import ReviewKeys
from annotator.gui.review.material import rule_of
from annotator.gui.review.page import ReviewPage
from annotator.gui.review.queue import SAMPLE
from annotator.gui.review.settings_dialog import ReviewSettings
from annotator.gui.review.showing import DIFFERENCES_ONLY, HIDE_NAMES
from annotator.gui.review.work import ReviewWork
from annotator.gui.session import BLIND
from annotator.gui.tasks import Progress
from annotator.gui.translation import tr, trn
from annotator.model.acts import SetSetting
from annotator.model.changes import Applied
from annotator.review.golden import GOLD_RULE
from annotator.review.queue import Order

GUIDELINES = "guidelines"
"""The project's setting: its guidelines in Markdown."""
CHOICES = ("next", "previous", "both", "correct", "reject", "add", "rest", "back", "ask")


class ReviewCommands(QObject):
    """The Review menu."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.page = ReviewPage(desk.look)
        self.work = ReviewWork(desk, self.page)
        self.aside = Aside(desk.look, desk.window)
        self._keys = ReviewKeys(
            self.work,
            {
                "escape": self.leave,
                "r": self.page.comments.begin,
                "c": self.page.comments.toggle_closed,
                "o": partial(self.show_aside, "threads"),
                "g": partial(self.show_aside, "guidelines"),
                "h": partial(self._toggle, HIDE_NAMES),
                "d": partial(self._toggle, DIFFERENCES_ONLY),
                "a": self._toggle_adjudication,
                "l": self._next_target,
            },
        )
        self._connect()

    def _connect(self) -> None:
        page, work, canvas = self.page, self.work, self.page.canvas
        canvas.key_pressed.connect(self._keys.press)
        canvas.group_clicked.connect(work.take)
        canvas.range_dragged.connect(self._dragged)
        page.queue.document_chosen.connect(work.open)
        page.queue.orders.menu.aboutToShow.connect(self._fill_orders)
        page.bar.switches_chosen.connect(work.set_switches)
        page.bar.names_toggled.connect(lambda _: self._toggle(HIDE_NAMES))
        page.bar.differences_toggled.connect(lambda _: self._toggle(DIFFERENCES_ONLY))
        page.decision.accepted.connect(work.deciding.accept)
        page.decision.chosen.connect(work.deciding.choose)
        page.decision.reason_left.connect(canvas.setFocus)
        page.comments.said.connect(work.talking.say)
        page.comments.left.connect(canvas.setFocus)
        page.comments.close_requested.connect(work.talking.close_thread)
        page.comments.target_chosen.connect(work.talking.choose_target)
        page.empty.clicked.connect(self._empty_clicked)
        work.shown.connect(self.show_status)
        canvas.zoom_changed.connect(lambda _: self.show_status())
        self.aside.page_wanted.connect(self.show_aside)
        self.aside.jumped.connect(self.jump)
        self.aside.guidelines.saved.connect(self._save_guidelines)
        self._desk.session_changed.connect(self._session_changed)
        self._desk.page_changed.connect(self._page_changed)
        page.status_wanted.connect(lambda _: self.show_status())
        page.restyled.connect(self.restyle)

    def handlers(self) -> dict[str, Handler]:
        """Return what each action does."""
        return {
            "review.open": self.toggle,
            **{f"review.{name}": partial(self.work.deciding.choose, name) for name in CHOICES},
            "review.comment": self.page.comments.begin,
            "review.close_thread": self.page.comments.toggle_closed,
            "review.guidelines": partial(self.show_aside, "guidelines"),
            "review.threads": partial(self.show_aside, "threads"),
            "review.feedback": partial(self.show_aside, "feedback"),
            "review.rules": self.ask_rules,
        }

    def rerouted(self, handlers: dict[str, Handler]) -> dict[str, Handler]:
        """Return handlers of which those that go from document to document go through the queue in review."""
        steps = {"document.next": 1, "document.previous": -1, "document.unfinished": 1}

        def routed(name: str, otherwise: Handler) -> Handler:
            return lambda: self.work.step_document(steps[name]) if self.active else otherwise()

        return {k: routed(k, do) if k in steps else do for k, do in handlers.items()}

    @property
    def active(self) -> bool:
        """Whether the review page is in the window."""
        return self.work.active

    # --- the page

    def toggle(self) -> None:
        """Begin to review, or end it."""
        if self.active:
            self.leave()
        else:
            self.enter()

    def enter(self, document: str = "") -> None:
        """Show the review page."""
        session = self._desk.session
        if session is None:
            return
        dress(self.page, self._desk.look)  # it is not in the window before it is first shown
        self._desk.show_page(self.page)
        self._show_order()
        self.work.enter(document or session.document_id)
        self.page.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Go back to labelling, at the document that was reviewed."""
        session, document = self._desk.session, self.work.document
        self._desk.show_page(None)
        if session and document:
            session.open_document(document)

    def _page_changed(self) -> None:
        shown = self._desk.page is self.page
        if not shown:
            self.work.leave()
        self._desk.actions.set_checked("review.open", shown)

    def _session_changed(self) -> None:
        self.work.leave()
        self.work.forget()
        session = self._desk.session
        self.aside.hide()
        if session is not None:
            session.changed.connect(self._heard)
            session.annotator_changed.connect(self._annotator_changed)

    def _annotator_changed(self) -> None:
        if self.active:
            self.work.open(self.work.document, anew=True)
        if not self.aside.isHidden():
            self._fill_aside(self.aside.page)

    def _heard(self, applied: Applied) -> None:
        self.work.heard(applied)
        telling = {"comment", "verdict", "setting", "label", "scheme", "state"} & applied.kinds
        if telling and not self.aside.isHidden():
            self._fill_aside(self.aside.page)

    def restyle(self) -> None:
        """Theme or language changed."""
        self._show_order()
        if not self.aside.isHidden():
            self._fill_aside(self.aside.page)
        if self.active:
            self.work.show()

    def _toggle(self, setting: str) -> None:
        on = not self._desk.settings.flag(setting, False)
        self._desk.settings.put(setting, on)
        self.work.restyle()

    def _toggle_adjudication(self) -> None:
        box = self.page.decision.adjudicate
        if box.isVisible():
            box.setChecked(not box.isChecked())

    def _next_target(self) -> None:
        order = ("span", "document", "label")
        self.work.talking.choose_target(order[(order.index(self.work.target) + 1) % len(order)])

    def _dragged(self, start: int, end: int) -> None:
        self.work.deciding.drag(start, end)

    def _empty_clicked(self) -> None:
        material = self.work.material
        if material is not None and material.hidden:
            self.leave()
        else:
            self._desk.actions["file.export"].trigger()

    # --- orders

    def _order_name(self, order: str, what: str) -> str:
        session, language = self._desk.session, self._desk.look.language
        if order == Order.LABEL and session:
            label = session.project.scheme.by_id.get(what)
            return tr("Label: {label}", label=label.name(language) if label else what)
        if order == Order.ANNOTATOR:
            return tr("Annotator: {name}", name=self.work.people.name(what))
        names = {
            str(Order.DISAGREEMENT): tr("Most disagreement first"),
            str(Order.AGE): tr("Longest waiting first"),
            SAMPLE: tr("Random sample of agreed ones"),
        }
        return names[order]

    def _show_order(self) -> None:
        self.page.queue.orders.setText(self._order_name(self.work.queueing.order, self.work.queueing.what))

    def _fill_orders(self) -> None:
        menu, session = self.page.queue.orders.menu, self._desk.session
        menu.clear()
        if session is None:
            return
        for order in (str(Order.DISAGREEMENT), str(Order.AGE), SAMPLE):
            menu.addAction(self._order_name(order, "")).triggered.connect(
                lambda _=False, name=order: self.show_order(name)
            )
        for order, title in ((Order.LABEL, tr("By label")), (Order.ANNOTATOR, tr("By annotator"))):
            submenu = menu.addMenu(title)
            for what in session.project.review_kinds(str(order)):
                submenu.addAction(self._order_name(str(order), what)).triggered.connect(
                    lambda _=False, name=str(order), of=what: self.show_order(name, of)
                )
            submenu.setEnabled(not submenu.isEmpty())

    def show_order(self, order: str, what: str = "") -> None:
        """Show the queue in an order, from its head."""
        self.work.queueing.show_order(order, what)
        self._show_order()
        self.page.canvas.setFocus()

    # --- beside the text

    def show_aside(self, page: str) -> None:
        """Show a page beside the text; a second time hides it."""
        if not self.aside.isHidden() and self.aside.page == page and self.sender() is not self.aside:
            self.aside.hide()
            return
        if not self._fill_aside(page):
            return
        self.aside.show()

    def _fill_aside(self, page: str) -> bool:
        session = self._desk.session
        if session is None:
            return False
        language = self._desk.look.language
        if page == "guidelines":
            text = session.project.setting(GUIDELINES, "")
            labels = labels_markdown(session.project.scheme, language)
            self.aside.guidelines.show_text(
                text if isinstance(text, str) else "", labels, writable=session.writable
            )
            self.aside.show_page(page)
        elif page == "threads":
            self._in_background(page, lambda _: open_threads(session.project, language))
        else:
            who = session.annotator
            self._in_background(page, lambda step: feedback_entries(session.project, who, language, step))
        return True

    def _in_background(self, page: str, read: Callable[[Progress], list[Entry]]) -> None:
        self.aside.show_page(page, tr("Looking…"))
        task = self._desk.tasks.task(read)
        task.succeeded.connect(lambda entries: self._show_entries(page, entries))
        task.failed.connect(self._desk.refuse)
        task.start()

    def _show_entries(self, page: str, entries: list[Entry]) -> None:
        if self.aside.page != page:
            return
        if page == "threads":
            self.aside.threads.show_entries(entries)
            self.aside.show_page(page, trn("{n} open thread", "{n} open threads", len(entries)))
        else:
            self.aside.feedback.show_entries(entries)
            self.aside.show_page(page, trn("{n} change in my work", "{n} changes in my work", len(entries)))

    def review_at(self, document: str, start: int) -> None:
        """Review a document, at a place in it."""
        self.enter(document)
        self.work.go_to(start)

    def jump(self, document: str, start: int) -> None:
        """Go to a place: on the review page if that is open, else in the article."""
        session = self._desk.session
        if session is None or not document:
            return
        if self.active:
            self.work.open(document)
            self.work.go_to(start)
            self.page.canvas.setFocus()
            return
        session.open_document(document)
        self._desk.parts.article.pane.go_to(start, start + 1)
        self._desk.parts.article.pane.setFocus()

    def _save_guidelines(self, text: str) -> None:
        session = self._desk.session
        if session is not None and session.apply(SetSetting(GUIDELINES, text or None)) is not None:
            self._desk.say(tr("The guidelines are saved."))

    def ask_rules(self) -> None:
        """Ask for the rules of review, and write what changed."""
        session = self._desk.session
        if session is None:
            return
        dialog = self.rules_dialog()
        dialog.finished.connect(lambda result: self._write_rules(dialog, result))
        dialog.open()

    def rules_dialog(self) -> ReviewSettings:
        """Return a fresh dialog with the rules as they are."""
        session = self._desk.session
        assert session is not None
        people = sum(person.id != "gold" for person in session.project.annotators())
        rule = rule_of(session.project)
        return ReviewSettings(
            self._desk.look, self._desk.window, blind=session.blind, rule=rule, people=people
        )

    def _write_rules(self, dialog: ReviewSettings, result: int) -> None:
        session = self._desk.session
        if session is not None and result == QDialog.DialogCode.Accepted:
            if dialog.blind.isChecked() != session.blind:
                session.apply(SetSetting(BLIND, dialog.blind.isChecked()))
            if dialog.rule != session.project.setting(GOLD_RULE):
                session.apply(SetSetting(GOLD_RULE, dialog.rule))
        dialog.deleteLater()

    # --- the status line

    def show_status(self) -> None:
        """Say who reviews, by which rule, and where the review stands."""
        session, line, work = self._desk.session, self._desk.parts.status, self.work
        if session is None or not self.active:
            return
        who = session.project.annotator(session.annotator)
        name = who.name if who else session.annotator
        hints = [("J", tr("next")), ("1", tr("accept")), ("X", tr("reject")), ("E", tr("correct"))]
        hints += [("M", tr("add")), ("N", tr("reason")), ("R", tr("reply")), ("Esc", tr("back to labelling"))]
        if work.editing is not None:
            hints = [("Return", tr("write it")), ("Esc", tr("cancel"))]
        line.set_subject(tr("Reviewing as {name}", name=name), hints)
        material = work.material
        if material is None or material.hidden:
            line.set_place("", "")
            return
        left = trn("{n} left", "{n} left", material.left)
        line.set_place(left, trn("Gold: {n} span", "Gold: {n} spans", len(material.settlement.spans)))
        line.set_zoom(self.page.canvas.zoom())
