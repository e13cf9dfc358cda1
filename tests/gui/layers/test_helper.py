"""The other process: it finds what this one finds, and ends when it is told to."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from annotator import workers
from annotator.gui.layers import elsewhere, helper
from annotator.gui.layers.gathering import RULES, found_of, gather, searched_elsewhere
from annotator.gui.layers.helper import Helper, Here, gather_apart
from annotator.gui.layers.helper_main import pack, unpack
from annotator.text.layers.analysis import Cancelled
from annotator.text.layers.outline import find_outline
from tests.gui.conftest import Hands
from tests.gui.layers.test_layers import ARTICLE, BOOK, OTHER, PASSAGE

HOSTILE = f"{ARTICLE}\n𠮷👨‍👩‍👧e\u0301\r\n\ud800\x00\ufdd0鄉(xiāng)鎮(zhèn)\n{BOOK}"


@pytest.fixture
def process() -> Iterator[Helper]:
    made = Helper()
    yield made
    made.close()


def test_it_finds_what_this_process_finds(process: Helper) -> None:
    assert process.gather(HOSTILE, "mixed") == gather(HOSTILE, "mixed")


def test_its_index_is_that_of_this_process(process: Helper) -> None:
    here = Here()
    for name, text in (("a", ARTICLE), ("b", BOOK), ("c", OTHER)):
        assert process.add(name, text) == here.add(name, text)
    process.discard("a")
    here.discard("a")
    assert process.add("d", PASSAGE) == here.add("d", PASSAGE)  # the first one now, for those that come later
    assert process.add("e", PASSAGE) == here.add("e", PASSAGE) != []


def test_who_waits_for_a_stopped_one_gives_up(process: Helper) -> None:
    process.gather("短", "hans")
    process.stop()
    with pytest.raises(Cancelled):
        process.gather("短", "hans")


def test_a_long_text_goes_to_the_other_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(helper, "LONG", 10)
    expected = gather(ARTICLE, "hans")
    monkeypatch.setattr(helper, "gather", lambda *_a, **_k: pytest.fail("analysed in this process"))
    assert gather_apart(ARTICLE, "hans", lambda: False) == expected
    with pytest.raises(Cancelled):
        gather_apart(ARTICLE, "hans", lambda: True)


def test_without_a_process_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(helper, "LONG", 10)
    monkeypatch.setattr(workers, "command", lambda _: ["/nowhere/python"])
    assert gather_apart(ARTICLE, "hans", lambda: False) == gather(ARTICLE, "hans")


def test_zones_survive_the_way_between_the_processes() -> None:
    zones = gather(HOSTILE, "mixed")
    assert unpack(pack(zones)) == zones


def test_the_outline_survives_the_cache() -> None:
    found = found_of(BOOK, unpack(pack(gather(BOOK, "hans"))), ())
    assert list(found.outline) == find_outline(BOOK)


def test_a_large_project_is_compared_in_the_other_process(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(elsewhere, "FEW", -1)
    hands.window.layers.elsewhere.set_session(hands.session)
    hands.qtbot.waitUntil(lambda: not hands.window.layers.elsewhere.busy, timeout=20_000)
    for row in hands.project.documents():
        cached = hands.project.cached_zones(row.id, RULES)
        assert cached is not None
        assert searched_elsewhere(cached)
