"""How a project begins: with a first act of its own, or with changes of the project it is to be part of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from annotator.model.changes import Change
from annotator.model.scheme import Scheme
from annotator.store.acts_scheme import put_scheme
from annotator.store.changelog import ChangeLog
from annotator.store.database import Database
from annotator.store.draft import Draft
from annotator.store.merging import Progress
from annotator.store.queries import Queries
from annotator.store.review_counts import RulesOf
from annotator.store.taking_in import take_in


def start_project(db: Database, identity: str, scheme: Scheme, name: str) -> None:
    """Fill an empty project file. The first act has no annotator: nobody works yet."""
    with db.writing():
        db.execute("INSERT INTO meta (name, value) VALUES ('project', ?)", (identity,))
        draft = Draft(db, ChangeLog(db), Queries(db), scheme, "")
        put_scheme(draft, scheme)
        draft.put("setting", "", "name", {"value": name})
        draft.write(name="CreateProject", view="source")


def start_from_changes(
    db: Database,
    identity: str,
    rows: Iterable[Change],
    texts: Mapping[str, str],
    *,
    rules_of: RulesOf,
    progress: Progress,
) -> None:
    """Fill an empty project file with changes of the project that has this identity. Raises UserError."""
    with db.writing():
        db.execute("INSERT INTO meta (name, value) VALUES ('project', ?)", (identity,))
        take_in(db, ChangeLog(db), rows, texts, rules_of=rules_of, progress=progress)
