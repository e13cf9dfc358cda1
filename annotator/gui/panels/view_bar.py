"""The view control: five scripts, the switch for phrases, the layers (one button where room is short).

Owns the controls. It shows `Switches` and asks for others; nothing is written by it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.gui.controls import CheckBox, ElidedLabel, hairline, row, text_label
from annotator.gui.drop_button import DropButton
from annotator.gui.key_names import key_name
from annotator.gui.layers.words import configuration_name, script_name, shares
from annotator.gui.look import Look
from annotator.gui.opened import LAYERS, PHRASES, OpenDocument, Switches
from annotator.gui.segments import Segment, Segments
from annotator.gui.translation import tr, trn
from annotator.text.profile import ScriptProfile, fits
from annotator.text.script import CONFIGURATIONS

HEIGHT = 42
_LEFT_MARGINS = (
    20  # of what two panes give as the left side: this row's margin and gap, less the pane's inset
)
_LEAST_FACTS = 48  # below this room for them the facts of the left side are not shown
SCRIPTS = ("source", "hans", "hant", "tw", "hk")


def layer_name(layer: str) -> str:
    """Return a layer's name in the current language."""
    names = {
        "glosses": tr("Glosses"),
        "chrome": tr("Chrome"),
        "repeats": tr("Repeats"),
        "damage": tr("Damage"),
        "blanks": tr("Blanks"),
    }
    return names[layer]


def layer_tip(layer: str) -> str:
    """Return what a layer does, in the current language."""
    tips = {
        "glosses": tr(
            "Fold readings in parentheses such as 鄉(xiāng) away; a dot stands above the character"
        ),
        "chrome": tr("Fold what belongs to the web page and not to the article"),
        "repeats": tr("Dim passages that stand in the document a second time"),
        "damage": tr("Mark characters that were lost, garbled or wrongly converted"),
        "blanks": tr("Show blanks, tabs and line ends as signs"),
    }
    return tips[layer]


def script_short(script: str) -> str:
    """Return a segment's word in the current language."""
    names = {
        "source": tr("As written"),
        "hans": tr("Simpl."),
        "hant": tr("Trad."),
        "tw": tr("Taiwan"),
        "hk": tr("HK"),
    }
    return names[script]


def script_full(script: str) -> str:
    """Return the full term of a view's script, or of a configuration, in the current language."""
    if script in CONFIGURATIONS:
        return configuration_name(script)
    names = {
        "source": tr("As written"),
        "hans": tr("Simplified"),
        "hant": tr("Traditional"),
        "tw": tr("Taiwan standard"),
        "twp": tr("Taiwan with phrases"),
        "hk": tr("Hong Kong standard"),
        "hkp": tr("Hong Kong with phrases"),
    }
    return names[script]


def unfit_reason(script: str, detected: str) -> str:
    """Return why a view does not fit a document of this script, or nothing if it does."""
    if fits(script, detected):
        return ""
    if script in CONFIGURATIONS and detected != "mixed":
        return tr("This conversion is made for text in other characters.")
    if detected == "hant":
        return tr("This document is in Traditional characters; phrases are made for Simplified text.")
    return tr("This document mixes Simplified and Traditional characters; this view may convert too much.")


class ViewBar(QWidget):
    """The row above the text."""

    switches_chosen = Signal(object)  # Switches

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self._look = look
        self._opened: OpenDocument | None = None
        self._switches = Switches()
        self._detected = "none"
        self._profile: ScriptProfile | None = None
        self._keys: Callable[[str], Sequence[str]] = lambda _: ()
        self.scripts = Segments(look)
        self.scripts.chosen.connect(lambda script: self._ask(replace(self._switches, script=script)))
        self.script_button = DropButton(look, framed=True)  # where there is no room for the segments
        self.phrases = CheckBox(look)
        self.phrases.clicked.connect(lambda on: self._ask(replace(self._switches, phrases=on)))
        self.layers = {layer: CheckBox(look) for layer in LAYERS}
        for layer, box in self.layers.items():
            box.clicked.connect(lambda _=False, name=layer: self._ask(self._switches.toggled(name)))
        self.layer_button = DropButton(look, framed=True)
        self._line = hairline(vertical=True, length=16)
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 12, 0)
        layout.setSpacing(12)
        self.left_caption = QWidget()
        self._left_title, self._left_facts = text_label("title"), ElidedLabel("second")
        row(self.left_caption, self._left_title, self._left_facts, gap=12).setStretch(1, 1)
        self.left_caption.hide()
        self.part = text_label("second")
        self.part.hide()
        self._in_parts = False
        self._left_width = 0  # of the caption, where there is room; 0: one pane
        layout.addWidget(self.left_caption)
        layout.addWidget(self.scripts)
        layout.addWidget(self.script_button)
        layout.addWidget(self.phrases)
        layout.addStretch(1)
        layout.addWidget(self.part)
        layout.addWidget(self._line)
        for box in self.layers.values():
            layout.addWidget(box)
        layout.addWidget(self.layer_button)

    def set_keys(self, keys: Callable[[str], Sequence[str]]) -> None:
        """Name these keys in the tips: `keys` gives those of an action's id."""
        self._keys = keys
        self.set_look(self._look)

    def _with_key(self, text: str, action: str) -> str:
        keys = self._keys(action)
        return f"{text} ({key_name(keys[0])})" if keys else text

    def set_look(self, look: Look) -> None:
        """Take on a look."""
        self._look = look
        self.scripts.setAccessibleName(tr("Script"))
        self.phrases.setText(tr("Convert phrases"))
        for layer, box in self.layers.items():
            box.setText(layer_name(layer))
            box.setToolTip(self._with_key(layer_tip(layer), f"layer.{layer}"))
            box.updateGeometry()
        self._fill_layer_menu()
        if self._opened is not None:
            self._show_facts(self._opened)
        self._show()

    def show_document(self, opened: OpenDocument | None) -> None:
        """Show the switches of a document."""
        self._opened = opened
        if opened is not None:
            self._switches, self._detected = opened.switches, opened.document.script
            self._profile = opened.found.profile if opened.found else None
            self._show_facts(opened)
            self._show()
        self.setVisible(opened is not None)

    def set_left_width(self, width: int) -> None:
        """Stand above the right one of two panes; 0: there is one."""
        self._left_width = max(0, width - _LEFT_MARGINS)
        self._fit()

    def _show_facts(self, opened: OpenDocument) -> None:
        """Say what the pane as written shows, and which part is open."""
        facts = [script_name(self._detected)]
        if opened.found and opened.found.glosses:
            facts.append(trn("{n} gloss", "{n} glosses", opened.found.glosses))
        self._left_title.setText(tr("As written"))
        self._left_facts.setText(" · ".join(facts))
        self._left_facts.setToolTip(shares(self._profile) if self._profile else "")
        parts = opened.parts
        self.part.setText(
            tr("Part {n} of {all}", n=opened.part + 1, all=len(parts))
            if opened.part >= 0
            else trn("{n} part", "{n} parts", len(parts))
        )
        self.part.setToolTip(parts[opened.part].title if opened.part >= 0 else "")
        self._in_parts = bool(parts)

    def _show(self) -> None:
        now = self._switches
        items = []
        for script in SCRIPTS:
            reason = unfit_reason(script, self._detected)
            tip = self._with_key(script_full(script), f"script.{script}")
            if script == "source" and self._profile is not None:
                tip = f"{tip}\n{shares(self._profile)}"
            items.append(
                Segment(script, script_short(script), f"{tip}\n{reason}" if reason else tip, bool(reason))
            )
        converted = now.script in CONFIGURATIONS
        if converted:  # none of the five: it stands beside them while it holds
            reason = unfit_reason(now.script, self._detected)
            tip = f"{script_full(now.script)}\n{reason}".strip()
            items.append(Segment(now.script, now.script, tip, bool(reason)))
        self.phrases.setVisible(not converted)
        self.scripts.set_items(items)
        self._fill_script_menu(items)
        self.scripts.set_current(now.script)
        live = now.script in PHRASES
        self.phrases.setEnabled(live)
        self.phrases.setChecked(now.phrases and live)
        reason = unfit_reason(PHRASES[now.script], self._detected) if live else ""
        self.phrases.set_dim(bool(reason))
        self.phrases.setToolTip(f"{self._phrases_tip(live)}\n{reason}".strip())
        self.phrases.updateGeometry()
        for layer, box in self.layers.items():
            box.setChecked(layer in now.layers)
        for layer, action in zip(LAYERS, self.layer_button.menu.actions(), strict=False):
            action.setChecked(layer in now.layers)
        on = len(now.layers.intersection(LAYERS))
        self.layer_button.setText(tr("Layers {on}/{all}", on=on, all=len(LAYERS)))
        self._fit()

    def _phrases_tip(self, live: bool) -> str:
        if not live:
            return self._with_key(tr("Only for Taiwan and Hong Kong"), "script.phrases")
        return self._with_key(script_full(PHRASES[self._switches.script]), "script.phrases")

    def _fill_layer_menu(self) -> None:
        self.layer_button.menu.clear()
        for layer in LAYERS:
            keys = self._keys(f"layer.{layer}")
            shown = f"{layer_name(layer)}\t{key_name(keys[0])}" if keys else layer_name(layer)
            action = QAction(shown, self.layer_button.menu)
            action.setCheckable(True)
            action.setToolTip(layer_tip(layer))
            action.triggered.connect(lambda _=False, name=layer: self._ask(self._switches.toggled(name)))
            self.layer_button.menu.addAction(action)

    def _fill_script_menu(self, items: Sequence[Segment]) -> None:
        menu, now = self.script_button.menu, self._switches
        menu.clear()
        for item in items:
            action = menu.addAction(item.text)
            action.setCheckable(True)
            action.setChecked(item.id == now.script)
            action.setToolTip(item.tip)
            action.triggered.connect(lambda _=False, script=item.id: self._ask(replace(now, script=script)))
        self.script_button.setText(next(item.text for item in items if item.id == now.script))

    def _ask(self, switches: Switches) -> None:
        self.switches_chosen.emit(switches)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the layer switches into a button where they have no room."""
        self._fit()

    def _fit(self) -> None:
        """Give way where room is short: the layers' switches, the part, the left facts, the left title, the
        phrases, and at last the scripts' segments, for a button with a menu."""
        gap, edges = self._row.spacing(), self._row.contentsMargins()
        whole = self.width() - edges.left() - edges.right()
        segments = self.scripts.sizeHint().width()
        narrow = whole < segments + gap + self.layer_button.sizeHint().width()
        self.scripts.setVisible(not narrow)
        self.script_button.setVisible(narrow)
        room = whole - (self.script_button.sizeHint().width() if narrow else segments)
        if self._switches.script not in CONFIGURATIONS:
            room -= self.phrases.sizeHint().width() + gap
        part = self.part.sizeHint().width() + gap if self._in_parts else 0
        layers = sum(box.sizeHint().width() + gap for box in self.layers.values())
        roomy = not self._left_width and room >= part + layers + 48 and self.window().width() > 1280
        self._line.setVisible(roomy)
        for box in self.layers.values():
            box.setVisible(roomy)
        self.layer_button.setVisible(not roomy)
        if not roomy:
            room -= self.layer_button.sizeHint().width() + gap
        left = self._left_width + gap if self._left_width else 0
        self.part.setVisible(self._in_parts and (roomy or room >= part + left))
        if left:
            self._fit_caption(room - gap - (0 if self.part.isHidden() else part))
        if self._switches.script not in CONFIGURATIONS:
            self.phrases.setVisible(room >= 0)
        self.left_caption.setVisible(bool(left) and room > gap + self._left_title.sizeHint().width())

    def _fit_caption(self, room: int) -> None:
        width = min(self._left_width, max(room, 0))
        self._left_facts.setVisible(width >= self._left_title.sizeHint().width() + _LEAST_FACTS)
        self.left_caption.setFixedWidth(width)
