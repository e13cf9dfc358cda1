"""Markdown as the interface sets text: its sizes, its spaces, a hairline for a rule, upright Chinese.

Owns how a page of Markdown looks. What stands in it comes from elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex
from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor, QTextFormat, QTextFragment
from PySide6.QtWidgets import QTextBrowser

from annotator.gui.theme import Theme

BODY, HEADINGS = 12, {1: 18, 2: 13, 3: 12}  # px
BEFORE, AFTER = {1: 16, 2: 24, 3: 12}, {1: 8, 2: 4, 3: 2}  # px around a heading of a level
PARAGRAPH, ITEM, RULE = 8, 2, 16  # px below or around the others
INDENT = 16  # px of a list
PITCH = 145  # of a line, in percent
_HAN = regex.compile(r"\p{Han}")
_RULE = QTextFormat.Property.BlockTrailingHorizontalRulerWidth


def show_markdown(page: QTextBrowser, markdown: str, theme: Theme) -> None:
    """Show Markdown on a page."""
    page.setMarkdown(markdown)
    page.document().setIndentWidth(INDENT)
    cursor = QTextCursor(page.document())
    cursor.beginEditBlock()
    block = page.document().begin()
    while block.isValid():
        _set_block(cursor, block, theme)
        block = block.next()
    cursor.endEditBlock()
    page.moveCursor(QTextCursor.MoveOperation.Start)


def _set_block(cursor: QTextCursor, block: QTextBlock, theme: Theme) -> None:
    spaced = QTextBlockFormat(block.blockFormat())
    level = min(spaced.headingLevel(), max(HEADINGS))
    listed = block.textList() is not None
    before, after = 0, ITEM if listed else PARAGRAPH
    if spaced.hasProperty(_RULE):
        before = after = RULE
        spaced.setBackground(theme.line)  # the colour that Qt draws a rule in
    elif level:
        before, after = BEFORE[level] if block.position() else 0, AFTER[level]
    spaced.setTopMargin(before)
    spaced.setBottomMargin(after)
    spaced.setLineHeight(PITCH, int(QTextBlockFormat.LineHeightTypes.ProportionalHeight.value))
    cursor.setPosition(block.position())
    cursor.setBlockFormat(spaced)
    for fragment in list(_fragments(block)):
        _set_words(cursor, fragment, HEADINGS.get(level, BODY))


def _set_words(cursor: QTextCursor, fragment: QTextFragment, size: int) -> None:
    written = fragment.charFormat()
    written.clearProperty(QTextFormat.Property.FontSizeAdjustment)
    written.setProperty(QTextFormat.Property.FontPixelSize, size)
    if written.fontItalic() and _HAN.search(fragment.text()):  # Chinese has no slanted form
        written.setFontItalic(False)
        written.setFontWeight(700)
    cursor.setPosition(fragment.position())
    cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
    cursor.setCharFormat(written)


def _fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    at = block.begin()
    while not at.atEnd():
        yield at.fragment()
        at += 1
