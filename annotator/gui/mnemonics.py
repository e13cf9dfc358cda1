"""The letters by which menus and their entries are chosen from the keyboard, and how they are written.

Owns the letters, the same in every language, so that hands keep them: with Alt they open a menu, in an open
menu they choose an entry. A text is shown with its letter in menus only.
"""

from __future__ import annotations

import re

MENU_LETTERS = {"file": "F", "edit": "E", "view": "V", "annotate": "A", "review": "R", "help": "H"}

SUBMENU_LETTERS = {
    "recent": "R",
    "script": "S",
    "configurations": "A",
    "layers": "L",
    "zones": "W",
    "parts": "P",
    "theme": "H",
    "language": "G",
    "labels": "A",
    "ends": "V",
    "state": "T",
    "document_labels": "L",
}

# By the beginning of an action's id: the rest of it, and its letter.
_LETTERS = {
    "file": "new N, open O, import I, export E, save_copy S, merge M, bundle B, save_document D, print P,"
    " trash T, annotator W, settings G, close C, quit Q",
    "edit": "undo U, redo R, copy C, copy_source S, select_all W, find F, find_next N, find_previous P,"
    " title T, trash_document M",
    "view": "palette F, two_panes T, outline O, suspicions U, zoom_in I, zoom_out Z, zoom_reset C,"
    " documents D, labels B, others R, menus M, next_part N, previous_part V",
    "terms": "edit E",
    "script": "source W, hans S, hant T, tw A, hk H, phrases P",
    "layer": "glosses G, chrome C, repeats R, damage D, blanks B, joins J, blank_lines L, terms T,"
    " fold_chrome F, fold_repeats E",
    "zone": "next N, previous P, first G, fold F, wrong O, chrome C, repeat R, restore T",
    "part": "next N, previous P, whole W",
    "theme": "system S, light L, dark D, contrast H",
    "language": "zh_CN S, zh_TW T, en E",
    "annotate": "repeat R, relabel C, attributes E, note N, unsure U, delete D, scheme H, another_look B",
    "ends": "start_back B, start_on S, end_back K, end_on E",
    "range": "add S, drop G",
    "relation": "draw W",
    "span": "next X, previous P",
    "state": "new N, in_progress I, done D, skipped S",
    "document": "finish O, unfinished F, next M, previous I",
    "review": "open R, next N, previous P, both T, correct C, reject J, add M, rest A, back S, comment O,"
    " ask Q, close_thread L, comment_label B, guidelines G, threads H, feedback W, hide_names I,"
    " differences_only D, order U, rules V, assign K, agreement E",
    "help": "keys K, about A",
}
ACTION_LETTERS = {
    f"{group}.{pair.split()[0]}": pair.split()[1]
    for group, pairs in _LETTERS.items()
    for pair in pairs.split(",")
}


def with_letter(text: str, letter: str) -> str:
    """Return a menu's text with the letter that chooses it: `&Open…`, `打开(&O)…`."""
    plain = text.replace("&", "&&")
    if plain[:1].isascii():  # else it is Chinese, whatever is quoted in it
        for pattern in (rf"\b{letter}", letter):
            place = re.search(pattern, plain, re.IGNORECASE)
            if place is not None:
                return f"{plain[: place.start()]}&{plain[place.start() :]}"
    return f"{plain.removesuffix('…')}(&{letter}){'…' if plain.endswith('…') else ''}"
