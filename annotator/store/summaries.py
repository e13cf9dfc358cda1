"""What an act did, in a few words: enough for a menu entry. Reads log and tables, writes nothing.

Owns which of an act's changes tells what it was about. Of labels that is decided in `summaries_scheme`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from annotator.errors import UserError
from annotator.model.changes import ActSummary, Change, Fields, load_fields
from annotator.model.spans import Range
from annotator.store.changelog import ChangeLog
from annotator.store.draft import fold_of
from annotator.store.queries import Queries
from annotator.store.shapes import ATTRIBUTE, span_ranges
from annotator.store.summaries_scheme import label_names, scheme_facts

_QUOTE = 24
_TELLING = (
    *("verdict", "span", "document_label", "relation", "state", "document", "label", "scheme", "annotator"),
    *("setting", "layer_correction", "comment", "source"),
)
# Acts that change more than what they are about.
_ABOUT = {
    "MergeLabels": "label",
    "ImportDocuments": "document",
    "SendBack": "state",
    "AddComment": "comment",
    "SetThreadClosed": "comment",
}


@dataclass(frozen=True, slots=True)
class _Told:
    """The change that tells what an act was about: its fields as they are now, before and after."""

    log: ChangeLog
    ask: Queries
    name: str
    change: Change
    alike: list[Change]  # all changes of this kind
    now: Fields
    before: Fields
    after: Fields

    def title(self) -> str:
        """The document's title, also of one whose import is undone."""
        try:
            return _short(self.ask.document(self.change.document).title) if self.change.document else ""
        except UserError:
            fields = fold_of(self.log, "document", self.change.document) or {}
            return _short(str(fields.get("title") or ""))

    def quote(self, passage: Range | None) -> str:
        """A passage's words; without one the document's title."""
        if passage is None:
            return self.title()
        try:
            return _short(self.ask.text(self.change.document)[slice(*passage)])
        except UserError:  # purged since
            return ""

    def place_of(self, kind: str, object_id: str) -> Range | None:
        """The passage of a span or of a relation's head; None for what is on a whole document."""
        fields = fold_of(self.log, kind, object_id) or {}
        if kind == "relation":
            return self.place_of("span", str(fields.get("head")))
        return first_range(fields) if kind == "span" else None


def summary_of(
    log: ChangeLog,
    ask: Queries,
    changes: list[Change],
    name: str,
    count: Callable[[str], int] | None = None,
) -> ActSummary:
    """Return the summary of an act from its changes: its object, that object's label and its passage.

    Where `changes` are only the first of many, `count` tells how many of a kind there are.
    """
    kinds = {change.kind for change in changes}
    about = _ABOUT.get(name, "")
    kind = about if about in kinds else min(kinds, key=_rank)
    alike = [change for change in changes if change.kind == kind]
    first = _first(alike, name)
    told = _Told(
        log,
        ask,
        name,
        first,
        alike,
        fold_of(log, first.kind, first.object) or {},
        load_fields(first.before) if first.before else {},
        load_fields(first.after),
    )
    number = count(kind) if count else len(alike)
    plain = ActSummary(
        act=first.act_id,
        name=name,
        document=first.document,
        objects=tuple(change.object for change in changes),
        annotator=first.annotator,
        wall_time=first.wall_time,
        count=number,
        documents=number if name == "ImportDocuments" and kind == "document" else 0,
    )
    if kind in ("label", "scheme"):
        return replace(plain, **scheme_facts(log, name, changes))
    if name == "ImportDocuments" and kind != "document":
        return replace(plain, quote=told.title(), aspect="onto")
    return replace(plain, **_FACTS[kind](told))


def _first(alike: list[Change], name: str) -> Change:
    """The change that the act was about: what was added, not what had to go for it."""
    if not name.startswith("Add"):
        return alike[0]
    return next((change for change in alike if not load_fields(change.after).get("deleted")), alike[0])


def first_range(fields: Fields) -> Range | None:
    """Return where a span's fields say it begins and ends; None if they hold no ranges."""
    ranges = span_ranges(fields.get("ranges"))
    return (ranges[0][0], ranges[-1][1]) if ranges else None


def _rank(kind: str) -> int:
    return _TELLING.index(kind) if kind in _TELLING else len(_TELLING)


def _short(text: str) -> str:
    text = " ".join(text[: 4 * _QUOTE].split())
    return text if len(text) <= _QUOTE else f"{text[: _QUOTE - 1]}…"


# --- annotations


def _annotation(told: _Told) -> dict[str, Any]:
    """What spans, document labels and relations have alike: the label and which attribute was set."""
    facts: dict[str, Any] = {"label": str(told.after.get("label") or told.now.get("label") or "")}
    attribute = next((field for field in told.after if field.startswith(ATTRIBUTE)), "")
    if told.name.endswith("Attribute") and attribute:
        value = told.after[attribute]
        facts.update(
            other=attribute[len(ATTRIBUTE) :], value=value, aspect="removed" if value is None else ""
        )
    return facts


def _span(told: _Told) -> dict[str, Any]:
    passage = first_range(told.now)
    ranges = span_ranges(told.now.get("ranges"))
    facts = {**_annotation(told), "passage": passage, "quote": told.quote(ranges[0] if ranges else passage)}
    if told.name == "SetSpanNote":
        facts["aspect"] = "" if told.after.get("note") else "removed"
    elif told.name == "SetSpanUnsure":
        facts["aspect"] = "" if told.after.get("unsure") else "removed"
    elif told.name == "AddSpans":
        labels = {load_fields(change.after).get("label") for change in told.alike}
        facts["aspect"] = "mixed" if len(labels) > 1 else ""
    return facts


def _document_label(told: _Told) -> dict[str, Any]:
    return {**_annotation(told), "quote": told.title()}


def _relation(told: _Told) -> dict[str, Any]:
    ends = [told.place_of("span", str(told.now.get(end))) for end in ("head", "tail")]
    facts = {**_annotation(told), "passage": ends[0], "quote": told.quote(ends[0])}
    if not told.name.endswith("Attribute"):
        facts["other"] = told.quote(ends[1])
    return facts


# --- documents and the project


def _state(told: _Told) -> dict[str, Any]:
    return {"label": str(told.after.get("state") or ""), "quote": told.title()}


def _document(told: _Told) -> dict[str, Any]:
    title = told.after.get("title") if told.name == "SetTitle" else ""
    return {"quote": told.title(), "value": _short(str(title or ""))}


def _annotator(told: _Told) -> dict[str, Any]:
    name, before = told.after.get("name") or told.now.get("name"), told.before.get("name")
    aspect = "" if told.name != "SetAnnotator" or "name" in told.after else "colour"
    return {"value": _short(str(name or "")), "other": _short(str(before or "")), "aspect": aspect}


def _setting(told: _Told) -> dict[str, Any]:
    return {"aspect": told.change.object, "value": told.after.get("value")}


def _layer_correction(told: _Told) -> dict[str, Any]:
    start, end = told.now.get("start"), told.now.get("end")
    passage = (start, end) if isinstance(start, int) and isinstance(end, int) else None
    return {
        "aspect": "" if told.now.get("on") else "off",
        "value": str(told.now.get("kind") or ""),
        "passage": passage,
        "quote": told.quote(passage),
    }


# --- review


def _verdict(told: _Told) -> dict[str, Any]:
    """A verdict is told by its target; an addition by what it holds."""
    kind, target = str(told.now.get("target_kind")), str(told.now.get("target") or "")
    there = fold_of(told.log, kind, target) or {} if target else told.now
    own = first_range(told.now)
    passage = own or (told.place_of(kind, target) if target else None)
    if passage is None and there.get("head"):
        passage = told.place_of("span", str(there["head"]))
    decisions = {load_fields(change.after).get("decision") for change in told.alike}
    return {
        "aspect": str(told.now.get("decision") or "") if len(decisions) == 1 else "mixed",
        "label": str(told.now.get("label") or there.get("label") or ""),
        "passage": passage,
        "quote": told.quote(passage),
    }


def _comment(told: _Told) -> dict[str, Any]:
    kind, target = str(told.now.get("target_kind")), str(told.now.get("target") or "")
    facts: dict[str, Any] = {"aspect": ""}
    if told.name == "SetThreadClosed":
        facts["aspect"] = "" if told.after.get("closed") else "open"
    elif told.now.get("thread") not in (None, told.change.object):
        facts["aspect"] = "answer"
    if kind == "label":
        return {**facts, "label": target, "names": label_names(fold_of(told.log, "label", target) or {})}
    passage = told.place_of(kind, target)
    return {**facts, "passage": passage, "quote": told.quote(passage)}


def _source(told: _Told) -> dict[str, Any]:
    return {"quote": told.title()}


_FACTS: dict[str, Callable[[_Told], dict[str, Any]]] = {
    "span": _span,
    "document_label": _document_label,
    "relation": _relation,
    "state": _state,
    "document": _document,
    "source": _source,
    "annotator": _annotator,
    "setting": _setting,
    "layer_correction": _layer_correction,
    "verdict": _verdict,
    "comment": _comment,
}
