"""What other programs leave in cells is taken off, filled in or told: nothing is taken for something else."""

from __future__ import annotations

import json

import pytest

from recommender.catalogue.dialects import Reading, parse_catalogue
from recommender.catalogue.errors import CatalogueError
from recommender.catalogue.table import COLUMNS
from tests.recommender.tables import table


def told(reading: Reading, start: str) -> bool:
    return any(note.startswith(start) for note in reading.notes)


def genres(reading: Reading) -> list[tuple[str, ...]]:
    return list(reading.catalogue.tags["genres"])


def test_footnotes_are_no_part_of_names_figures_and_tags() -> None:
    reading = parse_catalogue(
        b"Channel,Subscribers,Category\nDawn[12],310[a],Music[9]\nAlley[3][note 1],20,Music\n"
        b"Tea [live],5,Pop[2]\n"
    )
    assert reading.catalogue.names == ("Dawn", "Alley", "Tea [live]")
    assert [channel.subscribers for channel in reading.catalogue] == [310, 20, 5]
    assert genres(reading) == [("Music",), ("Music",), ("Pop",)]
    assert "channel_name: footnotes, as in 'Dawn[12]', are left out (2×)" in reading.notes


def test_one_name_with_a_number_in_brackets_keeps_it() -> None:
    reading = parse_catalogue(b"name,genre\nMix[12],pop\nAlley,pop\n")
    assert reading.catalogue.names == ("Mix[12]", "Alley")
    same = [{"channel_name": f"{name}[1]"} for name in "ab"]
    assert parse_catalogue(table(*same)).catalogue.names == ("a[1]", "b[1]"), "the source's own dialect"


def test_merged_cells_are_filled_and_told() -> None:
    merged = ["재즈", "", "", "", "", "팝", "", ""]

    def read(cells: list[str]) -> Reading:
        rows = (f"{cell},{name}" for cell, name in zip(cells, "가나다라마바사아", strict=True))
        return parse_catalogue("\n".join(["장르,채널", *rows]).encode())

    assert genres(read(merged)) == [("재즈",)] * 5 + [("팝",)] * 3
    assert told(read(merged), "genres: 6 rows are blank below a filled one")
    for sparse in (
        ["재즈", "", "", "", "", "재즈", "", ""],  # a tag that comes again
        ["재즈", "", "", "", "", "", "", "팝"],  # one row alone
        ["", "재즈", "", "", "", "팝", "", ""],  # nothing above the first
        ["재즈, 팝", "", "", "", "", "팝", "", ""],  # several tags
    ):
        assert genres(read(sparse)).count(()) == 6, sparse


def test_several_artists_in_a_cell_are_channels_each_or_told() -> None:
    reading = parse_catalogue(b"artists,genre\nA;B,pop\nA,jazz\n\"['C', 'A']\",rock\n\"Earth, Wind\",soul\n")
    found = dict(zip(reading.catalogue.names, genres(reading), strict=True))
    assert found == {"A": ("pop", "jazz", "rock"), "B": ("pop",), "C": ("rock",), "Earth, Wind": ("soul",)}
    assert told(reading, "channel_name: 2 rows name several, as 'A;B'; each of these")
    one = parse_catalogue(b"artist,genre\nA;B,pop\nC,pop\n")
    assert one.catalogue.names == ("A;B", "C")
    assert told(one, "channel_name: 1 rows seem to name several, as 'A;B'")
    known = parse_catalogue(b'artist,genre\n"A, B",pop\nA,pop\nB,pop\n')
    assert known.catalogue.names == ("A", "B")
    escaped = parse_catalogue(b"artists,genre\nMoss &amp; Fern,pop\nA;B,pop\n")
    assert escaped.catalogue.names == ("Moss &amp; Fern", "A", "B"), "an entity is no separator"
    channels = parse_catalogue(b"Channel Name,genre\nA;B,pop\nC,pop\n")
    assert channels.catalogue.names == ("A;B", "C")


@pytest.mark.parametrize(
    ("word", "known"), [("비공개", None), ("Hidden", None), ("(hidden)", None), ("private", None), ("5", 5)]
)
def test_hidden_subscribers_are_unknown(word: str, known: int | None) -> None:
    reading = parse_catalogue(f"채널명,구독자,장르\n가,{word},팝\n나,12,팝\n".encode())
    assert [channel.subscribers for channel in reading.catalogue] == [known, 12]
    assert reading.rejected == ()


@pytest.mark.parametrize("flag", ["1", "true", "TRUE", "1.0"])
def test_a_flag_tells_that_a_0_hides_the_subscribers(flag: str) -> None:
    rows = [f"A,0,{flag},pop", "B,0,0,pop", f"C,7,{flag},pop"]
    reading = parse_catalogue(
        "\n".join(["title,subscriberCount,hiddenSubscriberCount,genre", *rows]).encode()
    )
    assert [channel.subscribers for channel in reading.catalogue] == [None, 0, 7]
    assert "subscribers: 0 is taken for unknown where the channel hides them (1×)" in reading.notes


def test_numbers_of_categories_are_tags_only_for_want_of_others() -> None:
    reading = parse_catalogue(b"channelTitle,categoryId,tags\nA,10,pop\nB,10,pop\n")
    assert reading.columns["genres"] == "tags"
    assert told(reading, "'categoryId' holds numbers alone and is not read as genres")
    for header in ("channelTitle,categoryId", "channelTitle,Category", "channelTitle,genres"):
        reading = parse_catalogue(f"{header}\nA,10\nB,10\n".encode())
        assert genres(reading) == [("10",), ("10",)]
        assert told(reading, "genres: most tags are numbers, as '10'")
    named = parse_catalogue(b"name,Category,description\nA,10,rain\nB,24,rain\n")
    assert "genres" not in named.columns
    assert told(named, "'Category' holds numbers alone")
    chosen = parse_catalogue(b"name,Category,tags\nA,10,pop\nB,24,pop\n", {"genres": "Category"})
    assert genres(chosen) == [("10",), ("24",)]


@pytest.mark.parametrize(
    "cell",
    [
        "[{'name': 'jazz'}, {'name': 'pop'}]",
        '[{"id": 1, "name": "jazz"}, {"id": 2, "name": "pop", "count": null}]',
        '{"jazz": 12, "pop": 3.5}',
        "{'jazz': 12, 'pop': 3}",
        "[('jazz', 12), ('pop', 3)]",
        '[["jazz", 12], ["pop", 3]]',
        '{"data": [{"name": "jazz"}, {"name": "pop"}]}',
        '{"tag": [{"name": "jazz", "url": "x"}, {"name": "pop", "url": "y"}]}',
    ],
)
def test_records_and_weights_in_a_cell_are_tags(cell: str) -> None:
    quoted = cell.replace('"', '""')
    reading = parse_catalogue(f'name,genres\nA,"{quoted}"\nB,"{quoted}"\n'.encode())
    assert genres(reading) == [("jazz", "pop")] * 2
    if "12" in cell:
        assert "genres: the figures behind tags, as in 'jazz: 12', are left out" in reading.notes


@pytest.mark.parametrize("heading", ["tags", "genres", "topic"])
def test_weights_in_a_document_are_no_columns(heading: str) -> None:
    entries = [{"name": name, heading: {"jazz": 12, "pop": 3}} for name in "AB"]
    reading = parse_catalogue(json.dumps(entries).encode())
    assert genres(reading) == [("jazz", "pop")] * 2
    assert reading.ignored == ()


def test_a_document_of_names_and_their_tags() -> None:
    document = {"Dawn": ["jazz", "pop"], "Alley": ["jazz"], "Tea": []}
    reading = parse_catalogue(json.dumps(document).encode())
    found = dict(zip(reading.catalogue.names, genres(reading), strict=True))
    assert found == {name: tuple(tags) for name, tags in document.items()}


def test_row_names_as_r_writes_them_are_a_column() -> None:
    reading = parse_catalogue(b"artist\tgenre\n1\tDawn\tpop\n2\tAlley\tjazz\n")
    assert reading.catalogue.names == ("Dawn", "Alley")
    assert told(reading, "the first cells of the rows have no heading")
    names = parse_catalogue(b'"genre","fans"\n"Dawn","pop",3\n"Alley","jazz",4\n')
    assert [(one.name, one.subscribers, one.genres) for one in names.catalogue] == [
        ("Dawn", 3, ("pop",)),
        ("Alley", 4, ("jazz",)),
    ]
    trailing = parse_catalogue(b"name,genre\nDawn,pop,\nAlley,jazz,\n")
    assert trailing.catalogue.names == ("Dawn", "Alley")
    with pytest.raises(CatalogueError, match="3 fields where the header has 2"):
        parse_catalogue(b"artist,genre\nRadio, Dawn,pop\nStreet, Blue,jazz\n")
    mixed = parse_catalogue(b"name,genre\nDawn,pop,x\nAlley,jazz\n")
    assert [problem.line for problem in mixed.rejected] == [2]


def test_ids_of_another_kind_are_told_once() -> None:
    reading = parse_catalogue(b"ChannelId,ChannelName,Genre\n1,A,pop\n2,B,pop\n3,C,pop\n")
    assert reading.warnings == ()
    assert told(reading, "channel_id: '1' and the others are ids of another kind")


def test_words_for_no_genre() -> None:
    cells = ["(no genres listed)", "\\N", "No genre", "pop"]
    rows = "\n".join(f"{name},{cell}" for name, cell in zip("ABCD", cells, strict=True))
    assert genres(parse_catalogue(f"name,genres\n{rows}\n".encode())) == [(), (), (), ("pop",)]


def test_the_sources_own_dialects_are_taken_as_they_stand() -> None:
    rows = [{"channel_name": name, "genres": "Pop[1]"} for name in ("A;B", "C[2]", "D[3]")]
    reading = parse_catalogue(table(*rows, columns=COLUMNS))
    assert reading.catalogue.names == ("A;B", "C[2]", "D[3]")
    assert genres(reading) == [("Pop[1]",)] * 3


def test_headings_of_several_columns_are_not_the_header() -> None:
    reading = parse_catalogue(
        "채널,,통계,\n채널명,장르,구독자,조회수\n가,재즈,12,100\n나,재즈,3,9\n".encode()
    )
    assert [(one.name, one.subscribers, one.total_view) for one in reading.catalogue] == [
        ("가", 12, 100),
        ("나", 3, 9),
    ]
    assert "the header is line 2" in reading.notes
    known = parse_catalogue(b"artist,genre\nname,title\ntags,tags\n")
    assert known.catalogue.names == ("name", "tags"), "words of headings may be names"


def test_the_header_once_more_and_remarks_are_no_channels() -> None:
    rows = ["artist,genre", "Dawn,pop", "artist,genre", "Alley,pop", "Source: a page,", "※ 2024년 기준,"]
    reading = parse_catalogue("\n".join(rows).encode())
    assert reading.catalogue.names == ("Dawn", "Alley")
    assert [str(problem) for problem in reading.rejected] == [
        "line 3: the header once more, no channel",
        "line 5: 'Source: a page' is a remark, no channel",
        "line 6: '※ 2024년 기준' is a remark, no channel",
    ]
    tagged = parse_catalogue(b"name,genre\nNote: Jazz,jazz\nNote: Rain,jazz\n")
    assert tagged.catalogue.names == ("Note: Jazz", "Note: Rain")


def test_a_question_of_a_form_is_a_heading() -> None:
    header = "타임스탬프,추천하고 싶은 채널 이름은?,어떤 장르인가요?"
    reading = parse_catalogue(f"{header}\n2024-01-05,가,재즈;팝\n2024-01-06,나,재즈\n".encode())
    assert genres(reading) == [("재즈", "팝"), ("재즈",)]
    assert reading.catalogue.names == ("가", "나")


def test_a_date_of_channels_is_no_name_of_theirs() -> None:
    reading = parse_catalogue(
        "채널개설일,방송인 이름,장르\n2020-01-01,가,재즈\n2021-02-03,나,재즈\n".encode()
    )
    assert reading.catalogue.names == ("가", "나")
    with pytest.raises(CatalogueError, match="no column is the channel's name"):
        parse_catalogue("채널개설일,채널설명,장르\n2020-01-01,가,재즈\n".encode())


def test_introductions_are_read_without_their_html() -> None:
    table = (
        "name,genre,description\n"
        'A,Jazz,"<p>Plays <a href=""http://x.example"">slow</a> jazz&nbsp;<br/>in Paris</p><P class=""x"">Fin'
        '</P>"\n'
        "B,Jazz,I <3 jazz & you > me\n"
        "C,Jazz,<live>\n"
    )
    reading = parse_catalogue(table.encode())
    assert reading.catalogue.text("intro") == (
        "Plays slow jazz in Paris Fin",
        "I <3 jazz & you > me",
        "<live>",
    )
    assert "intro: HTML is left out (1×)" in reading.notes
