"""What a key decides about what reviewers added, or what came in as gold beside people's work.

Of several additions one holds; whoever added it takes it back, and others may reject it; gold that came in
may win over the others.

Owns no state. The verdicts go out through deciding.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from annotator.gui.desk import Desk
from annotator.gui.review.choices import rivals
from annotator.gui.translation import tr
from annotator.model.acts import AddVerdict, AddVerdicts, RemoveVerdict
from annotator.model.annotators import GOLD
from annotator.model.spans import Span
from annotator.model.verdicts import Decision
from annotator.review.additions import says
from annotator.review.choices import again, refuse, reject
from annotator.review.differences import Difference, Group
from annotator.review.wholes import Item, Whole

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
        if session is None or material is None:
            return
        if material.refused(group):
            if number < len(group.members):
                self._deciding.decide([again(group, group.members[number], **words)])
        elif material.conflict(group) is None:
            own = self.given(group.members, Decision.ADD)
            self._desk.say(
                tr("A reviewer added this: E corrects it, X takes it back.")
                if own
                else tr("A reviewer added this: E corrects it, X rejects it.")
            )
        elif not words["adjudicates"]:
            withdrawn = self._against(group, number)
            if withdrawn:
                session.apply(AddVerdicts((), withdrawn))
            else:
                self._desk.say(self._deciding.unsettled(session))
        elif number < len(group.members):
            chosen = group.members[number]
            others = (item for item in group.members if item is not chosen and item.annotator != GOLD)
            gone = [refuse(group, item, **words) for item in others]
            self._deciding.decide([again(group, chosen, **words), *gone])

    def _against(self, group: Group | Whole, number: int) -> tuple[str, ...]:
        """Return what the reviewer said that lets one of several not hold: its rejection, other additions."""
        chosen, others = group.members[number : number + 1], [*group.members]
        others[number : number + 1] = []
        return (*self.given(chosen, Decision.REJECT), *self.given(others, Decision.ADD))

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

    def refused(self, acts: Iterable[AddVerdict]) -> int | None:
        """Return the number of the difference where what verdicts add is kept out of gold, if it is."""
        material, added = self._work.material, [says(a) for a in acts if a.decision is Decision.ADD]
        if material is None or not added:
            return None
        for number, group in enumerate(material.differences):
            if any(says(item) in added for item in group.members) and material.refused(group):
                return number
        return None

    def take_back(self, group: Group | Whole) -> None:
        """Take back what the reviewer added of it; reject what another did."""
        session = self._work.session
        own = self.given(group.members, Decision.ADD)
        if own and session is not None:
            session.apply(RemoveVerdict(own[0]) if len(own) == 1 else AddVerdicts((), own))
        else:
            words = self._deciding.words()
            self._deciding.decide([refuse(group, item, **words) for item in group.members])

    def first_of(self, item: Span) -> str:
        """Return the addition, by its verdict, that one goes back to: itself, or what it is instead of."""
        material = self._work.material
        verdicts = {verdict.id: verdict for verdict in material.reviewed.verdicts} if material else {}
        found = next((verdicts[name] for name in item.origins if name in verdicts), None)
        return (found.instead or found.id) if found else ""

    def given(self, items: Iterable[Span | Item | AddVerdict], decision: Decision) -> tuple[str, ...]:
        """Return the reviewer's own additions of some things, or rejections of these, by id."""
        session, material = self._work.session, self._work.material
        if session is None or material is None:
            return ()
        wanted = [says(item) for item in items]
        return tuple(
            verdict.id
            for verdict in material.reviewed.verdicts
            if not verdict.target
            and verdict.decision is decision
            and verdict.reviewer == session.annotator
            and says(verdict) in wanted
        )
