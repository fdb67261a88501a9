"""Headings promise, cells tell: what a column holds decides what it may be read as."""

import pytest

from recommender.catalogue.contents import Holds, holds
from recommender.catalogue.dialects import parse_catalogue
from recommender.catalogue.errors import AmbiguousColumnError, CatalogueError

ID = "UC" + "a-Z_9" * 4 + "b"
IDS = [f"{ID}{last}" for last in "cdefg"]
NAMES = ["Dawn Radio", "Harbor Tapes", "달빛 다방", "Slow Vinyl", "1975"]


def table(header: str, *columns: list[str], separator: str = ",") -> bytes:
    lines = [header, *map(separator.join, zip(*columns, strict=True))]
    return "\n".join(lines).encode()


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        (IDS, Holds.IDENTITIES),
        ([f"https://www.youtube.com/channel/{one}" for one in IDS], Holds.IDENTITIES),
        (["https://youtube.com/@dawn", "https://youtube.com/@harbor"], Holds.IDENTITIES),
        (["https://example.org/a", "www.example.org"], Holds.ADDRESSES),
        (["FALSE", "true", "n/a"], Holds.FLAGS),
        (["1.2M", "193만", "411,200", ""], Holds.FIGURES),
        (["@dawn", "Dawn Radio"], Holds.TEXT),
        (NAMES, Holds.TEXT),
        (["", "-", "none"], Holds.NOTHING),
    ],
)
def test_what_a_column_holds(cells: list[str], kind: Holds) -> None:
    assert holds(cells) is kind


def test_a_column_of_ids_called_channel_is_not_the_name() -> None:
    genres = ["Jazz", "Lo-fi", "Jazz", "Lo-fi", "Jazz"]
    reading = parse_catalogue(
        table("category_cc,join_date,channel,name_cc", genres, ["2010-04-29"] * 5, IDS, NAMES)
    )
    assert reading.catalogue.names == tuple(NAMES)
    assert reading.catalogue.channel_ids == tuple(IDS)
    assert reading.columns["opened"] == "join_date"


def test_where_all_that_could_be_a_name_holds_figures_somebody_must_say_so() -> None:
    given = table("artist,genre", ["1", "2", "3", "4", "5"], ["Jazz"] * 5)
    with pytest.raises(CatalogueError, match="no column is the channel's name"):
        parse_catalogue(given)
    assert parse_catalogue(given, {"channel_name": "artist"}).catalogue.names == ("1", "2", "3", "4", "5")


def test_a_picture_is_no_address_and_an_id_is_one_whatever_it_is_called() -> None:
    pictures = [f"https://yt3.ggpht.com/{place}" for place in range(5)]
    reading = parse_catalogue(
        table("id,snippet.title,snippet.thumbnails.default.url,genre", IDS, NAMES, pictures, ["Jazz"] * 5)
    )
    assert reading.catalogue.channel_ids == tuple(IDS)
    assert reading.catalogue.text("thumbnail") == tuple(pictures)


def test_an_average_is_no_total() -> None:
    figures = ["1,2", "2,3", "3,4", "4,5", "5,6"]
    reading = parse_catalogue(
        table("name;Avg. Views;Avg Subscribers;genre", NAMES, figures, figures, ["Jazz"] * 5, separator=";")
    )
    assert not reading.columns.keys() & {"total_view", "subscribers"}


def test_two_columns_that_say_the_same_are_one_and_it_is_said() -> None:
    louder = [name.upper() for name in NAMES]
    reading = parse_catalogue(table("artist_mb,artist_fm,genre", NAMES, louder, ["Jazz"] * 5))
    assert reading.catalogue.names == tuple(NAMES)
    assert reading.notes == ("channel_name is read from 'artist_mb'; 'artist_fm' says the same",)
    with pytest.raises(AmbiguousColumnError):
        parse_catalogue(table("artist_mb,artist_fm,genre", NAMES, NAMES[::-1], ["Jazz"] * 5))


def test_points_set_off_thousands_where_no_cell_says_otherwise() -> None:
    tags = ["Jazz"] * 3
    reading = parse_catalogue(
        table("Kanal;Abonnenten;Genre", NAMES[:3], ["969.934", "12.000", "950"], tags, separator=";")
    )
    assert reading.catalogue.number("subscribers").tolist() == [969934, 12000, 950]
    assert "subscribers: the point sets off thousands, '969.934' is 969934" in reading.notes
    floats = parse_catalogue(
        table("name,subscribers,genre", NAMES[:3], ["969.000", "12.000", "950.000"], tags)
    )
    assert floats.catalogue.number("subscribers").tolist() == [969, 12, 950]


def test_numbered_columns_of_tags_are_one() -> None:
    reading = parse_catalogue(
        b'name,Genre 1,Genre 2,Genre 3\nA,Jazz,Lo-fi,\nB,Jazz,-,\nC,"R&B, Soul",Jazz,Pop\n'
    )
    assert list(reading.catalogue.tags["genres"]) == [
        ("Jazz", "Lo-fi"),
        ("Jazz",),
        ("R&B", "Soul", "Jazz", "Pop"),
    ]
    assert "genres is read from 'Genre 1', 'Genre 2', 'Genre 3' together" in reading.notes
    assert reading.ignored == ()


def test_a_header_may_stand_below_a_title_and_a_sum_below_the_rows() -> None:
    rows = ["1,달빛 다방,12.5,재즈", "2,느린 골목,3,재즈", ",합계,15.5,"]
    text = "\n".join(["우리 채널 (2024년)", "", "번호,채널명,구독자수(만),장르", *rows])
    reading = parse_catalogue(text.encode("cp949"))
    assert reading.catalogue.names == ("달빛 다방", "느린 골목")
    assert reading.catalogue.number("subscribers").tolist() == [125000, 30000]
    assert [str(problem) for problem in reading.rejected] == ["line 6: '합계' is a sum, no channel"]
    assert "the header is line 3" in reading.notes


def test_a_ruled_line_is_no_channel() -> None:
    reading = parse_catalogue(b"| Channel | Genre |\n|---|---|\n| Dawn Radio | Jazz |\n| 1975 | Jazz |\n")
    assert [name.strip() for name in reading.catalogue.names] == ["Dawn Radio", "1975"]


def test_a_document_may_name_its_entries() -> None:
    text = b'{"Dawn Radio":{"genres":["Jazz"],"subs":12},"Slow Vinyl":{"genres":["Jazz","Lo-fi"],"subs":1}}'
    catalogue = parse_catalogue(text).catalogue
    assert catalogue.names == ("Dawn Radio", "Slow Vinyl")
    assert catalogue.number("subscribers").tolist() == [12, 1]


def test_figures_below_a_header_make_no_header() -> None:
    rows = [f"id{place},{name},{place}.0,Jazz; Pop,0" for place, name in enumerate(NAMES)]
    reading = parse_catalogue("\n".join(["mbid,artist_mb,heard_fm,tags_mb,flag_fm", *rows]).encode())
    assert reading.catalogue.names == tuple(NAMES)
    assert not [note for note in reading.notes if "the header is line" in note]
