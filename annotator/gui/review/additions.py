"""What a key decides about what reviewers added: one of several holds, or whoever added it takes it back.

Owns no state. The verdicts go out through deciding.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.gui.desk import Desk
from annotator.gui.joining import listed
from annotator.gui.translation import tr
from annotator.model.acts import AddVerdicts, RemoveVerdict
from annotator.review.choices import again
from annotator.review.differences import Group
from annotator.review.wholes import Whole

if TYPE_CHECKING:
    from annotator.gui.review.deciding import Deciding
    from annotator.gui.review.work import ReviewWork


class Additions:
    """Decides about an addition in hand, or several that contradict each other."""

    def __init__(self, desk: Desk, work: ReviewWork, deciding: Deciding) -> None:
        self._desk, self._work, self._deciding = desk, work, deciding

    def accept(self, group: Group | Whole, number: int) -> None:
        """Settle which of several holds; one alone needs no word."""
        session, material, words = self._work.session, self._work.material, self._deciding.words()
        if session is None or material is None or material.conflict(group) is None:
            self._desk.say(tr("A reviewer added this: E corrects it, X takes it back."))
        elif not words["adjudicates"]:
            self._desk.say(self._deciding.unsettled(session))
        elif number < len(group.members):
            self._deciding.decide([again(group, group.members[number], **words)])

    def take_back(self, group: Group | Whole) -> None:
        """Take back what the reviewer added of it."""
        session, material = self._work.session, self._work.material
        if session is None or material is None:
            return
        origins = {origin for item in group.members for origin in item.origins}
        given = [verdict for verdict in material.reviewed.verdicts if verdict.id in origins]
        own = tuple(verdict.id for verdict in given if verdict.reviewer == session.annotator)
        if own:
            session.apply(RemoveVerdict(own[0]) if len(own) == 1 else AddVerdicts((), own))
        else:
            names = listed(self._work.people.name(verdict.reviewer) for verdict in given)
            self._desk.say(tr("Only {names} can take this back.", names=names))
