package io.guanlan.analytics.text.sentiment;

import io.guanlan.analytics.text.segment.Segmenter;
import io.guanlan.analytics.text.segment.Words;
import io.guanlan.indices.article.Sentiment;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Trains the sentiment model, calibrates it and measures it on the parts held out by hash.
 *
 * <p>Usage: {@code SentimentTraining DATA OUT}, with the folder of corpora and the file to write.
 * The same corpora give the same file. Figures go to standard output.
 */
public final class SentimentTraining {

    private static final long SEED = 7;
    private static final Set<String> TWO_CLASSES =
            Set.of("chnsenticorp", "reviews", "financial-news");
    private static final Set<String> WEAK =
            Set.of("headlines", "posts", "letters", "replies", "official");

    private final Segmenter segmenter = new Segmenter();
    private final Features features = new Features();
    private final Words nothing = segmenter.cut("");

    private SentimentTraining() {}

    /** Entry point, see the class. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: SentimentTraining DATA OUT");
            System.exit(2);
        }
        new SentimentTraining().run(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    private void run(Path data, Path out) throws IOException {
        List<TrainingCorpus.Example> examples = TrainingCorpus.read(data);
        List<LinearTrainer.Sample> samples = new ArrayList<>();
        for (TrainingCorpus.Example example : examples) {
            if (example.part() == TrainingCorpus.Part.TRAIN) {
                samples.add(sample(example));
            }
        }
        System.err.println(samples.size() + " texts to train on");
        LinearTrainer trainer = new LinearTrainer(0.1f, 1e-6f, 8, SEED);
        trainer.train(samples.toArray(LinearTrainer.Sample[]::new));
        SentimentModel model = SentimentModel.of(trainer, 1, "tone-1");
        model = model.sharpened(bestSharpness(model, examples));
        try (OutputStream stream = Files.newOutputStream(out)) {
            model.write(stream);
        }
        report(model, examples);
        System.out.println("wrote " + out + ", " + Files.size(out) + " bytes");
    }

    private LinearTrainer.Sample sample(TrainingCorpus.Example example) {
        features.read(nothing, segmenter.cut(example.text()), SentimentAnalyzer.LIMIT);
        return new LinearTrainer.Sample(
                features.toArray(),
                example.label(),
                example.weight(),
                TWO_CLASSES.contains(example.source()));
    }

    private Verdict judge(SentimentModel model, TrainingCorpus.Example example) {
        features.read(nothing, segmenter.cut(example.text()), SentimentAnalyzer.LIMIT);
        boolean twoClasses = TWO_CLASSES.contains(example.source());
        return model.judge(features, twoClasses ? Double.NEGATIVE_INFINITY : 0);
    }

    /** The sharpness with the least surprise on the calibration part of human-labelled texts. */
    private float bestSharpness(SentimentModel model, List<TrainingCorpus.Example> examples) {
        float best = 1;
        double least = Double.MAX_VALUE;
        for (float sharpness = 0.4f; sharpness < 2.5f; sharpness += 0.1f) {
            SentimentModel candidate = model.sharpened(sharpness);
            double surprise = 0;
            for (TrainingCorpus.Example example : examples) {
                if (example.part() == TrainingCorpus.Part.CALIBRATE
                        && !WEAK.contains(example.source())) {
                    surprise -= Math.log(judge(candidate, example).of(example.label()) + 1e-9);
                }
            }
            if (surprise < least) {
                least = surprise;
                best = sharpness;
            }
        }
        System.out.println("sharpness " + best);
        return best;
    }

    private void report(SentimentModel model, List<TrainingCorpus.Example> examples) {
        Map<String, Scores> bySource = new TreeMap<>();
        for (TrainingCorpus.Example example : examples) {
            if (example.part() == TrainingCorpus.Part.TEST) {
                Verdict verdict = judge(model, example);
                Sentiment said = verdict.label();
                bySource.computeIfAbsent(example.source(), source -> new Scores())
                        .add(example.label(), said, verdict.confidence());
            }
        }
        bySource.forEach((source, scores) -> System.out.println(source + " " + scores));
    }
}
