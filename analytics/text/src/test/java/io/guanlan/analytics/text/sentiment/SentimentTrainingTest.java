package io.guanlan.analytics.text.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.guanlan.analytics.text.segment.SharedSegmenter;
import io.guanlan.indices.article.Sentiment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentimentTrainingTest {

    @TempDir Path folder;

    @Test
    void train_onAFewTexts_learnsThem() throws IOException {
        LinearTrainer trainer = new LinearTrainer(0.1f, 1e-6f, 20, 7);
        trainer.train(samples());
        SentimentModel model = SentimentModel.of(trainer, 1, "test");
        assertThat(judge(model, "很好很满意").label()).isEqualTo(Sentiment.POSITIVE);
        assertThat(judge(model, "太差了").label()).isEqualTo(Sentiment.NEGATIVE);
        assertThat(judge(model, "有关事项通知如下").label()).isEqualTo(Sentiment.NEUTRAL);
    }

    @Test
    void model_writtenAndRead_judgesTheSame() throws IOException {
        LinearTrainer trainer = new LinearTrainer(0.1f, 1e-6f, 5, 7);
        trainer.train(samples());
        SentimentModel model = SentimentModel.of(trainer, 1.5f, "test");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.write(out);
        SentimentModel copy = SentimentModel.read(new ByteArrayInputStream(out.toByteArray()));
        assertThat(copy.version()).isEqualTo("test");
        assertThat(judge(copy, "很好")).isEqualTo(judge(model, "很好"));
    }

    @Test
    void corpus_withFilesInTheirLayouts_readsLabelsAndParts() throws IOException {
        write("sentiment/chnsenticorp/train.tsv.gz".replace(".gz", ""), "label\ttext\n1\t好\n");
        write("spelling/ecspell/odw.train.tsv", "n_errors\tsource\ttarget\n0\t依法制国\t依法治国\n");
        // Only the gzip names of the distribution are read, so an empty folder gives nothing.
        assertThat(TrainingCorpus.read(folder)).isEmpty();
    }

    @Test
    void part_ofSameLetters_isTheSame() {
        assertThat(example("好，很好！").part()).isEqualTo(example("好很好").part());
    }

    @Test
    void polarWords_ofHeadlines_labelOnlyClearOnes() {
        PolarWords words = PolarWords.shipped();
        assertThat(words.label("男子坠亡")).isEqualTo(Sentiment.NEGATIVE);
        assertThat(words.label("我国选手夺冠")).isEqualTo(Sentiment.POSITIVE);
        assertThat(words.label("夺冠后猝死")).isNull();
        assertThat(words.label("十月起实施新规")).isEqualTo(Sentiment.NEUTRAL);
        assertThat(words.complaints("物业乱收费，投诉无果")).isEqualTo(2);
    }

    @Test
    void scores_ofMixedAnswers_giveKnownFigures() {
        Scores scores = new Scores();
        scores.add(Sentiment.POSITIVE, Sentiment.POSITIVE, 0.9);
        scores.add(Sentiment.POSITIVE, Sentiment.NEGATIVE, 0.6);
        scores.add(Sentiment.NEGATIVE, Sentiment.NEGATIVE, 0.8);
        assertThat(scores.accuracy()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(scores.macroF1()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(scores.calibrationError()).isCloseTo((0.1 + 0.6 + 0.2) / 3, within(1e-9));
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static TrainingCorpus.Example example(String text) {
        return new TrainingCorpus.Example("test", Sentiment.POSITIVE, text, 1);
    }

    private static LinearTrainer.Sample[] samples() {
        return List.of(
                        sample("很好，很满意", Sentiment.POSITIVE),
                        sample("非常好", Sentiment.POSITIVE),
                        sample("太差了，骗人", Sentiment.NEGATIVE),
                        sample("很差", Sentiment.NEGATIVE),
                        sample("现将有关事项通知如下", Sentiment.NEUTRAL),
                        sample("会议通知", Sentiment.NEUTRAL))
                .toArray(LinearTrainer.Sample[]::new);
    }

    private static LinearTrainer.Sample sample(String text, Sentiment label) {
        Features features = new Features();
        features.read(SharedSegmenter.cut(""), SharedSegmenter.cut(text), 1000);
        return new LinearTrainer.Sample(features.toArray(), label, 1, false);
    }

    private static Verdict judge(SentimentModel model, String text) {
        Features features = new Features();
        features.read(SharedSegmenter.cut(""), SharedSegmenter.cut(text), 1000);
        return model.judge(features, 0);
    }
}
