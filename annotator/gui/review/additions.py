"""What a key decides about what reviewers added, or what came in as gold beside people's work.

Of several additions one holds, or whoever added it takes it back; gold that came in may win over the others.

Owns no state. The verdicts go out through deciding.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from annotator.gui.desk import Desk
from annotator.gui.joining import listed
from annotator.gui.review.choices import rivals
from annotator.gui.translation import tr
from annotator.model.acts import AddVerdicts, RemoveVerdict
from annotator.review.choices import again, reject
from annotator.review.differences import Difference, Group
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

    def accept_rival(self, group: Group | Whole, number: int) -> None:
        """Let gold that came in hold instead of what people have there."""
        found = rivals(self._work.material, group) if self._work.material else []
        if number < len(found):
            words = self._deciding.words()
            self._deciding.decide([*reject(group, **words), again(group, found[number], **words)])

    def next_brought(self, number: int, wanted: Callable[[Group | Whole], bool]) -> int | None:
        """Return the number to go on with after gold that came in, which is settled till a reviewer says so.

        Behind it, what is open or came in and was not looked at; where there is no such thing, what is open.
        """
        material = self._work.material
        if material is None:
            return None
        judged = {verdict.target for verdict in material.reviewed.verdicts if not verdict.imported}
        for at, group in enumerate(material.differences[number + 1 :], number + 1):
            came = group.kind is Difference.BROUGHT and judged.isdisjoint(item.id for item in group.members)
            if wanted(group) and (came or not material.decided(group)):
                return at
        return material.next_open(number, wanted)

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
