"""Collecting, intervals, and the reasons why a figure is undefined."""

from __future__ import annotations

import json
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.review.agreement import BLOCKS, Collector, collect
from annotator.review.bootstrap import Bootstrap, pack, unpack
from annotator.review.by_document import DocumentFigures, document_figures, noting
from annotator.review.counting import Options
from annotator.review.figure import Reason
from annotator.review.measures import Measure
from annotator.review.report import report
from annotator.review.tally import ALL, Couple
from annotator.review.work import Mark, Work


def work(name: str, **labels: str) -> Work:
    """A document of ten characters for each letter; each annotator's letters are labels, `.` is none."""
    spans = {
        annotator: [
            Mark(((10 * n, 10 * n + 8),), label, f"{annotator}{n}")
            for n, label in enumerate(given)
            if label != "."
        ]
        for annotator, given in labels.items()
    }
    return Work(name, 10 * max(map(len, labels.values()), default=0), spans)


def random_works(number: int, seed: int = 1) -> list[Work]:
    random = Random(seed)
    found = []
    for index in range(number):
        truth = random.choices("xyz.", k=6)
        noisy = {
            name: "".join(random.choice("xyz.") if random.random() < 0.2 else c for c in truth)
            for name in random.sample("abc", 2)
        }
        found.append(work(f"d{index}", **noisy))
    return found


def test_figures_of_a_small_case() -> None:
    agreement = collect([work("d", a="xxyy.", b="xxyxz")]).finish()
    exact = agreement.figure(Measure.SPAN_EXACT)
    assert exact.value == pytest.approx(2 * 3 / 9)
    assert exact.items == 9
    assert agreement.figure(Measure.SPAN_EXACT, ("b", "a"), "x").value == pytest.approx(2 * 2 / 5)
    label = agreement.figure(Measure.LABEL)
    assert (label.value, label.items) == (3 / 4, 4)
    # Of four passages 3 are the same; chance: (2·3 + 2·1) / 16.
    assert agreement.figure(Measure.COHEN).value == pytest.approx((3 / 4 - 1 / 2) / (1 / 2))


@pytest.mark.parametrize(
    ("works", "measure", "reason"),
    [
        ([work("d", a="x")], Measure.SPAN_EXACT, Reason.ONE_ANNOTATOR),
        ([], Measure.ALPHA, Reason.NOBODY),
        ([work("d", a="x"), work("e", b="x")], Measure.SPAN_EXACT, Reason.NO_COMMON_DOCUMENT),
        ([work("d", a="x", b="x", c="x")], Measure.COHEN, Reason.COUPLES_ONLY),
        ([work("d", a="..", b="..")], Measure.SPAN_EXACT, Reason.NO_ITEMS),
        ([work("d", a="..", b="..")], Measure.ALPHA_U, Reason.NO_ITEMS),
        ([work("d", a="..", b="..")], Measure.COHEN, Reason.NO_ITEMS),
        ([work("d", a="x.", b=".x")], Measure.COHEN, Reason.NO_COMMON_PASSAGE),
        ([work("d", a="x.", b=".x")], Measure.LABEL, Reason.NO_COMMON_PASSAGE),
        ([work("d", a="x.", b=".x")], Measure.LABEL_PAIRED, Reason.NO_COMMON_PASSAGE),
        ([work("d", a="x..", b=".x.", c="..x")], Measure.FLEISS, Reason.NO_COMMON_PASSAGE),
        ([work("d", a="x..", b=".x.", c="..x")], Measure.ALPHA, Reason.NO_COMMON_PASSAGE),
        ([work("d", a="xx", b="xx")], Measure.COHEN, Reason.ONE_LABEL),
        ([work("d", a="xx", b="xx")], Measure.FLEISS, Reason.ONE_LABEL),
        ([work("d", a="xx", b="xx")], Measure.ALPHA, Reason.ONE_LABEL),
        ([work("d", a="xy", b="xy")], Measure.COHEN_CHARACTERS, Reason.NOT_COUNTED),
    ],
)
def test_what_is_undefined_says_why(works: list[Work], measure: Measure, reason: Reason) -> None:
    figure = collect(works).finish().figure(measure)
    assert (figure.value, figure.reason) == (None, reason)
    assert figure.to_json()["reason"] == str(reason)


def test_documents_that_only_one_has_finished_do_not_count() -> None:
    both, one = work("d", a="xy", b="xx"), work("e", a="zzz")
    assert report(collect([both, one]).finish()).figures == report(collect([both]).finish()).figures


def test_fleiss_takes_the_number_of_annotators_that_most_passages_have() -> None:
    three = [work(f"t{n}", a="xyx", b="xyy", c="xxy") for n in range(3)]
    two = [work("two", a="xyz", b="zzz")]
    agreement = collect([*three, *two]).finish()
    assert agreement.figure(Measure.FLEISS) == collect(three).finish().figure(Measure.FLEISS)
    assert agreement.figure(Measure.ALPHA).items == 12


@pytest.mark.parametrize("number", [3, BLOCKS, BLOCKS + 1, BLOCKS + 60])
def test_the_order_of_documents_does_not_matter(number: int) -> None:
    works = random_works(number)
    shuffled = Random(2).sample(works, len(works))
    halves = collect(shuffled[: number // 3]), collect(shuffled[number // 3 :])
    halves[0].merge(halves[1])
    bootstrap = Bootstrap(resamples=20)
    expected = report(collect(works).finish(bootstrap)).to_json()
    assert report(collect(shuffled).finish(bootstrap)).to_json() == expected
    assert report(halves[0].finish(bootstrap)).to_json() == expected


def test_finishing_is_not_the_end() -> None:
    works = random_works(8)
    collector = collect(works[:5])
    collector.finish()
    for found in works[5:]:
        collector.add(found)
    assert report(collector.finish()).to_json() == report(collect(works).finish()).to_json()


def test_a_document_counts_once() -> None:
    collector = collect([work("d", a="x", b="x")])
    with pytest.raises(ValueError, match="already"):
        collector.add(work("d", a="x", b="x"))
    with pytest.raises(ValueError, match="both"):
        collector.merge(collect([work("d", a="x", b="x")]))


def test_it_says_how_far_it_is() -> None:
    told: list[int] = []
    works = random_works(650)
    collect(works, progress=told.append)
    assert told == [200, 400, 600, 650]
    agreement = collect(works[:5]).finish(Bootstrap(resamples=10))
    steps: list[tuple[int, int]] = []
    report(agreement, progress=lambda done, of: steps.append((done, of)))
    assert steps == [(n, len(steps)) for n in range(1, len(steps) + 1)]


def test_a_report_is_json_and_repeats_itself() -> None:
    works = random_works(12)
    texts = []
    for _ in range(2):
        options, noted = Options(characters=True), list[DocumentFigures]()
        collector = collect(noting(works, options, noted, {}), options)
        found = report(collector.finish(Bootstrap(resamples=50, seed=7)), noted)
        texts.append(json.dumps(found.to_json(), allow_nan=False))
    assert texts[0] == texts[1]
    read = json.loads(texts[0])
    assert len(read["by_document"]) == 12
    assert [pair["annotators"] for pair in read["pairs"]] == [["a", "b"], ["a", "c"], ["b", "c"]]
    figure = read["pairs"][0]["figures"]["cohen"]
    assert set(figure) == {"value", "items", "of", "low", "high"}
    assert figure["low"] <= figure["value"] <= figure["high"]
    for name, label in read["pairs"][0]["labels"]["x"].items():
        assert "low" in label or "reason" in label or "no_interval" in label, name


@pytest.mark.parametrize("couple", [ALL, ("a", "b")])
def test_a_document_has_every_measure_or_says_why_not(couple: Couple) -> None:
    found = work("d", a="xxyy.", b="xxyxz", c="xyyxz")
    options = Options(characters=True)
    alone = document_figures(found, options, couple)
    assert set(alone.figures) == set(Measure)
    whole = collect([found], options).finish()
    for measure, figure in alone.figures.items():
        assert figure == whole.figure(measure, couple)
        assert (figure.value is None) == (figure.reason is not None)
        assert (figure.no_interval is Reason.ONE_DOCUMENT) == (figure.value is not None)
    assert alone.to_json()["figures"]["alpha_u"]["no_interval"] == "one_document"  # type: ignore[index]


@pytest.mark.parametrize(
    ("finishers", "reason"),
    [((), Reason.NOBODY), (("a",), Reason.ONE_ANNOTATOR), (("a", "b"), Reason.NO_COMMON_DOCUMENT)],
)
def test_without_a_common_document_it_depends_on_who_finished_any(
    finishers: tuple[str, ...], reason: Reason
) -> None:
    collector = Collector()
    collector.add_finishers(finishers)
    assert collector.finish().figure(Measure.ALPHA_U).reason is reason


def test_another_seed_gives_other_intervals_and_the_same_figures() -> None:
    collector = collect(random_works(20))
    one, two = (collector.finish(Bootstrap(seed=seed)).figure(Measure.SPAN_EXACT) for seed in (1, 2))
    assert one.value == two.value
    assert (one.low, one.high) != (two.low, two.high)


def test_one_document_has_no_interval() -> None:
    figure = collect([work("d", a="xy", b="xx")]).finish().figure(Measure.SPAN_EXACT)
    assert figure.value is not None
    assert (figure.low, figure.high) == (None, None)


def test_an_interval_holds_the_true_value_about_as_often_as_it_says() -> None:
    # Documents of one span each, alike with probability 0.6: F1 exact is 0.6 in the long run.
    held = 0
    for seed in range(100):
        random = Random(seed)
        works = [work(f"d{n}", a="x", b="x" if random.random() < 0.6 else "y") for n in range(80)]
        figure = collect(works).finish(Bootstrap(resamples=200)).figure(Measure.SPAN_EXACT)
        assert figure.low is not None
        assert figure.high is not None
        held += figure.low <= 0.6 <= figure.high
    assert 88 <= held <= 99


def test_shares_of_documents_give_the_interval_that_documents_give() -> None:
    works = random_works(BLOCKS * 4)
    shares = collect(works).finish().figure(Measure.SPAN_EXACT)
    assert shares.value is not None
    assert shares.low is not None
    assert shares.high is not None
    random = Random(3)
    alone = [document_figures(w, Options()).figures[Measure.SPAN_EXACT] for w in works]
    rows = [(round((figure.value or 0) * figure.items), figure.items) for figure in alone]
    values = sorted(
        sum(hits for hits, _ in drawn) / sum(marks for _, marks in drawn)
        for drawn in (random.choices(rows, k=len(rows)) for _ in range(400))
    )
    width = values[389] - values[10]
    assert shares.high - shares.low == pytest.approx(width, rel=0.25)


counts = st.lists(st.lists(st.integers(0, 2**70), min_size=3, max_size=3), min_size=1, max_size=9)


@given(counts)
@settings(max_examples=60)
def test_packed_counts_add_up(blocks: list[list[int]]) -> None:
    packed, words = pack(blocks)
    assert list(unpack(sum(packed), 3, words)) == [sum(column) for column in zip(*blocks, strict=True)]


def test_collectors_start_empty() -> None:
    agreement = Collector().finish()
    assert (agreement.documents(), agreement.characters(), agreement.annotators) == (0, 0, ())
