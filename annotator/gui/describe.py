"""Acts in words, for Undo and Redo. Owns which sentence an act gets; the facts come from `ActSummary`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from annotator.gui.act_sentences import SENTENCES
from annotator.gui.layers.words import kind_name
from annotator.gui.pane.looks import value_text
from annotator.gui.panels.document_model import state_name
from annotator.gui.translation import tr
from annotator.model.annotators import ASSIGNMENT
from annotator.model.changes import ActSummary
from annotator.model.documents import State
from annotator.model.scheme import Label, Scheme, named

_QUOTE_LENGTH = 16
_VALUE_LENGTH = 20
_MERGED_BEFORE = "away"  # an older record of a merge does not tell into what


def describe(summary: ActSummary, scheme: Scheme, language: str) -> str:
    """Return what an act did, in the current language, short enough for a menu."""
    label = scheme.by_id.get(summary.label)
    other = scheme.by_id.get(summary.other)
    label_name = label.name(language) if label else named(summary.names, language) or summary.label
    words = {
        "label": label_name,
        "quote": _short(summary.quote or label_name, _QUOTE_LENGTH),
        "other": _short(summary.other, _QUOTE_LENGTH),
        "other_label": other.name(language) if other else summary.other,
        "attribute": _attribute_name(summary, label, language),
        "value": _value(summary, label, language),
        "layer": kind_name(str(summary.value)),
        "setting": summary.aspect.removeprefix(ASSIGNMENT),
        "state": state_name(State(summary.label)) if summary.label in set(State) else "",
        "n": f"{summary.count:,}",
    }
    sentence = sentence_of(summary)
    return " ".join(tr(sentence, **words).split()) if sentence else summary.name


def sentence_of(summary: ActSummary) -> str:
    """Return the sentence for an act, neither translated nor filled in; nothing for one that is unknown."""
    name, aspect = summary.name, summary.aspect
    if aspect.startswith(ASSIGNMENT):
        aspect = "assignment"
    elif name == "MergeLabels" and not summary.label:
        aspect = _MERGED_BEFORE
    keys = [f"{name}:{aspect}"] if aspect else []
    if summary.count > 1:
        keys.append(f"{name}+")
    return next((SENTENCES[key] for key in (*keys, name) if key in SENTENCES), "")


def _short(text: str, most: int) -> str:
    text = " ".join(text.split())
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _attribute_name(summary: ActSummary, label: Label | None, language: str) -> str:
    if isinstance(summary.value, Mapping):  # the attribute itself was changed: what it was called then
        return named(summary.value, language) or summary.other
    attribute = label.attribute(summary.other) if label else None
    return (named(attribute.names, language) if attribute else "") or summary.other


def _value(summary: ActSummary, label: Label | None, language: str) -> str:
    value: Any = summary.value
    attribute = label.attribute(summary.other) if label else None
    return _short(value_text(attribute, value, language) if value not in (None, "") else "", _VALUE_LENGTH)
