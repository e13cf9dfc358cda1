"""The orders of the review queue: their names, and the menu that chooses one."""

from __future__ import annotations

from annotator.gui.desk import Desk
from annotator.gui.review.queue import SAMPLE
from annotator.gui.review.work import ReviewWork
from annotator.gui.translation import tr
from annotator.project import Project
from annotator.review.queue import Order


class ReviewOrders:
    """Fills the button at the queue's head."""

    def __init__(self, desk: Desk, work: ReviewWork) -> None:
        self._desk, self._work = desk, work
        self._button = work.page.queue.orders
        self._button.menu.aboutToShow.connect(self._fill)
        work.queueing.order_changed.connect(self.show_name)

    def _name(self, order: str, what: str) -> str:
        session, language = self._desk.session, self._desk.look.language
        if order == Order.LABEL and session:
            label = session.project.scheme.by_id.get(what)
            return tr("Label: {label}", label=label.name(language) if label else what)
        if order == Order.ANNOTATOR:
            return tr("Annotator: {name}", name=self._work.people.name(what))
        names = {
            str(Order.DISAGREEMENT): tr("Most disagreement first"),
            str(Order.AGE): tr("Longest waiting first"),
            str(Order.CONFLICTS): tr("Conflicts between reviewers"),
            SAMPLE: tr("Random sample of agreed ones"),
        }
        return names[order]

    def show_name(self) -> None:
        """Show the order that holds."""
        self._button.setText(self._name(self._work.queueing.order, self._work.queueing.what))

    def _fill(self) -> None:
        menu, session = self._button.menu, self._desk.session
        menu.clear()
        if session is None:
            return
        for order in (str(Order.DISAGREEMENT), str(Order.AGE), str(Order.CONFLICTS), SAMPLE):
            action = menu.addAction(self._name(order, ""))
            action.triggered.connect(lambda _=False, name=order: self.choose(name))
            action.setEnabled(order != Order.CONFLICTS or bool(session.project.review_count(order)))
        for order, title in ((Order.LABEL, tr("By label")), (Order.ANNOTATOR, tr("By annotator"))):
            submenu = menu.addMenu(title)
            for what in self._kinds(session.project, order):
                submenu.addAction(self._name(str(order), what)).triggered.connect(
                    lambda _=False, name=str(order), of=what: self.choose(name, of)
                )
            submenu.setEnabled(not submenu.isEmpty())

    def _kinds(self, project: Project, order: Order) -> list[str]:
        """Return the labels in the scheme's order, or the people in the project's."""
        found = project.review_kinds(str(order))
        if order == Order.ANNOTATOR:
            return self._work.people.in_order(found)
        place = {label.id: at for at, label in enumerate(project.scheme.labels)}
        return sorted(found, key=lambda label: (place.get(label, len(place)), label))

    def choose(self, order: str, what: str = "") -> None:
        """Show the queue in an order, from its head."""
        self._work.queueing.show_order(order, what)
        self._work.page.canvas.setFocus()
