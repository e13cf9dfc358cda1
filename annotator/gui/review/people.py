"""By which letter, name and colour each annotator goes in review. Owns the rule of hidden names."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from PySide6.QtGui import QColor

from annotator.gui.person_colours import colour_keys
from annotator.gui.review.material import LETTERS
from annotator.gui.theme import Theme
from annotator.model.annotators import GOLD, Annotator


class People:
    """The annotators of a project as review shows them.

    Hidden are those `at_work`: they go by A, B, C in the project's order, by one letter in all documents. Who
    looks (`open_name`) is never hidden from himself or herself, nor are those who only review.
    """

    def __init__(
        self,
        annotators: Sequence[Annotator],
        *,
        at_work: Collection[str] = (),
        hidden: bool = False,
        open_name: str = "",
    ) -> None:
        known = [person for person in annotators if person.id != GOLD]
        self._order = {person.id: number for number, person in enumerate(known)}
        self._known = {person.id: person for person in known}
        self._colours = colour_keys(known)
        self._letters = {who: n for n, who in enumerate(who for who in self._order if who in at_work)}
        self._hidden = hidden
        self._open = open_name

    def _is_hidden(self, who: str) -> bool:
        return self._hidden and who != self._open and who in self._letters

    def in_order(self, people: Iterable[str]) -> list[str]:
        """Return people in the order in which they came to the project."""
        return sorted(people, key=lambda who: (self._order.get(who, len(self._order)), who))

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
        return theme.person_colour(self._colours.get(who, 0))
