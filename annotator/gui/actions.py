"""Every action of the window as data: id, words, default keys, what it needs, where its menu entry stands.

Owns the list, which feeds the menus, the command palette and the key sheet. The QActions made of it stand in
window_actions.py, what they do in commands/.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from annotator.gui.key_names import key_names
from annotator.gui.translation import mark

MENUS: tuple[tuple[str, str], ...] = (
    ("file", mark("File")),
    ("edit", mark("Edit")),
    ("view", mark("View")),
    ("annotate", mark("Annotate")),
    ("review", mark("Review")),
    ("help", mark("Help")),
)
SUBMENUS: dict[str, str] = {
    "script": mark("Script"),
    "layers": mark("Layers"),
    "zones": mark("What layers mark"),
    "parts": mark("Parts"),
    "configurations": mark("All conversions"),
    "theme": mark("Theme"),
    "language": mark("Language"),
    "state": mark("Document state"),
    "ends": mark("Move the span's ends"),
    "recent": mark("Open recent"),
    "labels": mark("Apply label"),
    "document_labels": mark("Document labels"),
}
# Needs: an open project, that can be written; an open document; a selected own span; a selection.
PROJECT, WRITE, DOCUMENT, SPAN, SELECTION = "project", "write", "document", "span", "selection"
UNDO, REDO = "undo", "redo"
REVIEWING = "reviewing"  # the review page is shown
LABELLING = "labelling"  # no page stands over the text and what is beside it
WALKING = "walking"  # one goes from document to document: over texts, or through the review
TALKING = "talking"  # there is something to comment on: a document is open, or reviewed


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action. `keys` are the window's; `pane_keys` are shown, but the reading pane answers them."""

    id: str
    text: str
    menu: str
    group: int = 0  # entries of one group stand together, with a line between groups
    submenu: str = ""
    keys: tuple[str, ...] = ()
    pane_keys: str = ""
    review_key: str = ""  # what the review page answers besides
    needs: tuple[str, ...] = ()
    checkable: bool = False
    choice: str = ""  # actions of one choice exclude each other
    also: str = ""  # kinds of files that it reads or writes, by which it is found in every language

    @property
    def usual_keys(self) -> tuple[str, ...]:
        """The keys that nobody changed, whoever answers them."""
        return self.keys or ((self.pane_keys,) if self.pane_keys else ())

    def key_texts(self) -> list[str]:
        """Return the keys as they are written on this system."""
        return key_names(self.usual_keys)


_DOC = (PROJECT, DOCUMENT)
_EDIT = (PROJECT, DOCUMENT, WRITE)
_SPAN = (PROJECT, DOCUMENT, WRITE, SPAN)
_REVIEW = (PROJECT, REVIEWING)
_DECIDE = (PROJECT, REVIEWING, WRITE)
_TALK = (PROJECT, TALKING, WRITE)

SPECS: tuple[ActionSpec, ...] = (
    ActionSpec("file.new", mark("New project…"), "file", keys=("Ctrl+N",), also="annot"),
    ActionSpec("file.open", mark("Open project…"), "file", keys=("Ctrl+O",), also="annot"),
    ActionSpec(
        "file.import",
        mark("Import…"),
        "file",
        1,
        keys=("Ctrl+I",),
        needs=(PROJECT, WRITE),
        also="txt text md jsonl ndjson",
    ),
    ActionSpec("file.export", mark("Export…"), "file", 1, keys=("Ctrl+E",), needs=(PROJECT,), also="jsonl"),
    ActionSpec(
        "file.save_copy",
        mark("Save a copy…"),
        "file",
        1,
        keys=("Ctrl+Shift+S",),
        needs=(PROJECT,),
        also="annot",
    ),
    ActionSpec("file.merge", mark("Merge…"), "file", 1, needs=(PROJECT, WRITE), also="annot bundle"),
    ActionSpec("file.bundle", mark("Save as a bundle…"), "file", 1, needs=(PROJECT,)),
    ActionSpec(
        "file.save_document",
        mark("Save document as PDF or web page…"),
        "file",
        1,
        needs=_DOC,
        also="pdf html htm",
    ),
    ActionSpec("file.print", mark("Print…"), "file", 1, keys=("Ctrl+P",), needs=_DOC),
    ActionSpec("file.trash", mark("Trash…"), "file", 2, needs=(PROJECT,)),
    ActionSpec("file.annotator", mark("Who works…"), "file", 2, needs=(PROJECT,)),
    ActionSpec("file.settings", mark("Settings…"), "file", 2, keys=("Ctrl+,",)),
    ActionSpec("file.close", mark("Close project"), "file", 3, keys=("Ctrl+W",), needs=(PROJECT,)),
    ActionSpec("file.quit", mark("Quit"), "file", 3, keys=("Ctrl+Q",)),
    ActionSpec("edit.undo", mark("Undo"), "edit", keys=("Ctrl+Z",), needs=(PROJECT, WRITE, UNDO)),
    ActionSpec(
        "edit.redo", mark("Redo"), "edit", keys=("Ctrl+Shift+Z", "Ctrl+Y"), needs=(PROJECT, WRITE, REDO)
    ),
    ActionSpec("edit.copy", mark("Copy as shown"), "edit", 1, keys=("Ctrl+C",), needs=_DOC),
    ActionSpec("edit.copy_source", mark("Copy source text"), "edit", 1, keys=("Ctrl+Shift+C",), needs=_DOC),
    ActionSpec("edit.select_all", mark("Select the whole text"), "edit", 1, keys=("Ctrl+A",), needs=_DOC),
    ActionSpec("edit.find", mark("Find in document…"), "edit", 2, keys=("Ctrl+F",), needs=_DOC),
    ActionSpec("edit.find_next", mark("Find next"), "edit", 2, keys=("F3",), needs=_DOC),
    ActionSpec("edit.find_previous", mark("Find previous"), "edit", 2, keys=("Shift+F3",), needs=_DOC),
    ActionSpec("edit.title", mark("Edit title"), "edit", 3, keys=("Ctrl+F2",), needs=_EDIT),
    ActionSpec(
        "edit.trash_document",
        mark("Move document to trash"),
        "edit",
        3,
        keys=("Ctrl+Shift+Del",),
        needs=_EDIT,
    ),
    ActionSpec("view.palette", mark("Find an action, label or document"), "view", keys=("Ctrl+K",)),
    *(
        ActionSpec(f"script.{script}", text, "view", 1, "script", (f"Alt+{n}",), needs=_DOC, choice="script")
        for n, (script, text) in enumerate(
            (
                ("source", mark("As written")),
                ("hans", mark("Simplified")),
                ("hant", mark("Traditional")),
                ("tw", mark("Taiwan standard")),
                ("hk", mark("Hong Kong standard")),
            ),
            start=1,
        )
    ),
    ActionSpec(
        "script.phrases",
        mark("Convert phrases (Taiwan, Hong Kong)"),
        "view",
        1,
        "script",
        ("Alt+6",),
        needs=_DOC,
        checkable=True,
    ),
    *(
        ActionSpec(
            f"layer.{layer}", text, "view", 1, "layers", (f"Alt+Shift+{n}",), needs=_DOC, checkable=True
        )
        for n, (layer, text) in enumerate(
            (
                ("glosses", mark("Glosses")),
                ("chrome", mark("Chrome")),
                ("repeats", mark("Repeats")),
                ("damage", mark("Damage")),
                ("blanks", mark("Blanks")),
            ),
            start=1,
        )
    ),
    *(
        ActionSpec(f"layer.{layer}", text, "view", 1, "layers", keys, needs=_DOC, checkable=True)
        for layer, text, keys in (
            ("joins", mark("Join cut lines"), ("Alt+Shift+6",)),
            ("blank_lines", mark("Fold blank lines"), ("Alt+Shift+7",)),
            ("terms", mark("The project's own terms"), ("Alt+Shift+9",)),
            ("fold_chrome", mark("Fold chrome, not only dim it"), ()),
            ("fold_repeats", mark("Fold repeats, not only dim them"), ()),
        )
    ),
    ActionSpec("view.two_panes", mark("Two panes"), "view", 1, keys=("F7",), needs=_DOC, checkable=True),
    ActionSpec("view.outline", mark("Outline"), "view", 1, keys=("Alt+Shift+8",), needs=_DOC, checkable=True),
    ActionSpec(
        "view.suspicions",
        mark("List of suspicions"),
        "view",
        1,
        keys=("Ctrl+Shift+D",),
        needs=_DOC,
        checkable=True,
    ),
    ActionSpec("terms.edit", mark("The project's own terms…"), "view", 1, needs=(PROJECT,)),
    *(
        ActionSpec(action, text, "view", 1, "zones", keys, needs=needs)
        for action, text, keys, needs in (
            ("zone.next", mark("Next suspicion"), ("F5",), _DOC),
            ("zone.previous", mark("Previous suspicion"), ("Shift+F5",), _DOC),
            ("zone.first", mark("Go to the first copy"), ("Ctrl+J",), _DOC),
            ("zone.fold", mark("Fold everything again"), ("Ctrl+Shift+J",), _DOC),
            ("zone.wrong", mark("Not chrome, repeat or damage here"), ("Ctrl+Shift+X",), _EDIT),
            ("zone.chrome", mark("Mark the selection as chrome"), ("Ctrl+Shift+H",), (*_EDIT, SELECTION)),
            ("zone.repeat", mark("Mark the selection as a repeat"), (), (*_EDIT, SELECTION)),
            ("zone.restore", mark("Take my correction here back"), ("Ctrl+Shift+R",), _EDIT),
        )
    ),
    *(
        ActionSpec(action, text, "view", 1, "parts", keys, needs=_DOC)
        for action, text, keys in (
            ("part.next", mark("Next part"), ("Alt+PgDown",)),
            ("part.previous", mark("Previous part"), ("Alt+PgUp",)),
            ("part.whole", mark("Whole document"), ("Alt+Home",)),
        )
    ),
    ActionSpec("view.zoom_in", mark("Zoom in"), "view", 2, keys=("Ctrl++", "Ctrl+="), needs=_DOC),
    ActionSpec("view.zoom_out", mark("Zoom out"), "view", 2, keys=("Ctrl+-",), needs=_DOC),
    ActionSpec("view.zoom_reset", mark("Actual size"), "view", 2, keys=("Ctrl+0",), needs=_DOC),
    *(
        ActionSpec(f"theme.{theme}", text, "view", 3, "theme", choice="theme")
        for theme, text in (
            ("system", mark("As the system")),
            ("light", mark("Light")),
            ("dark", mark("Dark")),
            ("contrast", mark("High contrast")),
        )
    ),
    *(
        ActionSpec(f"language.{language}", name, "view", 3, "language", choice="language")
        for language, name in (("zh_CN", "简体中文"), ("zh_TW", "繁體中文"), ("en", "English"))
    ),
    ActionSpec(
        "view.documents", mark("Documents panel"), "view", 4, keys=("F9",), needs=(LABELLING,), checkable=True
    ),
    ActionSpec(
        "view.labels", mark("Labels panel"), "view", 4, keys=("Shift+F9",), needs=(LABELLING,), checkable=True
    ),
    ActionSpec("view.others", mark("Others' spans"), "view", 4, needs=_DOC, checkable=True),
    ActionSpec("view.menus", mark("Open the menus"), "view", 5, keys=("F10",)),
    ActionSpec("view.next_part", mark("Go to the next part of the window"), "view", 5, keys=("F6",)),
    ActionSpec(
        "view.previous_part", mark("Go to the previous part of the window"), "view", 5, keys=("Shift+F6",)
    ),
    ActionSpec("annotate.repeat", mark("Repeat last label"), "annotate", pane_keys="Return", needs=_EDIT),
    ActionSpec("annotate.relabel", mark("Change label…"), "annotate", 1, keys=("F2",), needs=_SPAN),
    ActionSpec(
        "annotate.attributes", mark("Edit attributes"), "annotate", 1, keys=("Alt+Return",), needs=_SPAN
    ),
    ActionSpec("annotate.note", mark("Note"), "annotate", 1, keys=("Shift+F2",), needs=_SPAN),
    ActionSpec("annotate.unsure", mark("Unsure"), "annotate", 1, keys=("F4",), needs=_SPAN, checkable=True),
    ActionSpec("annotate.delete", mark("Delete span"), "annotate", 1, keys=("Del", "Backspace"), needs=_SPAN),
    *(
        ActionSpec(f"ends.{name}", text, "annotate", 1, "ends", pane_keys=keys, needs=_SPAN)
        for name, text, keys in (
            ("start_back", mark("Start: one character back"), "Alt+Left"),
            ("start_on", mark("Start: one character on"), "Alt+Right"),
            ("end_back", mark("End: one character back"), "Alt+Shift+Left"),
            ("end_on", mark("End: one character on"), "Alt+Shift+Right"),
        )
    ),
    ActionSpec(
        "range.add",
        mark("Add the selection to the span"),
        "annotate",
        1,
        keys=("Ctrl+B",),
        needs=(*_EDIT, SELECTION),
    ),
    ActionSpec(
        "range.drop",
        mark("Drop the range at the caret"),
        "annotate",
        1,
        keys=("Ctrl+Shift+B",),
        needs=_SPAN,
    ),
    ActionSpec("relation.draw", mark("Draw relation…"), "annotate", 1, keys=("Ctrl+R",), needs=_SPAN),
    ActionSpec("span.next", mark("Next span"), "annotate", 2, pane_keys="Tab", needs=_DOC),
    ActionSpec("span.previous", mark("Previous span"), "annotate", 2, pane_keys="Shift+Tab", needs=_DOC),
    *(
        ActionSpec(f"state.{state}", text, "annotate", 3, "state", needs=_EDIT, choice="state")
        for state, text in (
            ("new", mark("New")),
            ("in_progress", mark("In progress")),
            ("done", mark("Done")),
            ("skipped", mark("Skipped")),
        )
    ),
    ActionSpec(
        "document.finish",
        mark("Done, and on to the next unfinished document"),
        "annotate",
        4,
        keys=("Ctrl+Return", "Ctrl+Enter"),
        needs=_EDIT,
    ),
    ActionSpec(
        "document.unfinished",
        mark("Next unfinished document"),
        "annotate",
        4,
        keys=("F8",),
        needs=(PROJECT, WALKING),
    ),
    ActionSpec(
        "document.next", mark("Next document"), "annotate", 4, keys=("Ctrl+PgDown",), needs=(PROJECT, WALKING)
    ),
    ActionSpec(
        "document.previous",
        mark("Previous document"),
        "annotate",
        4,
        keys=("Ctrl+PgUp",),
        needs=(PROJECT, WALKING),
    ),
    ActionSpec(
        "annotate.scheme",
        mark("Label scheme…"),
        "annotate",
        5,
        keys=("Ctrl+L",),
        needs=(PROJECT,),
        also="toml",
    ),
    ActionSpec(
        "annotate.another_look",
        mark("Documents done before the labels changed…"),
        "annotate",
        5,
        needs=(PROJECT,),
    ),
    ActionSpec(
        "review.open",
        mark("Review documents"),
        "review",
        keys=("Shift+F7",),
        needs=(PROJECT,),
        checkable=True,
    ),
    *(
        ActionSpec(f"review.{name}", text, "review", 1, pane_keys=keys, needs=needs)
        for name, text, keys, needs in (
            ("next", mark("Next difference"), "J", _REVIEW),
            ("previous", mark("Previous difference"), "K", _REVIEW),
            ("both", mark("Accept two at once"), "B", _DECIDE),
            ("correct", mark("Correct…"), "E", _DECIDE),
            ("reject", mark("Reject all"), "X", _DECIDE),
            ("add", mark("Add what was missed"), "M", _DECIDE),
            ("rest", mark("Accept the rest"), "Ctrl+Return", _DECIDE),
            ("back", mark("Send back…"), "S", _DECIDE),
        )
    ),
    *(
        ActionSpec(f"review.{name}", text, "review", 1, keys=(keys,), review_key=letter, needs=_TALK)
        for name, text, keys, letter in (
            ("comment", mark("Comment"), "Ctrl+M", "R"),
            ("ask", mark("Question to the lead"), "Ctrl+Shift+M", "Q"),
            ("close_thread", mark("Close thread"), "Ctrl+Shift+T", "C"),
        )
    ),
    ActionSpec("review.comment_label", mark("Comments on a label…"), "review", 1, needs=_TALK),
    ActionSpec("review.guidelines", mark("Guidelines"), "review", 2, keys=("Ctrl+G",), needs=(PROJECT,)),
    ActionSpec("review.threads", mark("Open threads"), "review", 2, keys=("Ctrl+T",), needs=(PROJECT,)),
    ActionSpec(
        "review.feedback",
        mark("What was changed in my work"),
        "review",
        2,
        keys=("Ctrl+Shift+W",),
        needs=(PROJECT,),
    ),
    ActionSpec(
        "review.hide_names",
        mark("Hide names"),
        "review",
        2,
        review_key="H",
        needs=(PROJECT,),
        checkable=True,
    ),
    ActionSpec(
        "review.differences_only",
        mark("Differences only"),
        "review",
        2,
        pane_keys="D",
        needs=(PROJECT, REVIEWING),
        checkable=True,
    ),
    ActionSpec("review.order", mark("Order of the queue…"), "review", 2, needs=_REVIEW),
    ActionSpec("review.rules", mark("Rules of review…"), "review", 8, needs=(PROJECT, WRITE)),
    ActionSpec("review.assign", mark("Hand out work…"), "review", 9, needs=(PROJECT, WRITE)),
    ActionSpec(
        "review.agreement",
        mark("Agreement"),
        "review",
        9,
        keys=("F11",),
        needs=(PROJECT,),
        checkable=True,
        also="csv png svg",
    ),
    ActionSpec("help.keys", mark("Keys"), "help", keys=("F1",)),
    ActionSpec("help.about", mark("About Annotator"), "help", 1),
)
# Submenus that the window fills itself, and where they stand.
FILLED: tuple[tuple[str, str, int], ...] = (
    ("recent", "file", 0),
    ("configurations", "view", 1),
    ("labels", "annotate", 0),
    ("document_labels", "annotate", 3),
)

Handler = Callable[[], object]
"""What an action does when it is chosen."""
