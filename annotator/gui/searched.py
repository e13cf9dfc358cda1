"""An open document made ready to be searched: on what that depends, and how it is made.

Owns which view is searched besides the source. Slow for long texts: run `make_ready` in a task.
"""

from __future__ import annotations

from dataclasses import replace

from annotator.gui.opened import OpenDocument
from annotator.gui.tasks import Progress
from annotator.text.searchable import Searchable
from annotator.text.views import View, ViewSettings

Key = tuple[str, ViewSettings, int]


def key_of(opened: OpenDocument) -> Key:
    """Return what a document made ready depends on: the document and the words that its view shows."""
    joins = opened.found.joins if opened.found and opened.switches.settings().join_lines else ()
    return opened.document.id, _words(opened), len(joins)


def _words(opened: OpenDocument) -> ViewSettings:
    """Return the settings of the view, with glosses folded and nothing else."""
    settings = opened.switches.settings(opened.terms)
    return replace(settings, fold_glosses=True, fold_blank_lines=False, folded=frozenset())


def make_ready(opened: OpenDocument, progress: Progress) -> Searchable:
    """Make a document ready to be searched."""
    settings = _words(opened)
    changes = settings != ViewSettings(fold_glosses=True)
    joins = opened.found.joins if opened.found else None
    view = View(opened.text, settings, detected=opened.document.script, joins=joins) if changes else None
    return Searchable.of(opened.text, view, progress.give_way)
