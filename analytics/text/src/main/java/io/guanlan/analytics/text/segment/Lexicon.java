package io.guanlan.analytics.text.segment;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import com.hankcs.hanlp.utility.Predefine;
import io.guanlan.analytics.text.automaton.WordTrie;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/**
 * The words the segmenter knows: HanLP's core and custom dictionaries, merged, and our own list of
 * newer words of government and news. The dictionaries counted corpora of different size, so core
 * frequencies are scaled to those of the larger one.
 */
final class Lexicon {

    /** Count of the larger corpus for each count of the core dictionary, median over both. */
    private static final int CORE_SCALE = 16;

    /** No known word is longer; guards the walk on hostile text. */
    static final int LONGEST = 16;

    private static final String OWN_WORDS = "words.tsv";

    final WordTrie trie;
    final String[] words;
    final float[] costs;
    final Tag[] tags;
    final double total;

    private Lexicon(WordTrie trie, String[] words, float[] costs, Tag[] tags, double total) {
        this.trie = trie;
        this.words = words;
        this.costs = costs;
        this.tags = tags;
        this.total = total;
    }

    private record Entry(int count, Tag tag) {}

    /** The one lexicon of this process, read at first use. */
    static Lexicon shared() {
        return Holder.LEXICON;
    }

    private static final class Holder {
        private static final Lexicon LEXICON = load();
    }

    private static Lexicon load() {
        Predefine.logger.setLevel(Level.OFF);
        TreeMap<String, Entry> entries = new TreeMap<>();
        collect(CoreDictionary.trie, CORE_SCALE, entries);
        collect(CustomDictionary.DEFAULT.dat, 1, entries);
        release();
        readOwn(entries);
        int size = entries.size();
        String[] words = new String[size];
        float[] costs = new float[size];
        Tag[] tags = new Tag[size];
        double total = entries.values().stream().mapToDouble(Entry::count).sum();
        int i = 0;
        for (Map.Entry<String, Entry> entry : entries.entrySet()) {
            words[i] = entry.getKey();
            costs[i] = (float) -Math.log(entry.getValue().count() / total);
            tags[i++] = entry.getValue().tag();
        }
        return new Lexicon(WordTrie.of(List.of(words)), words, costs, tags, total);
    }

    /** HanLP's own copies, some 40 MB, serve segmenters that nobody uses here. */
    private static void release() {
        CoreDictionary.trie = new DoubleArrayTrie<>();
        CustomDictionary.DEFAULT.dat = new DoubleArrayTrie<>();
    }

    /** HanLP keeps no list of its words, so they are read back from the double array. */
    private static void collect(
            DoubleArrayTrie<CoreDictionary.Attribute> source,
            int scale,
            Map<String, Entry> entries) {
        int[] base = source.getBase();
        int[] check = source.getCheck();
        int size = Math.min(base.length, check.length);
        int[] stateOfBase = new int[size];
        for (int state = 0; state < size; state++) {
            if (base[state] > 0 && base[state] < size && (state == 0 || check[state] > 0)) {
                stateOfBase[base[state]] = state;
            }
        }
        StringBuilder reversed = new StringBuilder();
        for (int leaf = 0; leaf < size; leaf++) {
            if (base[leaf] >= 0 || check[leaf] != leaf) {
                continue;
            }
            reversed.setLength(0);
            for (int state = stateOfBase[leaf]; state != 0; state = stateOfBase[check[state]]) {
                reversed.append((char) (state - check[state] - 1));
            }
            CoreDictionary.Attribute attribute = source.getValueAt(-base[leaf] - 1);
            enter(reversed.reverse().toString(), attribute, scale, entries);
        }
    }

    private static void enter(
            String word,
            CoreDictionary.Attribute attribute,
            int scale,
            Map<String, Entry> entries) {
        String folded = new String(Folding.fold(word));
        String nature = attribute.nature[0].toString();
        if (!folded.equals(word) || !wanted(word, nature)) {
            return;
        }
        int count = Math.max(1, attribute.totalFrequency * scale);
        Entry known = entries.get(word);
        Tag tag = Tag.ofNature(nature);
        if (known != null) {
            count = Math.max(count, known.count());
            tag = finer(known.tag(), tag, attribute);
        }
        entries.put(word, new Entry(count, tag));
    }

    /** The custom dictionary knows more kinds of nouns, but calls many plain words names. */
    private static Tag finer(Tag core, Tag custom, CoreDictionary.Attribute attribute) {
        boolean vague = custom == Tag.PROPER || custom == Tag.MORPHEME || custom == Tag.PERSON;
        return vague || attribute.totalFrequency < 2 ? core : custom;
    }

    private static boolean wanted(String word, String nature) {
        if (word.contains("##") || word.length() > LONGEST || nature.startsWith("begin")) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if ((c < 0x3400 && c != '·') || c > 0x9FFF) {
                return false;
            }
        }
        return !(nature.equals("nz") && countedPhrase(word));
    }

    /** Such as 一双鞋 or 已转, which the custom dictionary lists as names. */
    private static boolean countedPhrase(String word) {
        return word.length() > 1
                && (BEGIN_PHRASES.indexOf(word.charAt(0)) >= 0
                        || END_PHRASES.indexOf(word.charAt(word.length() - 1)) >= 0);
    }

    private static final String BEGIN_PHRASES =
            "一二三四五六七八九十两几这那每某该我你他她它本已经单请再不未将被把让使给对向从在与和或及但而则又也都就才只仅很更最太可能会要想应须别莫勿曾所为是有没去来还均各";

    private static final String END_PHRASES = "的了着过是等吗呢吧也都就在把被让给";

    private static void readOwn(Map<String, Entry> entries) {
        try (InputStream in = Lexicon.class.getResourceAsStream(OWN_WORDS)) {
            if (in == null) {
                throw new IllegalStateException("resource " + OWN_WORDS + " is missing");
            }
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            int number = 0;
            for (@Nullable String line = reader.readLine();
                    line != null;
                    line = reader.readLine()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    readOwnLine(line, number, entries);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + OWN_WORDS + " cannot be read", e);
        }
    }

    /** A line is a tag and the words of that tag, separated by white space. */
    private static void readOwnLine(String line, int number, Map<String, Entry> entries) {
        String[] cells = line.trim().split("\\s+", -1);
        Tag tag;
        try {
            tag = Tag.valueOf(cells[0]);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    OWN_WORDS + " line " + number + ": unknown tag '" + cells[0] + "'", e);
        }
        for (int i = 1; i < cells.length; i++) {
            Entry known = entries.get(cells[i]);
            int count = known == null ? OWN_COUNT : Math.max(known.count(), OWN_COUNT);
            entries.put(cells[i], new Entry(count, tag));
        }
    }

    private static final int OWN_COUNT = 600;

    /** Words in the order of the trie, for tests. */
    List<String> words() {
        return new ArrayList<>(List.of(words));
    }
}
