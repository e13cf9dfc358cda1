"""The scheme editor, opened from the window."""

from __future__ import annotations

import pytest

from annotator.gui.scheme.dialog import SchemeDialog
from tests.gui.conftest import Hands


@pytest.fixture
def editor(hands: Hands) -> SchemeDialog:
    dialog = hands.window.editors.scheme.edit()
    assert dialog is not None
    hands.settle()
    return dialog
