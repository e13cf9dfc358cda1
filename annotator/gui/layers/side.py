"""Beside the text: the outline of the document and the list of what is suspected to be damaged.

Owns the two lists and what they show of what was found. Jumping and opening go out as signals.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import overload

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from annotator.gui.controls import called, row, text_label
from annotator.gui.layers.gathering import Found, heading_at, without_glosses
from annotator.gui.layers.places import Place, PlaceList
from annotator.gui.layers.words import suspicion
from annotator.gui.look import Look
from annotator.gui.opened import OpenDocument
from annotator.gui.translation import tr
from annotator.text.layers.zones import Zone

WIDTH = 232
_AROUND = 8  # code points of text around a suspicion
_LONGEST = 40  # code points of a suspicion that are quoted
_BLANKS = re.compile(r"\s+")


class Listing(QWidget):
    """One list with a head and a word where it is empty."""

    def __init__(self, look: Look, *, tall: bool = False) -> None:
        super().__init__()
        self.title, self.count = text_label("title"), text_label("second")
        self.hint = text_label("small", wrap=True)
        self.hint.setContentsMargins(16, 4, 16, 8)
        self.list = PlaceList(look, tall=tall)
        self.empty = text_label("second", wrap=True)
        self.empty.setContentsMargins(16, 4, 16, 8)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        head = QWidget()
        head.setFixedHeight(38)
        row(head, self.title, self.count, None, margins=(16, 4, 8, 0))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.empty, 1)
        layout.addWidget(self.hint)

    def show_places(self, places: Sequence[Place]) -> None:
        """Show these places, or that there are none."""
        self.list.show_places(places)
        self.count.setText(f"{len(places):,}" if places else "")
        self.list.setVisible(bool(places))
        self.empty.setVisible(not places)
        self.hint.setVisible(bool(self.hint.text()) and bool(places))


class SidePanel(QWidget):
    """The two lists, one above the other; hidden when none is wanted."""

    jump_requested = Signal(int, int)  # source range
    part_requested = Signal(int)  # the number of a part, from 0
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        called(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(160)
        self.outline, self.damage = Listing(look), Listing(look, tall=True)
        self._opened: OpenDocument | None = None
        self._shown: dict[Listing, tuple[str, Found | None]] = {}  # by whose findings each list was filled
        split = QSplitter(Qt.Orientation.Vertical)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(split)
        for listing in (self.outline, self.damage):
            split.addWidget(listing)
            listing.hide()
            listing.list.jump_requested.connect(lambda number, each=listing: self._jump(each, number))
            listing.list.left.connect(self.left)
        self.outline.list.open_requested.connect(self._open)
        self.hide()

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self.outline.title.setText(tr("Outline"))
        self.outline.empty.setText(tr("No headings were found."))
        self.damage.title.setText(tr("Suspicions"))
        self.damage.empty.setText(tr("Nothing is suspected here."))
        self.outline.list.setAccessibleName(tr("Outline"))
        self.damage.list.setAccessibleName(tr("Suspicions"))
        self._shown.clear()
        self.show_document(self._opened)

    def set_wanted(self, *, outline: bool, damage: bool) -> None:
        """Say which of the lists are shown."""
        self.outline.setVisible(outline)
        self.damage.setVisible(damage)
        self._wanted = outline or damage
        self.show_document(self._opened)

    _wanted = False

    def show_document(self, opened: OpenDocument | None) -> None:
        """Show what was found in a document."""
        self._opened = opened
        self.setVisible(self._wanted and opened is not None)
        found = opened.found if opened else None
        if opened is None or found is None:
            self._shown.clear()
            for listing in (self.outline, self.damage):
                listing.show_places([])
            return
        if self._begins(self.outline, opened):
            self.outline.hint.setText(tr("Ctrl+Enter opens a part alone.") if found.parts else "")
            self.outline.show_places(
                [
                    Place(h.start, h.heading_end, h.title, level=h.level, strong=h.level == 0)
                    for h in found.outline
                ]
            )
        if self._begins(self.damage, opened):
            self.damage.show_places(Suspicions(opened.text, found.suspicions()))

    def _begins(self, listing: Listing, opened: OpenDocument) -> bool:
        """Whether a list must be filled: it is in use, and what was found is not what it shows."""
        shown = self._shown.get(listing)
        if listing.isHidden() or (
            shown is not None and shown[0] == opened.document.id and shown[1] is opened.found
        ):
            return False
        self._shown[listing] = opened.document.id, opened.found
        return True

    def show_place(self, source_offset: int) -> None:
        """Mark the heading under which the text in sight stands."""
        found = self._opened.found if self._opened else None
        if found and not self.outline.isHidden() and not self.outline.list.hasFocus():
            self.outline.list.choose(heading_at(found.outline, source_offset))

    def _jump(self, listing: Listing, number: int) -> None:
        place = listing.list.places.places[number]
        self.jump_requested.emit(place.start, place.end)

    def _open(self, number: int) -> None:
        """Open the part that a heading is, or stands in."""
        if self._opened is None:
            return
        start = self.outline.list.places.places[number].start
        for part, heading in enumerate(self._opened.parts):
            if heading.start <= start < heading.end:
                self.part_requested.emit(part)


class Suspicions(Sequence[Place]):
    """Suspected places, put into words when they come into sight: a long document has thousands."""

    def __init__(self, text: str, zones: Sequence[Zone]) -> None:
        self._text, self._zones = text, zones

    def __len__(self) -> int:
        return len(self._zones)

    @overload
    def __getitem__(self, index: int) -> Place: ...

    @overload
    def __getitem__(self, index: slice) -> Suspicions: ...

    def __getitem__(self, index: int | slice) -> Place | Suspicions:
        if isinstance(index, slice):
            return Suspicions(self._text, self._zones[index])
        zone = self._zones[index]
        text, suspect = _quote(self._text, zone.start, zone.end)
        return Place(zone.start, zone.end, text, suspicion(zone), suspect=suspect)


def _quote(text: str, start: int, end: int) -> tuple[str, tuple[int, int]]:
    """Return a place with a little of the text around it, on one line, and where in that line it stands."""
    # Glosses are left out, or half of one would stand here: so much is looked at that enough is left.
    before = without_glosses(text[max(0, start - 8 * _AROUND) : start])[-_AROUND:]
    behind = without_glosses(text[end : end + 8 * _AROUND])[:_AROUND]
    before, behind = before.rpartition("\n")[2], behind.partition("\n")[0]
    head = _one_line(before).lstrip(" ")
    suspect = _one_line(text[start : min(end, start + _LONGEST)])
    line = f"{head}{suspect}{_one_line(behind)}".rstrip(" ")
    return line, (len(head), min(len(head) + len(suspect), len(line)))


def _one_line(text: str) -> str:
    """Return a text with each run of blanks as one."""
    return _BLANKS.sub(" ", text)
