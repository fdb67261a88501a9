"""Why two channels are alike: the numbers shown add up, exactly, to the score shown."""

import re
from decimal import Decimal

import discord
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.lists.answer import Line, list_answer, taste_answer
from bot.lists.measures import similarity_shown
from bot.lists.why_embed import sums_embed, why_embed
from bot.lists.why_words import UNIT, bars, in_units
from bot.text.language import LANGUAGES, language
from bot.text.widths import columns
from recommender.features.recipe_names import RECIPE_NAMES
from recommender.similarity.taste import Taste
from recommender.snapshots.snapshot import Snapshot
from tests.bot.hostile import NAMES
from tests.bot.tables import NOW, Row, sample, snapshot_of

EN = language("en")
ENTRY = re.compile(r"^([+=])(\d\.\d{6}) (.+(?:\n {10}.+)*)$", re.MULTILINE)
BAR = re.compile(r"^[▰▱]{5} (\d{1,3})% .+$", re.MULTILINE)
# Columns of a code block on a phone of 390 pixels.
PHONE = 32


def line_of(snapshot: Snapshot, query: int, candidate: int) -> Line:
    return next(line for line in list_answer(snapshot, query, 25).lines if line.channel.row == candidate)


def embed_of(snapshot: Snapshot, query: int, candidate: int, code: str = "en") -> discord.Embed:
    return sums_embed(snapshot, line_of(snapshot, query, candidate), language(code))


def text_of(snapshot: Snapshot, query: int, candidate: int, code: str = "en") -> str:
    line = line_of(snapshot, query, candidate)
    return why_embed(snapshot, query, line, language(code)).description or ""


def table_of(snapshot: Snapshot, query: int, candidate: int, code: str) -> tuple[list[Decimal], Decimal]:
    _, block, after = (embed_of(snapshot, query, candidate, code).description or "").split("```")
    assert after == ""
    assert all(columns(line) <= PHONE for line in block.split("\n"))
    entries = ENTRY.findall(block)
    assert "\n".join(f"{sign}{amount} {label}" for sign, amount, label in entries) == block.strip("\n")
    assert [sign for sign, *_ in entries] == ["+"] * (len(entries) - 1) + ["="]
    *terms, total = (Decimal(amount) for _, amount, _ in entries)
    return terms, total


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


def test_the_bars_of_a_mix_are_of_the_one_channel_that_they_name() -> None:
    snapshot, checked = sample(), 0
    for one, other in ((0, 7), (3, 40), (11, 90)):
        for line in taste_answer(snapshot, Taste((one, other), 10)).lines:
            told = why_embed(snapshot, line.nearest, line, EN).description or ""
            tags, own, *_ = map(int, BAR.findall(told))
            alike = snapshot.features.similarity(line.nearest, line.channel.row)
            assert tags + own == round(similarity_shown(snapshot, line.nearest, alike) * 100)
            checked += 1
    assert checked > 20


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_counts_as_all_stands_above_the_sum_and_leads_to_the_percentage(code: str) -> None:
    snapshot = sample()
    for query in range(0, 500, 37):
        for neighbour in snapshot.similar(query, 10)[::4] if snapshot.features.known[query] else ():
            line = line_of(snapshot, query, neighbour.row)
            text = embed_of(snapshot, query, neighbour.row, code).description or ""
            (whole,) = re.findall(r"\d\.\d{6}", text.partition("```")[0])
            _, total = table_of(snapshot, query, neighbour.row, code)
            alike = (float(total) - line.reason.popularity) / float(whole)
            assert alike == pytest.approx(line.similarity, abs=1e-4)


@given(st.lists(st.floats(0, 1, allow_subnormal=False), max_size=60))
def test_units_add_up_and_move_less_than_a_millionth(values: list[float]) -> None:
    total = round(sum(values), 12)
    units = in_units(values, total, UNIT)
    assert sum(units) == round(total * UNIT)
    assert all(abs(unit - value * UNIT) <= 1.001 for unit, value in zip(units, values, strict=True))


@given(st.lists(st.integers(0, 1000), max_size=30))
def test_whole_millionths_stay_as_they_are(millionths: list[int]) -> None:
    values = [unit / UNIT for unit in millionths]
    assert in_units(values, round(sum(values), 12), UNIT) == millionths


@pytest.mark.parametrize("name", NAMES)
def test_hostile_names_and_tags_stay_within_their_places(name: str) -> None:
    tag = " ".join(name.split()) or "tag"
    snapshot = snapshot_of([Row(name, (tag,)), Row("b" + name, (tag,)), Row("c", ("Jazz",))])
    terms, total = table_of(snapshot, 0, 1, "en")
    assert sum(terms) == total
    embed = embed_of(snapshot, 0, 1)
    assert len(embed.title or "") <= 256
    assert len(embed.description or "") <= 4096
    assert len(embed.url or "") <= 2048
    assert "\\" not in (embed.title or "") + (embed.description or "").partition("```")[0]


def test_the_parts_are_named_in_the_persons_language() -> None:
    snapshot = sample()
    query = snapshot.catalogue.names.index("무말")
    nearest = snapshot.similar(query, 1)[0].row
    english = embed_of(snapshot, query, nearest).description or ""
    korean = embed_of(snapshot, query, nearest, "ko").description or ""
    assert "Ballad (Korean)" in english
    assert "발라드 (word)" in english
    assert "popularity" in english
    assert "발라드 (국내)" in korean
    assert "발라드 (단어)" in korean
    assert "인기도 (CPI)" in korean


def test_many_terms_are_folded_into_one_line() -> None:
    tags = tuple(f"tag {number:02}" for number in range(30))
    snapshot = snapshot_of([Row("a", tags, ()), Row("b", tags, ()), Row("c", tags[:3], ())])
    assert re.search(r"\d+ smaller parts", embed_of(snapshot, 0, 1).description or "")


def test_it_is_said_in_sentences_what_both_play_and_what_is_new() -> None:
    jazz, blues = "Jazz (국외)", "Blues (국내)"
    rows = [Row("asked", (jazz, blues), ("희망",)), Row("near", (jazz, "Jazz (국내)", "R&B"), ("희망",))]
    snapshot = snapshot_of([*rows, Row("far", (blues, "Pop"))])
    text = text_of(snapshot, 0, 1)
    assert "Both play Jazz (international).\n" in text
    assert "The mood of both: hopeful.\n" in text
    assert "It adds Jazz (Korean) and R&B.\n" in text
    assert "It leaves out Blues (Korean).\n" in text
    assert "둘 다 재즈 (국외) 음악을 들려줘요.\n" in text_of(snapshot, 0, 1, "ko")
    assert "```" not in text


@pytest.mark.parametrize("recipe", RECIPE_NAMES)
def test_three_bars_in_whole_percent_of_which_two_add_up_to_the_percentage_of_the_list(recipe: str) -> None:
    snapshot = Snapshot.build(sample().catalogue, built_at=NOW, recipe=recipe)
    for query in range(0, 500, 23):
        if not snapshot.features.known[query]:
            continue
        for line in list_answer(snapshot, query, 10).lines[::4]:
            text = text_of(snapshot, query, line.channel.row)
            tags, *own, popularity = map(int, BAR.findall(text))
            assert len(own) == (recipe != "seed")  # the seed recipe reads no words
            words = sum(own)
            assert f"{tags + words}%" == f"{line.similarity:.0%}"
            assert recipe == "seed" or 0 <= popularity <= 5


def test_a_table_without_words_has_no_empty_bar_for_them() -> None:
    snapshot = snapshot_of([Row("asked", ("Jazz", "Pop")), Row("other", ("Jazz", "Pop"))])
    assert snapshot.manifest.recipe == "tuned"
    for code, gone in (("en", "from words of their own"), ("ko", "소개글과 제목의 단어")):
        told = bars(snapshot, 0, list_answer(snapshot, 0, 1).lines[0], language(code))
        assert len(told) == 2
        assert gone not in "".join(told)


def test_a_word_that_carries_a_particle_is_no_reason() -> None:
    said = "\n".join(
        text_of(sample(), query, sample().similar(query, 1)[0].row, "ko")
        for query in range(500)
        if sample().features.known[query]
    )
    words = set(re.findall(r"“(.+?)”", said))
    assert len(words) > 50
    assert not words & {"제가", "버튼만", "재생", "미련은", "부르던", "할게요"}
