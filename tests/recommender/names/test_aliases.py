import pytest

from recommender.names.aliases import Alias, AliasKind, aliases_of, order_free, without_fillers


@pytest.mark.parametrize(
    ("name", "kind", "texts"),
    [
        ("새벽다방 ᴅᴀᴡɴ ᴄᴀꜰᴇ", AliasKind.WHOLE, {"새벽다방 dawn cafe"}),
        ("새벽다방 ᴅᴀᴡɴ ᴄᴀꜰᴇ", AliasKind.PART, {"새벽다방", "dawn cafe"}),
        ("호수 HOSU [𝐏𝐋𝐀𝐘𝐋𝐈𝐒𝐓]", AliasKind.PART, {"호수", "hosu playlist", "hosu", "playlist", "호수 hosu"}),
        ("라디오 여우 | Radio Fox", AliasKind.PART, {"라디오 여우", "radio fox"}),
        ("Quiet Hour", AliasKind.WORD, {"quiet", "hour"}),
        ("by the quiet sea", AliasKind.TAIL, {"the quiet sea", "quiet sea"}),
        ("ColdOil", AliasKind.PIECE, {"cold", "oil"}),
        ("🌙☽", AliasKind.WHOLE, {"🌙☽"}),
    ],
)
def test_aliases(name: str, kind: AliasKind, texts: set[str]) -> None:
    assert texts == {alias.text for alias in aliases_of(name) if alias.kind is kind}


def test_the_display_name_comes_first_and_no_letters_come_twice() -> None:
    aliases = aliases_of("달빛 서랍 Moon Drawer")
    assert aliases[0] == Alias(AliasKind.WHOLE, ("달빛", "서랍", "moon", "drawer"))
    assert len({alias.compact for alias in aliases}) == len(aliases)


def test_fillers_are_left_out_at_the_ends_only() -> None:
    assert without_fillers(("채널", "달빛", "음악", "서랍", "플리")) == ("달빛", "음악", "서랍")
    assert without_fillers(("music", "playlist")) == ("music", "playlist")


def test_order_free() -> None:
    assert order_free(("damea", "담에")) == order_free(("담에damea",))
