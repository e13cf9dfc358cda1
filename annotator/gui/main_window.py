"""The window: builds its parts, connects them to the session, and keeps them true to it.

Owns layout, what is remembered of it, and which part hears which signal. What actions do stands in commands/.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from annotator.gui.agreement.entry import AgreementCommands
from annotator.gui.appearance import dress_application
from annotator.gui.commands.annotate import AnnotateCommands
from annotator.gui.commands.documents import DocumentCommands
from annotator.gui.commands.edit import EditCommands
from annotator.gui.commands.editors import Editors
from annotator.gui.commands.files import FileCommands
from annotator.gui.commands.find import FindCommands
from annotator.gui.commands.layers import LayerCommands
from annotator.gui.commands.needed_values import NeededValues
from annotator.gui.commands.people import PeopleCommands
from annotator.gui.commands.ranges import RangeCommands
from annotator.gui.commands.review import ReviewCommands
from annotator.gui.commands.taking import Taking
from annotator.gui.commands.view import ViewCommands
from annotator.gui.commands.zones import ZoneCommands
from annotator.gui.controls import called, hairline, pressed_by_enter
from annotator.gui.desk import Desk, Parts
from annotator.gui.keeper import Keeper
from annotator.gui.look import Look, dress
from annotator.gui.menus import Menus
from annotator.gui.panels.article import ArticlePanel
from annotator.gui.panels.documents import DocumentsPanel
from annotator.gui.panels.labels import LabelsPanel
from annotator.gui.panels.span_editor import SpanEditor
from annotator.gui.panels.spans import SpansPanel
from annotator.gui.panels.status_line import StatusLine
from annotator.gui.panels.top_bar import TopBar
from annotator.gui.reopening import Left, leave
from annotator.gui.scrolled import Scrolled
from annotator.gui.settings import Settings
from annotator.gui.side_widths import SideWidths
from annotator.gui.tab_order import order_tabs
from annotator.gui.translation import Languages, system_language
from annotator.gui.window_actions import Actions

SIZE = (1440, 900)
IDLE_MS = 50  # between two looks at whether anything still runs
LEAST_CENTRE = (680, 360)  # where the window is smaller, it scrolls


class MainWindow(QMainWindow):
    """One window on one project, or on none."""

    def __init__(self, application: QApplication, settings: Settings, languages: Languages) -> None:
        super().__init__()
        self._application, self._languages, self._settings = application, languages, settings
        self.left: Left | None = None  # closed only to be opened anew: as it was
        languages.use(settings.text("language") or system_language())
        look = dress_application(application, settings.text("theme", "system"), languages.current)
        self.actions_ = Actions(self)
        self.parts = self._make_parts(look)
        self.desk = Desk(self, self.parts, self.actions_, settings, look)
        self._make_commands()
        self._make_menus()
        self.keeper = Keeper(
            self.desk,
            files=self.files,
            edit=self.edit,
            annotate=self.annotate,
            ranges=self.ranges,
            view=self.view_commands,
        )
        self._lay_out()
        self._connect()
        self._apply_look()
        self._restore()
        self._session_changed()

    # --- building

    def _make_commands(self) -> None:
        """Make what actions do, and tell each of the others that it leads to."""
        self.files, self.edit = FileCommands(self.desk), EditCommands(self.desk)
        self.files.take = Taking(self.desk, self.files).take
        self.find_commands = FindCommands(self.desk)
        values = NeededValues(self.desk)
        self.documents = DocumentCommands(self.desk, values)
        self.people = PeopleCommands(self.desk)
        self.annotate = AnnotateCommands(self.desk, self.documents, values)
        self.ranges = RangeCommands(self.desk, self.annotate)
        self.annotate.menu_fillers.append(self.ranges.fill_menu)
        self.view_commands = ViewCommands(self.desk, self.annotate.apply_label)
        self.layers = LayerCommands(self.desk, self.view_commands.show)
        self.zones = ZoneCommands(self.desk, self.layers.go_to)
        self.annotate.menu_fillers.append(self.zones.fill_menu)
        self.view_commands.change_pane = self.layers.change_pane
        self.editors = Editors(self.desk, self.annotate, values)
        self.annotate.menu_fillers.append(self.editors.relations.fill_menu)
        self.agreement = AgreementCommands(self.desk)
        self.review = ReviewCommands(self.desk, values)
        self.annotate.menu_fillers.append(self.review.fill_menu)
        self.agreement.review_at = self.review.review_at
        self.view_commands.open_elsewhere = self.review.open_document
        self.view_commands.labels_elsewhere = self.review.labels
        self.edit.shown_in_review = self.review.show_act
        commands = (
            self.review,
            self.agreement,
            self.editors,
            self.people,
            self.files,
            self.edit,
            self.find_commands,
            self.documents,
            self.annotate,
            self.ranges,
            self.view_commands,
            self.layers,
            self.zones,
        )
        handlers = {k: v for part in commands for k, v in part.handlers().items()}
        self.actions_.connect_handlers(self.review.rerouted(handlers))

    def _make_menus(self) -> None:
        for action in self.actions_:
            self.addAction(action)
        self.menus = Menus(
            self.parts.top.menus,
            self.actions_,
            {
                "recent": self.files.fill_recent,
                "labels": self.annotate.fill_labels,
                "configurations": self.layers.fill_configurations,
                "document_labels": self.documents.fill_labels,
            },
        )

    def _make_parts(self, look: Look) -> Parts:
        return Parts(
            top=TopBar(look),
            documents=DocumentsPanel(look),
            article=ArticlePanel(look),
            labels=LabelsPanel(look),
            editor=SpanEditor(look),
            spans=SpansPanel(look),
            status=StatusLine(look),
        )

    def _lay_out(self) -> None:
        self.setMinimumSize(320, 200)
        self.right = called(QWidget(), "panel")
        self.right.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        side = QVBoxLayout(self.right)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(0)
        side.addWidget(self.parts.labels)
        side.addWidget(hairline())
        side.addWidget(self.parts.editor)
        side.addWidget(self.editors.relations.panel)
        side.addWidget(self.parts.spans, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for part in (self.parts.documents, self.parts.article, self.right):
            self.splitter.addWidget(part)
        self.splitter.setStretchFactor(1, 1)
        self.parts.documents.setMinimumWidth(180)
        self.parts.article.setMinimumWidth(320)
        self.right.setMinimumWidth(220)
        panel = self.editors.relations.panel
        self.sides = SideWidths(self, self.splitter, self.parts, panel, self._settings)
        centre = QWidget()
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.stage = QStackedWidget()
        self.stage.addWidget(self.splitter)
        layout.addWidget(self.stage, 1)
        layout.addWidget(hairline())
        layout.addWidget(self.parts.status)
        self.setMenuWidget(self.parts.top)
        centre.setMinimumSize(*LEAST_CENTRE)
        self._centre = centre
        self.scrolled = Scrolled(centre)
        self.setCentralWidget(self.scrolled)

    def _connect(self) -> None:
        self._connect_bars()
        self._connect_article()
        self._connect_spans()
        self.desk.session_changed.connect(self._session_changed)
        self.desk.look_wanted.connect(self._look_wanted)
        self.desk.reopening_wanted.connect(self._reopen)
        self.desk.panel_toggled.connect(self.sides.remember)
        self.desk.page_changed.connect(self._page_changed)
        for writing in (self.parts.editor, self.editors.relations.panel, self.parts.article.head):
            self.desk.leaving.connect(writing.keep_written)
        self.desk.panes_changed.connect(self.sides.fit)
        self._application.styleHints().colorSchemeChanged.connect(self._look_wanted)

    def _connect_bars(self) -> None:
        parts = self.parts
        parts.top.finder_requested.connect(self.view_commands.open_palette)
        parts.top.rescue_requested.connect(self.files.save_copy)
        parts.top.worker.menu.aboutToShow.connect(lambda: self.files.fill_people(parts.top.worker.menu))
        parts.documents.open_requested.connect(self.keeper.open_document)
        parts.documents.entered.connect(parts.article.pane.setFocus)
        parts.documents.import_requested.connect(self.files.import_files)
        parts.documents.menu_requested.connect(self.keeper.open_document_menu)
        parts.labels.label_clicked.connect(self.keeper.label_clicked)
        parts.labels.key_typed.connect(self.keeper.label_typed)
        parts.labels.menu_requested.connect(self.review.talk.open_label_menu)

    def _connect_article(self) -> None:
        article, pane = self.parts.article, self.parts.article.pane
        article.new_requested.connect(self.files.new)
        article.open_requested.connect(self.files.ask_open)
        article.import_requested.connect(self.files.import_files)
        article.font_help_requested.connect(self.view_commands.show_font_help)
        article.head.title_changed.connect(self.edit.set_title)
        article.head.state_chosen.connect(self.documents.set_state)
        article.head.label_toggled.connect(self.documents.toggle_label)
        article.head.left.connect(pane.setFocus)
        article.view_bar.switches_chosen.connect(self.view_commands.show)
        pane.key_pressed_for_label.connect(self.annotate.key)
        pane.repeat_requested.connect(lambda: self.editors.relations.enter(self.annotate.repeat))
        pane.delete_requested.connect(self.annotate.delete)
        pane.note_requested.connect(self.annotate.write_note)
        pane.relabel_requested.connect(self.annotate.begin_relabel)
        pane.cancelled.connect(self.keeper.cancelled)
        pane.cancelled.connect(self.editors.relations.cancel)
        pane.ranges_change_requested.connect(self.ranges.set)
        pane.change_denied.connect(self.annotate.explain)
        pane.end_stayed.connect(self.desk.say)
        pane.walk_ended.connect(self.keeper.status.say_last)
        pane.context_menu_requested.connect(self.annotate.open_span_menu)
        pane.selection_changed.connect(self.keeper.selection_changed)
        pane.caret_moved.connect(self.keeper.status.later)
        pane.caret_moved.connect(self._show_caret)
        pane.visible_changed.connect(self.keeper.text_scrolled)
        pane.zoom_changed.connect(self._zoomed)
        pane.span_selected.connect(self.keeper.span_selected)
        pane.span_hovered.connect(self.parts.spans.hover)
        pane.unfold_requested.connect(self.keeper.unfold)
        pane.link_requested.connect(self.zones.follow)

    def _connect_spans(self) -> None:
        spans, editor, pane = self.parts.spans, self.parts.editor, self.parts.article.pane
        spans.span_chosen.connect(self.keeper.span_chosen)
        spans.span_hovered.connect(lambda span_id: pane.hover_span(span_id or None))
        spans.menu_requested.connect(self.keeper.open_span_menu)
        spans.pane_wanted.connect(pane.setFocus)
        self.parts.labels.left.connect(pane.setFocus)
        for part in (self.parts.labels, editor):
            part.rebuilt.connect(lambda: order_tabs(self.right))
        order_tabs(self.right)
        self.keeper.status.drawing = lambda: self.editors.relations.drawing
        self.editors.relations.drawing_changed.connect(self.keeper.status.later)
        self.parts.labels.rebuilt.connect(self.sides.fit)  # they take another height
        editor.act_requested.connect(self.keeper.apply)
        for panel in (editor, self.editors.relations.panel):
            panel.refused.connect(lambda text: self.parts.status.show_message(text, "bad"))
        editor.left.connect(pane.setFocus)
        editor.note.writing_changed.connect(self.keeper.status.later)

    # --- look and layout

    def _look_wanted(self) -> None:
        before = self.desk.look.language
        self._languages.use(self._settings.text("language") or system_language())
        self._apply_look()
        if self.desk.look.language != before:
            self.sides.remember()
            self.sides.set()

    def _apply_look(self) -> None:
        look = dress_application(
            self._application,
            self._settings.text("theme", "system"),
            self._languages.current,
            still=self._settings.flag("still", False),
        )
        self.desk.look = look
        self.actions_.retranslate()
        self.menus.retranslate()
        dress(self, look)
        self.parts.labels.set_waiting(self.annotate.waiting)  # in the language of now
        theme = self._settings.text("theme", "system")
        for choice in ("system", "light", "dark", "contrast"):
            self.actions_.set_checked(f"theme.{choice}", choice == theme)
        self.actions_.set_checked(f"language.{look.language}", True)
        self.keeper.refresh()
        self.desk.dressed.emit()

    def _restore(self) -> None:
        if not self.restoreGeometry(self._settings.data("window/geometry")):
            self.resize(*SIZE)
        self.parts.article.pane.set_zoom(self._settings.number("zoom", 100))
        self.editors.settings.bind()
        for name, panel in (("documents", self.parts.documents), ("labels", self.right)):
            shown = self._settings.flag(f"show/{name}", True)
            panel.setVisible(shown)
            self.actions_.set_checked(f"view.{name}", shown)
        self.sides.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, which no part has taken, presses the button that has the keyboard, as the space bar does."""
        button = pressed_by_enter(event, self)
        if button is not None:
            button.click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the panels to the window's size."""
        super().resizeEvent(event)
        self.sides.fit()

    def _zoomed(self, percent: int) -> None:
        self._settings.put("zoom", percent)
        self.parts.status.set_zoom(percent)

    def _page_changed(self) -> None:
        """Show the page that the desk has, or the text."""
        page = self.desk.page or self.splitter
        self._centre.setMinimumWidth(self.desk.page.least_width if self.desk.page else LEAST_CENTRE[0])
        if self.stage.indexOf(page) < 0:
            self.stage.addWidget(page)
        self.stage.setCurrentWidget(page)
        self.parts.status.clear_message()  # it was of the page before
        self.keeper.refresh_actions()
        self.keeper.status.show()
        (self.desk.page or self.parts.article.pane).setFocus()

    def _session_changed(self) -> None:
        session = self.desk.session
        self.desk.show_page(None)
        self.right.setVisible(session is not None and self._settings.flag("show/labels", True))
        self.parts.documents.setVisible(session is not None and self._settings.flag("show/documents", True))
        self.keeper.session_changed()
        self.sides.set()  # the labels are there now, and with them the width that they want

    # --- the end

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is being written, stop what runs, close the project, remember the window."""
        self.desk.leaving.emit()
        self.sides.remember()
        self._settings.put("window/geometry", self.saveGeometry())
        self.hide()  # nobody is to look at it while what runs comes to its end
        self.desk.tasks.stop()
        self.layers.elsewhere.stop()
        self.find_commands.stop()
        self.files.close()
        self._settings.flush()
        super().closeEvent(event)

    def _show_caret(self) -> None:
        pane = self.parts.article.pane
        rect = pane.line_rect_at(*pane.caret()) if pane.hasFocus() else None
        if rect is not None:
            self.scrolled.show_rect(pane.viewport(), rect.toAlignedRect())

    def _reopen(self, settings: bool) -> None:
        self.left = leave(self.desk, settings=settings)
        self._application.closeAllWindows()

    def open_project(self, path: Path, annotator: str | None = None) -> bool:
        """Open a project in this window."""
        return self.files.open(path, annotator)

    def idle(self, then: Callable[[], None]) -> None:
        """Call a function once nothing runs in the background any more."""
        if self.desk.tasks.busy:
            QTimer.singleShot(IDLE_MS, lambda: self.idle(then))
        else:
            QTimer.singleShot(0, then)
