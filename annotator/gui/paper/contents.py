"""What of a session goes on paper or on a page: the open document as its view shows it now, kept as it is.

Owns the words around the text. The view is one of its own, so that the pane's is not used from two sides.
"""

from __future__ import annotations

from annotator.exchange.writers.html_page import Page, Words
from annotator.gui.opened import OpenDocument
from annotator.gui.pane.decor import Zones
from annotator.gui.pane.folded_text import folded_text
from annotator.gui.panels.view_bar import script_full
from annotator.gui.paper.front import signs_used
from annotator.gui.paper.sheetful import Sheetful
from annotator.gui.session import Session
from annotator.gui.theme import Mode, theme
from annotator.gui.translation import tr
from annotator.model.spans import Relation
from annotator.text.layout import BLANK_LINES
from annotator.text.views import Block


def sheetful_of(session: Session, language: str) -> Sheetful:
    """Return the open document for paper."""
    opened, project = _opened(session), session.project
    return Sheetful(
        title=opened.document.title,
        view=opened.own_view(),
        spans=tuple(session.all_spans()),
        scheme=project.scheme,
        language=language,
        mine=session.annotator,
        facts=" · ".join(_facts(session, language)),
        people=_people(session),
        relations=_relations(session),
        zones=opened.shown_zones(),
        headlines=tuple(opened.found.headlines) if opened.found else (),
        headings=tuple(opened.found.headings) if opened.found else (),
    )


def page_of(session: Session, language: str) -> Page:
    """Return the open document for a page that is read elsewhere. Its view waits for long lines itself."""
    opened, scheme = _opened(session), session.project.scheme
    light, dark = theme(Mode.LIGHT), theme(Mode.DARK)
    view = opened.own_view(drafts=False)
    zones, spans = Zones(opened.shown_zones()), tuple(session.all_spans())

    def folded(block: Block) -> str:
        if block.placeholder == BLANK_LINES:
            return ""
        text = folded_text(view, zones, block)
        return " · ".join(part for part in (text.title, text.detail) if part)

    return Page(
        title=" ".join(opened.document.title.split()),
        view=view,
        scheme=scheme,
        spans=spans,
        colours={
            label: (light.label_colour(colour).name(), dark.label_colour(colour).name())
            for label, colour in ((each.id, scheme.colour(each.id)) for each in scheme.labels)
        },
        language=language,
        words=_words(),
        facts=" · ".join(_facts(session, language)),
        signs=" · ".join(signs_used(spans, session.annotator)),
        mine=session.annotator,
        folded=folded,
        headings=frozenset((*opened.found.headlines, *opened.found.headings))
        if opened.found
        else frozenset(),
        relations=_relations(session),
        people=_people(session),
    )


def _words() -> Words:
    return Words(
        spans=tr("Spans"),
        relations=tr("Relations"),
        label=tr("Label"),
        passage=tr("Passage"),
        details=tr("Details"),
        annotator=tr("Annotator"),
        unsure=tr("unsure"),
    )


def _opened(session: Session) -> OpenDocument:
    assert session.opened is not None, "only an open document is printed"
    return session.opened


def _people(session: Session) -> dict[str, str]:
    return {person.id: person.name for person in session.project.annotators()}


def _relations(session: Session) -> tuple[Relation, ...]:
    return tuple(session.project.relations(session.document_id, session.whose))


def _facts(session: Session, language: str) -> list[str]:
    """Return what the document is: its labels, the view it is shown in, whose work it shows."""
    project, people = session.project, _people(session)
    given = project.document_labels(session.document_id, session.whose)
    labels = [project.scheme.by_id[g.label].name(language) for g in given if g.label in project.scheme.by_id]
    switches = _opened(session).switches
    view = [script_full(switches.view_script)] if switches.view_script != "source" else []
    who = dict.fromkeys([session.annotator, *(span.annotator for span in session.all_spans())])
    names = tr(", ").join(people.get(each, each) for each in who if each)
    return [*dict.fromkeys(labels), *view, *([tr("Annotator: {name}", name=names)] if names else [])]
