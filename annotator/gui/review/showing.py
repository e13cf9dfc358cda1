"""Shows what is in hand on the review page: text, choices, comments, guideline, or why there is nothing.

Owns which words stand where. It changes nothing but the page.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from annotator.gui.desk import Desk
from annotator.gui.pane.looks import Looks
from annotator.gui.review.choices import choices, gold_letter, two_at_once
from annotator.gui.review.material import Material
from annotator.gui.review.reading import may_adjudicate
from annotator.gui.review.sentences import blind_text, unconfirmed_text
from annotator.gui.review.side import guideline_text
from annotator.gui.review.verdict_words import shown_range
from annotator.gui.session import Session
from annotator.gui.translation import tr
from annotator.review.decisions import Clash
from annotator.review.differences import Difference, Group
from annotator.review.wholes import Whole

if TYPE_CHECKING:
    from annotator.gui.review.work import ReviewWork

DIFFERENCES_ONLY = "review/differences_only"


class Showing:
    """Fills the page from what the work has in hand."""

    def __init__(self, desk: Desk, work: ReviewWork) -> None:
        self._desk, self._work = desk, work
        self._page = work.page

    def empty(self) -> None:
        """Show that there is nothing."""
        self._page.title.setText("")
        self._page.place.setText("")
        self._page.say_empty(*self._why_empty())
        self._page.canvas.clear()
        self._page.decision.show_difference(None, "", (), both=(), done=False)
        self._page.decision.set_usable(on=False)
        self._page.decision.show_clash("")
        self._page.decision.show_note("")
        self._page.decision.show_editing("")
        self._page.comments.show_threads((), self._work.people, self._work.target)
        self._page.guideline.show_label(None)

    def _why_empty(self) -> tuple[str, str, str]:
        """Return why there is nothing to review, and what the buttons offer that help."""
        session, back = self._work.session, tr("Back to labelling")
        if self._work.queueing.counting or session is None:
            return tr("Counting what there is to review…"), "", ""
        if session.project.review_totals().documents:
            return tr("No differences left to review."), tr("Show gold"), ""
        if not session.project.progress(session.annotator).total:
            return tr("This project has no documents yet."), tr("Import articles"), back
        return tr("Nobody has finished a document yet."), tr("Hand out work…"), back

    def all(self) -> None:
        """Show what is in hand."""
        session, material = self._work.session, self._work.material
        if session is None or material is None:
            return
        self._page.title.setText(" ".join(material.document.title.split()))
        if material.hidden:
            self._page.say_empty(blind_text(), tr("Open document"))
            self._page.place.setText("")
            self._page.decision.set_usable(on=False)
            self._page.decision.show_clash("")
            self._page.decision.show_note("")
            self._page.decision.show_editing("")
            self._page.guideline.show_label(None)
            self._page.decision.show_difference(None, "", (), both=(), done=False)
            self._page.comments.show_threads((), self._work.people, self._work.target)
            return
        self._page.say_empty("")
        self._page.decision.set_usable(on=True)
        theme = self._desk.look.theme
        numbered = dict(enumerate(material.people))
        canvas = self._page.canvas
        gold = len(material.people)
        canvas.set_people(
            {**{n: self._work.people.letter(who) for n, who in numbered.items()}, gold: gold_letter()},
            {**{n: self._work.people.colour(who, theme) for n, who in numbered.items()}, gold: theme.ink},
        )
        canvas.set_differences_only(self._desk.settings.flag(DIFFERENCES_ONLY, False))
        canvas.show_material(material, self._work.view, session.project.scheme)
        canvas.set_current(self._work.group, into_sight=self._work.editing is None)
        canvas.set_editing(self._work.editing.passage if self._work.editing else None)
        self._page.bar.show_switches(self._work.switches, material.document.script)
        self._page.legend.show_counts(legend_counts(material))
        self._show_decision(session, material)
        self._work.talking.show(material)

    def _show_decision(self, session: Session, material: Material) -> None:
        group, panel = self._work.group, self._page.decision
        total = len(material.differences)
        place = tr("{n} / {all}", n=self._work.number + 1, all=total) if group else ""
        self._page.place.setText(
            tr("No differences")
            if group is None
            else tr("Agreed passage {n} of {all}", n=self._work.number + 1, all=total)
            if material.sampled
            else tr("Difference {n} of {all}", n=self._work.number + 1, all=total)
        )
        looks = Looks(session.project.scheme, self._desk.look.theme, self._desk.look.language)
        cards, done = [], False
        both: tuple[str, ...] = ()
        if group:
            cards = choices(
                material,
                group,
                view=self._work.view,
                people=self._work.people,
                looks=looks,
                theme=self._desk.look.theme,
            )
            two = two_at_once(material, group)
            if two:
                named = self._work.people
                one, other = (named.name(who) for who in two)
                first, second = (named.letter(who) for who in two)
                both = (
                    tr("Accept {one} and {other}", one=one, other=other),
                    tr("Accept {one} and {other}", one=first, other=second),
                    f"{first} + {second}",
                )
            done = material.decided(group)
        panel.show_difference(group, place, cards, both=both, done=done)
        may = may_adjudicate(session.project, session.annotator)
        clash = self._clash(material, group)
        waits = bool(clash) or (group is not None and material.may_contradict(group))
        panel.show_clash(clash, offered=waits and may)
        waiting = material.unconfirmed if not material.left else 0
        panel.show_note(unconfirmed_text(waiting) if waiting else "")
        panel.show_editing(self._editing_text(looks))
        self._work.deciding.show_reason()
        label = session.project.scheme.by_id.get(group.members[0].label) if group else None
        if self._work.editing and self._work.editing.label:
            label = session.project.scheme.by_id.get(self._work.editing.label)
        self._page.guideline.show_label(label)
        self._show_guidelines(material, group)
        self._page.fit_soon()

    def _show_guidelines(self, material: Material, group: Group | Whole | None) -> None:
        """Let each annotator's card tell on hover what the guidelines say of the labels on it."""
        session = self._work.session
        if session is None or group is None:
            return
        language = self._desk.look.language
        if group.kind in (Difference.ADDED, Difference.BROUGHT, Difference.DELETED):
            return
        for who, card in zip(material.people, self._page.decision.cards, strict=False):
            names = dict.fromkeys(item.label for item in group.members if item.annotator == who)
            labels = [found for name in names if (found := session.project.scheme.by_id.get(name))]
            tips = (f"{found.name(language)}\n{guideline_text(found, language)}".strip() for found in labels)
            card.show_guidelines("\n\n".join(tips))

    def _clash(self, material: Material, group: Group | Whole | None) -> str:
        case = material.conflict(group) if group else None
        if case is None:
            return ""
        given = [v for v in material.reviewed.verdicts if (v.target or v.id) in case.targets and not v.lapsed]
        if case.clash is Clash.VERDICTS and all(verdict.imported for verdict in given):
            return tr("Files that came in do not agree here.")
        if case.clash is Clash.ALIKE and group is not None and group.kind is Difference.ADDED:
            return tr("Reviewers do not agree here.")
        words = {
            Clash.VERDICTS: tr("Reviewers do not agree here."),
            Clash.ALIKE: tr("The same was accepted here and rejected elsewhere."),
            Clash.ATTRIBUTES: tr("It was accepted with different attributes."),
            Clash.PLACE: tr("Reviewers do not agree here."),
            Clash.EXCLUSIVE: tr("Two labels exclude each other."),
        }
        return words[case.clash]

    def _editing_text(self, looks: Looks) -> str:
        editing = self._work.editing
        if editing is None:
            return ""
        label = looks.look(editing.label).word if editing.label else tr("press a label's key")
        passage = shown_range(self._work.view, *editing.passage)
        corrects = editing.begun is not None and (editing.spans or editing.addition)
        head = tr("Correct: {label} on {quote}") if corrects else tr("Add: {label} on {quote}")
        lines = [
            head.format(label=label, quote=passage),
            tr("← → move, Shift+← → end, Alt+← → start, ↑ ↓ line; Enter writes it, Esc gives up"),
            tr("A label's key changes the label."),
        ]
        if len(editing.spans) < len(self._work.group.spans if self._work.group else ()) and editing.spans:
            lines.append(tr("Tab: the next one of this difference"))
        return "\n".join(lines)


def legend_counts(material: Material) -> tuple[int, ...]:
    """Return how many are alike, differ in boundary, in label, are one's, some people's, or unsure.

    Then how many were added by reviewers, came in as gold, or were deleted since.
    """
    apart = Counter(group.kind for group in (*material.additions, *material.deleted))
    counts = material.compared.kinds + apart
    of_label = (Difference.LABEL, Difference.BOTH, Difference.ATTRIBUTES)
    return (
        counts[Difference.NONE],
        counts[Difference.BOUNDARY],
        sum(counts[kind] for kind in of_label),
        *(counts[kind] for kind in (Difference.ONE, Difference.SOME, Difference.UNSURE)),
        *(counts[kind] for kind in (Difference.ADDED, Difference.BROUGHT, Difference.DELETED)),
    )
