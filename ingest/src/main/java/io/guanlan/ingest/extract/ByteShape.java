package io.guanlan.ingest.extract;

/**
 * How bytes are distributed, seen as UTF-8, as GB18030 and as Big5.
 *
 * <p>Written Chinese uses the 3,755 characters of the first level of GB 2312 (lead bytes B0 to D7)
 * for more than nine characters in ten, and the frequent half of Big5 (lead bytes A4 to C6) for as
 * many; text of the one, read as the other, falls outside. So two shares decide.
 *
 * @param ascii whether there is no byte above 7F
 * @param utf8 whether multi-byte UTF-8 sequences stand against (almost) no broken ones
 * @param brokenUtf8 share of broken among all non-ASCII sequences, 0..1
 * @param gb share of double bytes that are frequent in GB 2312, 0..1
 * @param big5 share of double bytes that are frequent in Big5, 0..1
 */
record ByteShape(boolean ascii, boolean utf8, double brokenUtf8, double gb, double big5) {

    static ByteShape of(byte[] bytes) {
        int good = 0;
        int bad = 0;
        for (int i = 0; i < bytes.length; ) {
            int length = utf8Length(bytes, i);
            if (length == 1) {
                i++;
            } else if (length > 1) {
                good++;
                i += length;
            } else if (length < 0) {
                break; // cut in the middle of a character
            } else {
                bad++;
                i++;
            }
        }
        boolean utf8 = good > 0 && bad * 50L <= good;
        double broken = good + bad == 0 ? 0 : (double) bad / (good + bad);
        boolean ascii = good + bad == 0;
        return ascii || utf8
                ? new ByteShape(ascii, utf8, broken, 0, 0)
                : new ByteShape(false, false, broken, gbShare(bytes), big5Share(bytes));
    }

    /** 1 for ASCII, 2 to 4 for a sequence, 0 for a broken one, -1 for one cut by the end. */
    private static int utf8Length(byte[] bytes, int at) {
        int lead = bytes[at] & 0xFF;
        if (lead < 0x80) {
            return 1;
        }
        int length = lead >= 0xC2 && lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
        if (lead < 0xC2 || length == 0) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if (at + i >= bytes.length) {
                return -1;
            }
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    private static double gbShare(byte[] bytes) {
        int pairs = 0;
        int frequent = 0;
        for (int i = 0; i + 1 < bytes.length; i++) {
            int lead = bytes[i] & 0xFF;
            if (lead < 0x80) {
                continue;
            }
            int trail = bytes[++i] & 0xFF;
            pairs++;
            boolean level1 = lead >= 0xB0 && lead <= 0xD7;
            boolean marks = lead == 0xA1 || lead == 0xA3;
            frequent += (level1 || marks) && trail >= 0xA1 && trail != 0xFF ? 1 : 0;
        }
        return pairs == 0 ? 0 : (double) frequent / pairs;
    }

    private static double big5Share(byte[] bytes) {
        int pairs = 0;
        int frequent = 0;
        for (int i = 0; i + 1 < bytes.length; i++) {
            int lead = bytes[i] & 0xFF;
            if (lead < 0x80) {
                continue;
            }
            int trail = bytes[++i] & 0xFF;
            pairs++;
            boolean level1 = lead == 0xA1 || (lead >= 0xA4 && lead <= 0xC6);
            boolean valid = (trail >= 0x40 && trail <= 0x7E) || (trail >= 0xA1 && trail <= 0xFE);
            frequent += level1 && valid ? 1 : 0;
        }
        return pairs == 0 ? 0 : (double) frequent / pairs;
    }
}
