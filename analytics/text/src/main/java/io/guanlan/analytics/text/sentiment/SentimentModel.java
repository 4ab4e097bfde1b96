package io.guanlan.analytics.text.sentiment;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The trained weights: for every bucket one signed byte for negative and one for positive, neutral
 * being zero. About 2 MB in memory, less in its gzip file. Immutable.
 */
final class SentimentModel {

    private static final int MAGIC = 0x474C5331;
    private static final String RESOURCE = "model.bin.gz";

    private final byte[] negative;
    private final byte[] positive;
    private final Scale scale;

    /**
     * What turns sums of bytes into calibrated scores.
     *
     * @param negative weight of one step of a negative byte
     * @param positive weight of one step of a positive byte
     * @param negativeBias score of an empty text for negative
     * @param positiveBias score of an empty text for positive
     * @param sharpness scores are multiplied by this before they become probabilities
     * @param version name of the training run
     */
    record Scale(
            float negative,
            float positive,
            float negativeBias,
            float positiveBias,
            float sharpness,
            String version) {}

    SentimentModel(byte[] negative, byte[] positive, Scale scale) {
        this.negative = negative;
        this.positive = positive;
        this.scale = scale;
    }

    static SentimentModel shipped() {
        try (InputStream in = SentimentModel.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("resource " + RESOURCE + " is missing");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + RESOURCE + " cannot be read", e);
        }
    }

    static SentimentModel read(InputStream stream) throws IOException {
        DataInputStream in =
                new DataInputStream(new BufferedInputStream(new GZIPInputStream(stream)));
        if (in.readInt() != MAGIC || in.readInt() != Features.BITS) {
            throw new IOException("not a sentiment model of this version");
        }
        Scale scale =
                new Scale(
                        in.readFloat(),
                        in.readFloat(),
                        in.readFloat(),
                        in.readFloat(),
                        in.readFloat(),
                        in.readUTF());
        byte[] negative = in.readNBytes(1 << Features.BITS);
        byte[] positive = in.readNBytes(1 << Features.BITS);
        if (positive.length != 1 << Features.BITS) {
            throw new IOException("the sentiment model ends early");
        }
        return new SentimentModel(negative, positive, scale);
    }

    void write(OutputStream stream) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(stream))) {
            out.writeInt(MAGIC);
            out.writeInt(Features.BITS);
            out.writeFloat(scale.negative());
            out.writeFloat(scale.positive());
            out.writeFloat(scale.negativeBias());
            out.writeFloat(scale.positiveBias());
            out.writeFloat(scale.sharpness());
            out.writeUTF(scale.version());
            out.write(negative);
            out.write(positive);
        }
    }

    /** The weights of a training, rounded to bytes; {@code spread} weights beyond are clipped. */
    static SentimentModel of(LinearTrainer trained, float sharpness, String version) {
        float negativeStep = step(trained.negative);
        float positiveStep = step(trained.positive);
        Scale scale =
                new Scale(
                        negativeStep,
                        positiveStep,
                        trained.negativeBias,
                        trained.positiveBias,
                        sharpness,
                        version);
        return new SentimentModel(
                rounded(trained.negative, negativeStep),
                rounded(trained.positive, positiveStep),
                scale);
    }

    private static float step(float[] weights) {
        float most = 1e-6f;
        for (float weight : weights) {
            most = Math.max(most, Math.abs(weight));
        }
        return most / Byte.MAX_VALUE;
    }

    private static byte[] rounded(float[] weights, float step) {
        byte[] bytes = new byte[weights.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(weights[i] / step);
        }
        return bytes;
    }

    String version() {
        return scale.version();
    }

    /** The same weights with another sharpness. */
    SentimentModel sharpened(float sharpness) {
        return new SentimentModel(
                negative,
                positive,
                new Scale(
                        scale.negative(),
                        scale.positive(),
                        scale.negativeBias(),
                        scale.positiveBias(),
                        sharpness,
                        scale.version()));
    }

    /** How much one feature speaks for positive rather than negative, before normalisation. */
    double lean(int bucket) {
        return positive[bucket] * scale.positive() - negative[bucket] * scale.negative();
    }

    /**
     * Probabilities of the features of a text.
     *
     * @param neutralBonus added to the neutral score; negative infinity rules neutral out
     */
    Verdict judge(Features features, double neutralBonus) {
        long negativeSum = 0;
        long positiveSum = 0;
        for (int i = 0; i < features.size(); i++) {
            int bucket = features.bucket(i);
            negativeSum += negative[bucket];
            positiveSum += positive[bucket];
        }
        double value = 1 / Math.sqrt(Math.max(1, features.size()));
        double sharp = scale.sharpness();
        double neg = sharp * (scale.negativeBias() + negativeSum * scale.negative() * value);
        double pos = sharp * (scale.positiveBias() + positiveSum * scale.positive() * value);
        double top = Math.max(Math.max(neg, pos), neutralBonus);
        double eNegative = Math.exp(neg - top);
        double ePositive = Math.exp(pos - top);
        double eNeutral = Math.exp(neutralBonus - top);
        double sum = eNegative + ePositive + eNeutral;
        return new Verdict(eNegative / sum, eNeutral / sum, ePositive / sum);
    }
}
