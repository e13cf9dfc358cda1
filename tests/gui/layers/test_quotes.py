"""What stands around a suspicion is quoted without glosses, never with half of one."""

from __future__ import annotations

from annotator.gui.layers.side import Suspicions
from annotator.text.layers.zones import Zone

TEXT = "堅(jiān)持平等自愿的原則?會(huì),并由村黨支部統(tǒng)一"


def test_no_half_glosses_stand_around_a_suspicion() -> None:
    at = TEXT.index("?")
    place = Suspicions(TEXT, [Zone("damage", at, at + 1, "lost_quote")])[0]
    assert place.text == "持平等自愿的原則?會,并由村黨支部"
