import pytest

from recommender.names import Accept, NameIndex
from recommender.names.drawn import looks_like
from recommender.names.letters import DRAWN_ALPHABETS, LATIN, TURNED_LETTERS


@pytest.mark.parametrize("alphabet", DRAWN_ALPHABETS)
def test_every_alphabet_is_read(alphabet: str) -> None:
    assert len(alphabet) == len(LATIN)
    assert LATIN in {text.lower() for text in looks_like(alphabet)}


@pytest.mark.parametrize(("letters", "turned"), TURNED_LETTERS[:4])
def test_upside_down_is_read_from_the_end(letters: str, turned: str) -> None:
    assert letters in {text.lower() for text in looks_like(turned[::-1])}


@pytest.mark.parametrize(
    "name", ["", "moon", "달빛 서랍", "♥ love ♥", "月亮代表", "夜の歌", "Привет", "🇰🇷 radio"]
)
def test_what_is_not_drawn_looks_like_nothing(name: str) -> None:
    assert list(looks_like(name)) == []


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("ɥʇᴉɯs uooɯ", "moon smith"),
        ("ρℓανℓιѕт", "playlist"),
        ("卂匚ㄖ丂ㄒ丨匚", "acostic"),
        ("🅜🅞🅞🅝 🅻🅸🅶🅷🆃", "moon light"),
        ("ᑭᒪᗩYᒪIᔕT ᗷᗩᖇ", "playlist bar"),
    ],
)
def test_a_drawn_name_is_taken_by_its_plain_letters(name: str, typed: str) -> None:
    index = NameIndex.build([name, "달빛 서랍"], [1.0, 2.0])
    decision = index.resolve(typed)
    assert isinstance(decision, Accept)
    assert decision.hit.row == 0
