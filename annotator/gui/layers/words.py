"""What a zone says in words: its layer, why it was marked, what is suspected; a script's shares; what a
conversion does.

Owns these strings; nothing is drawn or decided here.
"""

from __future__ import annotations

from annotator.gui.translation import tr
from annotator.text.layers.zones import Zone
from annotator.text.profile import ScriptProfile


def kind_name(kind: str) -> str:
    """Return the name of a zone's layer."""
    names = {
        "chrome": tr("Chrome"),
        "repeat": tr("Repeats"),
        "damage": tr("Damage"),
        "overconversion": tr("Over-conversion"),
    }
    return names.get(kind, kind)


def reason_text(zone: Zone) -> str:
    """Return why a place is suspected or marked, in the current language; nothing for an unknown reason."""
    if zone.kind == "overconversion":
        return tr("left unconverted") if zone.reason == "not_converted" else tr("wrongly converted")
    names = {
        "replacement": tr("a character that could not be decoded"),
        "lone_half": tr("half of a character"),
        "half_character": tr("half of a character"),
        "private_use": tr("a character without a meaning"),
        "control": tr("a control character"),
        "mojibake": tr("read in a wrong encoding"),
        "garbled": tr("bytes cut at the wrong place"),
        "lost_characters": tr("lost characters"),
        "lost_quote": tr("a lost quotation mark"),
        "lost_digits": tr("lost digits or characters between figures"),
        "orphan_gloss": tr("the end of a reading whose character is lost"),
        "stray_gloss": tr("a reading of no character"),
        "similar_character": tr("a character that looks alike"),
        "corrected": tr("marked by a person"),
    }
    return names.get(zone.reason, "")


def suspicion(zone: Zone) -> str:
    """Return why a place is suspected and what may have stood there."""
    reason = reason_text(zone) or kind_name(zone.kind)
    return tr("{reason}; suspected: {detail}", reason=reason, detail=zone.detail) if zone.detail else reason


def script_name(detected: str) -> str:
    """Return the name of a detected script; "none": no character tells."""
    names = {"hans": tr("Simplified"), "hant": tr("Traditional"), "mixed": tr("Mixed script")}
    return names.get(detected, tr("Neither Simplified nor Traditional"))


def configuration_name(name: str) -> str:
    """Return what a configuration of opencc does, with its name."""
    ends = {
        "s": tr("Simplified"),
        "t": tr("Traditional"),
        "tw": tr("Taiwan standard"),
        "twp": tr("Taiwan with phrases"),
        "hk": tr("Hong Kong standard"),
        "hkp": tr("Hong Kong with phrases"),
        "jp": tr("Japanese kanji"),
        "sp": tr("Simplified with phrases"),
    }
    source, _, target = name.partition("2")
    return f"{ends.get(source, source)} → {ends.get(target, target)}  ({name})"


def shares(profile: ScriptProfile) -> str:
    """Return how many of the Han characters are of each script, in per cent."""
    total = profile.simplified + profile.traditional + profile.neutral
    if not total:
        return tr("No Chinese characters")
    only = [
        round(100 * part / total, 1) for part in (profile.simplified, profile.traditional, profile.neutral)
    ]
    return tr(
        "{script}: {hans} % only Simplified, {hant} % only Traditional, {both} % in both",
        script=script_name(profile.detected),
        hans=only[0],
        hant=only[1],
        both=only[2],
    )
