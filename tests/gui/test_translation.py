"""Every text of the interface and of errors is translated, with its placeholders, in the right words."""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from pathlib import Path
from string import Formatter

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from annotator.errors import FileProblem, Listed, RuleBroken, SchemeProblem, UserError
from annotator.exchange.importing import import_files
from annotator.exchange.report import Entry, Labelled
from annotator.exchange.scheme_toml import read_scheme, write_scheme
from annotator.gui.dialogs.report_view import entry_text
from annotator.gui.scheme.files import ImportSchemeDialog
from annotator.gui.translation import CONTEXT, ERRORS, Languages, error_text, nearest, tr, trn
from annotator.text.profile import telling_characters
from tests.gui import messages
from tests.gui.conftest import Hands

# Words of the other side of the strait, or of another meaning here; see shared/TERMS.tsv.
FOREIGN = {
    "zh_CN": ("檔", "專案", "標籤", "检视", "滑鼠", "軟體", "视窗", "复原", "垃圾桶", "汇出", "汇入", "唯读"),
    "zh_TW": (
        "文檔",
        "項目",
        "導出",
        "導入",
        "回收站",
        "只讀",
        "鼠標",
        "軟件",
        "窗口",
        "標簽",
        "撤銷",
        "保存",
        "視圖",
    ),
}


@pytest.mark.parametrize("language", messages.TRANSLATED)
def test_nothing_is_untranslated_and_nothing_is_left_over(language: str) -> None:
    known, wanted = set(messages.messages(language)), messages.wanted()
    assert sorted(wanted - known) == [], "add these to the .ts file"
    assert sorted(known - wanted) == [], "these have vanished from the source"


def test_the_collector_finds_what_is_there() -> None:
    assert {"New project…", "{n} spans", "As written"} <= messages.window_texts()
    assert 'Two labels have the id "{label}".' in messages.error_templates()


def placeholders(text: str) -> set[str]:
    return {name.split(".")[0].split("!")[0] for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("language", messages.TRANSLATED)
def test_placeholders_survive_translation(language: str) -> None:
    for (context, source), text in messages.messages(language).items():
        assert placeholders(source) == placeholders(text), f"[{context}] {source}"


@pytest.mark.parametrize("language", messages.TRANSLATED)
def test_the_words_are_those_of_the_terms(language: str) -> None:
    for (_, source), text in messages.messages(language).items():
        for word in FOREIGN[language]:
            assert word not in text or word in source, f"{source}: {text}"


@pytest.mark.parametrize("language", messages.TRANSLATED)
def test_each_language_keeps_to_its_script(language: str) -> None:
    only_simplified, only_traditional = telling_characters()
    wrong = only_traditional if language == "zh_CN" else only_simplified
    for (_, source), text in messages.messages(language).items():
        # Examples in the source text are quoted in both languages as they stand.
        found = set(text) & wrong - set(source)
        assert not found, f"{source}: {text}"


TERMS = Path(__file__).resolve().parents[3] / "shared" / "TERMS.tsv"
SAME = {  # a text of the interface -> the term it stands for
    "Documents": "document (one article)",
    "Labels": "label (class)",
    "Label scheme": "scheme (label set)",
    "Document labels": "document label",
    "Note": "note",
    "Unsure": "unsure (flag)",
    "Undo": "undo",
    "Redo": "redo",
    "Import": "import",
    "Export": "export",
    "Trash": "trash",
    "Read-only": "read-only",
    "As written": "as written",
    "Simplified": "Simplified",
    "Traditional": "Traditional",
    "Taiwan standard": "Taiwan standard",
    "Taiwan with phrases": "Taiwan with phrases",
    "Hong Kong standard": "Hong Kong standard",
    "Hong Kong with phrases": "Hong Kong with phrases",
    "Glosses": "gloss",
    "Chrome": "chrome",
    "Repeats": "repeat",
    "Damage": "damage",
    "Blanks": "blanks (invisible characters)",
    "Layers": "layer",
    "View": "view",
    "New": "state: new",
    "In progress": "state: in progress",
    "Done": "state: done",
    "Skipped": "state: skipped",
    "Script": "script toggle",
    "Keys": "shortcut key",
    "Review": "review (noun, verb)",
    "Spans": "span / annotation (noun)",
}


@pytest.mark.skipif(not TERMS.is_file(), reason="the table of terms is not beside this checkout")
@pytest.mark.parametrize("language", messages.TRANSLATED)
def test_terms_are_translated_as_the_table_says(language: str) -> None:
    with TERMS.open(encoding="utf-8") as file:
        terms = {row["english"]: row[language] for row in csv.DictReader(file, delimiter="\t")}
    known = messages.messages(language)
    for text, term in SAME.items():
        assert known[CONTEXT, text] == terms[term], text


_HALF = re.compile("[\u3400-\u9fff”」）][(),:;!?]|[(),:;!?][\u3400-\u9fff“「（]")
# A letter that opens a field, a reading as texts have it, names of the table of terms, a sign, a syntax.
_MAY_BE_HALF = re.compile(r"\(&\w\)|鄉\(xiāng\)|(?<=[繁正][体體])\(转?轉?[换換]用[词語]\)|^\?|=\w+, ")


@pytest.mark.parametrize("language", messages.TRANSLATED)
def test_marks_between_chinese_words_are_full_width(language: str) -> None:
    texts = messages.messages(language).values()
    sentences = [text for text in texts if "(*" not in text]  # not the kinds of files that Qt reads
    assert [text for text in sentences if _HALF.search(_MAY_BE_HALF.sub("", text))] == []


_QUOTES_APART = re.compile("[“「] |[\u3400-\u9fff，。：] [“「]|[”」] [\u3400-\u9fff]|[，。；：！？] ")


@pytest.mark.parametrize(("language", "others"), [("zh_CN", "「」"), ("zh_TW", "“”")])
def test_quotes_are_those_of_the_language_and_nothing_stands_apart(language: str, others: str) -> None:
    texts = messages.messages(language).values()
    assert [text for text in texts if set(text) & set(others) or _QUOTES_APART.search(text)] == []


def test_lists_are_put_together_with_the_marks_of_the_language() -> None:
    joined = re.compile(r"""["'](, |; |、|；)["']\.join|f"[^"]*\}: \{""")
    syntax = {"attribute_rows.py"}  # what a person types there is read again
    files = [each for each in sorted((messages.PACKAGE / "gui").rglob("*.py")) if each.name not in syntax]
    found = [(each.name, line) for each in files for line in each.read_text("utf-8").split("\n")
             if joined.search(line)]  # fmt: skip
    assert found == []


def test_sentences_put_together_have_full_width_marks(hands: Hands, tmp_path: Path) -> None:
    hands.do("language.zh_TW")
    hands.open(1)
    hands.do("script.tw")
    hands.do("script.phrases")
    said = hands.window.parts.status.message.text()
    assert re.fullmatch(r"臺灣正體\(轉換用語\)：此文件.*。", said)
    hands.do("language.zh_CN")
    editor = hands.window.editors.scheme.edit()
    assert editor is not None
    hands.settle()
    scheme = hands.project.scheme
    changed = {"person": replace(scheme.label("person"), key="x x", parent="content")}
    path = tmp_path / "other.toml"
    labels = [changed.get(each.id, each) for each in scheme.labels if each.id != "work"]
    path.write_text(write_scheme(scheme.with_labels(labels)), "utf-8")
    seen: list[str] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ImportSchemeDialog)
        seen.extend(label.text() for label in dialog.findChildren(QLabel))
        dialog.reject()

    QTimer.singleShot(0, answer)
    editor.import_scheme(path)
    told = "\n".join(seen)
    assert "人名：按键 p → x x、分组" in told
    assert not re.search("[:,;] ", told)
    editor.reject()


def test_a_switch_at_run_time_reaches_every_part(hands: Hands) -> None:
    hands.mark("县委办公室", "o")
    parts = hands.window.parts
    hands.do("language.zh_TW")
    assert parts.labels.title.text() == "標籤"
    assert parts.labels.button("organisation").text() == "機構團體"
    assert parts.documents.title.text() == "文件"
    assert hands.window.actions_.text("file.import") == "匯入…"
    assert [action.text() for action in parts.top.menus.actions()] == [
        "檔案(&F)",
        "編輯(&E)",
        "檢視(&V)",
        "標註(&A)",
        "審核(&R)",
        "說明(&H)",
    ]
    assert parts.status.subject.text() == "機構團體"
    hands.do("language.zh_CN")
    assert [action.text() for action in parts.top.menus.actions()] == [
        "文件(&F)",
        "编辑(&E)",
        "视图(&V)",
        "标注(&A)",
        "审核(&R)",
        "帮助(&H)",
    ]
    assert hands.window.actions_.text("edit.undo") == "撤销：县委办公室 标注为 机构组织"
    hands.do("language.en")
    assert parts.labels.title.text() == "Labels"


def test_a_refusal_speaks_the_language_of_the_interface(languages: Languages) -> None:
    languages.use("zh_CN")
    inner = UserError('Two labels have the id "{label}".', label="x")
    error = SchemeProblem("{file}: {problem}", "Give one another id.", file="a.toml", problem=inner)
    shown = error_text(error)
    assert "x" in shown.message
    assert shown.message != str(inner)
    missing = FileProblem("There is no file {name}.", "Check the name and the folder.", name="a.txt")
    assert str(error_text(missing)) != str(missing)
    assert "a.txt" in str(error_text(missing))


@pytest.mark.parametrize(
    ("system", "language"),
    [
        ("zh-Hans-CN", "zh_CN"),
        ("zh_CN", "zh_CN"),
        ("zh-Hant-HK", "zh_TW"),
        ("zh_HK", "zh_TW"),
        ("zh-TW", "zh_TW"),
        ("zh-MO", "zh_TW"),
        ("zh", "zh_CN"),
        ("en-GB", "en"),
        ("fr-FR", ""),
    ],
)
def test_the_systems_language_chooses_the_interfaces(system: str, language: str) -> None:
    assert nearest(system) == language


def test_counts_choose_the_word(languages: Languages) -> None:
    languages.use("en")
    assert trn("{n} span", "{n} spans", 1) == "1 span"
    assert trn("{n} span", "{n} spans", 1200) == "1,200 spans"
    assert tr("Paragraph {n}", n="3") == "Paragraph 3"


def test_the_contexts_are_the_two_that_are_read() -> None:
    for language in messages.TRANSLATED:
        assert {context for context, _ in messages.messages(language)} == {CONTEXT, ERRORS}


def test_english_texts_have_straight_quotes() -> None:
    """The family of the window draws curly ones as wide as a Han character."""
    assert [text for _, text in messages.wanted() if set(text) & set("“”‘’「」『』")] == []


def test_no_other_english_text_of_the_program_has_curly_quotes() -> None:
    """What the command line says does not go through the translator."""
    for file in sorted(messages.PACKAGE.rglob("*.py")):
        for text in messages.texts_of(file):
            words = [word for word in text.split() if word.isascii() and word.isalpha()]
            if len(words) > 2:
                assert not set(text) & set("“”‘’"), f"{file.name}: {text}"


@pytest.mark.parametrize("language", messages.TRANSLATED)
@pytest.mark.parametrize("mode", list(QFileDialog.FileMode))
def test_no_english_word_is_left_in_the_dialog_for_files(
    languages: Languages, qtbot: QtBot, language: str, mode: QFileDialog.FileMode
) -> None:
    languages.use(language)
    for accept in QFileDialog.AcceptMode:
        dialog = QFileDialog()
        qtbot.addWidget(dialog)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setFileMode(mode)
        dialog.setAcceptMode(accept)
        shown = [label.text() for label in dialog.findChildren(QLabel)]
        shown += [button.text() for button in dialog.findChildren(QAbstractButton)]
        shown += [button.toolTip() for button in dialog.findChildren(QAbstractButton)]
        assert any(shown)
        assert not [text for text in shown if re.search("[A-Za-z]{2}", text)]


FIELDS = [
    (b"{}", '缺少字段 "text"。请补上。', '缺少欄位 "text"。請補上。'),
    (b'{"text": 3}', '字段 "text" 应为文本。请修改这个字段。', '欄位 "text" 應為文字。請修改這個欄位。'),
    (
        b'{"text": "a", "spans": {}}',
        '字段 "spans" 应为列表。请修改这个字段。',
        '欄位 "spans" 應為清單。請修改這個欄位。',
    ),
    (
        b'{"text": "a", "spans": [{"start": 0, "end": 1, "label": "person", "status": "x"}]}',
        'spans[0] 未导入。字段 "status" 只能是'
        ' "unreviewed"、"accepted"、"rejected"、"corrected" 之一。请修改这个字段。',
        'spans[0] 未匯入。欄位 "status" 只能是'
        ' "unreviewed"、"accepted"、"rejected"、"corrected" 之一。請修改這個欄位。',
    ),
    (
        b'{"text": "a", "sources": [3]}',
        "sources[0] 未导入。它不是 JSON 对象。",
        "sources[0] 未匯入。它不是 JSON 物件。",
    ),
    (
        b'{"text": "a", "states": [{"state": "new", "annotator": 1}]}',
        'states[0] 未导入。字段 "annotator" 应为文本。请修改这个字段。',
        'states[0] 未匯入。欄位 "annotator" 應為文字。請修改這個欄位。',
    ),
    (
        b'{"text": "a", "document_labels": [{}]}',
        'document_labels[0] 未导入。缺少字段 "label"。请补上。',
        'document_labels[0] 未匯入。缺少欄位 "label"。請補上。',
    ),
    (
        b'{"text": "a", "relations": [{"head": "x"}]}',
        'relations[0] 未导入。缺少字段 "tail"。请补上。',
        'relations[0] 未匯入。缺少欄位 "tail"。請補上。',
    ),
    (
        b'{"text": "a", "label": []}',
        '不认识字段 "label"，已略过。含有它的记录：1 条，这是第一条。请按导出文件的写法命名，或放进“meta”。',
        '不認識欄位 "label"，已略過。含有它的記錄：1 筆，這是第一筆。'
        "請依匯出檔案的寫法命名，或放進「meta」。",
    ),
    (
        b'{"text": "a", "text": "c"}',
        '字段 "text" 在一个对象中出现两次，以后一个为准。'
        "有此情况的记录：1 条，这是第一条。每个字段请只写一次。",
        '欄位 "text" 在一個物件中出現兩次，以後一個為準。'
        "有此情況的記錄：1 筆，這是第一筆。每個欄位請只寫一次。",
    ),
    (
        b'{"text": "a", "offset_unit": "x"}',
        "“x”不是位置的单位。请使用其中之一：codepoint、utf16、bytes。",
        "「x」不是位置的單位。請使用其中之一：codepoint、utf16、bytes。",
    ),
]


@pytest.mark.parametrize("language", messages.TRANSLATED)
@pytest.mark.parametrize("case", FIELDS)
def test_what_is_wrong_with_a_line_is_a_sentence(
    hands: Hands, tmp_path: Path, language: str, case: tuple[bytes, str, str]
) -> None:
    hands.do(f"language.{language}")
    path = tmp_path / "in.jsonl"
    path.write_bytes(b"""{"text": "b"}\n""" + case[0] + b"\n")
    report = import_files([path], lambda act: hands.project.apply(act, annotator="甲"))
    (entry,) = report.entries
    assert entry.place == "in.jsonl:2"
    said = entry_text(entry, language)
    assert said.endswith(case[1] if language == "zh_CN" else case[2]), said


@pytest.mark.parametrize(
    ("scheme", "said"),
    [
        ("labels = 3", 'a.toml：标签体系：字段 "labels" 应为列表。'),
        ("labels = [3]", "a.toml：标签体系里的第 1 个标签应为表。"),
        ("[[labels]]\nid = 'a'\nretired = 1", 'a.toml：标签“a”：字段 "retired" 应为“true”或“false”。'),
        ("[[labels]]\nid = 'a'\nkind = 'x'", '只能是 "group"、"span"、"document"、"relation" 之一。'),
        (
            "[[labels]]\nid = 'a'\n[[labels.attributes]]\nid = 'b'\nrequired = 'x'",
            'a.toml：标签“a”的属性“b”：字段 "required" 应为“true”或“false”。',
        ),
        ("[[labels]]\nid = 'a'\n[labels.names]\nfr = 'x'", '标签“a”的 "names"：没有 "fr" 这个字段。'),
    ],
)
def test_what_is_wrong_with_a_scheme_is_a_sentence(hands: Hands, scheme: str, said: str) -> None:
    hands.do("language.zh_CN")
    with pytest.raises(SchemeProblem) as caught:
        read_scheme(scheme, "a.toml")
    assert said in str(error_text(caught.value))


def test_lists_in_reports_have_the_marks_of_the_language(hands: Hands) -> None:
    hands.do("language.zh_CN")
    listed = RuleBroken("Only those whom the project names may settle a conflict of verdicts: {people}.",
                        people=Listed(("甲", "乙")))  # fmt: skip
    assert "甲、乙" in str(error_text(listed)) and "甲, 乙" in str(listed)
    ends = Entry("x", "{here}", {"here": Labelled(["a", "b"], listed=True)}, left_out=False)
    assert entry_text(ends, "zh_CN") == "a、b" and str(ends) == "a, b"
    rooms = ("exchange", "store", "readers")
    outside = [each for each in messages.PACKAGE.rglob("*.py") if each.parent.name in rooms]
    joined = re.compile(r"""=", "\.join""")
    assert [each.name for each in outside if joined.search(each.read_text("utf-8"))] == []
