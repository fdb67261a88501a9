"""Tables as sites and programs publish them, with their headings and invented rows: each builds as it is."""

from __future__ import annotations

import json
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recommender.catalogue.dialects import Reading, parse_catalogue
from recommender.catalogue.errors import CatalogueError
from recommender.sentences import Sentence
from recommender.snapshots.judgement import judge_reading

ID = "UC" + "plimate-invented-" + "{:05d}"


@dataclass(frozen=True)
class Public:
    """A table, what is read as what, and its channel called Dawn Radio: subscribers and genres."""

    text: str
    columns: dict[str, str]
    subscribers: int | None
    genres: tuple[str, ...]
    encoding: str = "utf-8"


def api(number: int, name: str, topic: str) -> dict[str, object]:
    return {
        "kind": "youtube#channel",
        "id": ID.format(number),
        "snippet": {"title": name, "description": "", "thumbnails": {"default": {"url": "https://a.b/c"}}},
        "statistics": {"subscriberCount": "0", "hiddenSubscriberCount": number == 1, "videoCount": "9"},
        "topicDetails": {"topicCategories": [f"https://en.wikipedia.org/wiki/{topic}"]},
    }


TABLES = {
    "artists of a million songs": Public(
        "artist_id,artist_name,artist_hotttnesss,artist_location,artist_terms,artist_terms_freq,artist_bio\n"
        "AR1,Dawn Radio,0.4,Paris,['jazz' 'lo-fi'],[1.  0.9],<p>Slow jazz</p>\n"
        "AR2,Café Lumen,0.3,,['jazz'],[1.],<p>Fast jazz</p>\n",
        {"channel_name": "artist_name", "genres": "artist_terms", "intro": "artist_bio"},
        None,
        ("jazz", "lo-fi"),
    ),
    "a year's largest channels": Public(
        "rank,Youtuber,subscribers,video views,category,Title,uploads,Country,Abbreviation,channel_type,"
        "video_views_rank,subscribers_for_last_30_days,created_year\n"
        "1,Dawn Radio,245000000,2.28E+11,Music,Dawn Radio,20082,India,IN,Music,1,2000000,2006\n"
        "2,Café Lumen,170000000,0,Music,Cafe Lumen,1,nan,nan,Games,4055159,nan,2006\n",
        {"channel_name": "Youtuber", "subscribers": "subscribers", "total_view": "video views",
         "genres": "category", "video_num": "uploads"},
        245000000, ("Music",), "latin-1",
    ),
    "the first thousand": Public(
        "Rank,Username,Categories,Suscribers,Country,Visits,Likes,Comments,Links\n"
        "1,Dawn Radio,Música y baile,249500000.0,India,86200.0,2700.0,78.0,http://youtube.com/channel/"
        + ID.format(1) + '\n2,Alley,"Música y baile, Películas",183500000.0,nan,1.0,2.0,3.0,\n',
        {"channel_name": "Username", "subscribers": "Suscribers", "genres": "Categories", "address": "Links"},
        249500000, ("Música y baile",),
    ),
    "a list in an encyclopedia": Public(
        "Rank,Channel,Brand channel,Subscribers (millions),Primary language,Content category\n"
        "1,Dawn Radio[7],Yes,310.2,English,Music\n2,Alley[8][9],No,12,Hindi[10],Music[11]\n",
        {"channel_name": "Channel", "subscribers": "Subscribers (millions)", "genres": "Content category"},
        310200000, ("Music",),
    ),
    "tags of listeners, a row each": Public(
        "artistID\tname\ttagValue\tcount\n1\tDawn Radio\tjazz\t9\n"
        "1\tDawn Radio\tlo-fi\t3\n2\tAlley\tjazz\t1\n",
        {"channel_name": "name", "genres": "tagValue"}, None, ("jazz", "lo-fi"),
    ),
    "tags of listeners, joined": Public(
        "mbid,artist_mb,country_mb,tags_mb,listeners_lastfm\n"
        "0-1,Dawn Radio,KR,jazz; lo-fi,9\n0-2,Alley,,jazz,4\n",
        {"channel_name": "artist_mb", "genres": "tags_mb"}, None, ("jazz", "lo-fi"),
    ),
    "artists of a music service": Public(
        "id,followers,genres,name,popularity\n"
        "7x,41.0,\"['k-pop', 'jazz']\",Dawn Radio,3\n8x,0.0,['jazz'],Alley,1\n",
        {"channel_name": "name", "subscribers": "followers", "genres": "genres"}, 41, ("k-pop", "jazz"),
    ),
    "tracks of a music service": Public(
        ",track_id,artists,track_name,popularity,duration_ms,track_genre\n0,a,Dawn Radio,S,3,9,jazz\n"
        "1,b,Alley;Dawn Radio,S,3,9,folk\n2,c,Alley,T,3,9,jazz\n",
        {"channel_name": "artists", "genres": "track_genre"}, None, ("jazz", "folk"),
    ),
    "a dump with a header": Public(
        "id\tgid\tname\tsort_name\tbegin_date_year\ttags\n1\tx\tDawn Radio\tRadio, Dawn\t\\N\tjazz, folk\n"
        "2\ty\tAlley\tAlley\t1990\tjazz\n3\tz\tTea\tTea\t\\N\t\\N\n",
        {"channel_name": "name", "genres": "tags"}, None, ("jazz", "folk"),
    ),
    "YouTube's own answer": Public(
        json.dumps({"kind": "youtube#channelListResponse",
                    "items": [api(1, "Dawn Radio", "Jazz"), api(2, "Alley", "Jazz")]}),
        {"channel_name": "snippet.title", "subscribers": "statistics.subscriberCount", "address": "id",
         "genres": "topicDetails.topicCategories"},
        None, ("Jazz",),
    ),
    "a downloader's lines": Public(
        "\n".join(
            json.dumps({"id": f"v{number}", "title": "T", "channel": name, "channel_follower_count": 12,
                        "view_count": 5, "duration": 9, "tags": tags})
            for number, (name, tags) in enumerate([("Dawn Radio", ["jazz"]), ("Alley", ["jazz", "folk"])])
        ),
        {"channel_name": "channel", "subscribers": "channel_follower_count", "genres": "tags"}, 12, ("jazz",),
    ),
    "videos that trend": Public(
        "video_id,title,channel_title,category_id,tags,views,likes\n"
        'a,T,Dawn Radio,10,"jazz|""lo fi""",9,1\nb,U,Dawn Radio,24,[none],9,1\nc,V,Alley,10,jazz,9,1\n',
        {"channel_name": "channel_title", "genres": "tags"}, None, ("jazz", "lo fi"),
    ),
    "a Korean ranking": Public(
        "순위,채널명,구독자 수,총 조회수,카테고리,예상 수익\n1,Dawn Radio,비공개,128억5130만,음악/댄스,₩3만\n"
        "2,골목길,1.5만,3.2억,음악/댄스,₩1만\n",
        {"channel_name": "채널명", "subscribers": "구독자 수", "total_view": "총 조회수",
         "genres": "카테고리"},
        None, ("음악/댄스",), "utf-8-sig",
    ),
    "a Korean workbook saved as CSV": Public(
        '채널명;구독자;장르\n새벽;"1,000";재즈, 로파이\nDawn Radio;"2,000";재즈\n',
        {"channel_name": "채널명", "subscribers": "구독자", "genres": "장르"}, 2000, ("재즈",), "cp949",
    ),
    "a German workbook saved as CSV": Public(
        "Kanal;Abonnenten;Kategorie\nDawn Radio;12.000;Jazz\nCafé;890;Jazz\n",
        {"channel_name": "Kanal", "subscribers": "Abonnenten", "genres": "Kategorie"},
        12000, ("Jazz",), "cp1252",
    ),
    "a sheet with a title and merged cells": Public(
        "나의 채널,,\n,,\n장르,채널,구독자\n"
        "재즈,새벽,1.5만\n,Dawn Radio,2만\n,골목,3만\n,길,4만\n,밤,5만\n팝,차,1만\n,빵,1만\n,물,1만\n",
        {"channel_name": "채널", "subscribers": "구독자", "genres": "장르"}, 20000, ("재즈",),
    ),
    "answers of a form": Public(
        "타임스탬프,좋아하는 채널 이름은?,어떤 장르인가요?\n"
        "2024/01/05,Dawn Radio,재즈;팝\n2024/01/06,골목,재즈\n",
        {"channel_name": "좋아하는 채널 이름은?", "genres": "어떤 장르인가요?"}, None, ("재즈", "팝"),
    ),
    "R with row names": Public(
        '"artist","genre","fans"\n"1","Dawn Radio","jazz|folk",12\n"2","Alley","jazz",NA\n',
        {"channel_name": "artist", "genres": "genre", "subscribers": "fans"}, 12, ("jazz", "folk"),
    ),
    "a record collection": Public(
        'Catalog#,Artist,Title,Label,Released,release_id,Genre\nC1,Dawn Radio,A,L,2000,7,"Electronic, Jazz"\n'
        "C2,Dawn Radio,B,L,2001,8,Jazz\nC3,Alley,C,L,2002,9,Jazz\n",
        {"channel_name": "Artist", "genres": "Genre"}, None, ("Electronic", "Jazz"),
    ),
    "films and their genres": Public(
        "movieId,title,genres\n1,Dawn Radio,Comedy|Drama\n2,Alley,Drama\n3,Tea,(no genres listed)\n",
        {"channel_name": "title", "genres": "genres"}, None, ("Comedy", "Drama"),
    ),
    "a database's NULL": Public(
        "ChannelId,ChannelName,SubscriberCount,Genre\n"
        "1,Dawn Radio,NULL,jazz; folk\n2,Alley,3,jazz\n3,Tea,4,NULL\n",
        {"channel_name": "ChannelName", "subscribers": "SubscriberCount", "genres": "Genre"},
        None, ("jazz", "folk"),
    ),
    "a service's list of artists": Public(
        json.dumps({"artists": {"items": [
            {"name": name, "followers": {"href": None, "total": 5}, "genres": genres, "type": "artist"}
            for name, genres in (("Dawn Radio", ["jazz", "folk"]), ("Alley", ["jazz"]))
        ]}}),
        {"channel_name": "name", "subscribers": "followers.total", "genres": "genres"}, 5, ("jazz", "folk"),
    ),
    "weights of tags": Public(
        json.dumps([{"name": "Dawn Radio", "tags": {"jazz": 12, "folk": 3}},
                    {"name": "Alley", "tags": {"jazz": 1}}]),
        {"channel_name": "name", "genres": "tags"}, None, ("jazz", "folk"),
    ),
    "a table in Markdown": Public(
        "| Channel | Subscribers | Genre |\n|---|---:|---|\n|Dawn Radio|1.2M|jazz, folk|\n|Alley|3K|jazz|\n",
        {"channel_name": "Channel", "subscribers": "Subscribers", "genres": "Genre"},
        1200000, ("jazz", "folk"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", TABLES)
def test_a_public_table_builds_as_it_is(name: str) -> None:
    public = TABLES[name]
    reading = parse_catalogue(public.text.encode(public.encoding))
    assert public.columns.items() <= reading.columns.items()
    assert judge_reading(reading) == ()
    assert len(set(reading.catalogue.names)) == len(reading.catalogue)
    found = next(channel for channel in reading.catalogue if channel.name == "Dawn Radio")
    assert (found.subscribers, found.genres) == (public.subscribers, public.genres)


SIGNS = (b"\0", b'"', b"'", b"\r", b"\n\r", b"[", b"}", b"\\", b",", b"\xff", b"\xed\xa0\x80")
CHANGES = st.lists(
    st.tuples(
        st.sampled_from(("cut", "put in", "put over", "other line ends")),
        st.floats(0, 1),
        st.sampled_from(
            (b"\0", b'"', b"'", b"\r", b"\n\r", b"[", b"}", b"\\", b",", b"\xff", b"\xed\xa0\x80")
        ),
    ),
    min_size=1,
    max_size=4,
)


def outcome(content: bytes) -> Reading | CatalogueError:
    try:
        return parse_catalogue(content)
    except CatalogueError as error:
        return error


@given(st.sampled_from(sorted(TABLES)), CHANGES)
@settings(max_examples=300, deadline=None)
def test_a_damaged_table_is_read_or_refused_in_a_sentence(
    name: str, changes: list[tuple[str, float, bytes]]
) -> None:
    content = TABLES[name].text.encode(TABLES[name].encoding)
    for kind, share, sign in changes:
        place = int(share * len(content))
        if kind == "cut":
            content = content[:place]
        elif kind == "other line ends":
            content = content[:place] + content[place:].replace(b"\n", sign)
        else:
            content = content[:place] + sign + content[place + (len(sign) if kind == "put over" else 0) :]
    found = outcome(content)
    if isinstance(found, CatalogueError):
        assert isinstance(found.args[0], Sentence)
    else:
        again = parse_catalogue(found.catalogue.to_csv())
        assert set(again.catalogue.names) == set(found.catalogue.names)
