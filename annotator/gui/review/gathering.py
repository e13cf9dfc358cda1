"""Gathers feedback and guidelines from a project for what stands beside the text.

Owns their order and wording. Slow for large projects: made for tasks, touches no widget.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from annotator.gui.joining import bracketed, told
from annotator.gui.review.jump_list import Entry
from annotator.gui.review.people import People
from annotator.gui.review.reading import rule_of
from annotator.gui.tasks import Progress
from annotator.gui.translation import tr
from annotator.model.scheme import LabelKind, Scheme, named
from annotator.model.spans import DocumentLabel, Range, Span
from annotator.model.verdicts import threads
from annotator.project import Project
from annotator.review.feedback import Annotation, Change, Feedback, feedback
from annotator.review.golden import exclusive_of, reviewed_of, settle_all

_NUMBERED = re.compile(r"^(\d+)([.)])")  # Markdown would make a list of it
LONGEST = 28


def feedback_entries(
    project: Project, annotator: str, people: People, language: str, progress: Progress
) -> list[Entry]:
    """Return what was sent back to somebody, then what reviewers changed in it and in finished work.

    Of what was sent back only the annotator's own is told: what others have that was missed, not before it is
    done again.
    """
    found = _sent_back(project, annotator)
    again = project.sent_back(annotator)
    documents = [*again, *(document for document, _, _, done in project.finished() if annotator in done)]
    for number, document in enumerate(documents):
        progress.step(number, len(documents))
        verdicts = project.verdicts(document)
        if not verdicts:
            continue
        given = reviewed_of(project, document)
        reviewed, settlement = settle_all(given, rule_of(project), exclusive_of(project.scheme))
        title = " ".join(project.document(document).title.split())
        changed = feedback(reviewed, settlement, annotator)
        if document in again:
            changed = tuple(each for each in changed if each.change is not Change.MISSED)
        marked = {span.id: span for span in (*reviewed.spans, *settlement.spans)}
        teller = _Teller(project, marked, people, language)
        found += [teller.entry(document, entry, title) for entry in relabelled(changed)]
    return found


def _sent_back(project: Project, annotator: str) -> list[Entry]:
    found = []
    for document, name in project.sent_back(annotator).items():
        thread = next((each for each in threads(project.comments(document)) if each.id == name), None)
        reason = thread.comments[0] if thread else None
        title = " ".join(project.document(document).title.split())
        found.append(
            Entry(
                document,
                0,
                title,
                reason.text if reason else "",
                author=reason.author if reason else "",
                moment=reason.wall_time if reason else 0,
                mark=tr("Sent back"),
                thread=thread,
            )
        )
    return found


@dataclass(frozen=True)
class _Teller:
    """Words for what was changed in one document. `marked`: its spans and gold, by id."""

    project: Project
    marked: Mapping[str, Span]
    people: People
    language: str

    def entry(self, document: str, entry: Feedback, title: str) -> Entry:
        """Return the line of a change. `title` stands where nobody gave a reason."""
        was, now = (self.named(item) for item in (entry.mine, entry.gold))
        if entry.change is Change.REJECTED:
            what = tr("Rejected: {was}", was=was)
        elif entry.change is Change.MISSED:
            what = tr("Missed: {was}", was=now)
        elif not now:
            what = tr("Corrected: {was}", was=was)
        else:
            what = tr("Corrected: {was} → {now}", was=was, now=now)
        given = [word for word in entry.words if word.reason]
        words = "\n".join(told(self.people.name(word.reviewer), word.reason) for word in given)
        author = next((word.reviewer for word in (*given, *entry.words)), "")
        return Entry(document, entry.start, what, words or title, author=author)

    def named(self, item: Annotation | None) -> str:
        """Return what an annotation is called: its label, and what it is on."""
        if item is None:
            return ""
        name = label_name(self.project.scheme, item, self.language)
        if isinstance(item, DocumentLabel):
            return bracketed(name, tr("whole document"))
        if isinstance(item, Span):
            return f"{name} {quote_of(self.project, item)}"
        ends = (self.marked[end] for end in (item.head, item.tail) if end in self.marked)
        return f"{name} {' → '.join(quote_of(self.project, span) for span in ends)}"


def relabelled(found: Sequence[Feedback]) -> list[Feedback]:
    """Return changes, of which a rejected span and a missed one on the same passage are one correction."""
    missed = {
        each.gold.ranges: each
        for each in found
        if each.change is Change.MISSED and isinstance(each.gold, Span)
    }
    joined, gone = [], set()
    for each in found:
        rejected = each.mine if each.change is Change.REJECTED and isinstance(each.mine, Span) else None
        other = missed.get(rejected.ranges) if rejected else None
        if other is not None and id(other) not in gone:
            gone.add(id(other))
            words = tuple(dict.fromkeys((*each.words, *other.words)))
            joined.append(replace(each, change=Change.CORRECTED, gold=other.gold, words=words))
        else:
            joined.append(each)
    return [each for each in joined if id(each) not in gone]


def label_name(scheme: Scheme, item: Annotation, language: str) -> str:
    """Return an annotation's label by its name."""
    label = scheme.by_id.get(item.label)
    return label.name(language) if label else item.label


def quote_of(project: Project, span: Span) -> str:
    """Return a span's passage, short enough for a line."""
    return _cut(project.text(span.document), span.ranges)


def _cut(text: str, ranges: tuple[Range, ...]) -> str:
    quote = " … ".join(" ".join(text[start : min(end, start + 80)].split()) for start, end in ranges)
    return quote if len(quote) <= LONGEST else f"{quote[: LONGEST - 1]}…"


def labels_markdown(scheme: Scheme, language: str) -> str:
    """Return what the scheme says of its labels as Markdown: definition, boundary, examples."""
    lines = []
    for label in scheme.labels:
        if label.retired:
            continue
        level = "##" if label.kind is LabelKind.GROUP else "###"
        lines.append(f"{level} {_plain(label.name(language))}")
        for text in (named(label.definition, language), named(label.boundary, language)):
            if text:
                lines.append(_plain(text))
        examples = label.examples.get(language) or next(iter(label.examples.values()), ())
        lines += [f"- {_plain(example)}" for example in examples]
    return "\n\n".join(lines)


def _plain(text: str) -> str:
    """Return a text in which Markdown finds nothing to interpret."""
    signs = "".join(f"\\{sign}" if sign in "\\`*_{}[]<>#+-!|" else sign for sign in " ".join(text.split()))
    return _NUMBERED.sub(r"\1\\\2", signs)
