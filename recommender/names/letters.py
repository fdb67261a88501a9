"""Every table of letters, keys and sounds that finding names rests on; the rules that use them are beside it.

Sources:
    Unicode 16, chapter 3.12 and the Hangul blocks: how a syllable is composed of its letters.
    KS X 5002 (the 2-set keyboard layout): which key types which letter.
    Revised Romanization of Korean, Ministry of Culture and Tourism notice 2000-8: Latin letters for Hangul.
    Foreign-word orthography (외래어 표기법), Ministry of Education notice 85-11: English sounds in Hangul.
    What people add to names, type for sounds and draw letters with: read off names and queries.
"""
# ruff: noqa: SIM905 - a table of letters is read, and checked against its source, as one line

from __future__ import annotations

from itertools import pairwise

INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
FINALS = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")

FIRST_SYLLABLE = 0xAC00
LAST_SYLLABLE = 0xD7A3

# Conjoining letters (U+1100…) that stand alone, as some input methods and file systems leave them.
CONJOINING = (
    {0x1100 + i: letter for i, letter in enumerate(INITIALS)}
    | {0x1161 + i: letter for i, letter in enumerate(VOWELS)}
    | {0x11A7 + i: letter for i, letter in enumerate(FINALS) if i}
)

# Half-width letters (U+FFA1…U+FFDC) in the order of their block.
HALFWIDTH: dict[int, str] = dict(
    zip(
        (
            *range(0xFFA1, 0xFFBF),
            *range(0xFFC2, 0xFFC8),
            *range(0xFFCA, 0xFFD0),
            *range(0xFFD2, 0xFFD8),
            *range(0xFFDA, 0xFFDD),
        ),
        "ㄱㄲㄳㄴㄵㄶㄷㄸㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅃㅄㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ" + VOWELS,
        strict=True,
    )
)

# A cluster as an input method glues it together, and the two letters that were typed.
CLUSTERS = dict(
    zip(
        "ㄳㄵㄶㄺㄻㄼㄽㄾㄿㅀㅄ",
        ("ㄱㅅ ㄴㅈ ㄴㅎ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅂㅅ").split(),
        strict=True,
    )
)
# Vowels that are said alike, and the one that stands for each: ㅐ, ㅔ; ㅒ, ㅖ; ㅙ, ㅚ, ㅞ.
SAID_ALIKE = dict(zip("ㅐㅒㅙㅚ", "ㅔㅖㅞㅞ", strict=True))
DIPHTHONGS = dict(zip("ㅘㅙㅚㅝㅞㅟㅢ", "ㅗㅏ ㅗㅐ ㅗㅣ ㅜㅓ ㅜㅔ ㅜㅣ ㅡㅣ".split(), strict=True))

# Key of each letter, shifted keys in upper case.
PLAIN_KEYS = dict(
    zip("ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ", "qwertyuiopasdfghjklzxcvbnm", strict=True)
)
SHIFTED_KEYS = dict(zip("ㅃㅉㄸㄲㅆㅒㅖ", "QWERTOP", strict=True))
SINGLE_KEYS = PLAIN_KEYS | SHIFTED_KEYS
KEYS = SINGLE_KEYS | {
    letter: "".join(SINGLE_KEYS[part] for part in parts) for letter, parts in (CLUSTERS | DIPHTHONGS).items()
}

# The initial that each key types.
INITIAL_OF_KEY = {SINGLE_KEYS[letter]: letter for letter in INITIALS}

# The ЙЦУКЕН layout: which letter each key of the English one types.
RUSSIAN_OF_KEY = dict(
    zip("`qwertyuiop[]asdfghjkl;'zxcvbnm,.", "ёйцукенгшщзхъфывапролджэячсмитьбю", strict=True)
)

# The rows of the keyboard, each key half a key to the right of the one above: who is whose neighbour.
KEY_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")

# Keys that stand beside each other, and those of letters that sound alike (ㄱㅋ, ㄷㅌ, ㅂㅍ, ㅈㅊ).
NEAR_KEYS = frozenset(
    frozenset(pair)
    for row, below in zip(KEY_ROWS, (*KEY_ROWS[1:], ""), strict=True)
    for pair in (
        *pairwise(row),
        *zip(row, below, strict=False),
        *zip(row[1:], below, strict=False),
    )
) | {frozenset(pair) for pair in ("rz", "ex", "qv", "wc")}

ROMAN_INITIALS = "g kk n d tt r m b pp s ss  j jj ch k t p h".split(" ")
ROMAN_VOWELS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split()
ROMAN_FINALS = " k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split(" ")

# A final consonant before a vowel is spoken with the next syllable: what stays, and what moves there.
LIAISON = {final: ("", final) for final in "ㄱㄲㄴㄷㄹㅁㅂㅅㅆㅈㅊㅋㅌㅍㅎ"} | {
    cluster: (parts[0], parts[1]) for cluster, parts in CLUSTERS.items()
}

# How people who know no rule write Korean in Latin letters: what they do not tell apart is one class.
# Patterns, tried in this order at each place; y and w before a vowel are kept as they are.
LOOSE_ROMAN = (
    (r"tch", "c"), (r"ch", "c"), (r"sh", "s"), (r"ph", "p"), (r"th", "t"), (r"ck", "k"), (r"kh", "k"),
    (r"ng", "nk"),
    (r"eui", "wi"), (r"ooi", "wi"), (r"ui", "wi"), (r"wee", "wi"), (r"wi", "wi"),
    (r"yeo", "yo"), (r"you", "yo"), (r"yoo", "yo"), (r"yeu", "yo"), (r"yu", "yo"), (r"yo", "yo"),
    (r"yae", "ye"), (r"ye", "ye"), (r"wae", "we"), (r"woe", "we"), (r"weo", "wo"), (r"woo", "o"),
    (r"oe", "we"),
    (r"eoo", "o"), (r"eo", "o"), (r"eu", "o"), (r"oo", "o"), (r"ou", "o"), (r"uh", "o"), (r"[uo]", "o"),
    (r"ae", "e"), (r"ee", "i"), (r"ie", "i"), (r"e", "e"), (r"i|y(?![aeiou])", "i"), (r"a", "a"),
    (r"y", "y"), (r"w", "w"),
    (r"[gkqc]", "k"), (r"x", "ks"), (r"[dt]", "t"), (r"[bpfv]", "p"), (r"[jz]", "c"), (r"s", "s"),
    (r"[rl]", "l"), (r"m", "m"), (r"n", "n"), (r"h(?![aeiouwy])", ""), (r"h", "h"),
)  # fmt: skip

# Family names as their bearers write them, where that is far from the official romanisation.
SURNAMES = dict(
    pair.split("/")
    for pair in "lee/i rhee/i yi/i park/bak choi/choe noh/no roh/no lim/im rim/im yim/im ryu/yu".split()
)

LOOSE_VOWELS = "a e ya ye o e yo ye o wa we we yo o wo we wi yo o wi i".split()
LOOSE_INITIALS = "k k n t t l m p p s s  c c c k t p h".split(" ")

# Consonants of a loanword, told apart only as far as both spellings tell them apart: plosives by place,
# all hissing sounds as one, f and v as p, l and r as l. A vowel of any kind is `a`.
LOAN_INITIALS = "k k n t t l m p p s s  s s s k t p h".split(" ")
LOAN_FINALS = " k k k n n n t l k m l l l p l m p p t t nk t t k t p t".split(" ")
LOAN_VOWELS = "a a a a a a a a a wa wa wa a a wa wa wa a a a a".split()

# The vowel of each as loanwords tell it apart: high, mid and low, front and back; `x` is the schwa.
VOWEL_CLASSES = "a e a e x e x e o a e e o u x e i u x i i".split()
ANY_VOWEL = frozenset("aeioux")

# Which of those classes English vowel letters are said with, alone and by twos.
ENGLISH_VOWELS = {"a": "aexo", "e": "eix", "i": "iax", "o": "oaxu", "u": "uxa", "y": "ia", "w": "u"}
ENGLISH_VOWEL_PAIRS = {"oo": "u", "ou": "u", "ow": "u", "ew": "u", "eu": "u"}
ENGLISH_VOWEL_LETTERS = "aeiouyw"
LAST_Y = frozenset("i")  # of a word with another vowel: candy, not sky

# English spelling → the same classes. Patterns over one lower-case word, tried in this order at each place.
ENGLISH_SOUNDS = (
    (r"^(?:kn|gn|pn|mn)", "n"), (r"^ps", "s"), (r"^gh", "k"), (r"^wr|^rh", "l"), (r"^wh(?=o)", "h"),
    (r"wh", "w"), (r"^x", "s"), (r"(?:igh|eigh|aigh|ough|augh)", "a"), (r"owe(?=rs?$)", "awa"),
    (r"mb$", "m"), (r"gn(?=s?$|ed$|er$)", "n"), (r"sch", "sk"),
    (r"stle$", "sal"), (r"(?:tch|dge|ge|ch|sh)$", "sa"), (r"(?:tch|dge|ge|ch|sh)es$", "sas"), (r"tch", "s"),
    (r"dge", "s"), (r"n(?=ge$|ges$)", "n"), (r"[ts]ion", "san"), (r"[tc]ia", "sa"), (r"[tc]iou", "sa"),
    (r"tur(?=[ei])", "sa"), (r"ch(?=[rl])", "k"), (r"ch|sh", "s"),
    (r"^th(?=e$|is$|at$|ey$|em$|en$|ere$|ese$|ose$|an$|us$|anks?$)", "t"), (r"th(?=er)", "t"), (r"th", "s"),
    (r"ph|gh", "p"), (r"ck", "k"), (r"(?<=[^aeiouy])les$", "als"), (r"(?<=[^aeiouy])le$", "al"),
    (r"(?<=[^aeiouy])re(?=s?$)", "a"), (r"(?<=[aeiou])re(?=s?$)", "a"), (r"[gq]ue$", "k"),
    (r"qu", "kwa"),
    (r"c(?=[eiy])", "s"), (r"g(?=es$|y|i[ca]|ine|els?$)", "s"),
    (r"g(?=e[^talr]|en)|^g(?=in)", "s"), (r"(?<=[ae])ng(?=er)|(?<=gi)ng(?=er)", "ns"),
    (r"n(?=gel|gine)", "n"),
    (r"ng", "nk"), (r"x", "ks"), (r"(?<=[^aeiouy])e(?=$|ly$|ful$|less$|ment$)", ""),
    (r"(?<=[^aeiouyszcgx])es$", "s"), (r"[aeiouy]+h(?![aeiouy])", "a"),
    (r"w(?=[aeiouy])", "w"), (r"[aeiouyw]+", "a"),
    (r"r(?=[aeiouyr])", "l"), (r"r", ""), (r"[gkqc]", "k"), (r"[dt]", "t"), (r"[bpfv]", "p"), (r"[sjz]", "s"),
    (r"l", "l"), (r"m", "m"), (r"n", "n"), (r"h", "h"),
)  # fmt: skip

# Words whose spelling misleads the rules above, and letters that are read by their names.
ENGLISH_WORDS = {
    "the": "du",
    "one": "won", "once": "wons", "two": "tu", "who": "hu", "hour": "aur", "island": "ailand", "eye": "ai",
    "eyes": "ais", "heart": "hat", "listen": "lisen", "talk": "tok", "walk": "wok", "half": "hap",
    "people": "pipel", "white": "hwait", "recipe": "resipi", "psycho": "saiko", "language": "langwige",
    "laugh": "lap", "answer": "anser", "sword": "sord", "write": "rait", "through": "sru",
    "choir": "kwaier", "rhythm": "lidum", "echo": "eko", "chaos": "kaos", "orchestra": "okestra",
    "chord": "kod", "character": "kalakter", "tv": "tibi", "dj": "dizei", "b": "bi", "c": "si", "d": "di",
    "f": "epeu", "g": "zi", "h": "eichi", "j": "zei", "k": "kei", "l": "el", "m": "em", "n": "en",
    "p": "pi", "q": "kyu", "r": "al", "s": "es", "t": "ti", "v": "bi", "w": "dablyu", "x": "eks",
    "y": "wai", "z": "zet",
}  # fmt: skip

# Digits as they are read out in English; letters that stand alone are among the words above.
DIGITS = dict(zip("0123456789", "ziro won tu sri po paiv siks sebeun eit nain".split(), strict=True))

# Small letters that no Unicode decomposition leads back to a plain letter.
SMALL_LETTERS = dict(
    zip(
        "ᴀʙᴄᴅᴇꜰғɢʜɪᴊᴋʟᴍɴᴏᴘꞯǫʀꜱᴛᴜᴠᴡʏᴢꟺɸƥıɡɑøłđħŧƀæœþðŋ",
        "a b c d e f f g h i j k l m n o p q q r s t u v w y z m p p i g a o l d h t b ae oe th d n".split(),
        strict=True,
    )
)
# White letters in black circles (U+1F150…) and squares (U+1F170…), a … z: signs to Unicode, no letters.
SMALL_LETTERS |= {
    chr(first + place): letter
    for first in (0x1F150, 0x1F170)
    for place, letter in enumerate("abcdefghijklmnopqrstuvwxyz")
}

# Words that people add to a channel's name, or leave out.
FILLERS = frozenset(
    "playlist playlists music youtube channel official tv "
    "플레이리스트 플리 뮤직 음악 노래 추천 유튜브 채널 티비 추천해줘 추천좀 비슷한 같은 느낌".split()
)

# The same where Koreans write them onto a name, and particles that follow a name; longer ones first.
ENDINGS = tuple(sorted((word for word in FILLERS if not word.isascii()), key=len, reverse=True))
PARTICLES = ("이랑", "하고", "님", "의", "은", "는", "이", "가", "을", "를", "랑", "와", "과")

LATIN = "abcdefghijklmnopqrstuvwxyz"

# Letters and signs that generators of fancy text draw a … z with, one alphabet a line.
DRAWN_ALPHABETS = (
    "ᗩᗷᑕᗪEᖴGᕼIᒍKᒪᗰᑎOᑭᑫᖇᔕTᑌᐯᗯ᙭Yᘔ",
    "ᗩᗷᑢᕲᘿᖴᘜᕼᓰᒚᖽᒪᘻᘉᓍᕵᕴᖇSᖶᑘᐺᘺ᙭ᖻᗱ",
    "ᎪᏴᏟᎠᎬFᏀᎻᏆᎫᏦᏞᎷΝᎾᏢQᎡᏚᎢUᏙᏔXᎽᏃ",
    "卂乃匚ᗪ乇千Ꮆ卄丨ﾌҜㄥ爪几ㄖ卩Ɋ尺丂ㄒㄩᐯ山乂ㄚ乙",
    "ﾑ乃ᄃり乇ｷムんﾉﾌズﾚﾶ刀のｱゐ尺丂ｲひ√Wﾒﾘ乙",
    "αв¢∂єfgнιנкℓмησρqяѕтυνωχуz",
    "αɓ૮∂εƒɠɦเʝҡℓɱɳσρφ૨รƭµѵωאყƶ",
    "ค๒ς๔єŦﻮђเןкɭ๓ภ๏קợгรtยשฬאץz",
    "ดც८ძ૯Բ૭ҺɿʆқՆɱՈ૦ƿҩՐς੮υ౮ω૪עઽ",
    "ДБCDΞFGHIJҜLMЙФPQЯSΓЦVЩЖУZ",
    "λbcdɛғɠнιנкlмɴσpqяѕтυvшχчz",
    "₳฿₵ĐɆ₣₲ⱧłJ₭Ⱡ₥₦Ø₱QⱤ₴₮ɄV₩ӾɎⱫ",
    "ƛƁƇƊЄƑƓӇƖʆƘԼMƝƠƤƢƦƧƬƲƔƜҲƳȤ",
    "🇦🇧🇨🇩🇪🇫🇬🇭🇮🇯🇰🇱🇲🇳🇴🇵🇶🇷🇸🇹🇺🇻🇼🇽🇾🇿",
)
# Each letter turned upside down, and back: such a text is read from its end.
TURNED_LETTERS = (
    ("abcdefghijklmnopqrstuvwxyz", "ɐqɔpǝɟƃɥıɾʞןɯuodbɹsʇnʌʍxʎz"),
    ("abcdefghijklmnopqrstuvwxyz", "∀ᗺƆᗡƎℲ⅁HIſꓘ⅂WNOԀΌᴚS⊥∩ΛMX⅄Z"),
    ("abcdefghijklmnopqrstuvwxyz", "ɐqɔpǝɟɓɥᴉɾʞlɯuodbɹsʇnʌʍxʎz"),
    ("abcdefghijklmnopqrstuvwxyz", "ⱯBↃDƎℲ⅁HIſ⋊˥WNOԀQᴚS┴ՈɅMX⅄Z"),
    ("gtilaqdr", "ᵷʇᴉꞁɐꝹᗡꓤ"),
)
TURNED = {
    turned: plain
    for letters, drawings in TURNED_LETTERS
    for plain, turned in zip(letters, drawings, strict=True)
    if not turned.isascii()
} | dict(zip("bdpqnuMWmw", "qpdbunwmwm", strict=True))
