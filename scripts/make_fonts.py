"""Writes `bot/drawing/fonts`: what pictures take of free fonts, and how wide each letter is.

    python scripts/make_fonts.py [--out FOLDER] [--sources FOLDER]

The same sources give the same bytes. They are Debian's packages and two of npm's, at the versions below,
fetched with `apt-get download` and `npm pack` and unpacked, not installed; `--sources` keeps them.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

# Run as a file, Python looks for modules beside the file only.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from typing import TYPE_CHECKING

from scripts.fonts.letters import COMMON_HAN, EMOJI, KANA, LATIN, MATHEMATICAL, ORNAMENTS, PHONETIC, SIGNS

if TYPE_CHECKING:
    from collections.abc import Iterator

FONTS = Path(__file__).resolve().parents[1] / "bot" / "drawing" / "fonts"
DEBIAN = {
    "fonts-noto-core": "20201225-1",
    "fonts-noto-extra": "20201225-1",
    "fonts-noto-cjk": "1:20220127+repack1-1",
}
NPM = {"pretendard": "1.3.9", "@fontsource/noto-emoji": "5.3.2"}
NOTO = "usr/share/fonts/truetype/noto/NotoSans{}-Regular.ttf"
NOTO_MEDIUM = "usr/share/fonts/truetype/noto/NotoSans-Medium.ttf"
CJK = "usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"
PRETENDARD = "pretendard/package/dist/public/static/Pretendard-Medium.otf"
EMOJI_SIGNS = "@fontsource/noto-emoji/package/files/noto-emoji-emoji-400-normal.woff"
PRETENDARD_LICENCE = "pretendard/package/dist/LICENSE.txt"
LICENCE = "@fontsource/noto-emoji/package/LICENSE"
# The OFL reserves the name Pretendard for the unchanged font.
FAMILY = "Plimate Sans"
# Whole scripts, in the order in which they are searched. The last are here as names are styled with what
# looks like Latin in them.
SCRIPTS = (
    *("Thai", "Lao", "Khmer", "Myanmar", "Arabic", "Hebrew", "Armenian", "Georgian", "Ethiopic"),
    *("Devanagari", "Bengali", "Gurmukhi", "Gujarati", "Tamil", "Telugu", "Kannada", "Malayalam", "Sinhala"),
    *("CanadianAboriginal", "Cherokee", "Coptic", "Lisu", "Runic", "Osage"),
)
EM = 1000
# Seconds since 1904: a font says when it was made, and shall say the same each time.
MADE = 3_800_000_000
ALL = frozenset(range(0x110000))


@dataclass(frozen=True, slots=True)
class Source:
    """A font and what is taken of it; shaped: whether its letters change with their neighbours."""

    name: str
    font: TTFont
    letters: frozenset[int]
    shaped: bool = False


def sources(folder: Path) -> Iterator[Source]:
    """In the order in which a letter is looked for."""
    yield Source("plimate-sans.otf", renamed(TTFont(folder / PRETENDARD)), ALL - PHONETIC)
    yield Source("noto-sans.ttf", TTFont(folder / NOTO_MEDIUM), LATIN)
    yield Source("noto-sans-cjk.otf", TTFont(folder / CJK, fontNumber=0), KANA | COMMON_HAN)
    for script in SCRIPTS:
        name = f"noto-sans-{script.lower()}.ttf"
        yield Source(name, TTFont(folder / NOTO.format(script)), ALL, shaped=True)
    yield Source("noto-sans-bamum.ttf", TTFont(folder / NOTO.format("Bamum")), ORNAMENTS)
    yield Source("noto-emoji.ttf", unpacked(TTFont(folder / EMOJI_SIGNS)), EMOJI)
    yield Source("noto-sans-math.ttf", TTFont(folder / NOTO.format("Math")), MATHEMATICAL)
    yield Source("noto-sans-symbols.ttf", TTFont(folder / NOTO.format("Symbols")), SIGNS)
    yield Source("noto-sans-symbols2.ttf", TTFont(folder / NOTO.format("Symbols2")), SIGNS)


def unpacked(font: TTFont) -> TTFont:
    """As a file of its own, not as pages load it."""
    font.flavor = None
    return font


def renamed(font: TTFont) -> TTFont:
    for record in font["name"].names:
        if record.nameID in {1, 4, 16}:
            record.string = FAMILY
        elif record.nameID == 6:  # noqa: PLR2004 the name that PostScript knows it by
            record.string = FAMILY.replace(" ", "")
    font["name"].names = [record for record in font["name"].names if record.nameID in {0, 1, 2, 4, 6, 13, 14}]
    cff = font["CFF "].cff
    top = cff.topDictIndex[0]
    top.FullName = top.FamilyName = FAMILY
    cff.fontNames = [FAMILY.replace(" ", "")]
    return font


def written(source: Source, taken: set[int], out: Path) -> dict[int, int]:
    """Write what no font before it has; the width of each letter in thousandths of an em."""
    letters = set(source.font.getBestCmap()) & source.letters
    if not source.shaped:
        letters -= taken
    options = subset.Options()
    options.hinting = options.glyph_names = options.legacy_kern = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 4, 6, 13, 14]
    if not source.shaped:
        options.layout_features = []  # no kerning: a text is as wide as its letters together
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=letters)
    subsetter.subset(source.font)
    source.font.recalcTimestamp = False
    source.font["head"].created = source.font["head"].modified = MADE
    source.font.save(out / source.name)
    scale = EM / source.font["head"].unitsPerEm
    cmap, widths = source.font.getBestCmap(), source.font["hmtx"]
    return {letter: round(widths[cmap[letter]][0] * scale) for letter in cmap if letter not in taken}


def runs(widths: dict[int, int]) -> Iterator[str]:
    """First letter, last, width: of letters that follow each other."""
    first = last = -1
    for letter in sorted(widths):
        if last >= 0 and widths[letter] == widths[last] and letter == last + 1:
            last = letter
            continue
        if last >= 0:
            yield f"{first:x} {last:x} {widths[last]}"
        first = last = letter
    yield f"{first:x} {last:x} {widths[last]}"


def fetch(folder: Path) -> None:
    """Unpack the sources that are not there yet."""
    for name, version in DEBIAN.items():
        if not list(folder.glob(f"{name}_*.deb")):
            run(["apt-get", "download", f"{name}={version}"], folder)
        for package in folder.glob(f"{name}_*.deb"):
            run(["dpkg", "-x", package.name, "."], folder)
    for name, version in NPM.items():
        if not (there := folder / name).exists():
            there.mkdir(parents=True)
            run(["npm", "pack", "--silent", f"{name}@{version}"], there)
            run(["tar", "-xzf", next(there.glob("*.tgz")).name], there)


def run(command: list[str], folder: Path) -> None:
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 commands of ours


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--out", type=Path, default=FONTS)
    parser.add_argument("--sources", type=Path, help="where the packages are, or are kept")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.sources or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        fetch(folder)
        widths: dict[int, int] = {}
        order = []
        copyrights = []
        for source in sources(folder):
            widths |= written(source, set(widths), options.out)
            order.append(source.name)
            copyrights.append(f"{source.name}: {source.font['name'].getDebugName(0)}")
        (options.out / "widths.txt").write_text("\n".join(runs(widths)) + "\n", encoding="utf-8")
        (options.out / "order.txt").write_text("\n".join(order) + "\n", encoding="utf-8")
        shutil.copyfile(folder / PRETENDARD_LICENCE, options.out / "OFL-Pretendard.txt")
        licence = (folder / LICENCE).read_text(encoding="utf-8").partition("\n")[2]
        (options.out / "OFL.txt").write_text("\n".join(copyrights) + f"\n{licence}", encoding="utf-8")
    for path in sorted(options.out.iterdir()):
        print(f"{path.stat().st_size:>9,} {path.name}")


if __name__ == "__main__":
    main()
