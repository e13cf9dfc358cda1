"""Labels without a colour of their own can be told apart: each takes a free slot of its group's."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.model.colours import is_colour
from annotator.model.scheme import Form, Label, LabelKind, Scheme

SPAN = LabelKind.SPAN
GROUPS = tuple(Label(f"g_{form}", LabelKind.GROUP, form=form) for form in Form)


def test_a_scheme_without_colours_gives_each_label_another() -> None:
    labels = tuple(Label(f"l{n}", SPAN, parent="g_content") for n in range(8))
    scheme = Scheme(labels=(*GROUPS, *labels))
    assert [scheme.colour(label.id) for label in labels] == [f"slot:{n}" for n in range(1, 9)]


def test_an_unknown_label_that_came_with_an_import_takes_what_is_left() -> None:
    scheme = Scheme(
        labels=(Label("a", SPAN, colour="slot:9"), Label("b", SPAN), Label("c", SPAN, colour="slot:10"))
    )
    assert [scheme.colour(name) for name in "abc"] == ["slot:9", "slot:11", "slot:10"]
    assert scheme.colour("nobody") == ""


def test_what_is_retired_gives_way() -> None:
    scheme = Scheme(labels=(Label("old", SPAN, retired=True), Label("new", SPAN)))
    assert (scheme.colour("new"), scheme.colour("old")) == ("slot:9", "slot:10")


@given(st.lists(st.tuples(st.sampled_from(list(Form)), st.booleans()), max_size=40))
def test_every_label_has_a_colour_of_its_form_and_the_same_each_time(wanted: list[tuple[Form, bool]]) -> None:
    labels = tuple(
        Label(f"l{n}", SPAN, parent=f"g_{form}", colour="#112233" if own else "")
        for n, (form, own) in enumerate(wanted)
    )
    scheme = Scheme(labels=(*GROUPS, *labels))
    found = [scheme.colour(label.id) for label in labels]
    assert all(is_colour(colour) for colour in found)
    assert found == [Scheme(labels=(*GROUPS, *labels)).colour(label.id) for label in labels]
    for form, most in ((Form.CONTENT, 8), (Form.NAME, 11)):
        given_ = [
            colour for (kind, own), colour in zip(wanted, found, strict=True) if kind is form and not own
        ]
        assert len(set(given_)) == min(len(given_), most)
