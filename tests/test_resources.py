"""Resources are found in a checkout, in a wheel and in a bundle."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator import resources

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(autouse=True)
def forgotten() -> Iterator[None]:
    resources.root.cache_clear()
    yield
    resources.root.cache_clear()


def _place(folder: Path) -> Path:
    shutil.copytree(ROOT / "resources" / "schemes", folder / "resources" / "schemes")
    return folder / "resources"


def test_a_checkout_has_them_beside_the_package() -> None:
    assert resources.root() == ROOT / "resources"
    assert resources.path("schemes", "article.toml").is_file()


def test_a_wheel_has_them_inside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "site-packages" / "annotator"
    placed = _place(package)
    monkeypatch.setattr(resources, "_PACKAGE", package)
    assert resources.root() == placed


def test_a_bundle_has_them_in_its_own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    placed = _place(tmp_path)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resources.root() == placed


def test_an_incomplete_installation_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "annotator")
    with pytest.raises(FileNotFoundError, match="resources"):
        resources.root()


@pytest.mark.parametrize("folder", ["guide", "i18n", "icons", "samples", "schemes"])
def test_no_folder_is_empty(folder: str) -> None:
    assert any(file.is_file() for file in resources.path(folder).iterdir())
