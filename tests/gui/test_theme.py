"""The colours hold what VISUAL.md promises: contrast, and labels that colour-blind eyes tell apart."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from annotator.gui import fonts
from annotator.gui.dialogs.about import FontHelp
from annotator.gui.main_window import MainWindow
from annotator.gui.settings import Settings
from annotator.gui.style import stylesheet
from annotator.gui.theme import Mode, Theme, contrast, mixed, theme
from annotator.model.colours import SLOTS
from annotator.model.scheme import Form
from tests.gui.colour_vision import SIGHT, Triple, ciede2000, distance

PLAIN = (Mode.LIGHT, Mode.DARK)
CONTENT, NAMES = range(1, 9), range(9, 20)
GROUPS = (tuple(CONTENT), tuple(NAMES), (20,))


def slots(chosen: Theme) -> dict[int, QColor]:
    return {slot: chosen.label_colour(f"slot:{slot}") for slot in range(1, SLOTS + 1)}


def group_of(slot: int) -> int:
    return next(number for number, group in enumerate(GROUPS) if slot in group)


def form_of(slot: int) -> Form:
    return (Form.CONTENT, Form.NAME, Form.STRUCTURE)[group_of(slot)]


def rgb(colour: QColor) -> Triple:
    return colour.redF(), colour.greenF(), colour.blueF()


@pytest.mark.parametrize(
    ("mode", "token", "least"),
    [
        (Mode.LIGHT, "ink", 15.5),
        (Mode.LIGHT, "ink2", 7.0),
        (Mode.LIGHT, "ink3", 5.1),
        (Mode.LIGHT, "accent", 6.0),
        (Mode.LIGHT, "good", 5.8),
        (Mode.LIGHT, "warn", 5.8),
        (Mode.LIGHT, "bad", 5.8),
        (Mode.DARK, "ink", 11.3),
        (Mode.DARK, "ink2", 6.6),
        (Mode.DARK, "ink3", 5.3),
        (Mode.DARK, "accent", 7.5),
        (Mode.DARK, "good", 7.0),
        (Mode.DARK, "warn", 7.0),
        (Mode.DARK, "bad", 6.5),
        (Mode.CONTRAST_LIGHT, "ink", 21.0),
        (Mode.CONTRAST_LIGHT, "accent", 7.0),
        (Mode.CONTRAST_LIGHT, "warn", 7.0),
        (Mode.CONTRAST_DARK, "ink", 21.0),
        (Mode.CONTRAST_DARK, "accent", 7.0),
        (Mode.CONTRAST_DARK, "warn", 7.0),
    ],
)
def test_text_can_be_read_on_paper(mode: Mode, token: str, least: float) -> None:
    chosen = theme(mode)
    assert contrast(getattr(chosen, token), chosen.paper) >= least - 0.05


@pytest.mark.parametrize(
    ("mode", "on_paper", "on_win", "in_chip"), [(Mode.LIGHT, 4.8, 4.5, 4.9), (Mode.DARK, 5.5, 6.1, 5.5)]
)
def test_label_words_can_be_read(mode: Mode, on_paper: float, on_win: float, in_chip: float) -> None:
    chosen = theme(mode)
    for slot, colour in slots(chosen).items():
        assert contrast(colour, chosen.paper) >= on_paper - 0.05, slot
        assert contrast(colour, chosen.win) >= on_win - 0.05, slot
        assert contrast(chosen.paper, colour) >= in_chip - 0.1, slot


@pytest.mark.parametrize(
    ("mode", "rest", "hot", "chip"), [(Mode.LIGHT, 11.5, 9.3, 10.2), (Mode.DARK, 7.1, 5.1, 6.7)]
)
def test_text_can_be_read_on_tints_and_chips(mode: Mode, rest: float, hot: float, chip: float) -> None:
    chosen = theme(mode)
    for slot in range(1, SLOTS + 1):
        name, form = f"slot:{slot}", form_of(slot)
        calm, strong = chosen.tint(name, form), chosen.tint(name, form, strong=True)
        if form is Form.STRUCTURE:
            assert calm is None and strong is None
            continue
        assert calm is not None and strong is not None
        assert calm.alpha() == strong.alpha() == 255
        assert contrast(chosen.ink, calm) >= rest - 0.05, slot
        assert contrast(chosen.ink, strong) >= hot - 0.05, slot
        assert contrast(chosen.ink, chosen.chip(name)) >= chip - 0.05, slot


@pytest.mark.parametrize("mode", PLAIN)
@pytest.mark.parametrize("sight", SIGHT)
def test_labels_are_told_apart_by_any_eyes(mode: Mode, sight: str) -> None:
    colours = slots(theme(mode))
    inside: list[float] = []
    across: list[float] = []
    for one, other in combinations(colours, 2):
        away = distance(rgb(colours[one]), rgb(colours[other]), sight)
        (inside if group_of(one) == group_of(other) else across).append(away)
    assert min(inside) >= 7.5
    assert min(across) >= 3.9


def test_the_distance_is_that_of_the_published_pairs() -> None:
    # Sharma, Wu and Dalal 2005, table 1: pairs 1, 7, 17 and 25.
    assert ciede2000((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485)) == pytest.approx(2.0425, abs=1e-4)
    assert ciede2000((50.0, 0.0, 0.0), (50.0, -1.0, 2.0)) == pytest.approx(2.3669, abs=1e-4)
    assert ciede2000((50.0, 2.5, 0.0), (73.0, 25.0, -18.0)) == pytest.approx(27.1492, abs=1e-4)
    assert ciede2000((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387)) == pytest.approx(
        1.2644, abs=1e-4
    )


@pytest.mark.parametrize("mode", [Mode.CONTRAST_LIGHT, Mode.CONTRAST_DARK])
def test_high_contrast_pulls_every_hue_to_seven_to_one(mode: Mode) -> None:
    chosen = theme(mode)
    for slot, colour in slots(chosen).items():
        assert contrast(colour, chosen.paper) >= 7.0, slot
        assert chosen.tint(f"slot:{slot}", Form.NAME) is None
    assert contrast(chosen.label_colour("#cccc00"), chosen.paper) >= 7.0
    for who in range(4):
        assert contrast(chosen.person_colour(who), chosen.paper) >= 7.0


@pytest.mark.parametrize("mode", list(Mode))
def test_what_cannot_be_chosen_looks_other_than_what_can(mode: Mode) -> None:
    chosen = theme(mode)
    for ground in (chosen.paper, chosen.win, chosen.field):
        assert contrast(chosen.off, ground) >= 4.5
        assert contrast(chosen.ink, ground) / contrast(chosen.off, ground) > 1.8
    shown = chosen.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert shown == chosen.off
    sheet = stylesheet(chosen)
    assert f"QMenu::item:disabled {{ color: {chosen.off.name()}; }}" in sheet


def test_colours_by_hand_and_people_go_round() -> None:
    light = theme(Mode.LIGHT)
    assert light.label_colour("#123456").name() == "#123456"
    assert light.label_colour("") == light.label_colour("slot:20")
    assert light.person_colour(8) == light.person_colour(0)
    assert len({light.person_colour(place).name() for place in range(8)}) == 8
    assert light.person_colour("#abcdef").name() == "#abcdef"


def test_mixing_is_per_channel_and_opaque() -> None:
    half = mixed(QColor("#ff0000"), QColor("#0000ff"), 0.5)
    assert (half.red(), half.green(), half.blue(), half.alpha()) == (128, 0, 128, 255)


@pytest.mark.parametrize("mode", list(Mode))
def test_the_palette_names_every_ground_and_its_text(qapp: object, mode: Mode) -> None:
    palette = theme(mode).palette()
    role = QPalette.ColorRole
    pairs = [
        (role.Window, role.WindowText),
        (role.Base, role.Text),
        (role.Button, role.ButtonText),
        (role.Highlight, role.HighlightedText),
        (role.ToolTipBase, role.ToolTipText),
    ]
    for ground, text in pairs:
        assert contrast(palette.color(text), palette.color(ground)) >= 4.5


@pytest.mark.parametrize(
    ("script", "detected", "ending"),
    [
        ("hans", "hant", "SC"),
        ("hant", "hans", "TC"),
        ("tw", "hans", "TC"),
        ("twp", "hans", "TC"),
        ("hkp", "hans", "HK"),
        ("source", "hant", "TC"),
        ("source", "hans", "SC"),
        ("source", "none", "SC"),
        ("s2twp", "hans", "TC"),
        ("tw2sp", "hant", "SC"),
        ("s2hk", "hans", "HK"),
        ("zh_TW", "", "TC"),
        ("en", "", "SC"),
    ],
)
def test_each_script_has_its_family(
    monkeypatch: pytest.MonkeyPatch, script: str, detected: str, ending: str
) -> None:
    monkeypatch.setattr("annotator.gui.fonts.sys.platform", "linux")
    assert fonts.families(script, detected=detected)[0] == f"Noto Sans CJK {ending}"


def test_serif_by_choice_and_on_windows_only_where_it_is_smooth(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.gui.fonts.sys.platform", "linux")
    assert fonts.families("hant", serif=True)[0] == "Noto Serif CJK TC"
    monkeypatch.setattr("annotator.gui.fonts.sys.platform", "win32")
    assert fonts.families("hans", serif=True, size=18)[0] == "Microsoft YaHei UI"
    assert fonts.families("hans", serif=True, size=20)[0] == "SimSun"
    monkeypatch.setattr("annotator.gui.fonts.sys.platform", "darwin")
    assert fonts.families("hk")[0] == "PingFang HK"


def test_fonts_are_unhinted_grey_and_of_two_weights(qtbot: QtBot) -> None:
    font = fonts.article_font("hans", 18, bold=True)
    assert font.pixelSize() == 18
    assert font.hintingPreference() is QFont.HintingPreference.PreferNoHinting
    assert font.styleStrategy() & QFont.StyleStrategy.NoSubpixelAntialias
    assert font.weight() == QFont.Weight.Bold
    assert fonts.interface_font("zh_CN").weight() == QFont.Weight.Normal


def test_a_system_without_chinese_is_noticed(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    asked: list[object] = []

    def none_found(system: object) -> list[str]:
        asked.append(system)
        return []

    monkeypatch.setattr("annotator.gui.fonts.QFontDatabase.families", none_found)
    assert not fonts.has_cjk_font()
    assert len(asked) == 2
    monkeypatch.setattr("annotator.gui.fonts.QFontDatabase.families", lambda system: ["Some Song"])
    assert fonts.has_cjk_font()


@pytest.mark.parametrize("language", ["zh_CN", "zh_TW", "en"])
def test_the_notice_of_missing_fonts_can_be_read_without_them(
    monkeypatch: pytest.MonkeyPatch,
    make_window: Callable[..., MainWindow],
    settings: Settings,
    language: str,
) -> None:
    monkeypatch.setattr("annotator.gui.panels.article.has_cjk_font", lambda: False)
    settings.put("language", language)
    window = make_window()
    notice = window.parts.article.font_notice
    assert notice.isVisible()
    assert "No Chinese font is installed" in notice.sentence.text()
    assert "How to install one" in notice.button.text()
    assert notice.sentence.text().count("\n") == (language != "en")
    window.view_commands.show_font_help()
    (help_,) = window.findChildren(FontHelp)
    assert any("Run this command" in label.text() for label in help_.findChildren(QLabel))
