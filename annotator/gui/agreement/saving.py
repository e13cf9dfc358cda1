"""Asks where to save what the page shows, saves it, and says so. The formats are in export."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.errors import FileProblem, UserError
from annotator.gui.desk import Desk
from annotator.gui.dialogs.choosing import file_to_save
from annotator.gui.joining import listed
from annotator.gui.translation import tr

if TYPE_CHECKING:
    from annotator.gui.agreement.page import AgreementPage
    from annotator.gui.agreement.study import Answer
    from annotator.gui.agreement.words import Names


class Saving:
    """Saves the page's answer."""

    def __init__(
        self, desk: Desk, page: Callable[[], AgreementPage | None], names: Callable[[], Names | None]
    ) -> None:
        self._desk, self._page, self._names = desk, page, names

    def ask(self, kind: str) -> None:
        """Ask for a file's name, and save."""
        page, session = self._page(), self._desk.session
        if page is None or page.answer is None or session is None:
            return
        stem = tr("{name} agreement", name=session.project.path.stem)
        name, _ = file_to_save(
            self._desk.window,
            tr("Export as {kind}", kind=kind.upper()),
            str(session.project.path.with_name(f"{stem}.{kind}")),
            f"{kind.upper()} (*.{kind})",
        )
        if name:
            self._save_as(kind, Path(name))

    def _save_as(self, kind: str, path: Path) -> None:
        """Save under a name that ends as the format does; never over a file that nobody was asked about."""
        if path.suffix.lower() == f".{kind}":
            self.save(kind, path)
            return
        whole = path.with_name(f"{path.name}.{kind}")
        if whole.exists():
            self._desk.refuse(
                FileProblem("{name} exists already.", "Choose another name or folder.", name=whole.name)
            )
        else:
            self.save(kind, whole)

    def save(self, kind: str, path: Path) -> None:
        """Save what the page shows as `png`, `svg` or `csv`; say where, or why not."""
        from annotator.gui.agreement.export import SHARP, save_picture, save_table  # noqa: PLC0415

        page, names = self._page(), self._names()
        if page is None or page.answer is None or names is None:
            return
        try:
            if kind == "csv":
                save_table(path, page.answer, names)
            else:
                title = self._title(page, page.answer, names)
                with page.as_picture(SHARP if kind == "png" else 1.0) as body:
                    save_picture(path, kind, body, title, self._desk.look)
        except UserError as error:
            self._desk.refuse(error)
        else:
            self._desk.say(tr("Saved as {name}.", name=path.name))

    def _title(self, page: AgreementPage, answer: Answer, names: Names) -> str:
        assert self._desk.session is not None
        parts = [tr("Agreement"), self._desk.session.project.name, names.group(answer.question.group)]
        couple = answer.question.couple
        everybody = listed(map(names.person, answer.annotators))
        who = names.couple(couple) if all(couple) else everybody
        return " · ".join([*parts, who, page.head.words.text()])
