"""Reads the threads that somebody may read, as facts and as lines of a list.

Owns their order and wording. The list is slow for large projects: made for tasks, touches no widget.
"""

from __future__ import annotations

from annotator.errors import UserError
from annotator.gui.joining import bracketed
from annotator.gui.review.gathering import label_name, quote_of
from annotator.gui.review.jump_list import Entry
from annotator.gui.review.reading import is_hidden
from annotator.gui.review.subjects import Subject
from annotator.gui.translation import tr
from annotator.model.verdicts import Thread, threads
from annotator.project import Project
from annotator.review.threads import readable


def document_threads(project: Project, document: str, who: str) -> tuple[Thread, ...]:
    """Return the threads that somebody may read on a document and what is in it, then those on labels."""
    found = threads(project.comments(document)) if document else ()
    return (*_readable(project, document, found, who), *threads(project.comments("")))


def _readable(project: Project, document: str, found: tuple[Thread, ...], who: str) -> tuple[Thread, ...]:
    """Return those of a document's threads that somebody may read."""
    if not found or not document:
        return found
    own_spans = project.span_counts(document).get(who, 0)
    if not is_hidden(project, project.state(document, who), own_spans):
        return found
    own = {span.id for span in project.spans(document, who)}
    own.update(label.id for label in project.document_labels(document, who))
    own.update(relation.id for relation in project.relations(document, who))
    gone = (project.deleted_span(thread.target) for thread in found if thread.target not in own)
    own.update(span.id for span in gone if span is not None and span.annotator == who)
    returned = project.why_sent_back(document, who)
    return readable(found, who, blind=True, own=own, sent_back=returned)


def open_threads(project: Project, who: str, language: str) -> list[Entry]:
    """Return the open threads of a project that somebody may read, questions to the lead first."""
    still: dict[str, list[Thread]] = {}
    for thread in threads(project.comments()):
        if not thread.closed:
            still.setdefault(thread.document, []).append(thread)
    found = [
        thread
        for document, some in still.items()
        for thread in _readable(project, document, tuple(some), who)
    ]
    found.sort(key=lambda thread: not thread.waits_for_answer)
    return [entry for thread in found if (entry := _entry(project, thread, language)) is not None]


def _entry(project: Project, thread: Thread, language: str) -> Entry | None:
    try:
        title, start = _place(project, thread, language)
    except UserError:  # deleted or purged since
        return None
    last = thread.comments[-1]
    return Entry(
        thread.document,
        start,
        title,
        last.text,
        author=last.author,
        moment=last.wall_time,
        mark=tr("question to the lead") if thread.waits_for_answer else "",
        thread=thread,
    )


def _place(project: Project, thread: Thread, language: str) -> tuple[str, int]:
    about, start = subject_name(project, Subject.of(thread), language)
    if thread.target_kind in ("label", "document"):
        return about, start
    return f"{about} · {_title(project, thread.document)}", start


def subject_name(project: Project, subject: Subject, language: str) -> tuple[str, int]:
    """Return what a subject is called, and where in its document it starts. UserError: it is gone."""
    kind, target = subject.kind, subject.targets[0]
    if kind == "label":
        return project.scheme.label(target).name(language), 0
    if kind == "document":
        return _title(project, target), 0
    if kind == "span":
        gone = project.deleted_span(target)
        span = gone or project.added_span(target) or project.span(target)
        name = f"{label_name(project.scheme, span, language)} {quote_of(project, span)}"
        return bracketed(name, tr("deleted since")) if gone else name, span.start
    return tr("Document label") if kind == "document_label" else tr("Relation"), 0


def _title(project: Project, document: str) -> str:
    return " ".join(project.document(document).title.split())
