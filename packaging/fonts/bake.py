"""Makes one weight of Carrel Inter out of one weight of Inter.

Qt before 6.7 cannot ask a font for a feature, so what the console relies on is made the default here:
digits of one width, that columns and times stand still. Contextual alternates are left out, so that a
record shows exactly what was typed ("->" stays two characters). The family is renamed, as its licence
invites; the licence itself is shipped beside the font.

    bake.py SOURCE TARGET STYLE WEIGHT
"""
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

FAMILY = "Carrel Inter"
KEPT_FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "case"]


def single_substitutions(font, tag):
    """Which glyph the feature `tag` puts in place of which."""
    gsub = font["GSUB"].table
    lookups = {i for record in gsub.FeatureList.FeatureRecord if record.FeatureTag == tag
               for i in record.Feature.LookupListIndex}
    found = {}
    for index in sorted(lookups):
        for table in gsub.LookupList.Lookup[index].SubTable:
            table = getattr(table, "ExtSubTable", table)
            found.update(getattr(table, "mapping", {}))
    return found


def make_digits_tabular(font):
    tabular = single_substitutions(font, "tnum")
    for table in font["cmap"].tables:
        for digit in range(ord("0"), ord("9") + 1):
            if digit in table.cmap:  # the subtables may share one map, so this may already have been done
                table.cmap[digit] = tabular.get(table.cmap[digit], table.cmap[digit])


def even_out(font):
    """Some weights carry a four that is a hair narrower than the other digits."""
    metrics, glyphs = font["hmtx"], font.getBestCmap()
    digits = [glyphs[code] for code in range(ord("0"), ord("9") + 1)]
    widest = max(metrics[glyph][0] for glyph in digits)
    for glyph in digits:
        width, bearing = metrics[glyph]
        if widest - width > font["head"].unitsPerEm // 200:
            sys.exit(f"the digit {glyph} is too narrow to be one of the tabular digits")
        metrics[glyph] = (widest, bearing + (widest - width) // 2)


def drop_the_rest(font):
    options = subset.Options(layout_features=KEPT_FEATURES, name_IDs=["*"], notdef_outline=True,
                             glyph_names=False, hinting=False, drop_tables=["DSIG"])
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=font.getBestCmap().keys())
    subsetter.subset(font)


def rename(font, style, weight):
    postscript = f"{FAMILY}-{style}".replace(" ", "")
    plain = style == "Regular"
    words = {1: FAMILY if plain else f"{FAMILY} {style}", 2: "Regular", 3: postscript,
             4: f"{FAMILY} {style}", 6: postscript, 16: FAMILY, 17: style}
    table = font["name"]
    table.names = [record for record in table.names if record.nameID in (0, 5, 7, 8, 9, 11, 12, 13, 14)]
    for name_id, word in words.items():
        table.setName(word, name_id, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight
    font["CFF "].cff.fontNames = [postscript]


def main(source, target, style, weight):
    font = TTFont(source, recalcTimestamp=False)
    make_digits_tabular(font)
    even_out(font)
    drop_the_rest(font)
    rename(font, style, int(weight))
    font.save(target)


if __name__ == "__main__":
    main(*sys.argv[1:5])
