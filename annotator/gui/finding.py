"""What the layers find in an open document: from the project's cache, else by the rules.

Owns when the cache is used. Slow for long texts: `look` has a task do it.
"""

from __future__ import annotations

from dataclasses import replace

from annotator.gui.desk import Desk
from annotator.gui.layers.gathering import RULES, Found, found_of
from annotator.gui.layers.helper import gather_apart
from annotator.gui.opened import OpenDocument
from annotator.gui.session import Session
from annotator.gui.tasks import Progress, Task
from annotator.model.documents import Document
from annotator.project import Project
from annotator.text.layers.analysis import Cancelled
from annotator.text.views import View

__all__ = ["find", "look", "prepare"]


def look(desk: Desk, session: Session, opened: OpenDocument) -> Task:
    """Look an open document through behind the window; the session then takes on what was found."""
    task = desk.tasks.task(lambda progress: prepare(session.project, opened, progress))
    task.succeeded.connect(lambda found: session.set_found(opened.document.id, *found))
    task.failed.connect(desk.refuse)
    task.start()
    return task


def prepare(project: Project, opened: OpenDocument, progress: Progress) -> tuple[Found, View]:
    """Look an open document through, and lay its paragraphs out as they will be shown with what was found."""
    found = find(project, opened.document, opened.text, progress)
    progress.give_way()
    return found, replace(opened, found=found).own_view()


def find(project: Project, document: Document, text: str, progress: Progress) -> Found:
    """Look a document through, or take what the project has cached of it."""
    progress.check()
    zones = project.cached_zones(document.id, RULES)
    if zones is None:
        try:
            zones = gather_apart(text, document.script, lambda: progress.cancelled)
        except Cancelled:
            progress.check()
            return Found()
        meanwhile = project.cached_zones(document.id, RULES)
        if meanwhile is None and not project.read_only:
            project.store_zones(document.id, RULES, zones)
            meanwhile = project.cached_zones(document.id, RULES)  # frozen ones may have a say
        zones = meanwhile or zones
    return found_of(text, zones, project.layer_corrections(document.id), progress.give_way)
