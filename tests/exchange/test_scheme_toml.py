"""A scheme as TOML: the shipped ones, the round trip, and errors that name file and label."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator import resources
from annotator.errors import SchemeProblem, UserError
from annotator.exchange.scheme_toml import read_scheme, write_scheme
from annotator.model.scheme import (
    LANGUAGES,
    Attribute,
    AttributeKind,
    Choice,
    Form,
    Label,
    LabelKind,
    Scheme,
)


def shipped(name: str) -> Scheme:
    return read_scheme(resources.path("schemes", name).read_bytes(), name)


@pytest.mark.parametrize("name", ["article.toml", "entities.toml"])
def test_a_shipped_scheme_is_explained_in_three_languages(name: str) -> None:
    for label in shipped(name).labels:
        assert set(label.names) == set(LANGUAGES) == set(label.definition), label.id
        if label.kind is not LabelKind.GROUP:
            assert set(label.boundary) == set(LANGUAGES) == set(label.examples), label.id
            assert all(texts and all(texts) for texts in label.examples.values()), label.id


def test_the_article_scheme_has_groups_keys_and_relations() -> None:
    scheme = shipped("article.toml")
    keys = {label.id: label.key for label in scheme.labels if label.key}
    assert keys["headline"] == "1" and keys["problem"] == "0" and keys["genre_mixed"] == "g m"
    assert len(scheme.applicable(LabelKind.SPAN)) == 23
    assert scheme.form(scheme.label("lead")) is Form.STRUCTURE
    assert scheme.form(scheme.label("speech")) is Form.CONTENT
    assert scheme.form(scheme.label("work")) is Form.NAME
    assert len(scheme.exclusive_siblings(scheme.label("genre_news"))) == 4
    speaker = scheme.label("speaker")
    assert (speaker.kind, speaker.heads, speaker.tails) == (LabelKind.RELATION, ("speech",), ("person",))
    assert [c.id for c in scheme.label("requirement").attributes[0].choices] == ["order", "advice"]
    colours = {scheme.label(name).colour for name in ("headline", "heading", "byline", "lead")}
    assert colours == {"slot:20"}


PROBLEMS = [
    (b"", "has no labels"),
    (b"labels = []", "has no labels"),
    (b"id = 'x'\nlabels = [\n  nonsense", "line 3"),
    (b"id = '\xff'", "not UTF-8"),
    (b"labels = 3", "a list"),
    (b"labels = [3]", "a table"),
    (b"[[labels]]\nkind = 'span'", "number 1 has no id"),
    (b"[[labels]]\nid = 'a'\nkey = '1'\n[[labels]]\nid = 'b'\nkey = 1", '"a" (1) and "b" (1)'),
    (b"[[labels]]\nid = 'a'\nkey = 'g'\n[[labels]]\nid = 'b'\nkey = 'g n'", '"a" (g) and "b" (g n)'),
    (b"[[labels]]\nid = 'a'\ncolour = 'reddish'", '"a": "reddish" is no colour'),
    (b"[[labels]]\nid = 'a'\ncolour = 21", '"a": "slot:21" is no colour'),
    (b"[[labels]]\nid = 'a'\ncolour = true", '"a": "colour" must be'),
    (b"[[labels]]\nid = 'a'\nkind = 'spam'", '"group", "span", "document", "relation"'),
    (b"[[labels]]\nid = 'a'\ncolor = 3", 'label "a": the field "color" is not known'),
    (b"[[labels]]\nid = 'a'\nnames = {de = 'x'}", '"de" is not known'),
    (b"[[labels]]\nid = 'a'\nexamples = {en = 'x'}", "a list of texts"),
    (b"[[labels]]\nid = 'a'\nparent = 'b'", '"a" has the parent "b"'),
    (b"[[labels]]\nid = 'a'\n[[labels]]\nid = 'a'", 'Two labels have the id "a"'),
    (b"[[labels]]\nid = 'A b'", '"A b" cannot be a label\'s id'),
    (b"[[labels]]\nid = 'a'\n[[labels.attributes]]\nid = 'f'\nkind = 'choice'", '"f" needs choices'),
    (b"[[labels]]\nid = 'a'\n[[labels.attributes]]\nid = 'f'\nkind = 'bool'", 'attribute "f"'),
    (b"[[labels]]\nid = 'r'\nkind = 'relation'\nheads = ['q']", '"q", which is no label'),
]


@pytest.mark.parametrize(("data", "words"), PROBLEMS)
def test_a_problem_names_file_and_place_and_says_what_next(data: bytes, words: str) -> None:
    with pytest.raises(SchemeProblem) as caught:
        read_scheme(data, "mine.toml")
    assert str(caught.value).startswith("mine.toml: ") and words in str(caught.value)
    assert caught.value.next_step
    assert isinstance(caught.value.parameters["problem"], UserError)


@pytest.mark.parametrize("written", [b"\xef\xbb\xbf", b""])
def test_a_byte_order_mark_and_line_ends_do_not_matter(written: bytes) -> None:
    data = written + b"[[labels]]\r\nid = 'a'\r\ncolour = '#AB12cd'\r\n"
    assert read_scheme(data, "x").labels == (Label("a", LabelKind.SPAN, colour="#ab12cd"),)


texts = st.text(st.characters(codec="utf-8"), max_size=12)
names = st.dictionaries(st.sampled_from(LANGUAGES), texts, max_size=3)
attributes = st.builds(
    Attribute,
    st.sampled_from(["force", "b_2"]),
    st.sampled_from([AttributeKind.TEXT, AttributeKind.NUMBER, AttributeKind.FLAG]),
    names,
    required=st.booleans(),
) | st.builds(
    Attribute,
    st.just("c"),
    st.just(AttributeKind.CHOICE),
    names,
    st.tuples(st.builds(Choice, texts, names)),
)


@st.composite
def schemes(draw: st.DrawFn) -> Scheme:
    ids = draw(st.lists(st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True), min_size=2, unique=True))
    group = Label(
        ids[0],
        LabelKind.GROUP,
        draw(names),
        form=draw(st.sampled_from(Form)),
        exclusive=draw(st.booleans()),
    )
    labels = [group]
    for number, label_id in enumerate(ids[1:]):
        labels.append(
            Label(
                label_id,
                draw(st.sampled_from([LabelKind.SPAN, LabelKind.DOCUMENT, LabelKind.RELATION])),
                draw(names),
                draw(st.sampled_from(["", "slot:1", "slot:20", "#00ff7f"])),
                "" if number > 9 else draw(st.sampled_from(["", f"g {number}"])),
                draw(st.sampled_from(["", ids[0]])),
                draw(names),
                draw(names),
                draw(st.dictionaries(st.sampled_from(LANGUAGES), st.tuples(texts, texts))),
                draw(st.tuples(attributes) | st.just(())),
                heads=draw(st.sampled_from([(), (ids[0],)])),
                tails=draw(st.sampled_from([(), (ids[1],)])),
                retired=draw(st.booleans()),
            )
        )
    return Scheme(draw(texts), draw(names), tuple(labels), draw(st.booleans()), draw(st.integers(0, 9)))


@given(schemes())
@settings(max_examples=60, deadline=None)
def test_a_written_scheme_reads_back_equal(scheme: Scheme) -> None:
    assert read_scheme(write_scheme(scheme), "x") == scheme
    assert read_scheme(write_scheme(scheme).encode("utf-8"), "x") == scheme
