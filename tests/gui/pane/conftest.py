"""The dictionary of words is there before a test that needs it begins; one test takes it away again."""

from __future__ import annotations

import pytest

from annotator.text import words


@pytest.fixture(autouse=True, scope="session")
def dictionary() -> None:
    """Load the words once: tests of gestures then need not wait for them."""
    words.load()
