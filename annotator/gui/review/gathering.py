"""Gathers feedback and guidelines from a project for what stands beside the text.

Owns their order and wording. Slow for large projects: made for tasks, touches no widget.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from annotator.gui.joining import told
from annotator.gui.review.jump_list import Entry
from annotator.gui.review.people import People
from annotator.gui.review.reading import rule_of
from annotator.gui.tasks import Progress
from annotator.gui.translation import tr
from annotator.model.scheme import LabelKind, Scheme, named
from annotator.model.spans import Range, Span
from annotator.model.verdicts import Verdict, threads
from annotator.project import Project
from annotator.review.feedback import Change, Feedback, feedback
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
        found += [
            _feedback_entry(
                project, entry, title, people=people, language=language, reviewers=_reviewers(entry, verdicts)
            )
            for entry in relabelled(changed)
        ]
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


def _feedback_entry(
    project: Project, entry: Feedback, title: str, *, people: People, language: str, reviewers: Sequence[str]
) -> Entry:
    span = entry.mine or entry.gold
    assert span is not None
    scheme = project.scheme
    was = f"{label_name(scheme, span, language)} {quote_of(project, span)}"
    if entry.change is Change.REJECTED:
        what = tr("Rejected: {was}", was=was)
    elif entry.change is Change.MISSED:
        what = tr("Missed: {was}", was=was)
    elif entry.gold is None:
        what = tr("Corrected: {was}", was=was)
    else:
        now = f"{label_name(scheme, entry.gold, language)} {quote_of(project, entry.gold)}"
        what = tr("Corrected: {was} → {now}", was=was, now=now)
    words = "\n".join(told(people.name(word.reviewer), word.reason) for word in entry.words)
    author = next(iter((*(word.reviewer for word in entry.words), *reviewers)), "")
    return Entry(span.document, span.start, what, words or title, author=author)


def relabelled(found: Sequence[Feedback]) -> list[Feedback]:
    """Return changes, of which a rejected span and a missed one on the same passage are one correction."""
    missed = {each.gold.ranges: each for each in found if each.change is Change.MISSED and each.gold}
    joined, gone = [], set()
    for each in found:
        other = missed.get(each.mine.ranges) if each.change is Change.REJECTED and each.mine else None
        if other is not None and id(other) not in gone:
            gone.add(id(other))
            words = tuple(dict.fromkeys((*each.words, *other.words)))
            joined.append(replace(each, change=Change.CORRECTED, gold=other.gold, words=words))
        else:
            joined.append(each)
    return [each for each in joined if id(each) not in gone]


def _reviewers(entry: Feedback, verdicts: Sequence[Verdict]) -> list[str]:
    """Return who decided on it, with words or without."""
    about = {entry.mine.id} if entry.mine else set()
    about.update((entry.gold.id, *entry.gold.origins) if entry.gold else ())
    return [verdict.reviewer for verdict in verdicts if verdict.target in about or verdict.id in about]


def label_name(scheme: Scheme, span: Span, language: str) -> str:
    """Return a span's label by its name."""
    label = scheme.by_id.get(span.label)
    return label.name(language) if label else span.label


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
