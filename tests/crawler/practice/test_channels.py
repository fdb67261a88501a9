from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from crawler.channels import TableRow
from crawler.output.validate import check_table
from crawler.practice.channels import invent_channels, read_channels, spoil
from crawler.practice.faults import FAULTS, read_faults
from crawler.site.parse import row_numbers

REAL = Path(__file__).parents[4] / "shared" / "data"
SAMPLE = Path(__file__).parents[3] / "recommender" / "sample.csv"


def test_invented_channels_agree_with_themselves_and_differ_from_their_neighbours() -> None:
    channels = invent_channels(300)
    verdict = check_table([TableRow(item.name, item.numbers) for item in channels], 300, 300, limited=False)
    assert (verdict.broken, verdict.warnings) == ([], [])
    assert len({item.channel_id for item in channels}) == 300
    same = sum(one.genres == other.genres for one, other in itertools.pairwise(channels))
    assert same < 30


def test_the_three_dialects_give_the_same_channels(tmp_path: Path) -> None:
    raw = "\ufeff0,1,2,3,4,5,6,genres,moods\na,1000,10,50000,50,5000,-,\"['Pop (국외)', '']\",['몽환']\n"
    floats = raw.replace("1000,10,50000", "1000.0,10.0,50000.0").replace(", ''", "")
    named = raw.replace(
        "\ufeff0,1,2,3,4,5,6", "channel_name,subscribers,video_num,total_view,vs_index,vv_index,cpi"
    )
    named = named.replace("\"['Pop (국외)', '']\",['몽환']", "Pop (국외),몽환")
    (one,), (two,), (three,) = (
        read_channels(_written(tmp_path / "c.csv", text)) for text in (raw, floats, named)
    )
    assert one == two == three
    assert one.numbers == ("1,000", "10", "50,000", "50", "5000".replace("5", "5,", 1), "-")


def _written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_faults_are_read_by_name_and_value() -> None:
    assert read_faults(["lazy", "steps=50"]) == {"lazy": FAULTS["lazy"][0], "steps": 50}
    with pytest.raises(ValueError, match="no fault 'typo'"):
        read_faults(["typo"])
    assert len(spoil(invent_channels(10), {"fewer-rows": 70})) == 7


def test_the_rows_of_the_sample_pass_validation() -> None:
    rows = [TableRow(item.name, item.numbers) for item in read_channels(SAMPLE)]
    verdict = check_table(rows, 500, 500, limited=False)
    assert (verdict.broken, verdict.warnings) == ([], [])
    assert sum(None not in row_numbers(row)[:5] for row in rows) == 494


@pytest.mark.real_data
def test_the_real_rows_pass_validation() -> None:
    if not REAL.is_dir():
        pytest.skip(f"the real channels are not at {REAL}")
    rows = [TableRow(item.name, item.numbers) for item in read_channels(REAL / "plpl_channels_raw.csv")]
    assert check_table(rows, 497, 497, limited=False).broken == []
    assert sum(None not in row_numbers(row)[:5] for row in rows) == 491
