"""Acts in words, for Undo and Redo. Owns the sentences; the facts come from `ActSummary`."""

from __future__ import annotations

from annotator.gui.translation import mark, tr
from annotator.model.changes import ActSummary
from annotator.model.scheme import Scheme

_SENTENCES = {
    "AddSpan": mark("label {label} on {quote}"),
    "RelabelSpan": mark("change label to {label} on {quote}"),
    "SetSpanRanges": mark("move the ends of {label} on {quote}"),
    "DeleteSpans": mark("delete {label} on {quote}"),
    "SetSpanNote": mark("note on {quote}"),
    "SetSpanUnsure": mark("unsure on {quote}"),
    "SetSpanAttribute": mark("attribute of {label} on {quote}"),
    "AddDocumentLabel": mark("document label {label}"),
    "RemoveDocumentLabel": mark("take document label {label} off"),
    "SetDocumentLabelAttribute": mark("attribute of document label {label}"),
    "SetState": mark("document state"),
    "SetTitle": mark("title"),
    "TrashDocuments": mark("move to trash"),
    "RestoreDocuments": mark("restore from trash"),
    "AddRelation": mark("relation {label}"),
    "DeleteRelation": mark("delete relation {label}"),
    "RelabelRelation": mark("change relation to {label}"),
    "SetRelationAttribute": mark("attribute of relation {label}"),
    "AddAnnotator": mark("new annotator"),
    "SetAnnotator": mark("annotator's name or colour"),
    "EditScheme": mark("scheme"),
    "ReplaceLabels": mark("labels of the scheme"),
    "MergeLabels": mark("merge labels into {label}"),
    "SetSetting": mark("setting of the project"),
    "AddLayerCorrection": mark("correct a layer on {quote}"),
    "RemoveLayerCorrection": mark("take a layer's correction back"),
    "ImportDocuments": mark("import"),
    "AddVerdict": mark("verdict on {quote}"),
    "AddVerdicts": mark("verdict on {quote}"),
    "SendBack": mark("send back {quote}"),
    "RemoveVerdict": mark("take a verdict back"),
    "AddComment": mark("comment"),
    "SetThreadClosed": mark("close or open a thread"),
}
_QUOTE_LENGTH = 16


def describe(summary: ActSummary, scheme: Scheme, language: str) -> str:
    """Return what an act did, in the current language, short enough for a menu."""
    label = scheme.by_id.get(summary.label)
    name = label.name(language) if label else summary.label
    quote = " ".join(summary.quote.split())
    if len(quote) > _QUOTE_LENGTH:
        quote = quote[: _QUOTE_LENGTH - 1] + "…"
    sentence = _SENTENCES.get(summary.name)
    if sentence is None:
        return summary.name
    return " ".join(tr(sentence, label=name, quote=quote).split())
