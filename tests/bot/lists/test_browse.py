"""A page of the catalogue: two lines of a phone a channel, the second a reason to open it; all are shown."""

import re
from itertools import pairwise

import discord
import pytest

from bot.lists.browse import browsed_marked, show_browsed, show_topic
from bot.lists.browse_answer import BrowseAnswer, NothingFoundError, TopicGoneError, browse_answer
from bot.lists.browse_embed import browse_embed
from bot.lists.embed import ROOM
from bot.lists.reading import Reading
from bot.lookup.topics import topics_of
from bot.tastes.browsed import Browsed, topic_mark
from bot.tastes.kept import KeptTastes
from bot.text.language import LANGUAGES, language
from bot.text.widths import width
from recommender.catalogue.criteria import Sort
from recommender.snapshots.snapshot import Snapshot
from tests.bot.hostile import LINK, NAMES
from tests.bot.tables import Row, sample, snapshot_of
from tests.e2e.stage import check_message

EN, KO = language("en"), language("ko")
# The row of buttons that turn pages.
PAGES = 2
NUMBER = re.compile(r"^\*\*(\d+)\.\*\* ", re.MULTILINE)


def answer_of(snapshot: Snapshot, browsed: Browsed, size: int = 10) -> BrowseAnswer:
    return browse_answer(snapshot, browsed, size, EN)


def lines_of(rows: list[Row], topic: str, code: str = "en") -> list[str]:
    answer = answer_of(snapshot_of(rows), Browsed(topic=topic), 25)
    return str(browse_embed(answer, language(code)).description).split("\n")[1:]


def seen(line: str) -> str:
    """As Discord shows it: links without their addresses, nothing of bold type's asterisks."""
    return re.sub(r"\[(.*)\]\(https\S*\)", r"\1", line.replace("**", ""))


def reading_of(snapshot: Snapshot, code: str = "en", *, private: bool = False) -> Reading:
    return Reading(snapshot, KeptTastes.in_memory(), language(code), private)


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_line_is_wider_than_a_phone(code: str) -> None:
    topics = topics_of(sample())
    names = [topic.name for topic in (*topics.browsing.tagged.values(), topics.find("lofi")) if topic]
    for browsed in (*(Browsed(topic=name) for name in names), Browsed(word="새벽"), Browsed(region="국내")):
        embed = browse_embed(answer_of(sample(), browsed), language(code))
        lines = str(embed.description).split("\n")[1:]
        assert 0 < len(lines) <= 20
        assert max(width(seen(line)) for line in lines) <= ROOM


def test_a_line_says_what_else_a_channel_plays_and_why_to_open_it() -> None:
    rows = [
        Row("a", ("Jazz (국내)", "Blues (국외)"), titles="[Playlist] 비 오는 밤 | x"),
        Row("b", ("Jazz (국외)",), videos=408, opened="2019-03-01"),
        Row("c", ("Jazz (국내)", "Rock (국내)", "Folk (국내)", "OST (국내)")),
    ]
    lines = lines_of(rows, "jazz")
    told = {seen(line)[3:4]: after for line, after in pairwise(lines)}
    assert told["a"] == "Blues · “비 오는 밤”"
    assert told["b"] == "only 2 tags known · 408 videos"
    assert lines_of(rows, "jazz", "ko")[-1].count(",") == 1  # two genres, not all


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("code", LANGUAGES)
def test_25_lines_of_hostile_names_and_30_tags_fit_and_none_is_lost(name: str, code: str) -> None:
    tags = tuple(f"{name[:60]}{number} (국내)" for number in range(30))
    rows = [
        Row(f"{number:02}{name[:100]}", ("Jazz (국내)", *tags), (name[:60], "슬픔"), titles=name, intro=name)
        for number in range(60)
    ]
    snapshot = snapshot_of(rows)
    for browsed in (Browsed(topic="Jazz", page=2), Browsed(genre="Jazz", region="국내", mood="슬픔", page=2)):
        reply = show_browsed(reading_of(snapshot, code, private=True), browsed, 10**19, 25)
        text = reply.embed.description or ""
        assert [int(number) for number in NUMBER.findall(text)] == list(range(26, 51))
        assert len(LINK.findall(text)) == 25
        check_message({"embeds": [reply.embed.to_dict()], "components": reply.view.to_components()})


@pytest.mark.parametrize("name", NAMES)
def test_hostile_criteria_fit_into_the_title(name: str) -> None:
    tag, mood = name[:100].strip() or "x", "mood" + name[:90]
    snapshot = snapshot_of([Row("a", (f"{tag} ({tag[:30]})",), (mood,), intro=name)])
    answer = browse_answer(snapshot, Browsed(mood=mood), 10, EN)
    embed = browse_embed(answer, EN)
    assert 0 < len(embed.title or "") <= 256
    assert "\n" not in (embed.title or "")
    with pytest.raises(NothingFoundError) as raised:
        browse_answer(snapshot, Browsed(genre=tag, mood="no such", word=name[:60]), 10, EN)
    assert len(EN(raised.value.key, **raised.value.variables)) <= 2000


@pytest.mark.parametrize("size", [1, 7, 10, 25])
@pytest.mark.parametrize("sort", Sort)
def test_pages_put_together_are_the_whole_each_channel_once(size: int, sort: Sort) -> None:
    for browsed in (Browsed(topic="Jazz", sort=sort), Browsed(genre="Jazz", sort=sort)):
        first = answer_of(sample(), browsed, size)
        pages = [answer_of(sample(), browsed.at(page), size) for page in range(1, first.pages + 1)]
        shown = [line for page in pages for line in page.lines]
        assert [line.rank for line in shown] == list(range(1, first.total + 1))
        jazz = {
            channel.id
            for channel in sample().catalogue
            if any(tag.partition(" (")[0] == "Jazz" for tag in channel.genres)
        }
        assert len(shown) == len({line.fingerprint for line in shown}) == len(jazz)
        assert {line.channel.id for line in shown} == jazz
        assert answer_of(sample(), browsed.at(999), size) == pages[-1]


def test_each_order_is_by_its_figure() -> None:
    rows = [
        Row("unknown", ("Jazz",), subscribers=float("nan")),
        Row("old", ("Jazz", "Pop"), subscribers=900, opened="2012-05-01"),
        Row("new", ("Jazz",), subscribers=50, opened="2024-01-31"),
        Row("middle", ("Jazz", "Pop", "Rock"), subscribers=400, opened="2019-12-01"),
    ]
    expected = {
        Sort.FIT: ["new", "old", "middle", "unknown"],
        Sort.POPULARITY: ["old", "middle", "new", "unknown"],
        Sort.NEWEST: ["new", "middle", "old", "unknown"],
        Sort.LESSER_KNOWN: ["new", "middle", "old", "unknown"],
    }
    for sort, names in expected.items():
        for browsed in (Browsed(topic="Jazz", sort=sort), Browsed(genre="jazz", sort=sort)):
            answer = answer_of(snapshot_of(rows), browsed)
            found = [line.channel.name for line in answer.lines]
            if sort is Sort.FIT:  # 1 · log(60) is about 1/2 · log(910)
                assert found[0] == "new"
                assert set(found) == set(names)
            else:
                assert found == names
            assert answer.sort is sort


def test_an_order_without_figures_is_not_offered_and_said_not_to_be_possible() -> None:
    snapshot = snapshot_of([Row("a", ("Jazz",)), Row("b", ("Jazz",), subscribers=900)])
    answer = answer_of(snapshot, Browsed(genre="Jazz", sort=Sort.NEWEST))
    assert Sort.NEWEST not in answer.sorts
    assert answer.sort is Sort.FIT
    assert str(browse_embed(answer, EN).description).endswith(
        "“Newest channels first” is not possible: the data has no figures for it."
    )
    view = show_browsed(reading_of(snapshot), Browsed(genre="Jazz"), 1, 10).view
    values = [option.value for item in view.children for option in getattr(item.item, "options", ())]  # type: ignore[attr-defined]  # all are dynamic
    assert "newest" not in values
    assert "lesser-known" in values


def test_what_has_nothing_names_the_one_criterion_in_the_way() -> None:
    rows = [Row(f"{number}", ("Jazz (국내)",), ("행복",)) for number in range(7)]
    snapshot = snapshot_of([*rows, Row("sad", ("Pop (국외)",), ("슬픔",))])
    with pytest.raises(NothingFoundError) as raised:
        browse_answer(snapshot, Browsed(genre="Jazz", mood="슬픔"), 10, EN)
    said = EN(raised.value.key, **raised.value.variables)
    assert said == ("No channel in the present data fits all of Jazz · sad. Without sad there are 7.")
    with pytest.raises(NothingFoundError) as raised:
        browse_answer(snapshot, Browsed(word="qzxwvkj"), 10, KO)
    assert "“qzxwvkj”" in KO(raised.value.key, **raised.value.variables)


def test_a_topic_that_a_refresh_took_is_kindly_gone() -> None:
    reading = reading_of(snapshot_of([Row("a")]))
    for name in ("Jazz", "lofi"):
        with pytest.raises(TopicGoneError):
            show_topic(reading, name, 1, 10)
    assert EN(TopicGoneError.key)
    assert KO(TopicGoneError.key)


def test_marks_lead_back_to_the_page_and_those_of_topics_need_nothing_kept() -> None:
    reading = reading_of(sample())
    assert browsed_marked(reading, topic_mark("Jazz")) == Browsed(topic="Jazz")
    assert show_topic(reading, "jazz", 1, 10).embed.title == "🎷 Jazz"
    browsed = Browsed(genre="Jazz", mood="행복", word="밤")
    assert browsed_marked(reading, browsed.mark) is None
    try:
        show_browsed(reading, browsed, 1, 10)
    except NothingFoundError:
        pytest.fail("the sample has happy jazz of the night")
    assert browsed_marked(reading, browsed.mark) == browsed
    assert browsed_marked(reading, sample().fingerprints[0]) is None


def test_the_last_page_leads_no_further_and_one_page_has_no_buttons_to_turn() -> None:
    def buttons(browsed: Browsed) -> list[tuple[str | None, bool]]:
        view = show_browsed(reading_of(sample()), browsed, 1, 25).view
        items = [getattr(child, "item", child) for child in view.children]
        found = [item for item in items if isinstance(item, discord.ui.Button) and item.row == PAGES]
        return [(item.label, item.disabled) for item in found]

    assert buttons(Browsed(genre="Jazz")) == [("◀", True), ("Page 1 of 5", False), ("▶", False)]
    assert buttons(Browsed(genre="Jazz", page=5)) == [("◀", False), ("Page 5 of 5", False), ("▶", True)]
    assert buttons(Browsed(genre="트로트")) == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_where_nothing_is_asked_for_the_menu_shows_the_order_that_is_told(code: str) -> None:
    reading = Reading(sample(), KeptTastes.in_memory(), language(code))
    reply = show_browsed(reading, Browsed(), 1, 10)
    options = [
        option
        for row in reply.view.to_components()
        for item in row["components"]
        for option in item.get("options", ())
        if option["value"] in set(Sort)
    ]
    chosen = [option["value"] for option in options if option["default"]]
    assert chosen == [Sort.POPULARITY]
    assert Sort.FIT not in [option["value"] for option in options]
    told = language(code)("browse-order-popularity", count=500, shown="500")
    assert told in str(reply.embed.description).split("\n")[0]
