"""What a key or a choice decides: verdicts and sending back.

Owns the reasons that were written and are not given yet. Everything goes through the session's door, one act
for one key.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, TypedDict

from annotator.gui.desk import Desk
from annotator.gui.dialogs.busy import aside
from annotator.gui.joining import listed
from annotator.gui.keys.keymap import KeyMap
from annotator.gui.review.additions import Additions
from annotator.gui.review.choices import two_at_once
from annotator.gui.review.correcting import AskValues, Correcting
from annotator.gui.review.material import Material
from annotator.gui.review.reading import adjudicators, may_adjudicate
from annotator.gui.review.sending_back import SendingBack
from annotator.gui.review.sentences import blind_text, deleted_text, nothing_text, unconfirmed_text
from annotator.gui.session import Session
from annotator.gui.tasks import Cancelled
from annotator.gui.translation import run_on, tr
from annotator.model.acts import AddVerdict, AddVerdicts
from annotator.model.spans import Span
from annotator.model.verdicts import Decision
from annotator.review.additions import refuses, says
from annotator.review.choices import accept, accept_the_rest, reject
from annotator.review.differences import Difference, Group
from annotator.review.wholes import Item, Whole

if TYPE_CHECKING:
    from annotator.gui.review.work import ReviewWork


class Words(TypedDict):
    """What goes with a verdict."""

    reason: str
    adjudicates: bool


class Deciding:
    """Decides about the difference in hand. `busy` while an act of its own is applied."""

    def __init__(self, desk: Desk, work: ReviewWork, ask_values: AskValues) -> None:
        self._desk, self._work = desk, work
        self._panel = work.page.decision
        self.correcting = Correcting(desk, work, self, ask_values)
        self.additions = Additions(desk, work, self)
        self.sending_back = SendingBack(desk, work, self)
        self._rest: tuple[frozenset[str], Group | Whole | None] = (frozenset(), None)
        self.busy = False
        self._reasons: dict[str, str] = {}  # by the difference that each was written at
        self.written_at = ""

    def forget(self) -> None:
        """Another project is open, or none."""
        self._reasons, self.written_at = {}, ""
        self._panel.reason.clear()

    def show_reason(self) -> None:
        """Put the reason of the difference in hand into its field, and keep that of the one before."""
        group = self._work.group
        place = f"{self._work.document}:{group.members[0].id if group else ''}"
        if place != self.written_at:
            self._reasons[self.written_at] = self._panel.reason.text()
            self.written_at = place
            self._panel.reason.setText(self._reasons.pop(place, ""))

    def reason_given(self, place: str) -> None:
        """The reason written at a difference, or for a document, went out."""
        self._panel.reason.clear()
        self._reasons.pop(place, None)

    def accept(self, number: int) -> None:
        """Accept what one annotator has."""
        material, group = self._work.material, self._work.group
        if material is None or group is None:
            self._desk.say(blind_text() if material and material.hidden else nothing_text())
        elif group.kind is Difference.ADDED:
            self.additions.accept(group, number)
        elif group.kind is Difference.BROUGHT:
            if number == 0:  # there is one card
                self.decide(accept(group, group.holders, **self.words()))
        elif group.kind is Difference.DELETED:
            self._desk.say(deleted_text())
        elif number < len(material.people):
            self.decide(accept(group, [material.people[number]], **self.words()))
        else:
            self.additions.accept_rival(group, number - len(material.people))

    def choose(self, what: str) -> None:
        """Do what a choice of the decision panel says."""
        material, session = self._work.material, self._work.session
        if material is None or session is None:
            self._desk.say(nothing_text())
        elif material.hidden:
            self._desk.say(blind_text())
        elif what in ("previous", "next", "both", "correct", "reject") and self._work.group is None:
            self._desk.say(nothing_text())
        elif what in ("previous", "next"):
            self._work.step(1 if what == "next" else -1)
        elif what == "reason":
            self._panel.reason.setFocus()
        elif what == "back":
            self.sending_back.begin()
        elif what == "ask":
            self._work.page.comments.begin(question=True)
        else:
            self._choose(what, material)

    def _choose(self, what: str, material: Material) -> None:
        group = self._work.group
        gone = group if group and group.kind is Difference.DELETED else None
        if what == "both" and gone:
            self._desk.say(deleted_text())
        elif what in ("correct", "add") and gone:
            self.correcting.restore(gone)
        elif what == "reject" and gone:
            self.decide(self.let_go(gone))
        elif what == "both" and group:
            both = two_at_once(material, group)
            if both:
                self.decide(accept(group, both, **self.words()))
            else:
                self._desk.say(tr("No two have different things here; a number accepts what one has."))
        elif what == "reject" and group and group.kind is Difference.ADDED:
            self.additions.take_back(group)
        elif what == "reject" and group:
            self.decide(reject(group, **self.words()))
        elif what == "correct" and isinstance(group, Group):
            self.correcting.begin(group)
        elif what == "correct" and group:
            self._desk.say(tr("X rejects it, then M adds what is right."))
        elif what == "add":
            self.correcting.add(group)
        elif what == "rest":
            self._accept_the_rest(material)

    def let_go(self, gone: Group | Whole) -> Sequence[AddVerdict]:
        """Return that what was deleted is rejected, as a final word if one stood; nothing if one may not."""
        session, material, words = self._work.session, self._work.material, self.words()
        if session is None or material is None:
            return ()
        targets = {item.id for item in gone.members}
        if any(v.adjudicates for v in material.reviewed.verdicts if v.target in targets):
            if not may_adjudicate(session.project, session.annotator):
                self._desk.say(self.settlers(session))
                return ()
            words["adjudicates"] = True
        return reject(gone, **words)

    def words(self) -> Words:
        """Return the reason that was written here, and whether it is an adjudicator's word."""
        panel = self._panel
        final = panel.adjudicate.isChecked() or self._settled_here()
        return {"reason": panel.reason.text().strip(), "adjudicates": final}

    def _settled_here(self) -> bool:
        """Whether the reviewer settled the difference in hand: another word there is as final as the last."""
        session, material, group = self._work.session, self._work.material, self._work.group
        if session is None or material is None or group is None:
            return False
        names = {name for item in group.members for name in (item.id, *item.origins)}
        refused = list(map(says, group.members)) if material.refused(group) else []
        return any(
            verdict.adjudicates and verdict.reviewer == session.annotator and not verdict.lapsed
            for verdict in material.reviewed.verdicts
            if (verdict.target or verdict.id) in names or (refuses(verdict) and says(verdict) in refused)
        )

    def _accept_the_rest(self, material: Material) -> None:
        before = [group for group in material.all_groups if not material.decided(group)]
        acts = accept_the_rest(material.all_groups, material.settlement.status)
        if not acts:
            self._desk.say(tr("Nothing is left that nobody contradicts."))
            return
        targets = {act.target for act in acts}
        taken = [group for group in before if any(item.id in targets for item in group.members)]
        kinds = Counter(group.kind for group in taken)
        accepted = set(map(id, taken))
        left = [*(group for group in before if id(group) not in accepted), *material.deleted]
        left += [group for group in material.additions if not material.decided(group)]
        unsure = sum(any(span.unsure for span in group.spans) for group in left)
        said = tr(
            "Accepted: {agreed} agreed, {one} that only one has, {some} that several have, not all."
            " Left: {left}, {unsure} of them unsure.",
            agreed=kinds[Difference.NONE],
            one=kinds[Difference.ONE],
            some=kinds[Difference.SOME],
            left=len(left),
            unsure=unsure,
        )
        self.decide(acts, said=said)

    def place_of_rest(self, objects: frozenset[str]) -> Group | Whole | None:
        """Return the difference at which all these verdicts, by id, were given at once; else nothing."""
        return self._rest[1] if objects == self._rest[0] else None

    def decide(self, acts: Sequence[AddVerdict], *, removed: tuple[str, ...] = (), said: str = "") -> bool:
        """Apply verdicts as one act, then go on to the next difference that is open."""
        session, group = self._work.session, self._work.group
        if session is None or not acts:
            return False
        came = group is not None and group.kind is Difference.BROUGHT and not said
        run = aside(self._desk, len(acts), tr("Accept the rest"), tr("Writing the decisions…"))
        self.busy = True
        try:
            applied = session.apply(AddVerdicts(tuple(acts), removed), run)
        except Cancelled:
            self._desk.say(tr("Stopped; the project is as it was."))
            return False
        finally:
            self.busy = False
        material = self._work.material
        if applied is None or material is None:
            return False
        if said:
            self._rest = applied.objects, group
        self.reason_given(self.written_at)
        final = any(act.adjudicates for act in acts)
        self._panel.adjudicate.setChecked(False)
        closed = group is not None and group not in material.differences  # another stands in its place
        go_on = self.additions.next_brought if came else material.next_open
        following = go_on(self._work.number - closed, self._work.queueing.wants)
        told = [said, "" if final else self._in_vain(session, material, group, acts)]
        told.append(_own(session, material, acts))
        told += [] if following is not None or said else [self._nothing_left()]
        stays = group is not None and not material.decided(group) and not any(act.target for act in acts)
        refused = self.additions.refused(acts)
        if refused is not None:
            self._work.number = refused
        elif following is not None and not stays and not self._half_done(material, group):
            self._work.number = following
        if any(told):
            self._desk.say(run_on(told))
        self._work.show()
        return True

    def _half_done(self, material: Material, group: Group | Whole | None) -> bool:
        """Tell whether something of a difference was decided and something is left: there one stays."""
        if group is None or material.conflict(group):
            return False
        return not material.decided(group) and any(material.decided_all([item]) for item in group.members)

    def _in_vain(
        self, session: Session, material: Material, group: Group | Whole | None, acts: Sequence[AddVerdict]
    ) -> str:
        """Return why a verdict that was given changes nothing, if so."""
        ids = {item.id for item in group.members} if group else set()
        added = {says(act) for act in acts if act.decision is Decision.ADD}
        given = [v for v in material.reviewed.verdicts if v.target in ids and not v.lapsed]
        given += [v for v in material.reviewed.verdicts if refuses(v) and says(v) in added]
        finals = {verdict.reviewer for verdict in given if verdict.adjudicates}
        if finals - {session.annotator}:
            names = listed(self._work.people.name(who) for who in sorted(finals))
            return tr("Your verdict is kept, but {names} has settled this.", names=names)
        if group is None or material.conflict(group) is None:
            return ""
        return self.unsettled(session)

    def unsettled(self, session: Session) -> str:
        """Return what settles a conflict of verdicts."""
        if may_adjudicate(session.project, session.annotator):
            return tr("Reviewers do not agree there; A and a verdict settle it.")
        return self.settlers(session)

    def settlers(self, session: Session) -> str:
        """Return who may settle a conflict of verdicts."""
        names = listed(self._work.people.name(who) for who in adjudicators(session.project))
        return tr("Reviewers do not agree there; only {names} may settle it.", names=names)

    def _nothing_left(self) -> str:
        material = self._work.material
        if material is not None and not material.left and material.unconfirmed:
            return unconfirmed_text(material.unconfirmed)
        key = KeyMap(self._desk.settings).name("document.next")
        if material is not None and material.left and key:
            return tr("Nothing of what was asked for is left here. {key}: next document", key=key)
        if not key:
            return tr("Nothing is left to decide here.")
        return tr("Nothing is left to decide here. {key}: next document", key=key)

    def adjudicate(self) -> None:
        """Let the next verdict settle the conflict, or the one it would make with gold; or not after all.

        Say why where that cannot be.
        """
        session, material, group = self._work.session, self._work.material, self._work.group
        if session is None or material is None or group is None:
            return
        if material.conflict(group) is None and not material.may_contradict(group):
            self._desk.say(tr("Reviewers do not contradict each other here."))
        elif not may_adjudicate(session.project, session.annotator):
            self._desk.say(self.settlers(session))
        else:
            self._panel.adjudicate.setChecked(not self._panel.adjudicate.isChecked())


def _own(session: Session, material: Material, acts: Sequence[AddVerdict]) -> str:
    """Return that a verdict is on the reviewer's own work, if so."""
    targets = {act.target for act in acts}
    others: tuple[Item, ...] = (*material.reviewed.document_labels, *material.reviewed.relations)
    marked = material.compared.marked
    decided: list[Span | Item] = [marked[name] for name in targets if name in marked]
    decided += [item for item in others if item.id in targets]
    own = any(item.annotator == session.annotator for item in decided)
    return tr("You have decided on work of your own.") if own else ""
