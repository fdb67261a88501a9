from __future__ import annotations

import io
import json

from crawler.output.door import on_one_line, say, say_json

HOSTILE = "\x1b]0;owned\x07 name\x9b2J\r\nnext\u202e\u2028\ud800"


def test_nothing_that_a_page_shows_steers_the_terminal() -> None:
    out = io.StringIO()
    say(out, HOSTILE)
    assert out.getvalue() == "\ufffd]0;owned\ufffd name\ufffd2J\ufffd\nnext\ufffd\ufffd\ufffd\n"
    assert on_one_line(HOSTILE).count("\n") == 0


def test_a_step_means_the_same_and_is_printable() -> None:
    out = io.StringIO()
    say_json(out, json.dumps({"channel": HOSTILE}, ensure_ascii=False))
    line = out.getvalue()
    assert json.loads(line) == {"channel": HOSTILE}
    assert line.removesuffix("\n").isprintable()
