"""By which letter, name and colour each annotator goes in review. Owns the rule of hidden names."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtGui import QColor

from annotator.gui.review.material import LETTERS
from annotator.gui.theme import Theme
from annotator.model.annotators import GOLD, Annotator


class People:
    """The annotators of a project as review shows them.

    Hidden are those that are `among` who finished a document (None: all): they go by A, B, C in the project's
    order. The
    reviewer (`open_name`) is never hidden from himself or herself.
    """

    def __init__(
        self,
        annotators: Sequence[Annotator],
        *,
        among: Collection[str] | None = None,
        hidden: bool = False,
        open_name: str = "",
    ) -> None:
        known = [person for person in annotators if person.id != GOLD]
        self._order = {person.id: number for number, person in enumerate(known)}
        self._known = {person.id: person for person in known}
        self._letters = {
            who: n for n, who in enumerate(who for who in self._order if among is None or who in among)
        }
        self._hidden = hidden
        self._open = open_name

    def within(self, among: Collection[str]) -> People:
        """Return the same people, hidden among others: those who finished another document."""
        known = tuple(self._known.values())
        return People(known, among=among, hidden=self._hidden, open_name=self._open)

    def _is_hidden(self, who: str) -> bool:
        return self._hidden and who != self._open and who in self._letters

    def letter(self, who: str) -> str:
        """Return what stands in an annotator's disc."""
        if self._is_hidden(who):
            return LETTERS[self._letters[who] % len(LETTERS)]
        return self.name(who)[:1].upper()

    def name(self, who: str) -> str:
        """Return the name that is shown."""
        if self._is_hidden(who):
            return self.letter(who)
        person = self._known.get(who)
        return person.name if person else who

    def colour(self, who: str, theme: Theme) -> QColor:
        """Return the colour of an annotator's disc."""
        person = self._known.get(who)
        return theme.person_colour((person.colour if person else "") or self._order.get(who, 0))
