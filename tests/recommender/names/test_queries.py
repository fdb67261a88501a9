from pathlib import Path

import pytest

from recommender.names.queries import NameQuery, QueryFileError, parse_queries, read_queries

GOOD = '{"query": "달빛", "kind": "prefix", "sub": "2", "intended": 1, "targets": [1, 0]}'


def test_reads_queries_with_a_byte_order_mark_and_blank_lines(tmp_path: Path) -> None:
    path = tmp_path / "queries.jsonl"
    path.write_text(
        f'\n{GOOD}\n\n{{"query": "x", "kind": "negative", "targets": []}}\n', encoding="utf-8-sig"
    )
    assert read_queries(path, 2) == [
        NameQuery("달빛", "prefix", frozenset({0, 1})),
        NameQuery("x", "negative", frozenset()),
    ]


def test_a_line_ends_at_a_newline_only(tmp_path: Path) -> None:
    path = tmp_path / "queries.jsonl"
    path.write_text(
        '{"query": "a\u2028b", "kind": "exact", "targets": [0]}\r\n', encoding="utf-8", newline=""
    )
    assert [query.text for query in read_queries(path, 1)] == ["a\u2028b"]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "line 2 is no JSON"),
        ("[1]", "line 2 is no JSON object"),
        ('{"query": 3, "kind": "a", "targets": []}', 'line 2: "query" is 3, it must be a text'),
        ('{"query": "a", "targets": []}', 'line 2: "kind" is null'),
        ('{"query": "a", "kind": "a"}', 'line 2: "targets" is null, it must be a list of row numbers'),
        ('{"query": "a", "kind": "a", "targets": [true]}', "must be a list of row numbers"),
        ('{"query": "a", "kind": "a", "targets": [0, 2]}', "line 2: row 2 is not among the 2 names"),
        ('{"query": "a", "kind": "a", "targets": [-1]}', "row -1 is not among the 2 names"),
    ],
)
def test_says_which_line_is_wrong_and_why(line: str, message: str) -> None:
    with pytest.raises(QueryFileError, match=message.replace("[", r"\[")):
        list(parse_queries([GOOD, line], 2))


def test_a_file_without_queries_or_in_another_encoding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "queries.jsonl"
    path.write_text("\n \n", encoding="utf-8")
    with pytest.raises(QueryFileError, match="holds no query"):
        read_queries(path, 2)
    path.write_bytes("달빛".encode("euc-kr"))
    with pytest.raises(QueryFileError, match="is not UTF-8"):
        read_queries(path, 2)
