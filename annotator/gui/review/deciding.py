"""What a key or a choice decides: verdicts, corrections, additions, sending back.

Owns what is being corrected. Everything goes through the session's door, one act for one key.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, TypedDict

from annotator.gui.desk import Desk
from annotator.gui.keys.keymap import KeyMap, spoken
from annotator.gui.review.choices import two_at_once
from annotator.gui.review.decision import KEYS
from annotator.gui.review.editing import Editing, placed
from annotator.gui.review.material import Material
from annotator.gui.translation import tr, trn
from annotator.model.acts import AddVerdict, AddVerdicts, SendBack
from annotator.model.scheme import LabelKind
from annotator.model.spans import Relation
from annotator.model.verdicts import Decision
from annotator.review.choices import accept, accept_the_rest, correct, reject
from annotator.review.differences import Group
from annotator.review.golden import exclusive_of
from annotator.review.wholes import Whole

if TYPE_CHECKING:
    from annotator.gui.review.work import ReviewWork


def unconfirmed_text(count: int) -> str:
    """Return that so much agreed is not in gold yet, and what takes it in."""
    said = trn("{n} agreed, not yet gold", "{n} agreed, not yet gold", count)
    return tr("{said}: {key} accepts them", said=said, key=spoken(KEYS["rest"]))


class Words(TypedDict):
    """What goes with a verdict."""

    reason: str
    adjudicates: bool


class Deciding:
    """Decides about the difference in hand. `busy` while an act of its own is applied."""

    def __init__(self, desk: Desk, work: ReviewWork) -> None:
        self._desk, self._work = desk, work
        self._panel = work.page.decision
        self.editing: Editing | None = None
        self.busy = False

    def accept(self, number: int) -> None:
        """Accept what one annotator has."""
        if self._work.material and self._work.group and number < len(self._work.material.people):
            self._decide(accept(self._work.group, [self._work.material.people[number]], **self._words()))

    def choose(self, what: str) -> None:
        """Do what a choice of the decision panel says."""
        if self._work.material is None or self._work.session is None:
            return
        group = self._work.group
        if what in ("previous", "next"):
            self._work.step(1 if what == "next" else -1)
        elif what == "both" and group:
            both = two_at_once(self._work.material, group)
            if both:
                self._decide(accept(group, both, **self._words()))
        elif what == "reject" and group:
            self._decide(reject(group, **self._words()))
        elif what == "correct" and isinstance(group, Group):
            self._begin(Editing((group.spans[0].start, group.spans[0].end), group.spans[0].label, group))
        elif what == "add":
            self._add(self._work.material, group)
        elif what == "rest":
            self._accept_the_rest()
        elif what == "reason":
            self._panel.reason.setFocus()
        elif what == "back":
            self.send_back()
        elif what == "ask":
            self._work.page.comments.begin(question=True)

    def _add(self, material: Material, group: Group | Whole | None) -> None:
        if isinstance(group, Whole):
            self._panel.ask_label(self._labels_of(group))
        else:
            start = group.start if group else 0
            self._begin(placed(Editing((start, start + 1)), material.text, start))

    def _labels_of(self, whole: Whole) -> list[tuple[str, str]]:
        session = self._work.session
        kind = LabelKind.DOCUMENT if whole.target_kind == "document_label" else LabelKind.RELATION
        labels = session.project.scheme.applicable(kind) if session else ()
        return [(label.id, label.name(self._desk.look.language)) for label in labels]

    def add_label(self, label: str) -> None:
        """Add a document label, or a relation between the ends of the one in hand; rivals are rejected."""
        group, session = self._work.group, self._work.session
        if not isinstance(group, Whole) or session is None:
            return
        held = [item.annotator for item in group.members if item.label == label]
        if held:
            self._decide(accept(group, held, **self._words()))
            return
        refused = list(reject(group, **self._words()))
        if group.target_kind == "document_label":
            exclusive = exclusive_of(session.project.scheme)
            rival = exclusive.get(label, "") == exclusive.get(group.members[0].label)
            refused = refused if rival else []
        ends = group.members[0]
        head, tail = (ends.head, ends.tail) if isinstance(ends, Relation) else ("", "")
        self._decide([*refused, self._addition(group.target_kind, label, head, tail)])

    def _addition(self, kind: str, label: str, head: str = "", tail: str = "") -> AddVerdict:
        document = self._work.document
        return AddVerdict(
            kind, "", Decision.ADD, label=label, document=document, head=head, tail=tail, **self._words()
        )

    def _kind(self, label: str) -> LabelKind | None:
        found = self._work.session.project.scheme.by_id.get(label) if self._work.session else None
        return found.kind if found else None

    def _words(self) -> Words:
        panel = self._panel
        return {"reason": panel.reason.text().strip(), "adjudicates": panel.adjudicate.isChecked()}

    def _accept_the_rest(self) -> None:
        assert self._work.material is not None
        acts = accept_the_rest(self._work.material.all_groups, self._work.material.settlement.status)
        if not acts:
            self._desk.say(tr("Nothing is left that nobody contradicts."))
            return
        self._decide(acts)

    def _decide(self, acts: Sequence[AddVerdict]) -> bool:
        """Apply verdicts as one act, then go on to the next difference that is open."""
        session = self._work.session
        if session is None or not acts:
            return False
        self.busy = True
        try:
            applied = session.apply(AddVerdicts(tuple(acts)))
        finally:
            self.busy = False
        if applied is None or self._work.material is None:
            return False
        self._panel.reason.clear()
        self._panel.adjudicate.setChecked(False)
        following = self._work.material.next_open(self._work.number)
        if following is not None:
            self._work.number = following
        else:
            self._desk.say(self._nothing_left())
        self._work.show()
        return True

    def _nothing_left(self) -> str:
        material = self._work.material
        if material is not None and material.unconfirmed:
            return unconfirmed_text(material.unconfirmed)
        key = KeyMap(self._desk.settings).name("document.next")
        if not key:
            return tr("Nothing is left to decide here.")
        return tr("Nothing is left to decide here. {key}: next document", key=key)

    def send_back(self) -> None:
        """Give the document back to those who finished it, with the reason that was written."""
        session, reason = self._work.session, self._panel.reason.text().strip()
        if session is None or self._work.material is None:
            return
        if not reason:
            self._desk.say(tr("Write the reason first (N), then press S."))
            self._panel.reason.setFocus()
            return
        document = self._work.document
        following = self._work.page.queue.neighbour(document, 1)
        if session.apply(SendBack(document, self._work.material.people, reason)) is not None:
            self._panel.reason.clear()
            self._desk.say(tr("Sent back. The reason stands as a thread on the document."))
            self._work.queueing.count_soon()
            self._work.open(following)

    # --- correcting and adding

    def _begin(self, editing: Editing) -> None:
        if self._work.session and self._work.session.writable:
            self.editing = editing
            self._work.show()

    def edit(self, editing: Editing | None) -> None:
        """Go on with what is being corrected; None gives it up."""
        self.editing = editing
        self._work.show()

    def finish_editing(self) -> None:
        """Write the correction, or the addition."""
        editing, session = self.editing, self._work.session
        if editing is None or session is None or self._work.material is None:
            return
        if not editing.label:
            self._desk.say(tr("Press a label's key first."))
            return
        try:
            passage = self._work.view.canonical(*editing.passage)
        except ValueError:
            self._desk.say(tr("There is nothing but blanks."))
            return
        if self._kind(editing.label) is LabelKind.DOCUMENT:
            self.editing = None
            self._decide([self._addition("document_label", editing.label)])
            return
        first = editing.group.spans[0] if editing.group else None
        ranges = first.ranges if first and (first.start, first.end) == passage else (passage,)
        attributes = first.attributes if first and first.label == editing.label else {}
        self.editing = None
        words = self._words()
        if editing.group:
            self._decide(correct(editing.group, ranges, editing.label, attributes, **words))
            return
        self._decide(
            [
                AddVerdict(
                    "span",
                    "",
                    Decision.ADD,
                    ranges=ranges,
                    label=editing.label,
                    document=self._work.document,
                    reason=words["reason"],
                )
            ]
        )

    def drag(self, start: int, end: int) -> None:
        """Put what is being corrected or added on a passage that was marked with the mouse."""
        if self.editing is not None and start < end:
            self.edit(replace(self.editing, passage=(start, end)))
