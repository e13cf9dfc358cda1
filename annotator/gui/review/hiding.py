"""Whether names are hidden, for whom, and the project's people as they are shown then.

Owns the setting: it holds in one project for the person who wished it, until that one ends it or another one
hides names there. Who works next sees names.
"""

from __future__ import annotations

from annotator.gui.desk import Desk
from annotator.gui.review.people import People
from annotator.gui.session import Session
from annotator.project import Project


def names_hidden(desk: Desk) -> bool:
    """Tell whether who works now has hidden the others' names."""
    session = desk.session
    return session is not None and desk.settings.text(_setting(session)) == _wish(session)


def hide_names(desk: Desk, *, on: bool) -> None:
    """Hide names for who works now, or show them again; everybody who shows names is told."""
    session = desk.session
    if session is not None:
        desk.settings.put(_setting(session), _wish(session) if on else "")
        desk.names_changed.emit()


def people_of(desk: Desk, session: Session) -> People:
    """Return the project's people, by letters where names are hidden."""
    return People(
        session.project.annotators(),
        at_work=at_work(session.project),
        hidden=names_hidden(desk),
        open_name=session.annotator,
    )


def at_work(project: Project) -> frozenset[str]:
    """Return who has begun a document of the project. Cheap: from counters."""
    progress = ((person.id, project.progress(person.id)) for person in project.annotators())
    return frozenset(who for who, found in progress if found.done or found.in_progress or found.skipped)


def _setting(session: Session) -> str:
    return f"review/hide_names/{session.project.id}"


def _wish(session: Session) -> str:
    return f"for {session.annotator}"
