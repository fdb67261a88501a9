"""Why two channels are alike: the numbers shown add up, exactly, to the score shown."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.lists.why_embed import UNIT, in_units, why_embed
from bot.text.language import LANGUAGES, language
from recommender.features.recipe_names import RECIPE_NAMES
from recommender.snapshots.snapshot import Snapshot
from tests.bot.hostile import NAMES
from tests.bot.tables import NOW, Row, sample, snapshot_of

TERM = re.compile(r"^\+(\d\.\d{6}) [█ ]{6} (.+)$")
SUM = re.compile(r"^=(\d\.\d{6}) {8}(.+)$")


def table_of(snapshot: Snapshot, query: int, candidate: int, code: str) -> tuple[list[Decimal], Decimal]:
    text = why_embed(snapshot, query, candidate, language(code)).description or ""
    _, block, after = text.split("```")
    assert after == ""
    *terms, total = block.strip("\n").split("\n")
    found = [TERM.match(line) for line in terms]
    assert all(found), terms
    summed = SUM.match(total)
    assert summed is not None
    return [Decimal(match[1]) for match in found if match], Decimal(summed[1])


@pytest.mark.parametrize("recipe", RECIPE_NAMES)
@pytest.mark.parametrize("code", LANGUAGES)
def test_terms_shown_sum_exactly_to_the_score_shown(recipe: str, code: str) -> None:
    whole = sample()
    snapshot = Snapshot.build(whole.catalogue, origin=whole.manifest.origin, built_at=NOW, recipe=recipe)
    for query in range(0, 500, 7):
        if not snapshot.features.known[query]:
            continue
        for neighbour in snapshot.similar(query, 25)[::6]:
            terms, total = table_of(snapshot, query, neighbour.row, code)
            assert sum(terms) == total
            assert abs(float(total) - neighbour.score) < 1e-6
            assert len(terms) <= 13


@given(st.lists(st.floats(0, 1, allow_subnormal=False), max_size=60))
def test_units_add_up_and_move_less_than_a_millionth(values: list[float]) -> None:
    total = round(sum(values), 12)
    units = in_units(values, total)
    assert sum(units) == round(total * UNIT)
    assert all(abs(unit - value * UNIT) <= 1.001 for unit, value in zip(units, values, strict=True))


@given(st.lists(st.integers(0, 1000), max_size=30))
def test_whole_millionths_stay_as_they_are(millionths: list[int]) -> None:
    values = [unit / UNIT for unit in millionths]
    assert in_units(values, round(sum(values), 12)) == millionths


@pytest.mark.parametrize("name", NAMES)
def test_hostile_names_and_tags_stay_within_their_places(name: str) -> None:
    tag = " ".join(name.split()) or "tag"
    snapshot = snapshot_of([Row(name, (tag,)), Row("b" + name, (tag,)), Row("c", ("Jazz",))])
    terms, total = table_of(snapshot, 0, 1, "en")
    assert sum(terms) == total
    embed = why_embed(snapshot, 0, 1, language("en"))
    assert len(embed.title or "") <= 256
    assert len(embed.description or "") <= 4096
    assert len(embed.url or "") <= 2048


def test_the_parts_are_named_in_the_persons_language() -> None:
    snapshot = sample()
    query = snapshot.catalogue.names.index("무말")
    nearest = snapshot.similar(query, 1)[0].row
    english = why_embed(snapshot, query, nearest, language("en")).description or ""
    korean = why_embed(snapshot, query, nearest, language("ko")).description or ""
    assert "Ballad (Korean)" in english
    assert "발라드 (word)" in english
    assert "reach (CPI)" in english
    assert "발라드 (국내)" in korean
    assert "발라드 (단어)" in korean
    assert "영향력 (CPI)" in korean


def test_many_terms_are_folded_into_one_line() -> None:
    tags = tuple(f"tag {number:02}" for number in range(30))
    snapshot = snapshot_of([Row("a", tags, ()), Row("b", tags, ()), Row("c", tags[:3], ())])
    text = why_embed(snapshot, 0, 1, language("en")).description or ""
    assert re.search(r"\d+ smaller parts", text)
