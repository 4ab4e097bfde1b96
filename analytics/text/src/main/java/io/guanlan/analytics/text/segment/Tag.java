package io.guanlan.analytics.text.segment;

/** What kind of word it is, coarser than the dictionaries' natures. */
public enum Tag {
    NOUN,
    /** A post, rank or occupation, such as 书记. */
    JOB,
    PERSON,
    PLACE,
    /** A place outside China. */
    ABROAD,
    /** A whole organisation known by name. */
    ORGANISATION,
    /** The kind of an organisation, such as 人民政府 or 公司, which ends a name. */
    BODY,
    /** A brand, work or other name. */
    PROPER,
    VERB,
    /** A verb that also stands as a noun, such as 改革. */
    ACTION,
    ADJECTIVE,
    ADVERB,
    /** A fixed phrase. */
    IDIOM,
    TIME,
    NUMBER,
    QUANTIFIER,
    PRONOUN,
    /** A direction or position, such as 南部. */
    POSITION,
    /** Particles, prepositions, conjunctions, interjections. */
    FUNCTION,
    /** Letters and digits that are not a plain number. */
    LATIN,
    /** Punctuation, symbols, emoji, space. */
    MARK,
    /** A single character or morpheme that is no word by itself. */
    MORPHEME;

    /** Carries no topic of its own. */
    public boolean empty() {
        return switch (this) {
            case ADVERB, TIME, NUMBER, QUANTIFIER, PRONOUN, POSITION, FUNCTION, MARK, MORPHEME ->
                    true;
            default -> false;
        };
    }

    /** From a nature of the dictionary (the PKU set with HanLP's refinements). */
    static Tag ofNature(String nature) {
        return switch (nature) {
            case "nis", "nit", "ntcb", "ntch", "nts", "nto" -> BODY;
            case "nnt", "nnd", "nn" -> JOB;
            case "nz", "nba", "nmc" -> PROPER;
            case "vn" -> ACTION;
            case "ad" -> ADVERB;
            case "vshi", "vyou", "ng", "vg", "ag", "dg", "tg", "g", "gg" -> MORPHEME;
            default -> ofFamily(nature);
        };
    }

    private static Tag ofFamily(String nature) {
        if (nature.startsWith("nr")) {
            return PERSON;
        }
        if (nature.equals("nsf")) {
            return ABROAD;
        }
        if (nature.startsWith("ns")) {
            return PLACE;
        }
        if (nature.startsWith("nt")) {
            return ORGANISATION;
        }
        if (nature.length() > 1 && "avdbn".indexOf(nature.charAt(0)) >= 0 && nature.endsWith("l")) {
            return IDIOM;
        }
        return switch (nature.charAt(0)) {
            case 'n', 'g', 'j' -> NOUN;
            case 'v' -> VERB;
            case 'a', 'b', 'z' -> ADJECTIVE;
            case 'd' -> ADVERB;
            case 'i', 'l' -> IDIOM;
            case 't' -> TIME;
            case 'm', 'M' -> NUMBER;
            case 'q' -> QUANTIFIER;
            case 'r', 'R' -> PRONOUN;
            case 's', 'f' -> POSITION;
            case 'w' -> MARK;
            case 'x' -> MORPHEME;
            default -> FUNCTION;
        };
    }
}
