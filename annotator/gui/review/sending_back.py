"""Gives a document back to those who finished it, with the reason that was written.

Owns no state. What is in hand stands in work, the reason in deciding.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.gui.desk import Desk
from annotator.gui.joining import listed
from annotator.gui.translation import tr
from annotator.model.acts import SendBack

if TYPE_CHECKING:
    from annotator.gui.review.deciding import Deciding
    from annotator.gui.review.work import ReviewWork


class SendingBack:
    """Sends back the document in hand."""

    def __init__(self, desk: Desk, work: ReviewWork, deciding: Deciding) -> None:
        self._desk, self._work, self._deciding = desk, work, deciding
        self._panel = work.page.decision

    def begin(self) -> None:
        """Send it back; where several finished it, ask to whom."""
        material = self._work.material
        if material is None:
            return
        if not self._panel.reason.text().strip():
            self._desk.say(tr("Write the reason first (N), then press S."))
            self._panel.reason.setFocus()
        elif len(material.people) > 1:
            self._panel.ask_person([self._work.people.name(who) for who in material.people])
        else:
            self.send_to(0)

    def send_to(self, number: int) -> None:
        """Send it back to one of those who finished it; -1: to all."""
        session, material, reason = self._work.session, self._work.material, self._panel.reason.text().strip()
        if session is None or material is None or not reason:
            return
        document = self._work.document
        people = material.people if number < 0 else material.people[number : number + 1]
        following = document if len(people) < len(material.people) else ""
        following = following or self._work.page.queue.neighbour(document, 1)
        place = self._deciding.written_at
        if session.apply(SendBack(document, people, reason)) is not None:
            self._deciding.reason_given(place)
            names = listed(self._work.people.name(who) for who in people)
            self._desk.say(
                tr("Sent back to {names}. The reason stands as a thread on the document.", names=names)
            )
            self._work.queueing.count_soon()
            self._work.open(following)
