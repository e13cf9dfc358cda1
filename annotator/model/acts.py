"""Acts: what one gesture does, as frozen facts. `Project.apply` carries them out; nothing here does.

Offsets are code points of the source text, half open. An annotator is named by id.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from annotator.model.annotators import AnnotatorKind
from annotator.model.documents import State
from annotator.model.imports import ImportItem, UnknownLabels
from annotator.model.scheme import Label
from annotator.model.spans import Attributes, AttributeValue, Range
from annotator.model.verdicts import Decision


@dataclass(frozen=True, slots=True)
class Act:
    """One gesture: the unit of undo."""


# --- spans


@dataclass(frozen=True, slots=True)
class AddSpan(Act):
    """Put a label on a passage. An empty id is derived from the facts."""

    document: str
    label: str
    ranges: tuple[Range, ...]
    attributes: Attributes = field(default_factory=dict)
    unsure: bool = False
    note: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class AddSpans(Act):
    """Put labels on several passages in one act ("label all alike")."""

    spans: tuple[AddSpan, ...]


@dataclass(frozen=True, slots=True)
class RelabelSpan(Act):
    """Give a span another label, and values. Attributes that the new label does not take are dropped."""

    span: str
    label: str
    attributes: Attributes = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SetSpanRanges(Act):
    """Move the ends of a span, or add and remove ranges."""

    span: str
    ranges: tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class DeleteSpans(Act):
    """Delete spans, with the relations that hang on them."""

    spans: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SetSpanNote(Act):
    """Write a span's note; an empty one removes it."""

    span: str
    note: str


@dataclass(frozen=True, slots=True)
class SetSpanUnsure(Act):
    """Mark a span as unsure, or as sure."""

    span: str
    unsure: bool


@dataclass(frozen=True, slots=True)
class SetSpanAttribute(Act):
    """Set one attribute of a span; None removes it."""

    span: str
    attribute: str
    value: AttributeValue | None


# --- documents


@dataclass(frozen=True, slots=True)
class AddDocumentLabel(Act):
    """Put a label on a document. Another one of the same exclusive group is taken off in the same act."""

    document: str
    label: str
    attributes: Attributes = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RemoveDocumentLabel(Act):
    """Take a document label off, by its id."""

    id: str


@dataclass(frozen=True, slots=True)
class SetDocumentLabelAttribute(Act):
    """Set one attribute of a document label; None removes it."""

    id: str
    attribute: str
    value: AttributeValue | None


@dataclass(frozen=True, slots=True)
class SetState(Act):
    """Set the acting annotator's own state of a document."""

    document: str
    state: State


@dataclass(frozen=True, slots=True)
class SetTitle(Act):
    """Change a document's title."""

    document: str
    title: str


@dataclass(frozen=True, slots=True)
class TrashDocuments(Act):
    """Move documents to the trash; everything on them is kept."""

    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RestoreDocuments(Act):
    """Bring documents back from the trash."""

    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PurgeDocuments(Act):
    """Remove texts, titles, notes and annotations of trashed documents for good. It cannot be undone."""

    documents: tuple[str, ...]


# --- relations


@dataclass(frozen=True, slots=True)
class AddRelation(Act):
    """Draw a labelled arrow from one own span to another of the same document."""

    document: str
    head: str
    tail: str
    label: str
    attributes: Attributes = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DeleteRelation(Act):
    """Delete a relation."""

    id: str


@dataclass(frozen=True, slots=True)
class RelabelRelation(Act):
    """Give a relation another label, and values."""

    id: str
    label: str
    attributes: Attributes = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SetRelationAttribute(Act):
    """Set one attribute of a relation; None removes it."""

    id: str
    attribute: str
    value: AttributeValue | None


# --- people, scheme, settings, layers


@dataclass(frozen=True, slots=True)
class AddAnnotator(Act):
    """Make an annotator known. The id is the normalised name."""

    name: str
    kind: AnnotatorKind = AnnotatorKind.PERSON
    colour: str = ""


@dataclass(frozen=True, slots=True)
class SetAnnotator(Act):
    """Change the name shown, or the colour, of an annotator; None leaves it."""

    id: str
    name: str | None = None
    colour: str | None = None


@dataclass(frozen=True, slots=True)
class EditScheme(Act):
    """Make the scheme hold exactly these labels, in this order. A label that is left out is retired.

    `names` and `overlap` change the scheme itself; None leaves them.
    """

    labels: tuple[Label, ...]
    names: Mapping[str, str] | None = None
    overlap: bool | None = None


@dataclass(frozen=True, slots=True)
class ReplaceLabels(Act):
    """Change some labels, or add new ones at the end; all others stay."""

    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class MergeLabels(Act):
    """Make one label of two: all that carries `label`, whoever made it, carries `into`; `label` is retired.

    The scheme is the project's, so annotations of every owner follow, and stay their owners'. Attributes
    that the other label does not take are dropped; of two annotations that become the same one is deleted.
    """

    label: str
    into: str


@dataclass(frozen=True, slots=True)
class SetSetting(Act):
    """Set a setting of the project to a JSON value; None removes it."""

    name: str
    value: Any


@dataclass(frozen=True, slots=True)
class AddLayerCorrection(Act):
    """Say that a layer's rule holds (`on`) or does not hold on a source range."""

    document: str
    kind: str
    start: int
    end: int
    on: bool


@dataclass(frozen=True, slots=True)
class RemoveLayerCorrection(Act):
    """Take an own correction back, by its id."""

    id: str


# --- review


@dataclass(frozen=True, slots=True)
class AddVerdict(Act):
    """Decide on an annotation; the reviewer's earlier verdict on it is replaced.

    An addition (what all missed) has no target but a document, and holds all of what is to be added; so has
    the rejection of another reviewer's addition. `instead`: the addition, by its verdict, in whose place this
    one stands.
    """

    target_kind: str
    target: str
    decision: Decision
    ranges: tuple[Range, ...] = ()
    label: str = ""
    attributes: Attributes = field(default_factory=dict)
    reason: str = ""
    adjudicates: bool = False
    document: str = ""
    head: str = ""
    tail: str = ""
    instead: str = ""


@dataclass(frozen=True, slots=True)
class AddVerdicts(Act):
    """Several verdicts in one act: what one key of a reviewer means for a whole difference.

    `removed`: ids of own verdicts that these take the place of.
    """

    verdicts: tuple[AddVerdict, ...]
    removed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SendBack(Act):
    """Give a finished document back to annotators: in progress again, with a reason as a thread on it."""

    document: str
    annotators: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class RemoveVerdict(Act):
    """Take an own verdict back, by its id."""

    id: str


@dataclass(frozen=True, slots=True)
class AddComment(Act):
    """Open a thread on a target, or answer in one. A document's own thread has the target kind document."""

    text: str
    document: str = ""
    target_kind: str = "document"
    target: str = ""
    thread: str = ""
    question: bool = False


@dataclass(frozen=True, slots=True)
class SetThreadClosed(Act):
    """Close a thread, or open it again; anyone may."""

    thread: str
    closed: bool


# --- import


@dataclass(frozen=True, slots=True)
class ImportDocuments(Act):
    """Bring in documents. What was known, differed or was left out is told in `Applied.remarks`.

    `labels` are the definitions for labels that the scheme lacks and that `unknown=ADD` may take; a label
    without a definition is added bare. `restore` brings trashed documents back. `more_of` is the id of the
    act of which this is a further piece: they are undone as one. Where that cannot be, it is one by itself.
    """

    items: tuple[ImportItem, ...]
    unknown: UnknownLabels = UnknownLabels.ADD
    restore: bool = False
    labels: tuple[Label, ...] = ()
    more_of: str = ""
