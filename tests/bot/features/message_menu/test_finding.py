"""Channels in a message: links, handles and names that are surely meant, and nothing else."""

import random

import pytest

from bot.features.message_menu.finding import READ, Texts, channels_in
from tests.bot.hostile import NAMES
from tests.bot.tables import Row, snapshot_of

IDS = [f"UC{number:022d}" for number in range(6)]
ROWS = [
    Row("소란한고요 loud silence", channel_id=IDS[0]),
    Row("무말", channel_id=IDS[1]),
    Row("Paper Garden", channel_id=IDS[2]),
    Row("moonlight;", channel_id=IDS[3]),
    Row("새벽네시 라디오", channel_id=IDS[4]),
    Row("잠", channel_id=IDS[5]),
    Row("Jazz", ("Jazz (국내)",)),
    Row("twins"),
    Row("twins", ("Jazz (국내)",)),
    Row("ChilledOtter"),
    Row("Paper", ("Rock (국내)",)),
]
SNAPSHOT = snapshot_of(ROWS)


def found(content: str, further: str = "") -> list[str]:
    return [ROWS[row].name for row in channels_in(SNAPSHOT, Texts(content, further))]


LINKS = (
    f"https://www.youtube.com/channel/{IDS[1]}",
    f"http://youtube.com/channel/{IDS[1]}/videos?view=0#x",
    f"m.youtube.com/channel/{IDS[1]}",
    f"<https://music.youtube.com/channel/{IDS[1]}>",
    f"[무슨 채널](https://youtube.com/channel/{IDS[1]})",
    f"||https://youtube.com/channel/{IDS[1]}||, 그리고",
    "https://youtube.com/@무말",
    "https://www.youtube.com/@%EB%AC%B4%EB%A7%90",
    "https://youtube.com/c/무말",
    "https://youtube.com/user/무말?x=1",
    "이거 @무말 들어봐",
    "@무말.",
)


@pytest.mark.parametrize("text", LINKS)
def test_a_link_or_a_handle_is_its_channel(text: str) -> None:
    assert found(text) == ["무말"]


@pytest.mark.parametrize(
    "text",
    [
        "https://youtu.be/dQw4w9WgXcQ",
        "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
        f"https://notyoutube.com/channel/{IDS[1]}",
        f"https://youtube.com.evil.example/channel/{IDS[1]}",
        "https://youtube.com/@nobody-we-know https://youtube.com/channel/UCnobodynobodynobodynobo",
        "https://evil.example/@무말",
        "mail@무말.kr <@123456789012345678> @everyone",
        f"https://youtube.com/playlist?list={IDS[1]}",
    ],
)
def test_other_links_are_left_out(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("무말", ["무말"]),
        ("- 무말\n2. Paper Garden", ["Paper Garden", "무말"]),
        ("무말, paper garden / moonlight", ["paper garden", "moonlight", "무말"]),
        ("요즘은 “무말” 만 들어", ["무말"]),
        ("try **moonlight** and `무말`", ["moonlight;", "무말"]),
        ("어제 소란한고요 loud silence를 들었어", ["소란한고요 loud silence"]),
        ("소란한\u200b고요 LOUD silence", ["소란한고요 loud silence"]),
        ("새벽네시라디오랑 비슷한 거", ["새벽네시 라디오"]),
        ("I love Paper Garden, really", ["Paper Garden"]),
        ("I love ChilledOtter, really", ["ChilledOtter"]),
        ("twins", ["twins", "twins"]),
    ],
)
def test_names_that_are_surely_meant_are_found_the_longest_first(text: str, names: list[str]) -> None:
    assert [name.casefold().strip(";") for name in found(text)] == [
        name.casefold().strip(";") for name in names
    ]


@pytest.mark.parametrize(
    "text",
    [
        "무말 없이 그냥 들어",
        "나는 잠 못 드는 밤에 들어",
        "잠",
        "a paper garden is no channel here",
        "in the moonlight we sing; Moonlight is nice",
        "I read a Paper today",
        "jazz",
        "some Jazz please",
        "chilledotter in a sentence",
        "twins are two",
        "",
        "\u200b\u200b",
    ],
)
def test_words_of_a_sentence_are_no_names(text: str) -> None:
    assert found(text) == []


def test_links_come_first_each_channel_once_and_embeds_are_read_for_links_alone() -> None:
    text = f"소란한고요 loud silence\nhttps://youtube.com/channel/{IDS[1]} @무말\n무말"
    assert found(text) == ["무말", "소란한고요 loud silence"]
    assert found("", f"무말\n[x](https://www.youtube.com/channel/{IDS[2]})") == ["Paper Garden"]


@pytest.mark.parametrize("piece", [*NAMES, "https://youtube.com/@x ", "@a", "[", "“", "a-", "<@", "http://"])
def test_hostile_and_huge_messages_are_read(piece: str) -> None:
    text = (piece * READ)[: READ - 10] + "\n“무말”"
    assert set(found(text)) <= {row.name for row in ROWS}
    assert found(f"{piece[:50]}\n“무말”")[-1:] == ["무말"] or piece in NAMES


def test_any_bytes_are_read() -> None:
    draw = random.Random(15)  # noqa: S311 no secret
    signs = [
        *"\"'`*_~|[]()<>@#:/\\.·-— \n\t\u200d\u202e가나무말aZ0",
        "youtube.com/",
        "https://",
        "@무말",
        IDS[1],
    ]
    for _ in range(300):
        text = "".join(draw.choices(signs, k=draw.randint(1, 400)))
        assert set(found(text)) <= {row.name for row in ROWS}
