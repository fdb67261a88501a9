"""Where the channels stand in a JSON document, and what its headings promise."""

import json

import pytest

from recommender.catalogue.dialects import parse_catalogue


@pytest.mark.parametrize(
    "document",
    [
        {"artists": {"items": [{"name": "Dawn", "genres": ["Jazz"]}, {"name": "Tea", "genres": ["Pop"]}]}},
        {"artists": {"artist": [{"name": "Dawn", "genre": "Jazz"}, {"name": "Tea", "genre": "Pop"}]}},
        {
            "features": [{"name": "artist"}, {"name": "tags"}, {"name": "fans"}],
            "rows": [
                {"row": {"artist": "Dawn", "tags": ["Jazz"]}},
                {"row": {"artist": "Tea", "tags": ["Pop"]}},
            ],
        },
        {"columns": ["name", "genres"], "index": [0, 1], "data": [["Dawn", ["Jazz"]], ["Tea", ["Pop"]]]},
    ],
    ids=["list of a list", "twice named", "data set's rows", "columns said once"],
)
def test_a_list_is_found_wherever_it_stands_in_a_document(document: object) -> None:
    reading = parse_catalogue(json.dumps(document).encode())
    assert reading.catalogue.names == ("Dawn", "Tea")
    assert [tuple(tags) for tags in reading.catalogue.tags["genres"]] == [("Jazz",), ("Pop",)]


def test_a_list_that_is_left_out_is_told() -> None:
    document = {"artists": [{"name": "Dawn", "genres": ["Jazz"]}], "tracks": [{"name": "Song"}]}
    reading = parse_catalogue(json.dumps(document).encode())
    assert reading.catalogue.names == ("Dawn",)
    assert "the list 'artists' is read; 'tracks' is left out" in reading.notes


def test_figures_of_a_video_are_not_taken_for_the_channels() -> None:
    table = b"video_id,channelTitle,tags,view_count,publishedAt\nv1,Dawn,Jazz,12,2020-01-01\n"
    reading = parse_catalogue(table)
    assert reading.catalogue[0].total_view is None
    assert "opened" not in reading.columns
    assert any("each row is a video" in note for note in reading.notes)
    assert parse_catalogue(table, {"total_view": "view_count"}).catalogue[0].total_view == 12


@pytest.mark.parametrize("heading", ["artist_followers", "followers.total", "channel_follower_count", "팬수"])
def test_an_audience_goes_by_the_names_of_the_usual_exports(heading: str) -> None:
    table = f"Künstler,genre,{heading}\nDawn,Jazz,12\n"
    assert parse_catalogue(table.encode()).catalogue[0].subscribers == 12


@pytest.mark.parametrize(
    ("heading", "factor"),
    [
        ("Subscribers in millions", 1e6),
        ("Subscribers (in mn)", 1e6),
        ("구독자 (단위: 만명)", 1e4),
        ("구독자수_만", 1e4),
        ("subscribers_k", 1e3),
        ("Subscribers", 1),
    ],
)
def test_what_a_column_counts_in_is_read_off_its_heading(heading: str, factor: float) -> None:
    table = f"channel,{heading},genre\nDawn,3,Jazz\n"
    assert parse_catalogue(table.encode()).catalogue[0].subscribers == 3 * factor


def test_points_before_nothing_but_zeros_are_told() -> None:
    for other in ("12890", "890.000"):
        reading = parse_catalogue(f"channel;subscribers;genre\nDawn;12.000;Jazz\nTea;{other};Jazz\n".encode())
        assert "subscribers: the point is a decimal point, '12.000' is 12" in reading.notes
        assert reading.catalogue[0].subscribers == 12
    reading = parse_catalogue(b"channel;subscribers;genre\nDawn;12.000;Jazz\nTea;890;Jazz\n")
    assert "subscribers: the point sets off thousands, '12.000' is 12000" in reading.notes
    assert [channel.subscribers for channel in reading.catalogue] == [12000, 890]
