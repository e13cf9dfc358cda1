"""What is being corrected or added by hand: how it begins, goes on, and becomes verdicts.

Owns that state. The verdicts go out through deciding.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from annotator.gui.desk import Desk
from annotator.gui.review.editing import Editing, placed
from annotator.gui.translation import tr
from annotator.model.acts import AddVerdict
from annotator.model.label_merges import kept_attributes
from annotator.model.scheme import LabelKind
from annotator.model.spans import Attributes, AttributeValue, Range, Relation, Span
from annotator.model.verdicts import Decision
from annotator.review.additions import says
from annotator.review.choices import accept, correct, refuse, reject
from annotator.review.differences import Difference, Group, counterparts
from annotator.review.gathering import layers_of_labels
from annotator.review.golden import exclusive_of
from annotator.review.wholes import Whole

if TYPE_CHECKING:
    from annotator.gui.review.deciding import Deciding
    from annotator.gui.review.work import ReviewWork

NO_ATTRIBUTES: Mapping[str, AttributeValue] = {}
# Asks for the values that a label needs besides those that are known, and does with them what is given last.
AskValues = Callable[[str, Attributes, Callable[[Attributes], None]], None]


class Correcting:
    """Corrects one thing of the difference in hand, with what stands for it elsewhere, or adds one."""

    def __init__(self, desk: Desk, work: ReviewWork, deciding: Deciding, ask_values: AskValues) -> None:
        self._desk, self._work, self._deciding = desk, work, deciding
        self._ask_values = ask_values
        self.editing: Editing | None = None
        self.pointed_at = ""  # the span of the difference in hand that was clicked

    def begin(self, group: Group) -> None:
        """Correct what was clicked, else the first of the difference that is not decided."""
        found = self._things(group)
        material = self._work.material
        assert material is not None
        ids = {self.pointed_at, *(o for o, gold in material.gold_of.items() if gold.id == self.pointed_at)}
        clicked = (n for n, spans in enumerate(found) if ids & {span.id for span in spans})
        waiting = (n for n, spans in enumerate(found) if not material.decided_all(spans))
        self._take(group, found[next(clicked, next(waiting, 0))])

    def go_on(self, step: int) -> None:
        """Correct the next thing of the difference instead."""
        editing, group = self.editing, self._work.group
        if editing is None or not editing.spans or not isinstance(group, Group):
            return
        found = self._things(group)
        now = next((n for n, spans in enumerate(found) if spans[0].id == editing.spans[0].id), 0)
        self._take(group, found[(now + step) % len(found)])

    def _things(self, group: Group) -> list[tuple[Span, ...]]:
        session = self._work.session
        return counterparts(group, layers_of_labels(session.project.scheme) if session else {})

    def _take(self, group: Group, spans: tuple[Span, ...]) -> None:
        """Begin with what was made of these spans, else with the one clicked or what most of them say."""
        material = self._work.material
        assert material is not None
        made = (material.gold_of[span.id] for span in spans if span.id in material.gold_of)
        alike = Counter((span.ranges, span.label) for span in spans)
        most = max(spans, key=lambda span: alike[span.ranges, span.label])
        clicked = (span for span in spans if span.id == self.pointed_at)
        begun, addition = next(made, next(clicked, most)), ""
        if group.kind is Difference.ADDED:
            begun = self._own_first(spans)
            addition = begun.origins[0]
        passage = (begun.start, begun.end)
        self._start(Editing(passage, begun.label, () if addition else spans, begun, addition))

    def _own_first(self, spans: Sequence[Span]) -> Span:
        """Return of several additions the one of who reviews, which is to be corrected."""
        session = self._work.session
        return next((s for s in spans if session and s.annotator == session.annotator), spans[0])

    def add(self, group: Group | Whole | None) -> None:
        """Begin to add what all missed: a span where the difference is, or what goes with a whole."""
        if isinstance(group, Whole):
            self._work.page.decision.ask_label(self._labels_of(group))
        elif self._work.material is not None:
            start = group.start if group else 0
            self._start(placed(Editing((start, start + 1)), self._work.material.text, start))

    def restore(self, gone: Group | Whole) -> None:
        """Put what was deleted since into gold all the same: a passage once it is looked at."""
        if isinstance(gone, Group):
            span = gone.spans[0]
            self._start(Editing((span.start, span.end), span.label, (), span))
            return
        item = gone.members[0]
        head, tail = (item.head, item.tail) if isinstance(item, Relation) else ("", "")
        added = self._addition(
            gone.target_kind, item.label, head=head, tail=tail, attributes=dict(item.attributes)
        )
        # A relation hangs on spans, so the like of it cannot be found in gold.
        self._replace(gone, added, alike=gone.target_kind == "document_label")

    def _replace(self, gone: Group | Whole, added: AddVerdict, *, alike: bool) -> None:
        """Add in the place of what was deleted; unless it is the like of it, that goes."""
        refused = () if alike else self._deciding.let_go(gone)
        if alike or refused:
            self._deciding.decide([*refused, added])
        else:
            self._work.show()

    def _start(self, editing: Editing) -> None:
        if self._work.session and self._work.session.writable:
            self._work.page.canvas.setFocus()
            self.edit(editing)

    def edit(self, editing: Editing | None) -> None:
        """Go on with what is being corrected; None gives it up."""
        self.editing = editing
        self._work.show()

    def drag(self, start: int, end: int) -> None:
        """Put what is being corrected or added on a passage that was marked with the mouse."""
        if self.editing is not None and start < end:
            self.edit(replace(self.editing, passage=(start, end)))

    def finish(self) -> None:
        """Write the correction, or the addition, once the values that its label needs are given."""
        editing, session = self.editing, self._work.session
        if editing is None or session is None:
            return
        if not editing.label:
            self._desk.say(tr("Press a label's key first."))
            return
        try:
            passage = self._work.view.canonical(*editing.passage)
        except ValueError:
            self._desk.say(tr("There is nothing but blanks."))
            return
        begun, label = editing.begun, session.project.scheme.label(editing.label)
        kept = kept_attributes(begun.attributes, label) if begun else {}
        self._ask_values(label.id, kept, partial(self._write, editing, passage, kept))

    def _write(self, editing: Editing, passage: Range, kept: Attributes, values: Attributes) -> None:
        if self.editing is not editing:  # it was given up while the values were asked for
            return
        begun, group = editing.begun, self._work.group
        ranges = begun.ranges if begun and (begun.start, begun.end) == passage else (passage,)
        self.editing, self.pointed_at = None, ""
        attributes = {**kept, **values}
        alike = begun is not None and (begun.ranges, begun.label) == (ranges, editing.label)
        if self._kind(editing.label) is LabelKind.DOCUMENT:
            self._deciding.decide([self._addition("document_label", editing.label, attributes=attributes)])
        elif editing.spans:
            words = self._deciding.words()
            self._deciding.decide(correct(editing.spans, ranges, editing.label, attributes, **words))
        elif alike and editing.addition and begun and begun.attributes == attributes:
            self._work.show()  # it was added so already
        else:
            added = self._addition("span", editing.label, ranges=ranges, attributes=attributes)
            if begun is not None and group is not None and group.kind is Difference.DELETED:
                self._replace(group, added, alike=alike)
            else:
                self._put_in(added, begun if editing.addition else None, group)

    def _put_in(self, added: AddVerdict, begun: Span | None, group: Group | Whole | None) -> None:
        """Add it, in the place of an addition (`begun`) where that is corrected: another's is rejected.

        Whoever settles which of several holds rejects all that do not.
        """
        if begun is not None:
            added = replace(added, instead=self._deciding.additions.first_of(begun))
        own, refused = tuple[str, ...](), tuple[AddVerdict, ...]()
        came = self._work.material.reviewed.brought if self._work.material else ()
        if begun is not None and group is not None:
            words = self._deciding.words()
            own = () if words["adjudicates"] else self._deciding.additions.given([begun], Decision.ADD)
            gone = group.members if words["adjudicates"] else () if own else (begun,)
            refused = tuple(
                refuse(group, item, **words)
                for item in gone
                if item.id not in came and says(item) != says(added)
            )
        self._deciding.decide([*refused, added], removed=own)

    def choose_label(self, label: str) -> None:
        """Let what is corrected or added have a label, if anything still is."""
        if self.editing is not None:
            self.edit(replace(self.editing, label=label, keys=""))

    def add_label(self, label: str) -> None:
        """Add a document label, or a relation between the ends of the one in hand; rivals are rejected."""
        group, session = self._work.group, self._work.session
        if not isinstance(group, Whole) or session is None:
            return
        held = [item.annotator for item in group.members if item.label == label]
        if held:
            self._deciding.decide(accept(group, held, **self._deciding.words()))
        else:
            self._ask_values(label, {}, partial(self._write_label, group, label))

    def _write_label(self, group: Whole, label: str, values: Attributes) -> None:
        session = self._work.session
        if group != self._work.group:  # it is not in hand any more
            return
        refused: Sequence[AddVerdict] = reject(group, **self._deciding.words())
        if group.target_kind == "document_label":
            exclusive = exclusive_of(session.project.scheme) if session else {}
            rival = exclusive.get(label, "") == exclusive.get(group.members[0].label)
            refused = refused if rival else []
        ends = group.members[0]
        head, tail = (ends.head, ends.tail) if isinstance(ends, Relation) else ("", "")
        added = self._addition(group.target_kind, label, head=head, tail=tail, attributes=values)
        self._deciding.decide([*refused, added])

    def _labels_of(self, whole: Whole) -> list[tuple[str, str]]:
        session = self._work.session
        kind = LabelKind.DOCUMENT if whole.target_kind == "document_label" else LabelKind.RELATION
        labels = session.project.scheme.applicable(kind) if session else ()
        return [(label.id, label.name(self._desk.look.language)) for label in labels]

    def _addition(
        self,
        kind: str,
        label: str,
        *,
        ranges: tuple[Range, ...] = (),
        attributes: Mapping[str, AttributeValue] = NO_ATTRIBUTES,
        head: str = "",
        tail: str = "",
    ) -> AddVerdict:
        return AddVerdict(
            kind,
            "",
            Decision.ADD,
            ranges=ranges,
            label=label,
            attributes=attributes,
            document=self._work.document,
            head=head,
            tail=tail,
            **self._deciding.words(),
        )

    def _kind(self, label: str) -> LabelKind | None:
        found = self._work.session.project.scheme.by_id.get(label) if self._work.session else None
        return found.kind if found else None
