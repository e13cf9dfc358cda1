"""The words for what keys do in the reading pane. Owns no key."""

from __future__ import annotations

from annotator.gui.pane.keys import Do
from annotator.gui.translation import mark

PANE_WORDS: dict[Do, str] = {
    Do.BACK: mark("Caret: one character back"),
    Do.FORWARD: mark("Caret: one character on"),
    Do.WORD_BACK: mark("Caret: one word back"),
    Do.WORD_FORWARD: mark("Caret: one word on"),
    Do.CLAUSE_BACK: mark("Caret: to the clause's start"),
    Do.CLAUSE_FORWARD: mark("Caret: to the clause's end"),
    Do.SENTENCE_BACK: mark("Caret: to the sentence's start"),
    Do.SENTENCE_FORWARD: mark("Caret: to the sentence's end"),
    Do.LINE_UP: mark("Caret: one line up"),
    Do.LINE_DOWN: mark("Caret: one line down"),
    Do.LINE_START: mark("Caret: to the line's start"),
    Do.LINE_END: mark("Caret: to the line's end"),
    Do.PARAGRAPH_BACK: mark("Caret: to the paragraph's start"),
    Do.PARAGRAPH_FORWARD: mark("Caret: to the paragraph's end"),
    Do.SCREEN_UP: mark("Caret: one screen up"),
    Do.SCREEN_DOWN: mark("Caret: one screen down"),
    Do.DOCUMENT_START: mark("Caret: to the document's start"),
    Do.DOCUMENT_END: mark("Caret: to the document's end"),
    Do.GROW: mark("Grow the selection: word, clause, sentence, paragraph"),
    Do.SHRINK: mark("Shrink the selection again"),
    Do.NEXT_SPAN: mark("Next span"),
    Do.PREVIOUS_SPAN: mark("Previous span"),
    Do.START_BACK: mark("Start: one character back"),
    Do.START_FORWARD: mark("Start: one character on"),
    Do.END_BACK: mark("End: one character back"),
    Do.END_FORWARD: mark("End: one character on"),
    Do.REPEAT: mark("Repeat last label"),
    Do.CANCEL: mark("Drop the selection"),
    Do.MENU: mark("Open the menu of what is selected"),
}
