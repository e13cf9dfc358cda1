"""Two labels become one: what an annotation keeps then, and what two that become alike leave to the one.

Owns these rules as pure functions, for whoever carries a merge out and whoever tells beforehand what it does.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from annotator.model.scheme import Attribute, Label
from annotator.model.spans import Attributes, AttributeValue


def kept_attributes(attributes: Attributes, into: Label) -> dict[str, AttributeValue]:
    """Return those attributes that the label which is left takes."""
    given = ((name, value, into.attribute(name)) for name, value in attributes.items())
    return {name: value for name, value, known in given if known is not None and known.accepts(value)}


def attribute_missing(label: Label, into: Label) -> Attribute | None:
    """Return an attribute that the label which is left requires and the other one does not, if any."""
    for required in (each for each in into.attributes if each.required):
        given = label.attribute(required.id)
        if given is None or not given.required or given.kind is not required.kind:
            return required
    return None


def joined_attributes(stays: Attributes, goes: Attributes, into: Label) -> dict[str, AttributeValue]:
    """Return the attributes of two annotations that become one: what the one that stays says counts."""
    return {**kept_attributes(goes, into), **stays}


def joined_notes(stays: str, goes: str) -> str:
    """Return the notes of two annotations that become one, each once."""
    if f"\n{goes}\n" in f"\n{stays}\n":
        return stays
    return "\n".join(note for note in (stays, goes) if note)


@dataclass(frozen=True, slots=True)
class Twins:
    """Two annotations of one annotator in one place. `stays` carries the label `label`, the other goes.

    `contradicted`: both have verdicts, and these do not say the same.
    """

    label: str
    stays: str
    has: Attributes
    brings: Attributes
    contradicted: bool = False


@dataclass(frozen=True, slots=True)
class MergeForecast:
    """What merging a label into any other would do.

    `uses`: how many annotations of each annotator (by id) follow. `values`: the attributes that one or
    several of them have together. `twins`: which would fall together with one that is there. `between`: how
    many relations connect two that would, by the other label; `becoming_alike`: how many say what another one
    says then.
    """

    uses: Mapping[str, int]
    values: tuple[Attributes, ...]
    twins: tuple[Twins, ...]
    between: Mapping[str, int]
    becoming_alike: Mapping[str, int]

    def falling_together(self, into: str) -> int:
        """Return how many annotations become one with another of their annotator's."""
        return sum(pair.label == into for pair in self.twins)

    def contradicted(self, into: str) -> int:
        """Return how many of these pairs have verdicts that contradict each other."""
        return len({pair.stays for pair in self.twins if pair.label == into and pair.contradicted})

    def dropped(self, into: Label) -> list[str]:
        """Return the attributes (by id) with a value that the other label does not take."""
        lost = (name for given in self.values for name in given.keys() - kept_attributes(given, into).keys())
        return sorted(set(lost))

    def clashing(self, into: Label) -> list[str]:
        """Return the attributes (by id) of which two that become one have different values."""
        left: dict[str, Attributes] = {}
        found: set[str] = set()
        for pair in self.twins:
            if pair.label == into.id:
                has = left.get(pair.stays, pair.has)
                left[pair.stays] = joined = joined_attributes(has, pair.brings, into)
                kept = kept_attributes(pair.brings, into)
                found.update(name for name, value in kept.items() if joined[name] != value)
        return sorted(found)
