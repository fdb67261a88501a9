"""Japanese kana in Latin letters, and one key for all the ways Latin letters may spell what is said.

Sources:
    Hepburn's romanisation, as passports have it but for long vowels, which stay as kana write them.
    Cabinet notice 1 of 1954 (kunrei, nihon): the spellings that a key does not tell from Hepburn's.
"""
# ruff: noqa: SIM905 - a table of letters is read, and checked against its source, as lines

from __future__ import annotations

import re

HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af\u3005-\u3007\u30f6]")
KANA = re.compile("[ぁ-ゖァ-ヵヷ-ヺー]")
KANA_RUN = re.compile("[ぁ-ゖァ-ヺー]+")
# Katakana stand as far behind hiragana in Unicode.
TO_HIRAGANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)} | {0x30F7: "ゔぁ", 0x30F9: "ゔぇ"}

ROWS = """
    あいうえお a i u e o かきくけこ ka ki ku ke ko がぎぐげご ga gi gu ge go さしすせそ sa shi su se
    so ざじずぜぞ za ji zu ze zo たちつてと ta chi tsu te to だぢづでど da ji zu de do なにぬねの na
    ni nu ne no はひふへほ ha hi fu he ho ばびぶべぼ ba bi bu be bo ぱぴぷぺぽ pa pi pu pe po
    まみむめも ma mi mu me mo やゆよ ya yu yo らりるれろ ra ri ru re ro わゐゑをん wa i e o n
    ぁぃぅぇぉ a i u e o ゃゅょゎ ya yu yo wa ゔゕゖっー vu ka ke - -
""".split()
SYLLABLES = {
    kana: "" if latin == "-" else latin
    for place, row in enumerate(ROWS)
    if not row.isascii() and row != "-"
    for kana, latin in zip(row, ROWS[place + 1 :], strict=False)
}
SMALL_Y = dict(zip("ゃゅょ", "auo", strict=True))
SMALL_VOWELS = dict(zip("ぁぃぅぇぉ", "aiueo", strict=True))
# What is left of a syllable before a small vowel: てぃ ti, ふぁ fa, しぇ she, うぉ wo, くぁ kwa.
BEFORE_SMALL = dict(zip("てでとどふうゔしじちつくぐ", "t d t d f w v sh j ch ts kw gw".split(), strict=True))
MORA = re.compile("(.)([ゃゅょ]|[ぁぃぅぇぉ])?", re.DOTALL)

# What keys do not tell apart, in this order: other romanisations, a nasal before a lip sound, long vowels.
ONE_SPELLING = (
    (r"tch", "tt"), (r"cch", "tt"), (r"sh|sy", "s"), (r"ch|ty", "t"), (r"jy|zy|dy|j|dz", "z"), (r"ts", "t"),
    (r"f", "h"), (r"d(?=[iu])", "z"), (r"m(?=[bpm])", "n"), (r"l", "r"), (r"(?<=[rn])v", "u"), (r"v", "b"),
    (r"wo", "o"), (r"[ou]?oh(?=[^aiueoy]|$)", "o"), (r"o[ou]+", "o"), (r"([aiue])\1+", r"\1"), (r"ei", "e"),
    (r"(?<=[szt])y(?=[auo])", ""),
)  # fmt: skip
SPELLINGS = tuple((re.compile(pattern), said) for pattern, said in ONE_SPELLING)
LONG = ((re.compile("o[ou]+"), "o"), (re.compile("uu+"), "u"))


def has_kana(text: str) -> bool:
    return KANA.search(text) is not None


def has_han(text: str) -> bool:
    return HAN.search(text) is not None


def in_latin(text: str) -> str:
    """The text with its kana in Latin letters: `きっちゃてん` → `kitchaten`, `ラジオ` → `rajio`.

    A sign that only lengthens a vowel is left out; whatever is no kana stays.
    """
    return KANA_RUN.sub(lambda run: _said(run.group().translate(TO_HIRAGANA)), text)


def _said(hiragana: str) -> str:
    latin, doubled = "", False
    for kana, small in MORA.findall(hiragana):
        if kana == "っ" and not small:
            doubled = True
            continue
        mora = _mora(kana, small)
        if doubled and mora:
            latin += "t" if mora.startswith("ch") else mora[0] if mora[0] not in "aiueon" else ""
        latin, doubled = latin + mora, False
    return latin


def _mora(kana: str, small: str) -> str:
    latin = SYLLABLES.get(kana, "")
    if small in SMALL_Y and len(latin) > 1 and (latin.endswith("i") or kana in "てで"):
        head = latin[:-1]
        return head + ("" if head in {"sh", "ch", "j"} else "y") + SMALL_Y[small]
    if small in SMALL_VOWELS and kana in BEFORE_SMALL:
        return BEFORE_SMALL[kana] + SMALL_VOWELS[small]
    return latin + SYLLABLES.get(small, "")


def with_short_vowels(latin: str) -> str:
    """As most people write it: `toukyou` → `tokyo`."""
    for pattern, said in LONG:
        latin = pattern.sub(said, latin)
    return latin


def as_heard(latin: str) -> tuple[str, ...]:
    """What Koreans may write in Hangul for it: つ is 츠 to the ear, 쓰 by the book."""
    return (latin.replace("ts", "ch"), latin.replace("ts", "s")) if "ts" in latin else (latin,)


def spoken_key(latin: str) -> str:
    """The same for all the spellings of what is said: `toukyou`, `tookyoo`, `tokyo`; `shinbun`, `simbun`.

    For Chinese in Latin letters too, which needs less: `lv`, `lu`.
    """
    for pattern, said in SPELLINGS:
        latin = pattern.sub(said, latin)
    return latin
