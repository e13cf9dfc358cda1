"""Bundles: what goes in comes out, the same bytes for the same state, and nothing altered gets through."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Callable
from pathlib import Path
from random import Random

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.errors import FileProblem
from annotator.exchange.bundle import Header, read_bundle, write_bundle
from annotator.model.documents import document_id
from tests.exchange.merging import base, bundle_of, work


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    with base(tmp_path) as project:
        work(project, "甲", Random(3), 30)
        return bundle_of(project, tmp_path / "all.bundle")


def unpacked(path: Path) -> list[bytes]:
    return gzip.decompress(path.read_bytes()).splitlines()


def repacked(path: Path, lines: list[bytes]) -> Path:
    path.write_bytes(gzip.compress(b"\n".join(lines) + b"\n"))
    return path


def test_everything_comes_back(bundle: Path, tmp_path: Path) -> None:
    found = read_bundle(bundle)
    with base(tmp_path, name="other.annot") as other:
        assert found.header.project != other.id
    assert all(document_id(text) == name for name, text in found.texts.items())
    assert {row.document for row in found.changes if row.kind == "document"} == set(found.texts)
    assert [row.key for row in found.changes] == sorted(row.key for row in found.changes)


def test_the_same_state_gives_the_same_bytes(tmp_path: Path) -> None:
    with base(tmp_path) as project:
        work(project, "乙", Random(5), 20)
        first = bundle_of(project, tmp_path / "one.bundle").read_bytes()
        second = bundle_of(project, tmp_path / "two.bundle").read_bytes()
    assert first == second


@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    texts=st.lists(st.text(st.characters(), min_size=1), unique=True, max_size=5),
    name=st.text(st.characters(codec="utf-8")),
)
def test_any_text_survives(tmp_path: Path, texts: list[str], name: str) -> None:
    path = tmp_path / "texts.bundle"
    pairs = [(document_id(text), text) for text in texts]
    assert write_bundle(path, Header("p", name), [], pairs) == (0, len(texts))
    found = read_bundle(path)
    assert (found.texts, found.header.name) == (dict(pairs), name)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_flipped_byte_or_a_cut_is_found(bundle: Path, data: st.DataObject, tmp_path: Path) -> None:
    content = bytearray(bundle.read_bytes())
    place = data.draw(st.integers(10, len(content) - 1))  # before it stands what gzip itself ignores
    if data.draw(st.booleans()):
        content = content[:place]
    else:
        content[place] ^= 1 << data.draw(st.integers(0, 7))
    damaged = tmp_path / "damaged.bundle"
    damaged.write_bytes(content)
    with pytest.raises(FileProblem) as found:
        read_bundle(damaged)
    assert "damaged.bundle" in str(found.value)


def _drop_change(lines: list[bytes]) -> None:
    del lines[next(n for n, line in enumerate(lines) if line.startswith(b'{"change"'))]


def _forge(lines: list[bytes]) -> None:
    at = next(n for n, line in enumerate(lines) if b'"SetTitle"' in line or b'"AddSpan"' in line)
    lines[at] = lines[at].replace("甲".encode(), "乙".encode())


def _forge_text(lines: list[bytes]) -> None:
    at = next(n for n, line in enumerate(lines) if "通知".encode() in line)
    lines[at] = lines[at].replace("通知".encode(), "通告".encode())


def _twist(lines: list[bytes]) -> None:
    at = next(n for n, line in enumerate(lines) if line.startswith(b'{"change"'))
    record = orjson.loads(lines[at])
    record["change"][1] = str(record["change"][1])
    lines[at] = orjson.dumps(record)


def _go_on(lines: list[bytes]) -> None:
    lines.append(lines[1])


def _no_end(lines: list[bytes]) -> None:
    lines.pop()


@pytest.mark.parametrize("harm", [_drop_change, _forge, _forge_text, _twist, _go_on, _no_end])
def test_what_was_altered_is_refused(bundle: Path, harm: Callable[[list[bytes]], None]) -> None:
    lines = unpacked(bundle)
    harm(lines)
    with pytest.raises(FileProblem, match=r"damaged|altered"):
        read_bundle(repacked(bundle, lines))


def test_it_is_of_version_2_and_one_of_version_1_is_read(bundle: Path) -> None:
    found, lines = read_bundle(bundle), unpacked(bundle)
    header = orjson.loads(lines[0])
    assert header["version"] == 2
    lines[0] = orjson.dumps({**header, "version": 1})
    end = orjson.loads(lines[-1])
    end["end"]["sha256"] = hashlib.sha256(b"".join(line + b"\n" for line in lines[:-1])).hexdigest()
    lines[-1] = orjson.dumps(end)
    assert read_bundle(repacked(bundle, lines)) == found


def test_even_with_a_new_end_a_forged_change_is_found(bundle: Path) -> None:
    lines = unpacked(bundle)
    _forge(lines)
    end = orjson.loads(lines[-1])
    end["end"]["sha256"] = hashlib.sha256(b"".join(line + b"\n" for line in lines[:-1])).hexdigest()
    lines[-1] = orjson.dumps(end)
    with pytest.raises(FileProblem, match="altered"):
        read_bundle(repacked(bundle, lines))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "no bundle"),
        ("文章".encode(), "no bundle"),
        (gzip.compress(b"hello\n"), "damaged"),
        (gzip.compress(b'{"format":"another"}\n'), "no bundle of this program"),
        (gzip.compress(b'{"format":"annotator-bundle","version":99}\n'), "newer version"),
        (gzip.compress(b'{"format":"annotator-bundle","version":1}\n'), "damaged"),
        (gzip.compress(b"[]\n"), "damaged"),
        (gzip.compress(b""), "damaged"),
    ],
    ids=["empty", "text", "line", "other", "newer", "bare", "list", "nothing"],
)
def test_a_strangers_file_is_named_for_what_it_is(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "x.bundle"
    path.write_bytes(content)
    with pytest.raises(FileProblem, match=message):
        read_bundle(path)


def test_cancelling_leaves_no_file(tmp_path: Path) -> None:
    path = tmp_path / "x.bundle"

    def stop(_done: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_bundle(path, Header("p", "n"), [], [(document_id("a"), "a")], stop)
    assert list(tmp_path.iterdir()) == []
