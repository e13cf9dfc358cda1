"""Which function carries out which act."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from annotator.model import acts
from annotator.store import (
    acts_documents,
    acts_import,
    acts_merge_labels,
    acts_review,
    acts_scheme,
    acts_spans,
)
from annotator.store.draft import Draft
from annotator.store.rules import known_annotator

_HANDLERS: dict[type[acts.Act], Callable[[Draft, Any], None]] = {
    acts.AddSpan: acts_spans.add_span,
    acts.AddSpans: acts_spans.add_spans,
    acts.RelabelSpan: acts_spans.relabel_span,
    acts.SetSpanRanges: acts_spans.set_span_ranges,
    acts.DeleteSpans: acts_spans.delete_spans,
    acts.SetSpanNote: acts_spans.set_span_note,
    acts.SetSpanUnsure: acts_spans.set_span_unsure,
    acts.SetSpanAttribute: acts_spans.set_span_attribute,
    acts.AddRelation: acts_spans.add_relation,
    acts.DeleteRelation: acts_spans.delete_relation,
    acts.RelabelRelation: acts_spans.relabel_relation,
    acts.SetRelationAttribute: acts_spans.set_relation_attribute,
    acts.AddDocumentLabel: acts_documents.add_document_label,
    acts.RemoveDocumentLabel: acts_documents.remove_document_label,
    acts.SetDocumentLabelAttribute: acts_documents.set_document_label_attribute,
    acts.SetState: acts_documents.set_state,
    acts.SetTitle: acts_documents.set_title,
    acts.TrashDocuments: acts_documents.trash_documents,
    acts.RestoreDocuments: acts_documents.restore_documents,
    acts.PurgeDocuments: acts_documents.purge_documents,
    acts.AddAnnotator: acts_documents.add_annotator,
    acts.SetAnnotator: acts_documents.set_annotator,
    acts.SetSetting: acts_documents.set_setting,
    acts.AddLayerCorrection: acts_documents.add_layer_correction,
    acts.RemoveLayerCorrection: acts_documents.remove_layer_correction,
    acts.EditScheme: acts_scheme.edit_scheme,
    acts.ReplaceLabels: acts_scheme.replace_labels,
    acts.MergeLabels: acts_merge_labels.merge_labels,
    acts.AddVerdict: acts_review.add_verdict,
    acts.AddVerdicts: acts_review.add_verdicts,
    acts.SendBack: acts_review.send_back,
    acts.RemoveVerdict: acts_review.remove_verdict,
    acts.AddComment: acts_review.add_comment,
    acts.SetThreadClosed: acts_review.set_thread_closed,
    acts.ImportDocuments: acts_import.import_documents,
}


def carry_out(draft: Draft, act: acts.Act) -> None:
    """Put an act's changes into a draft. Raises UserError where a rule forbids it."""
    if not isinstance(act, acts.AddAnnotator):
        known_annotator(draft)
    _HANDLERS[type(act)](draft, act)
