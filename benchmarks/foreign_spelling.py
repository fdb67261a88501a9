"""How foreign names are typed: kana in Latin letters and in Hangul, Russian on English keys, fancy letters.

Written apart from what finds names, after the same sources: Hepburn's and the state's romanisation (kunrei),
the Korean rules for Japanese (외래어 표기법, table 4), the ЙЦУКЕН layout, what fancy letters there are.
"""
# ruff: noqa: SIM905 - tables of letters are read as lines

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random

_ROWS = """
    あ/a い/i う/u え/e お/o か/ka き/ki く/ku け/ke こ/ko が/ga ぎ/gi ぐ/gu げ/ge ご/go さ/sa し/shi
    す/su せ/se そ/so ざ/za じ/ji ず/zu ぜ/ze ぞ/zo た/ta ち/chi つ/tsu て/te と/to だ/da ぢ/ji づ/zu
    で/de ど/do な/na に/ni ぬ/nu ね/ne の/no は/ha ひ/hi ふ/fu へ/he ほ/ho ば/ba び/bi ぶ/bu べ/be
    ぼ/bo ぱ/pa ぴ/pi ぷ/pu ぺ/pe ぽ/po ま/ma み/mi む/mu め/me も/mo や/ya ゆ/yu よ/yo ら/ra り/ri
    る/ru れ/re ろ/ro わ/wa を/o ん/n ふぁ/fa てぃ/ti でぃ/di ふぇ/fe じぇ/je しぇ/she ちぇ/che
"""
_LATIN = dict(pair.split("/") for pair in _ROWS.split())
for _consonant, _head in (
    *(("き", "ky"), ("ぎ", "gy"), ("し", "sh"), ("じ", "j"), ("ち", "ch"), ("に", "ny")),
    *(("ひ", "hy"), ("び", "by"), ("ぴ", "py"), ("み", "my"), ("り", "ry")),
):
    for _small, _vowel in (("ゃ", "a"), ("ゅ", "u"), ("ょ", "o")):
        _LATIN[_consonant + _small] = _head + _vowel
_STATE = (("shi", "si"), ("chi", "ti"), ("tsu", "tu"), ("fu", "hu"), ("sh", "sy"), ("ch", "ty"), ("ji", "zi"),
          ("j", "zy"))  # fmt: skip
_RUSSIAN = dict(zip("йцукенгшщзхъфывапролджэячсмитьбюё", "qwertyuiop[]asdfghjkl;'zxcvbnm,.`", strict=True))
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_TURNED = dict(zip(_LETTERS, "ɐqɔpǝɟƃɥıɾʞןɯuodbɹsʇnʌʍxʎz", strict=True))
_DRAWN = tuple(
    dict(zip(_LETTERS, letters, strict=True))
    for letters in (
        "🅐🅑🅒🅓🅔🅕🅖🅗🅘🅙🅚🅛🅜🅝🅞🅟🅠🅡🅢🅣🅤🅥🅦🅧🅨🅩",
        "🅰🅱🅲🅳🅴🅵🅶🅷🅸🅹🅺🅻🅼🅽🅾🅿🆀🆁🆂🆃🆄🆅🆆🆇🆈🆉",
        "🄰🄱🄲🄳🄴🄵🄶🄷🄸🄹🄺🄻🄼🄽🄾🄿🅀🅁🅂🅃🅄🅅🅆🅇🅈🅉",
        "𝔞𝔟𝔠𝔡𝔢𝔣𝔤𝔥𝔦𝔧𝔨𝔩𝔪𝔫𝔬𝔭𝔮𝔯𝔰𝔱𝔲𝔳𝔴𝔵𝔶𝔷",
        "ᴀʙᴄᴅᴇғɢʜɪᴊᴋʟᴍɴᴏᴘǫʀsᴛᴜᴠᴡxʏᴢ",
        "ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ",
        "ᗩᗷᑕᗪEᖴGᕼIᒍKᒪᗰᑎOᑭᑫᖇᔕTᑌᐯᗯ᙭Yᘔ",
        "卂乃匚ᗪ乇千Ꮆ卄丨ﾌҜㄥ爪几ㄖ卩Ɋ尺丂ㄒㄩᐯ山乂ㄚ乙",
        "αв¢∂єfgнιנкℓмησρqяѕтυνωχуz",
        "ค๒ς๔єŦﻮђเןкɭ๓ภ๏קợгรtยשฬאץz",
        "ⒶⒷⒸⒹⒺⒻⒼⒽⒾⒿⓀⓁⓂⓃⓄⓅⓆⓇⓈⓉⓊⓋⓌⓍⓎⓏ",
    )
)


def _moras(kana: str) -> list[str]:
    return re.findall(r"[^ゃゅょぁぃぇ][ゃゅょぁぃぇ]?", kana)


def romaji(kana: str) -> str:
    """Hepburn's, long vowels as kana write them: とうきょう → toukyou."""
    latin, doubled = "", False
    for mora in _moras(kana):
        if mora == "っ":
            doubled = True
            continue
        said = latin[-1:] if mora == "ー" else _LATIN[mora]
        latin += ("t" if said.startswith("ch") else said[0]) * doubled + said
        doubled = False
    return latin


def state_romaji(kana: str) -> str:
    latin = romaji(kana).replace("tch", "cch")
    for hepburn, state in _STATE:
        latin = latin.replace(hepburn, state)
    return latin


def short_vowels(latin: str) -> str:
    """As signs and most people write them: toukyou → tokyo."""
    return re.sub(r"o[uo]|uu", lambda found: found.group()[0], latin)


def in_katakana(kana: str) -> str:
    return "".join(chr(ord(c) + 96) if "ぁ" <= c <= "ん" else c for c in kana)


def in_hangul(kana: str, *, by_the_book: bool) -> str:
    """As Koreans write Japanese; by the book plosives begin a word plain, and long vowels are left out."""
    hangul = ""
    for place, mora in enumerate(_moras(kana)):
        if mora in "んっ":
            final = "ㄴ" if mora == "ん" else "ㅅ"
            code = ord(hangul[-1]) + (4 if final == "ㄴ" else 19)
            hangul = hangul[:-1] + chr(code)
            continue
        before = _moras(kana)[place - 1] if place else ""
        long = mora == "ー" or (mora == "う" and before and _LATIN.get(before, "")[-1:] in {"o", "u"})
        if long or (mora == "お" and before and _LATIN.get(before, "").endswith("o")):
            continue
        hangul += _syllable(_LATIN[mora], plain=by_the_book and place == 0)
    return hangul


_INITIALS = dict(
    pair.split("/")
    for pair in """
    k/ㅋ g/ㄱ s/ㅅ sh/ㅅ z/ㅈ j/ㅈ t/ㅌ ch/ㅊ ts/ㅊ d/ㄷ n/ㄴ h/ㅎ f/ㅎ b/ㅂ p/ㅍ m/ㅁ r/ㄹ w/ㅇ y/ㅇ
    ky/ㅋ gy/ㄱ ny/ㄴ hy/ㅎ by/ㅂ py/ㅍ my/ㅁ ry/ㄹ
""".split()
)
_PLAIN = {"ㅋ": "ㄱ", "ㅌ": "ㄷ", "ㅊ": "ㅈ"}
_ORDER, _VOWELS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ", "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"


def _syllable(latin: str, *, plain: bool) -> str:
    consonant, vowel = latin[:-1], latin[-1]
    soft = consonant.endswith("y") or consonant == "sh"
    letter = dict(zip("aiueo", "ㅑㅣㅠㅔㅛ" if soft else "ㅏㅣㅜㅔㅗ", strict=True))[vowel]
    if consonant == "w":
        letter = "ㅘ"
    if latin in {"su", "zu", "tsu"}:
        letter = "ㅡ"
    initial = _INITIALS.get(consonant, "ㅇ")
    if plain:
        initial = _PLAIN.get(initial, initial)
    return chr(0xAC00 + (_ORDER.index(initial) * 21 + _VOWELS.index(letter)) * 28)


def of_russian_keys(text: str) -> str:
    """The English keys that type a Russian text."""
    return "".join(_RUSSIAN.get(c, c) for c in text.lower())


def on_russian_keys(text: str) -> str:
    """What an English text becomes on the Russian layout."""
    keys = {key: letter for letter, key in _RUSSIAN.items()}
    return "".join(keys.get(c, c) for c in text)


def unaccented(text: str) -> str:
    plain = text.translate(str.maketrans("øłıß", "oliß")).replace("ß", "ss")
    return "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))


def stylised(plain: str, chance: random.Random) -> str:
    """In letters of a generator, or turned upside down, which writes from the end."""
    if chance.random() < 0.25:
        return "".join(_TURNED.get(c, c) for c in reversed(plain))
    drawn = chance.choice(_DRAWN)
    return "".join(drawn.get(c, c) for c in plain)
