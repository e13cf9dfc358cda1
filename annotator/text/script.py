"""Script conversion by opencc, with alignment. The only place that converts; it decides nothing about views.

`convert` gives exactly opencc's own output for the whole text, and says for each length-changing or
word-changing phrase where it came from. Where opencc is not lossless (NUL drops text, a lone surrogate
raises) those characters are kept 1:1.
"""

from __future__ import annotations

import re
import tempfile
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import opencc

from annotator.text import long_lines, opencc_data
from annotator.text.alignment import Alignment

CONFIGURATIONS: tuple[str, ...] = (
    *("s2t", "s2tw", "s2twp", "s2hk", "s2hkp"),
    *("t2s", "t2tw", "t2hk", "t2jp"),
    *("tw2s", "tw2sp", "tw2t"),
    *("hk2s", "hk2sp", "hk2t", "jp2t"),
)
"""All configurations of opencc, by name."""

# opencc holds the interpreter's lock while it converts. 8,000 code points are 32 kB at most, some 1.5 ms.
_CHUNK = 8_000
# A piece of this length that cannot be cut is worth a process of its own.
_LONG = 32_000
# The main thread keeps nobody waiting but itself; larger pieces cost a tenth less.
_MAIN_CHUNK = 1_000_000
# opencc keeps an ideographic description sequence of up to 64 code points whole, whatever is in it.
_SEQUENCE = 64
_OPERATOR = re.compile("[\u2ff0-\u2fff]")
_CUT = re.compile(f"[{re.escape(opencc_data.CUT_AFTER)}]")
_LOST = re.compile(f"[\0\ud800-\udfff{opencc_data.MARK}]")
# Noncharacters and, in a text that holds all of these, the last private plane.
_STAND_INS = [*range(0xFDD1, 0xFDF0), *range(0x100000, 0x10FFFE)]
_lock = threading.Lock()


class UnknownConfiguration(ValueError):
    """A name that is none of `CONFIGURATIONS`."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """How a configuration is run. `name`: the run for the text. `units`: the run that tells the units, None
    when the configuration is 1:1; `complete`: its text, too, is the whole conversion's."""

    name: str
    units: str | None = None
    complete: bool = True
    lengths: dict[str, tuple[int, int]] = field(default_factory=dict)


def convert(text: str, configuration: str) -> tuple[str, Alignment]:
    """The text in another script and the alignment from `text` to it, in code points.

    Units are the phrases that opencc's phrase dictionaries replaced; everything else is 1:1. Raises
    UnknownConfiguration.
    """
    plan = _plan(configuration)
    return _losslessly(text, _one_to_one if plan.units is None else _with_units, plan)


def convert_text(text: str, configuration: str) -> str:
    """The text in another script, without alignment. Raises UnknownConfiguration."""
    return _losslessly(text, _text_only, _plan(configuration))[0]


def _losslessly(
    text: str, make: Callable[[str, _Plan], tuple[str, Alignment]], plan: _Plan
) -> tuple[str, Alignment]:
    """Convert, with the characters that opencc would lose swapped for one that it does not know.

    opencc neither moves, drops nor doubles a character that no dictionary holds, so they are put back in
    their order.
    """
    if "\0" not in text and opencc_data.MARK not in text:
        try:
            return make(text, plan)
        except UnicodeEncodeError:
            pass  # a lone surrogate: rare enough to find out this way
    lost = [*_LOST.findall(text), ""]
    stand_in = stand_in_for(text)
    view, alignment = make(_LOST.sub(stand_in, text), plan)
    pieces = zip(view.split(stand_in), lost, strict=True)
    return "".join([part for pair in pieces for part in pair]), alignment


def _one_to_one(text: str, plan: _Plan) -> tuple[str, Alignment]:
    view, _ = _text_only(text, plan)
    if len(view) != len(text):
        raise opencc_data.BrokenPremise(f"opencc's {plan.name} changed the length of a text")
    return view, Alignment.identity(len(text))


def _text_only(text: str, plan: _Plan) -> tuple[str, Alignment]:
    return "".join([_run(plan.name, chunk) for chunk in _chunks(text)]), Alignment.identity(0)


def _with_units(text: str, plan: _Plan) -> tuple[str, Alignment]:
    assert plan.units is not None
    made = Alignment(0, 0)
    source_at = view_at = 0
    pieces: list[str] = []
    for chunk in _chunks(text):
        parts = _run(plan.units, chunk).split(opencc_data.MARK)
        source_at, view_at = _read(parts, plan.lengths, made, (source_at, view_at))
        pieces.append("".join(parts) if plan.complete else _run(plan.name, chunk))
    view = "".join(pieces)
    if (source_at, view_at) != (len(text), len(view)):
        raise opencc_data.BrokenPremise(f"opencc's {plan.name} changed a length that it did not mark")
    if not made.source_starts:
        return view, Alignment.identity(len(text))
    columns = (made.source_starts, made.source_ends, made.view_starts, made.view_ends)
    return view, Alignment(len(text), len(view), *columns)


def _read(
    parts: list[str], lengths: dict[str, tuple[int, int]], into: Alignment, at: tuple[int, int]
) -> tuple[int, int]:
    """Append the units of one run's output, split at its marks, and take out the codes behind the marks.
    Returns where both texts have got to."""
    source_at, view_at = at[0] + len(parts[0]), at[1] + len(parts[0])
    source_starts, source_ends = into.source_starts.append, into.source_ends.append
    view_starts, view_ends = into.view_starts.append, into.view_ends.append
    for index in range(1, len(parts)):
        part = parts[index]
        key, value = lengths[part[0]]
        source_starts(source_at)
        view_starts(view_at)
        source_ends(source_at + key)
        view_ends(view_at + value)
        parts[index] = part[1:]
        source_at += key + len(part) - 1 - value
        view_at += len(part) - 1
    return source_at, view_at


def stand_in_for(text: str) -> str:
    """A character that neither the text nor any dictionary holds, so that opencc leaves it where it is."""
    return next(char for char in map(chr, _STAND_INS) if char not in text)


def _chunks(text: str) -> Iterator[str]:
    """Pieces that convert as the whole does, of limited length; longer where none can be cut."""
    start, size = 0, _MAIN_CHUNK if _on_main_thread() else _CHUNK
    while len(text) - start > size:
        end = _cut_before(text, start, start + size) or _cut_behind(text, start + size)
        yield text[start:end]
        start = end
    if start < len(text):
        yield text[start:]


def safe_cut(text: str, limit: int, start: int) -> int:
    """The last offset in (start, limit] at which a text may be cut without changing its conversion; `limit`
    itself when there is none."""
    return _cut_before(text, start, limit) or limit


def _cut_before(text: str, start: int, limit: int) -> int:
    """The last safe cut in (start, limit], or 0. A newline is preferred, any other is as good."""
    while limit > start:
        cut = text.rfind("\n", start, limit) + 1
        if not cut:
            cut = 1 + max(text.rfind(char, start, limit) for char in opencc_data.CUT_AFTER)
        operator = _OPERATOR.search(text, max(start, cut - _SEQUENCE), cut)
        if operator is None:
            return cut
        limit = operator.start()
    return 0


def _cut_behind(text: str, limit: int) -> int:
    """The first safe cut after limit, or the text's end."""
    for found in _CUT.finditer(text, limit):
        if not _OPERATOR.search(text, max(0, found.end() - _SEQUENCE), found.end()):
            return found.end()
    return len(text)


def _run(run: str, text: str) -> str:
    """One run of opencc. A long piece goes to another process when this is not the main thread: opencc
    holds the interpreter's lock, and the window must not wait for a thread behind it."""
    if len(text) > _LONG and not _on_main_thread():
        answer = long_lines.convert(run, text)
        if answer is not None:
            return answer
    return run_here(run, text)


def _on_main_thread() -> bool:
    return threading.current_thread() is threading.main_thread()


def run_here(run: str, text: str) -> str:
    """One run of opencc in this process: a configuration's name, or that name and `+` for its marked form.
    The text must be free of what opencc loses."""
    return str(_converter(run).convert(text))


@cache
def _converter(run: str) -> opencc.OpenCC:
    # False everywhere: the rare-character dictionaries give results that many fonts cannot show.
    if not run.endswith("+"):
        return opencc.OpenCC(str(opencc_data.folder() / f"{run}.json"), False)
    form = opencc_data.marked(run[:-1])
    assert form is not None
    with tempfile.TemporaryDirectory(prefix="annotator-") as place:
        file = Path(place) / "marked.json"
        file.write_text(form.text, "utf-8")
        return opencc.OpenCC(str(file), False)


@cache
def _plan(configuration: str) -> _Plan:
    if configuration not in CONFIGURATIONS:
        raise UnknownConfiguration(
            f"{configuration!r} is no opencc configuration: {', '.join(CONFIGURATIONS)}"
        )
    with _lock:
        opencc_data.ensure_premise()
        form = opencc_data.marked(configuration)
    if form is None:
        return _Plan(configuration)
    return _Plan(configuration, f"{configuration}+", form.complete, form.lengths)
