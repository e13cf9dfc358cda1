"""Puts the remarks of an import or merge, which are stable codes, into words for a report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from annotator.exchange.report import Entry
from annotator.model.changes import Remark

_RESTORE = "Import it with --restore, or take it out of the trash, to bring it back."

# code: message, next step, whether something was left out
_WORDS: dict[str, tuple[str, str, bool]] = {
    "document_known": ("{title} was in the project already.", "", False),
    "source_added": ("{title} is now also known from {detail}.", "", False),
    "trashed": ("{title} is in the trash and stays there.", _RESTORE, True),
    "restored": ("{title} was brought back from the trash.", "", False),
    "purged": ("{title} was removed from this project for good and is not taken in again.", "", True),
    "label_added": ('The label "{object}" was added to the scheme.', "Give it a name and a colour.", False),
    "label_skipped": ('The scheme has no label "{object}"; what carries it was left out.', "", True),
    "annotation_skipped": ("An annotation on {title} was left out ({detail}).", "", True),
}
_KNOWN = "A known {kind} on {title} differs in {detail}; the one in the project was kept."
_DELETED = "A {kind} on {title} was deleted in this project and stays deleted."


def tell_remarks(
    remarks: Iterable[Remark], titles: Mapping[str, str], places: Mapping[str, tuple[str, int]]
) -> list[Entry]:
    """Return remarks as entries of a report.

    `titles` names documents by their id, `places` the file and line that each came from.
    """
    return [
        _entry(
            remark, titles.get(remark.document) or remark.document[:12], places.get(remark.document, ("", 0))
        )
        for remark in remarks
    ]


def _entry(remark: Remark, title: str, place: tuple[str, int]) -> Entry:
    kind, _, event = remark.code.rpartition("_")
    if event in ("differs", "deleted"):
        message, next_step, left_out = (_KNOWN if event == "differs" else _DELETED), "", True
    else:
        fallback = ("{code} ({title} {object} {detail})", "", True)
        message, next_step, left_out = _WORDS.get(remark.code, fallback)
    parameters: dict[str, object] = {
        "title": title,
        "kind": kind.replace("_", " "),
        "object": remark.object,
        "detail": remark.detail,
        "code": remark.code,
    }
    return Entry(
        remark.code,
        message,
        parameters,
        next_step,
        left_out=left_out,
        file=place[0],
        line=place[1],
        document=remark.document,
        object=remark.object,
    )
