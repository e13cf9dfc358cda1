"""Which font families draw which script on which system.

Owns the family lists and the way fonts are rendered; it never loads fonts from files. Families are named per
script, because one character has other strokes in Simplified, Traditional and Hong Kong text.
"""

from __future__ import annotations

import sys

from PySide6.QtGui import QFont, QFontDatabase

ARTICLE_SIZE = 18
INTERFACE_SIZE = 12

_SANS = {
    "linux": {
        "hans": ["Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "WenQuanYi Micro Hei"],
        "hant": ["Noto Sans CJK TC", "Noto Sans TC", "Source Han Sans TC", "WenQuanYi Micro Hei"],
        "hk": ["Noto Sans CJK HK", "Noto Sans HK", "Noto Sans CJK TC", "WenQuanYi Micro Hei"],
    },
    "win32": {
        "hans": ["Microsoft YaHei UI", "Microsoft YaHei"],
        "hant": ["Microsoft JhengHei UI", "Microsoft JhengHei"],
        "hk": ["Microsoft JhengHei UI", "Microsoft JhengHei"],
    },
    "darwin": {"hans": ["PingFang SC"], "hant": ["PingFang TC"], "hk": ["PingFang HK", "PingFang TC"]},
}
_SERIF = {
    "linux": {
        "hans": ["Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC"],
        "hant": ["Noto Serif CJK TC", "Noto Serif TC", "Source Han Serif TC"],
        "hk": ["Noto Serif CJK HK", "Noto Serif CJK TC"],
    },
    "win32": {"hans": ["SimSun"], "hant": ["PMingLiU"], "hk": ["PMingLiU"]},
    "darwin": {"hans": ["Songti SC"], "hant": ["Songti TC"], "hk": ["Songti TC"]},
}
# The Windows serif families have bitmaps below this size.
_WINDOWS_SERIF_FROM = 20

_FORMS = {
    "hans": "hans",
    "hant": "hant",
    "tw": "hant",
    "twp": "hant",
    "hk": "hk",
    "hkp": "hk",
    "zh_CN": "hans",
    "zh_TW": "hant",
}


def families(
    script: str, *, serif: bool = False, detected: str = "hans", size: int = ARTICLE_SIZE
) -> list[str]:
    """Return the families for a view's script, one of VIEW_SCRIPTS or an opencc configuration, best first.

    As written, the detected script (`hans`, `hant`, `mixed`, `none`) decides. A configuration counts as the
    script that it converts to.
    """
    platform = sys.platform if sys.platform in _SANS else "linux"
    forms = _FORMS.get(script) or _FORMS.get(_target(script)) or _FORMS.get(detected) or "hans"
    if serif and (platform != "win32" or size >= _WINDOWS_SERIF_FROM):
        return [*_SERIF[platform][forms], *_SANS[platform][forms]]
    return list(_SANS[platform][forms])


def _target(configuration: str) -> str:
    target = configuration.rpartition("2")[2]
    return {"s": "hans", "sp": "hans", "t": "hant"}.get(target, target)


def article_font(
    script: str, size: int, *, detected: str = "hans", serif: bool = False, bold: bool = False
) -> QFont:
    """Return the font of an article's text at `size` pixels."""
    return _rendered(families(script, serif=serif, detected=detected, size=size), size, bold=bold)


def interface_font(language: str, size: int = INTERFACE_SIZE, *, bold: bool = False) -> QFont:
    """Return the font of panels and label words in an interface language (`zh_CN`, `zh_TW`, `en`)."""
    return _rendered(families(language), size, bold=bold)


def _rendered(names: list[str], size: int, *, bold: bool) -> QFont:
    font = QFont()
    font.setFamilies(names)
    font.setPixelSize(size)
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias | QFont.StyleStrategy.NoSubpixelAntialias)
    return font


def has_cjk_font() -> bool:
    """Tell whether any installed font can show Chinese. Needs a QGuiApplication."""
    systems = QFontDatabase.WritingSystem
    chinese = (systems.SimplifiedChinese, systems.TraditionalChinese)
    return any(QFontDatabase.families(system) for system in chinese)
