package io.guanlan.analytics.text.sentiment;

import io.guanlan.analytics.text.segment.Folding;
import io.guanlan.indices.article.Sentiment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the corpora the model is trained on, each in the layout it is distributed in. Corpora with
 * human labels give all three classes; two more sources give weak labels: letters to government by
 * their complaint words, trending headlines by {@link PolarWords}.
 */
final class TrainingCorpus {

    /** Which part of the training a text belongs to, decided by a hash of its letters alone. */
    enum Part {
        TRAIN,
        CALIBRATE,
        TEST
    }

    /**
     * One labelled text.
     *
     * @param source name of the corpus, by which results are reported
     * @param weight how much it counts, below 1 for weak labels
     */
    record Example(String source, Sentiment label, String text, float weight) {

        Part part() {
            int hash = 7;
            for (int i = 0; i < text.length(); i++) {
                char c = Folding.fold(text.charAt(i));
                if (Character.isLetterOrDigit(c)) {
                    hash = hash * 31 + c;
                }
            }
            int share = Math.floorMod((int) ((hash * 0x9E3779B97F4A7C15L) >>> 33), 100);
            return share < 10 ? Part.TEST : share < 15 ? Part.CALIBRATE : Part.TRAIN;
        }
    }

    private final Path root;
    private final PolarWords polar = PolarWords.shipped();
    private final List<Example> examples = new ArrayList<>();

    private TrainingCorpus(Path root) {
        this.root = root;
    }

    /**
     * Reads what is there; a missing corpus is named on standard error and left out.
     *
     * @param root the folder with {@code sentiment/}, {@code letters/}, {@code spelling/} and
     *     {@code events/}
     */
    static List<Example> read(Path root) throws IOException {
        TrainingCorpus corpus = new TrainingCorpus(root);
        corpus.twoClasses("sentiment/chnsenticorp/train.tsv.gz", "chnsenticorp", "text");
        corpus.twoClasses("sentiment/chnsenticorp/dev.tsv.gz", "chnsenticorp", "text");
        corpus.twoClasses("sentiment/shopping10+waimai/train.tsv.gz", "reviews", "text");
        corpus.twoClasses("sentiment/financial-news/headlines.tsv.gz", "financial-news", "title");
        corpus.emotions("sentiment/smp2020-ewect/virus_train.tsv.gz", "ewect-virus");
        corpus.emotions("sentiment/smp2020-ewect/virus_dev.tsv.gz", "ewect-virus");
        corpus.emotions("sentiment/smp2020-ewect/usual_dev.tsv.gz", "ewect-usual");
        corpus.official("spelling/ecspell/odw.train.tsv.gz");
        corpus.official("spelling/ecspell/law.train.tsv.gz");
        corpus.letters("letters/taidi2020c/letters_with_reply.tsv.gz");
        corpus.letters("letters/taidi2020c/letters_unlabelled.tsv.gz");
        corpus.replies("letters/taidi2020c/letters_with_reply.tsv.gz");
        corpus.headlines("events/weibo-hot-search/2024-07_2025-06.tsv.gz");
        corpus.posts("events/ced-weibo/posts.tsv.gz");
        return corpus.examples;
    }

    private @Nullable LabelledFile open(String file) throws IOException {
        Path path = root.resolve(file);
        if (!Files.exists(path)) {
            System.err.println("left out, not there: " + file);
            return null;
        }
        return LabelledFile.read(path);
    }

    /** Adds one text; {@code weight} is how much it counts. */
    private void add(String source, Sentiment label, String text, float weight) {
        if (!text.isBlank()) {
            examples.add(new Example(source, label, text, weight));
        }
    }

    private void twoClasses(String file, String source, String column) throws IOException {
        LabelledFile rows = open(file);
        if (rows == null) {
            return;
        }
        for (LabelledFile.Row row : rows.rows()) {
            Sentiment label =
                    row.cell("label").equals("1") ? Sentiment.POSITIVE : Sentiment.NEGATIVE;
            add(source, label, row.cell(column), 1);
        }
    }

    private static final Map<String, Sentiment> EMOTIONS =
            Map.of(
                    "happy", Sentiment.POSITIVE,
                    "angry", Sentiment.NEGATIVE,
                    "sad", Sentiment.NEGATIVE,
                    "fear", Sentiment.NEGATIVE,
                    "neutral", Sentiment.NEUTRAL);

    private void emotions(String file, String source) throws IOException {
        LabelledFile rows = open(file);
        if (rows == null) {
            return;
        }
        for (LabelledFile.Row row : rows.rows()) {
            Sentiment label = EMOTIONS.get(row.cell("label"));
            if (label != null) {
                add(source, label, row.cell("text"), 1.5f);
            }
        }
    }

    private void official(String file) throws IOException {
        LabelledFile rows = open(file);
        if (rows == null) {
            return;
        }
        for (LabelledFile.Row row : rows.rows()) {
            add("official", Sentiment.NEUTRAL, row.cell("target"), 2);
        }
    }

    private void letters(String file) throws IOException {
        LabelledFile rows = open(file);
        if (rows == null) {
            return;
        }
        for (LabelledFile.Row row : rows.rows()) {
            String subject = row.cell("subject");
            String body = row.cell("body").strip();
            int complaints = polar.complaints(subject + body);
            boolean question = subject.contains("咨询") || subject.contains("请问");
            if (complaints >= 2 && !question) {
                add("letters", Sentiment.NEGATIVE, subject + "\n" + body, 0.6f);
                add("letters", Sentiment.NEGATIVE, subject, 0.4f);
            } else if (complaints == 0 && question) {
                add("letters", Sentiment.NEUTRAL, subject + "\n" + body, 0.7f);
            }
        }
    }

    private void replies(String file) throws IOException {
        LabelledFile rows = open(file);
        if (rows == null) {
            return;
        }
        for (LabelledFile.Row row : rows.rows()) {
            String reply = row.cell("reply").strip();
            add("replies", Sentiment.NEUTRAL, reply, 0.7f);
            int middle = Math.min(reply.length(), 400);
            add("replies", Sentiment.NEUTRAL, reply.substring(Math.min(60, middle), middle), 0.4f);
        }
    }

    /** Posts that tell news at length; only those whose words leave no doubt. */
    private void posts(String file) throws IOException {
        LabelledFile rows = open(file);
        if (rows == null) {
            return;
        }
        for (LabelledFile.Row row : rows.rows()) {
            String text = row.cell("text");
            Sentiment label = polar.strongLabel(text);
            if (label != null) {
                add("posts", label, text, 0.5f);
            }
        }
    }

    private void headlines(String file) throws IOException {
        LabelledFile rows = open(file);
        if (rows == null) {
            return;
        }
        for (LabelledFile.Row row : rows.rows()) {
            String title = row.cell("title");
            Sentiment label = polar.label(title);
            if (label != null && !(label == Sentiment.NEUTRAL && title.hashCode() % 8 != 0)) {
                add("headlines", label, title, 0.5f);
            }
        }
    }
}
