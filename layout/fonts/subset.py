"""Makes the fonts beside this file from the packages named in README.md. Python 3 with fontTools; usage: subset.py FANDOLFANG.otf"""
import bz2
import re
import shutil
import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

HERE = Path(__file__).parent
NOTO = "/usr/share/fonts/opentype/noto/"
SIMPLIFIED = 2  # its place in the collections

SYMBOLS = (
    "—…“”‘’·～〔〕「」『』【】《》〈〉℃㎡㎏㎜㎝㎞㎎㏄№℡€₣￥¥£§¶†‡•‰′″※←↑→↓↗↘↙↖⇒⇔√×÷±≤≥≠≈∞∑∏∈∩∪∠⊥∥△▲▽▼○●◎◇◆□■☆★☑☒✓✔✗✘"
    "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ−–‐‑―‖"
)


def decodable(encoding, leads, trails):
    for lead in leads:
        for trail in trails:
            try:
                text = bytes([lead, trail]).decode(encoding)
            except UnicodeDecodeError:
                continue
            if len(text) == 1:
                yield ord(text)


def standard_characters():
    """The 8,105 of the table of 2013, from the property kTGH of the Unihan database."""
    with bz2.open("/usr/share/unicode/Unihan_OtherMappings.txt.bz2", "rt") as lines:
        return {int(match[1], 16) for match in (re.match(r"U\+([0-9A-F]+)\tkTGH", line) for line in lines) if match}


COMMON = {
    *standard_characters(),
    *decodable("gb2312", range(0xA1, 0xF8), range(0xA1, 0xFF)),
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    *range(0xFF01, 0xFF5F),
    *range(0x2000, 0x2070),
    *range(0x3000, 0x3040),
    *range(0x2460, 0x2580),
    *map(ord, SYMBOLS),
}
WIDE = {
    *COMMON,
    *decodable("gbk", range(0x81, 0xFF), range(0x40, 0xFF)),
    # The rare characters of names and places: what the source has of the Chinese blocks.
    *range(0x3400, 0x4DC0),
    *range(0x4E00, 0xA000),
    *range(0x20000, 0x2A6E0),
    *range(0x370, 0x460),
    *range(0x2070, 0x2300),
    *range(0x25A0, 0x2800),
    *range(0x3040, 0x3130),
    *range(0x3200, 0x3400),
}
DIGITS = set(range(0x20, 0x7F))

# A name of its own for each: a font of the machine with the same name must not take its place, and the OFL reserves some names.
FONTS = [
    ("song.otf", "Nianbao Song", NOTO + "NotoSerifCJK-Regular.ttc", SIMPLIFIED, WIDE),
    ("title.otf", "Nianbao Title", NOTO + "NotoSerifCJK-SemiBold.ttc", SIMPLIFIED, COMMON),
    ("hei.otf", "Nianbao Hei", NOTO + "NotoSansCJK-Regular.ttc", SIMPLIFIED, COMMON),
    ("digits.otf", "Nianbao Digits", NOTO + "NotoSansCJK-Bold.ttc", SIMPLIFIED, DIGITS),
    ("kai.ttf", "Nianbao Kai", "/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf", -1, COMMON),
]


def rename(font, family):
    table = font["name"]
    kept = [record for record in table.names if record.nameID in (0, 5, 7, 8, 9, 11, 13, 14)]
    table.names = kept
    plain = family.replace(" ", "")
    for identifier, text in {1: family, 2: "Regular", 3: plain, 4: family, 6: plain + "-Regular"}.items():
        table.setName(text, identifier, 3, 1, 0x409)
    font["OS/2"].usWeightClass = 400
    font["OS/2"].fsSelection = 0x40
    font["head"].macStyle = 0
    if "CFF " in font:
        cff = font["CFF "].cff
        cff.fontNames = [plain + "-Regular"]
        top = cff.topDictIndex[0]
        top.FamilyName, top.FullName = family, family


def make(name, family, source, number, characters):
    font = TTFont(source, fontNumber=number, recalcTimestamp=False)
    options = Options()
    options.layout_features = ["locl", "kern", "liga", "ccmp", "mark", "mkmk"]
    options.name_IDs = ["*"]
    options.hinting = False
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    rename(font, family)
    font.save(HERE / name)


if __name__ == "__main__":
    for entry in FONTS:
        make(*entry)
    shutil.copy(sys.argv[1], HERE / "FandolFang-Regular.otf")
