"""The HTML page of a document: parsed again, its text is the source's, its marks lie on their passages."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator import resources
from annotator.errors import FileProblem
from annotator.exchange.scheme_toml import read_scheme
from annotator.exchange.writers.html import html_parts, write_html
from annotator.exchange.writers.html_page import Page
from annotator.model.scheme import Scheme
from annotator.model.spans import Relation, Span
from annotator.text.views import View, ViewSettings

VOID = {"meta", "br", "link"}


def scheme() -> Scheme:
    path = resources.path("schemes", "article.toml")
    return read_scheme(path.read_bytes(), path.name)


SCHEME = scheme()
COLOURS = {label.id: ("#0251C2", "#B8D8FB") for label in SCHEME.labels}


def span(label: str, *ranges: tuple[int, int], number: int = 0, **facts: object) -> Span:
    return Span(f"s{number}-{label}-{ranges}", "d", label, "甲", ranges, **facts)  # type: ignore[arg-type]


def page(text: str, *spans: Span, **facts: object) -> Page:
    return Page(
        title="<b>标题</b> & 其他",
        view=View(text, facts.pop("settings", ViewSettings())),  # type: ignore[arg-type]
        scheme=SCHEME,
        spans=spans,
        colours=COLOURS,
        language="zh_CN",
        **facts,  # type: ignore[arg-type]
    )


class Read(HTMLParser):
    """Reads a page back: paragraphs as lists of (text, titles of the marks over it), elements, ids."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.titles: list[str] = []
        self.paragraphs: list[list[tuple[str, str]]] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.words: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.all_text = ""
        self.numbered: list[int] = []
        self.number = False
        self.feed(source)
        assert self.open == [], "every element is closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.attributes += [(tag, name, value) for name, value in found.items()]
        if tag not in VOID:
            self.open.append(tag)
        if tag == "p" and "main" in self.open:
            self.paragraphs.append([])
        if tag == "mark":
            self.titles.append(found["title"])
        if tag == "a":
            self.ids += [found["id"]] if "id" in found else []
            self.links += [found["href"]] if "href" in found else []
        if "data-w" in found:
            self.words.append(found["data-w"])
        self.number = tag == "span" and found.get("class") == "n"
        self.numbered += [len(self.paragraphs)] if self.number else []

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        if tag == "mark":
            self.titles.pop()

    def handle_data(self, data: str) -> None:
        self.all_text += data
        if self.number:
            self.number = False
        elif "main" in self.open and "p" in self.open:
            self.paragraphs[-1].append((data, self.titles[-1] if self.titles else ""))

    def texts(self) -> list[str]:
        return ["".join(text for text, _ in parts) for parts in self.paragraphs]

    def covered(self, name: str) -> list[str]:
        """Return the text of each paragraph that lies under a label's name."""
        found = ["".join(t for t, title in p if name in title.split("、")) for p in self.paragraphs]
        return [text for text in found if text]


def read(shown: Page) -> Read:
    return Read("".join(html_parts(shown)))


TEXT = "区委<script>alert(1)</script>&amp;召开\n第二段𠮷野家e\u0301\n\n第四段"


def test_the_text_is_escaped_and_comes_back_whole() -> None:
    found = read(page(TEXT, span("place", (0, 2))))
    assert found.texts() == TEXT.split("\n")
    assert "script" not in {tag for tag, _, _ in found.attributes}
    assert "<b>标题</b> & 其他" in found.all_text


def test_nothing_is_loaded_from_elsewhere_and_nothing_runs() -> None:
    found = read(page(TEXT, span("place", (0, 2))))
    source = "".join(html_parts(page(TEXT, span("place", (0, 2)))))
    assert "default-src 'none'" in source
    assert "prefers-color-scheme:dark" in source
    assert not [value for _, name, value in found.attributes if name in ("src", "onclick", "onload")]
    assert all(value.startswith("#") for _, name, value in found.attributes if name == "href")


def test_nested_crossing_equal_and_discontinuous_spans_cover_their_passages() -> None:
    text = "县委办公室的张少初出席会议并讲话。"
    spans = (
        span("post", (0, 9)),
        span("organisation", (0, 5)),
        span("place", (0, 5)),
        span("person", (6, 12)),
        span("event", (0, 2), (11, 13)),
    )
    found = read(page(text, *spans))
    assert found.texts() == [text]
    assert found.covered("职务") == [text[:9]]
    assert found.covered("机构组织") == found.covered("地点") == [text[:5]]
    assert found.covered("人名") == [text[6:12]]
    assert found.covered("会议活动") == [text[:2] + text[11:13]]
    assert sorted(found.ids) == ["s1", "s2", "s3", "s4", "s5"]
    assert found.links == ["#s1", "#s2", "#s3", "#s4", "#s5"]


def test_a_span_over_paragraphs_is_marked_in_each() -> None:
    text = "第一段\n第二段\n第三段"
    found = read(page(text, span("speech", (1, 9))))
    assert found.covered("讲话转述") == ["一段", "第二段", "第"]
    assert found.ids == ["s1"], "one anchor, at its start"
    assert [word for word in found.words if word.startswith("讲")] == ["讲话转述"]


def test_unsure_notes_attributes_and_relations_are_listed() -> None:
    text = "李某指出，要抓紧。"
    speech = span("speech", (0, 9), note="看<规范>")
    person = span("person", (0, 2), unsure=True)
    requirement = span("requirement", (5, 8), attributes={"force": "order"})
    relation = Relation("r", "d", "speaker", "甲", speech.id, person.id)
    found = read(page(text, speech, person, requirement, relations=(relation,), people={"甲": "阿甲"}))
    assert "看<规范>" in found.all_text
    assert "命令" in found.all_text
    assert "说话人" in found.all_text
    assert "阿甲" in found.all_text
    assert any(word.endswith("?") for word in found.words)


def test_a_paragraph_with_nothing_to_read_has_no_number() -> None:
    text = "第一段\n　　\n第三段\n\n \u00a0\n第六段"
    found = read(page(text, span("speech", (0, 10))))
    assert found.texts() == text.split("\n")
    assert found.numbered == [1, 3, 6]
    assert ("p", "class", "blank") in found.attributes


def test_relations_are_listed_in_the_order_of_the_text() -> None:
    text = "李某说甲。王某说乙。赵某说丙。"
    speeches = [span("speech", (start, start + 4)) for start in (0, 5, 10)]
    people = [span("person", (start, start + 2)) for start in (0, 5, 10)]
    pairs = [(2, 1), (0, 2), (1, 0), (0, 0)]
    relations = tuple(
        Relation(f"r{n}", "d", "speaker", "甲", speeches[head].id, people[tail].id)
        for n, (head, tail) in enumerate(pairs)
    )
    found = read(page(text, *speeches, *people, relations=relations))
    shown = found.all_text[found.all_text.rindex("Relations") :]
    ends = re.findall(r"\d+ (李某说甲|王某说乙|赵某说丙)→ 说话人\d+ (李某|王某|赵某)", shown)
    assert ends == [("李某说甲", "李某"), ("李某说甲", "赵某"), ("王某说乙", "李某"), ("赵某说丙", "王某")]


def test_a_converted_view_is_written_as_it_is_shown() -> None:
    text = "后来台湾的软件里面"
    shown = page(text, span("place", (2, 4)), settings=ViewSettings(script="twp"))
    found = read(shown)
    assert found.texts() == [shown.view.block(0).text] != [text]
    assert found.covered("地点") == ["臺灣"]


def test_what_html_cannot_hold_is_shown_by_a_sign(tmp_path: Path) -> None:
    text = "甲\x00乙\x1b丙\ud800丁"
    write_html(tmp_path / "a.html", page(text, span("place", (0, 3))))
    found = Read((tmp_path / "a.html").read_text("utf-8"))
    assert found.texts() == ["甲␀乙␛丙\ufffd丁"]


def test_an_empty_document_and_one_without_spans() -> None:
    assert read(page("")).texts() == [""]
    assert read(page("只有文字")).texts() == ["只有文字"]


@pytest.mark.parametrize(
    ("text", "starts", "words"),
    [
        ("école", (0, 1, 2, 3), ["人", "人", "人名"]),  # four do not fit within four letters
        ("école", (0, 4), ["人名", "人名"]),
        ("数、时间", (0, 2), ["人名", "人名"]),
        ("数、时间", (0, 1, 2), ["人", "人", "人名"]),
    ],
)
def test_words_give_way_where_the_next_one_begins_soon(
    text: str, starts: tuple[int, ...], words: list[str]
) -> None:
    spans = [span("person", (start, start + 1), number=number) for number, start in enumerate(starts)]
    assert read(page(text, *spans)).words == words


def test_a_word_that_is_pushed_on_begins_where_the_one_before_ends() -> None:
    found = read(page("école", span("place", (0, 1)), span("person", (1, 5))))
    styles = [value for tag, name, value in found.attributes if (tag, name) == ("i", "style")]
    (pushed,) = (style for style in styles if not style.startswith("--"))
    assert found.words == ["地", "人名"]
    assert re.fullmatch(r"left:([1-9]|1[0-2])px", pushed)


def test_paragraphs_run_the_way_of_their_first_letter_and_words_with_them() -> None:
    text = "1 שלום Ann\n张 שלום\nAnn"
    spans = [span("person", (at, at + 3), number=at) for at in (2, 7, 13, 18)]
    found = read(page(text, *spans))
    assert [value for tag, name, value in found.attributes if (tag, name) == ("p", "dir")] == ["auto"] * 3
    ways = [value for tag, name, value in found.attributes if (tag, name) == ("span", "class")]
    assert [way for way in ways if way != "n"] == ["w r", "w", "w r", "w"]


def test_neighbours_are_drawn_apart_and_one_span_as_one() -> None:
    text = "县委县委办公室的人"
    around, inner = span("speech", (4, 9)), span("post", (5, 7))
    found = read(page(text, span("person", (0, 2)), span("person", (2, 4)), around, inner))
    styles = [value for tag, name, value in found.attributes if (tag, name) == ("mark", "style")]
    sizes = [re.search("background-size:(.*)", style) for style in styles]
    widths = [[size.rsplit(" ", 1)[0] for size in found[1].split(",")] for found in sizes if found]
    both, one, whole = "calc(100% - 2px)", "calc(100% - 1px)", "100%"
    assert widths[:2] == [[both, both]] * 2
    assert [one in width for width in widths[2:]] == [True, False, True]
    assert both in widths[3] and whole in widths[3], "the inner one whole, the outer one goes on"


def test_an_unknown_label_breaks_nothing() -> None:
    found = read(page("文字", span('x"><script>', (0, 2))))
    assert found.covered('x"><script>') == ["文字"]


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileProblem):
        write_html(tmp_path / "missing" / "a.html", page("文字"))


@given(st.data())
def test_every_span_covers_its_passage_whatever_they_are(data: st.DataObject) -> None:
    text = data.draw(st.text(alphabet="县委办&<\n e\u0301𠮷", min_size=1, max_size=40))
    spans = []
    for number, label in enumerate(data.draw(st.lists(st.sampled_from(("person", "place", "speech"))))):
        start = data.draw(st.integers(0, len(text) - 1))
        end = data.draw(st.integers(start + 1, len(text)))
        spans.append(span(label, (start, end), number=number))
    shown = page(text, *spans)
    found = read(shown)
    assert found.texts() == text.split("\n")
    lines = list(re.finditer("[^\n]*", text))
    unread = {n for line in lines if not line[0].strip() for n in range(*line.span())}
    for label in {each.label for each in spans}:
        wanted = {n for each in spans if each.label == label for n in range(each.start, each.end)} - unread
        marked = "".join(text[n] for n in sorted(wanted)).replace("\n", "")
        view_wanted = "".join(found.covered(SCHEME.label(label).name("zh_CN")))
        assert len(view_wanted) >= len(marked), "views widen to whole graphemes, never narrow"
