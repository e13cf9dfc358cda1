"""What each act is called in the menu. Owns these sentences; `describe` chooses and fills them.

A key is the act's class name; behind a colon the aspect of `ActSummary`; `+` stands for several things. What
is not here by its aspect goes by the bare name.
"""

from __future__ import annotations

from annotator.gui.translation import mark

_SPANS = {
    "AddSpan": mark("label {label} on {quote}"),
    "AddSpans": mark("label {label} on {quote}"),
    "AddSpans+": mark("label {label} on {n} passages, the first {quote}"),
    "AddSpans:mixed": mark("label {n} passages, the first {quote}"),
    "RelabelSpan": mark("change label to {label} on {quote}"),
    "SetSpanRanges": mark("move the ends of {label} on {quote}"),
    "DeleteSpans": mark("delete {label} on {quote}"),
    "DeleteSpans+": mark("delete {n} spans, the first on {quote}"),
    "SetSpanNote": mark("note of {label} on {quote}"),
    "SetSpanNote:removed": mark("remove the note of {label} on {quote}"),
    "SetSpanUnsure": mark("mark {label} on {quote} as unsure"),
    "SetSpanUnsure:removed": mark("mark {label} on {quote} as sure"),
    "SetSpanAttribute": mark("set {attribute} to {value}: {label} on {quote}"),
    "SetSpanAttribute:removed": mark("remove {attribute}: {label} on {quote}"),
}
_DOCUMENTS = {
    "AddDocumentLabel": mark("document label {label} on {quote}"),
    "RemoveDocumentLabel": mark("take document label {label} off {quote}"),
    "SetDocumentLabelAttribute": mark("set {attribute} to {value}: {label} on {quote}"),
    "SetDocumentLabelAttribute:removed": mark("remove {attribute}: {label} on {quote}"),
    "SetState": mark("set {quote} to {state}"),
    "SetTitle": mark("change the title to {value}"),
    "TrashDocuments": mark("move {quote} to trash"),
    "TrashDocuments+": mark("move {n} documents to trash"),
    "RestoreDocuments": mark("restore {quote} from trash"),
    "RestoreDocuments+": mark("restore {n} documents from trash"),
    "PurgeDocuments": mark("remove a document for good"),
    "PurgeDocuments+": mark("remove {n} documents for good"),
    "ImportDocuments": mark("import {quote}"),
    "ImportDocuments+": mark("import {n} documents"),
    "ImportDocuments:onto": mark("import annotations on {quote}"),
}
_RELATIONS = {
    "AddRelation": mark("relation {label} from {quote} to {other}"),
    "DeleteRelation": mark("delete relation {label} from {quote} to {other}"),
    "RelabelRelation": mark("change relation to {label} from {quote} to {other}"),
    "SetRelationAttribute": mark("set {attribute} to {value}: relation {label} from {quote}"),
    "SetRelationAttribute:removed": mark("remove {attribute}: relation {label} from {quote}"),
}
_PROJECT = {
    "AddAnnotator": mark("new annotator {value}"),
    "SetAnnotator": mark("rename annotator {other} to {value}"),
    "SetAnnotator:colour": mark("change the colour of annotator {value}"),
    "SetSetting": mark("setting {setting} of the project"),
    "SetSetting:terms": mark("change the project's own terms"),
    "SetSetting:blind": mark("change blind review"),
    "SetSetting:gold_rule": mark("change what becomes gold"),
    "SetSetting:adjudicators": mark("change who adjudicates"),
    "SetSetting:guidelines": mark("edit the guidelines"),
    "SetSetting:name": mark("change the project's name"),
    "SetSetting:assignment": mark("assign documents to {setting}"),
    "AddLayerCorrection": mark("mark as {layer}: {quote}"),
    "AddLayerCorrection:off": mark("mark as not {layer}: {quote}"),
    "RemoveLayerCorrection": mark("take the correction back that this is {layer}: {quote}"),
    "RemoveLayerCorrection:off": mark("take the correction back that this is not {layer}: {quote}"),
}
_LABELS = {
    "added": mark("add label {label}"),
    "removed": mark("remove label {label}"),
    "retired": mark("retire {label}"),
    "restored": mark("use {label} again"),
    "name": mark("rename label {other} to {value}"),
    "colour": mark("recolour {label}"),
    "key": mark("change the key of {label} to {value}"),
    "key_removed": mark("remove the key of {label}"),
    "parent": mark("move {label} into {other_label}"),
    "parent_removed": mark("move {label} out of its group"),
    "swapped": mark("let {label} and {other_label} change places"),
    "order": mark("move {label} above {other_label}"),
    "definition": mark("definition of {label}"),
    "boundary": mark("boundaries of {label}"),
    "examples": mark("examples of {label}"),
    "attribute": mark("change attribute {attribute} of {label}"),
    "attribute_added": mark("add attribute {attribute} to {label}"),
    "attribute_removed": mark("remove attribute {attribute} of {label}"),
    "attributes": mark("attributes of {label}"),
    "form": mark("how {label} is drawn"),
    "exclusive": mark("whether labels of {label} exclude each other"),
    "ends": mark("what {label} may join"),
    "kind": mark("what {label} is put on"),
    "several": mark("several properties of {label}"),
    "many": mark("change {n} labels of the scheme"),
    "many_added": mark("add {n} labels"),
    "many_retired": mark("retire {n} labels"),
    "many_restored": mark("use {n} labels again"),
    "scheme_name": mark("rename the scheme to {value}"),
    "overlap": mark("let spans overlap"),
    "no_overlap": mark("keep spans from overlapping"),
}
_REVIEW = {
    "AddVerdict": mark("verdict on {quote}"),
    "AddVerdict:accept": mark("accept {label} on {quote}"),
    "AddVerdict:reject": mark("reject {label} on {quote}"),
    "AddVerdict:correct": mark("correct to {label} on {quote}"),
    "AddVerdict:add": mark("add what was missed: {label} on {quote}"),
    "AddVerdicts": mark("verdict on {quote}"),
    "AddVerdicts+": mark("{n} verdicts, the first on {quote}"),
    "RemoveVerdict": mark("take the verdict back on {label}, {quote}"),
    "SendBack": mark("send back {quote}"),
    "AddComment": mark("comment on {quote}"),
    "AddComment:answer": mark("answer on {quote}"),
    "SetThreadClosed": mark("close the thread on {quote}"),
    "SetThreadClosed:open": mark("open the thread on {quote} again"),
}

SENTENCES: dict[str, str] = {
    **_SPANS,
    **_DOCUMENTS,
    **_RELATIONS,
    **_PROJECT,
    **_REVIEW,
    **{f"EditScheme:{aspect}": text for aspect, text in _LABELS.items()},
    **{f"ReplaceLabels:{aspect}": text for aspect, text in _LABELS.items()},
    "EditScheme": mark("change the scheme"),
    "ReplaceLabels": mark("change the scheme"),
    "MergeLabels": mark("merge {other_label} into {label}"),
    "MergeLabels:away": mark("merge {other_label} into another label"),
}
