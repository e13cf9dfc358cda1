"""The first act of a project: its identity, its scheme and its name."""

from __future__ import annotations

from annotator.model.scheme import Scheme
from annotator.store.acts_scheme import put_scheme
from annotator.store.changelog import ChangeLog
from annotator.store.database import Database
from annotator.store.draft import Draft
from annotator.store.queries import Queries


def start_project(db: Database, identity: str, scheme: Scheme, name: str) -> None:
    """Fill an empty project file. The first act has no annotator: nobody works yet."""
    with db.writing():
        db.execute("INSERT INTO meta (name, value) VALUES ('project', ?)", (identity,))
        draft = Draft(db, ChangeLog(db), Queries(db), scheme, "")
        put_scheme(draft, scheme)
        draft.put("setting", "", "name", {"value": name})
        draft.write(name="CreateProject", view="source")
