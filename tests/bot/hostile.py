"""Names nobody should trust, and how Discord reads the Markdown made of them."""

from __future__ import annotations

import re

ZALGO = "Z" + "\u0335\u0321\u0322\u0316\u0317\u0318\u0319\u031a" * 12 + "algo"
FAMILY = "👨\u200d👩\u200d👧\u200d👦"
NAMES = (
    "[x](http://evil.example)",
    "](http://evil.example)",
    "a](http://evil.example) [b",
    "[[a]b",
    "]][[",
    "[" * 40,
    "@everyone @here",
    "<@123456789012345678> <@&123456789012345678> <#123456789012345678>",
    "<t:0:R> <:a:123456789012345678> </similar:123456789012345678> <id:customize>",
    "`code` ```block```",
    "**bold** __under__ ~~gone~~ ||hidden||",
    "# heading",
    "> quote",
    "- list",
    "10. numbered",
    ":fire: :skull:",
    "http://evil.example/path",
    "\u202egnp.exe",
    "\u2067\u2068 unclosed isolates",
    "قناة الموسيقى",
    "abc שלום",
    "🔥" * 100,
    FAMILY * 30,
    "\u200d".join("👩" * 60),
    "👍🏽" * 60,
    "<b onclick=alert(1)>HTML</b> &amp; &#64;everyone",
    "two\nlines\r\nand\u2028more\u2029still\x85end",
    "nul\x00 bell\x07 escape\x1b[31m",
    ZALGO,
    "   ",
    "\u200b\u200d\ufeff\u2060",
    "\u3164\u3164",
    "\u2800",
    "\u0301",
    "\\",
    "ends in a backslash \\",
    "한글 채널 " * 60,
    "ᴛᴀᴋᴇ ᴀ ʙʀᴇᴀᴋ 𝙂𝙐𝙄𝙏𝘼𝙍",
    "x" * 5000,
    "i {$name} { 1 } %s {0}",
    "Ünïcödé n\u0303fd",
    "'; DROP TABLE channels; --",
)
SURROGATES = ("\ud800", "a\udfffb", "\udcea\udcb0\udc80")

# Discord's client: a link's text may hold balanced brackets, and backslashes mean nothing to it.
LINK = re.compile(r"\[((?:\[[^\]]*\]|[^\[\]]|\](?=[^\[]*\]))*)\]\(([^\s()]+)\)")
ESCAPE = re.compile(r"\\([^0-9A-Za-z\s])")
MENTION = re.compile(r"@(?:everyone|here|[!&]?\d)|(?<!\\)<[@#:/a]")
EMOJI_NAME = re.compile(r"(?<!\\):[\w+-]+:")


def read(markdown: str) -> str:
    """What a person sees of escaped text."""
    return ESCAPE.sub(r"\1", markdown).replace("\u200b", "")


def is_on_one_line(text: str) -> bool:
    return len(text.splitlines()) == 1
