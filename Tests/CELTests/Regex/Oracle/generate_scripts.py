"""Writes Sources/CEL/Regex/UnicodeScripts+Table.swift: which scalars belong to which script.

Needs the package `regex`, whose tables are those of the Unicode Character Database:

    python3 generate_scripts.py > ../../../../Sources/CEL/Regex/UnicodeScripts+Table.swift
"""

import textwrap

import regex

NAMES = """
Adlam Ahom Anatolian_Hieroglyphs Arabic Armenian Avestan Balinese Bamum Bassa_Vah Batak Bengali Bhaiksuki Bopomofo Brahmi
Braille Buginese Buhid Canadian_Aboriginal Carian Caucasian_Albanian Chakma Cham Cherokee Chorasmian Common Coptic Cuneiform
Cypriot Cypro_Minoan Cyrillic Deseret Devanagari Dives_Akuru Dogra Duployan Egyptian_Hieroglyphs Elbasan Elymaic Ethiopic
Georgian Glagolitic Gothic Grantha Greek Gujarati Gunjala_Gondi Gurmukhi Han Hangul Hanifi_Rohingya Hanunoo Hatran Hebrew
Hiragana Imperial_Aramaic Inherited Inscriptional_Pahlavi Inscriptional_Parthian Javanese Kaithi Kannada Katakana Kawi
Kayah_Li Kharoshthi Khitan_Small_Script Khmer Khojki Khudawadi Lao Latin Lepcha Limbu Linear_A Linear_B Lisu Lycian Lydian
Mahajani Makasar Malayalam Mandaic Manichaean Marchen Masaram_Gondi Medefaidrin Meetei_Mayek Mende_Kikakui Meroitic_Cursive
Meroitic_Hieroglyphs Miao Modi Mongolian Mro Multani Myanmar Nabataean Nag_Mundari Nandinagari New_Tai_Lue Newa Nko Nushu
Nyiakeng_Puachue_Hmong Ogham Ol_Chiki Old_Hungarian Old_Italic Old_North_Arabian Old_Permic Old_Persian Old_Sogdian
Old_South_Arabian Old_Turkic Old_Uyghur Oriya Osage Osmanya Pahawh_Hmong Palmyrene Pau_Cin_Hau Phags_Pa Phoenician
Psalter_Pahlavi Rejang Runic Samaritan Saurashtra Sharada Shavian Siddham SignWriting Sinhala Sogdian Sora_Sompeng Soyombo
Sundanese Syloti_Nagri Syriac Tagalog Tagbanwa Tai_Le Tai_Tham Tai_Viet Takri Tamil Tangsa Tangut Telugu Thaana Thai Tibetan
Tifinagh Tirhuta Toto Ugaritic Vai Vithkuqi Wancho Warang_Citi Yezidi Yi Zanabazar_Square
""".split()

ALL = "".join(chr(value) for value in range(0x110000) if not 0xD800 <= value < 0xE000)


def ranges(name: str) -> str:
    runs = regex.finditer(r"\p{Script=%s}+" % name, ALL)
    parts = []
    for run in runs:
        start = previous = None
        for value in map(ord, run.group()):
            if previous is not None and value == previous + 1:
                previous = value
                continue
            if start is not None:
                parts.append((start, previous))
            start = previous = value
        parts.append((start, previous))
    return " ".join(f"{low:X}" if low == high else f"{low:X}-{high:X}" for low, high in parts)


print("// Written by Tests/CELTests/Regex/Oracle/generate_scripts.py from the Unicode Character Database.")
print()
print("extension UnicodeScripts {")
print("    /// The ranges of each script in hexadecimal behind its name, one script a paragraph.")
print('    static let table = """')
for name in NAMES:
    for line in textwrap.wrap(f"{name} {ranges(name)}", 108, subsequent_indent="  "):
        print(f"        {line}")
print('        """')
print("}")
