"""Marks words that a machine converted wrongly in a Traditional text: 乾部 for 幹部, 戰斗 for 戰鬥.

Owns the comparison with the round trip to Simplified and back, and the pairs of characters in which both are
right. Only Traditional documents are looked at; the trip is made without glosses, which break words. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from annotator.text import opencc_data
from annotator.text.layers.glosses import find_glosses
from annotator.text.layers.plain import PlainText
from annotator.text.layers.zones import Zone
from annotator.text.script import convert_text

_PIECE = 32

# As written, and as the round trip gives it: pairs of which good usage somewhere knows both.
_PAIRS = """
了瞭 佈布 借藉 偽僞 僞偽 僱雇 兇凶 凶兇 劃畫 匯彙 匯滙 占佔 只祇 台臺 吃喫 吊弔 周週 唇脣
唸念 啓啟 喂餵 喫吃 嘆歎 嘗嚐 嚐嘗 回迴 奸姦 妝粧 姊姐 姦奸 岳嶽 峯峰 巨鉅 布佈 弔吊 念唸
慾欲 才纔 扎紮 托託 晒曬 曬晒 杰傑 棱稜 欲慾 歎嘆 汙污 污汙 泄洩 注註 洩泄 涌湧 游遊 溼濕
濕溼 灶竈 烟煙 煙菸 爲為 牀床 畫劃 痹痺 痺痹 眞真 着著 祇只 秘祕 稜棱 竈灶 簽籤 粽糉 糉粽
綫線 纔才 羣群 脣唇 臺台 艷豔 菸煙 葱蔥 藉借 藴蘊 衞衛 裏裡 註注 説說 讚贊 贊讚 踪蹤 蹤踪
迴回 鈎鉤 閑閒 雇僱 餵喂 鬭鬥 麪麵
"""
_BOTH_RIGHT = frozenset(_PAIRS.split())
# Surnames and particles that the trip always changes: only beside these are they certainly wrong.
_ONLY_BESIDE = {
    "范": re.compile("(?<=[示規模典師風防軌垂就])范|范(?=[圍例本疇文式])"),
    "于": re.compile(
        "(?<=[關由對處屬基低高大小少多至終敢位善用利鑒臨忠等急勇樂便適出長甘在源限已眼務一中同溺])于"
    ),
    "沈": re.compile("沈(?=陽)"),
    "姜": re.compile("(?<=生)姜"),
    "余": re.compile("(?<=[其多剩業盈殘年歲個名條次億萬])余|余(?=[額下])"),
}
# What the trip brings back unchanged although it is wrong.
_KNOWN = (
    ("乾", re.compile("(?<=正在)乾(?![燥涸杯])|乾(?=[部警群勁將線]|事情|實事)|(?<=[骨苦實])乾(?!燥)"), "幹"),
    ("干", re.compile("干(?=部)"), "幹"),
    ("昇", re.compile("昇(?=[級格幅學值遷溫])|(?<=[提晉])昇"), "升"),
)


def find_overconversion(
    text: str,
    detected: str,
    *,
    plain: PlainText | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> list[Zone]:
    """Return what was converted wrongly, as zones of the kind `overconversion`, sorted and disjoint.

    `detail` is what the character would be. Empty unless `detected` is hant. `plain` is the text without its
    glosses, if it is known already. `cancelled` is asked now and then; then the rest is left out.
    """
    if detected != "hant":
        return []
    plain = plain or PlainText(text, find_glosses(text))
    zones: list[Zone] = []
    for start, end in plain.chunks(cancelled):
        zones += _wrong(plain, start, end)
    return zones


def _wrong(plain: PlainText, start: int, end: int) -> Iterator[Zone]:
    chunk, simplified = plain.text[start:end], plain.simplified[start:end]
    meant = _back_to_traditional(simplified)
    known = dict(_known(chunk))
    for index in sorted({*_differences(chunk, meant), *known}):
        written, other = chunk[index], known.get(index, meant[index])
        if written != other and _is_wrong(chunk, index, written, other):
            reason = "not_converted" if simplified[index] == written else "over_converted"
            at = plain.source(start + index)
            yield Zone("overconversion", at, at + 1, reason, other)


def _back_to_traditional(simplified: str) -> str:
    """Return what s2tw gives, but in half its time: its last stage only swaps a few single characters."""
    meant = convert_text(simplified, "s2t")
    for one, other in _taiwan_variants():
        if one in meant:
            meant = meant.replace(one, other)
    return meant


@cache
def _taiwan_variants() -> tuple[tuple[str, str], ...]:
    entries = opencc_data.all_entries("TWVariants")
    return tuple((one, other[0]) for one, other in entries.items() if len(one) == len(other[0]) == 1)


def _known(chunk: str) -> Iterator[tuple[int, str]]:
    """Yield the places where the trip is known to miss what is right, with what is right."""
    for mark, pattern, right in _KNOWN:
        at = chunk.find(mark)
        while at >= 0:
            if pattern.match(chunk, at):
                yield at, right
            at = chunk.find(mark, at + 1)


def _differences(one: str, other: str) -> Iterator[int]:
    """Yield the offsets at which two texts of one length differ; equal pieces are compared at once."""
    for start in range(0, len(one), _PIECE):
        piece, against = one[start : start + _PIECE], other[start : start + _PIECE]
        if piece != against:
            yield from (
                start + index for index, (a, b) in enumerate(zip(piece, against, strict=True)) if a != b
            )


def _is_wrong(chunk: str, index: int, written: str, other: str) -> bool:
    if written + other in _BOTH_RIGHT:
        return False
    beside = _ONLY_BESIDE.get(written)
    return beside is None or bool(beside.match(chunk, index))
