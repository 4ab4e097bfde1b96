package io.guanlan.analytics.text.sentiment;

import io.guanlan.indices.article.Sentiment;
import java.util.Random;

/**
 * Multinomial logistic regression over hashed features by AdaGrad. Neutral is the zero of the
 * scale, so there are two rows of weights: how much a feature speaks for negative and for positive
 * rather than neutral. The same seed and data give the same weights.
 */
final class LinearTrainer {

    /**
     * One text ready for training.
     *
     * @param twoClasses the corpus never says neutral, so its texts teach nothing about it
     */
    @SuppressWarnings("ArrayRecordComponent") // a hundred thousand of them, read in the inner loop
    record Sample(int[] features, Sentiment label, float weight, boolean twoClasses) {}

    private final float rate;
    private final float decay;
    private final int epochs;
    private final long seed;

    final float[] negative = new float[1 << Features.BITS];
    final float[] positive = new float[1 << Features.BITS];
    private final float[] negativeSquares = new float[1 << Features.BITS];
    private final float[] positiveSquares = new float[1 << Features.BITS];
    float negativeBias;
    float positiveBias;

    LinearTrainer(float rate, float decay, int epochs, long seed) {
        this.rate = rate;
        this.decay = decay;
        this.epochs = epochs;
        this.seed = seed;
    }

    void train(Sample[] samples) {
        Random random = new Random(seed);
        for (int epoch = 0; epoch < epochs; epoch++) {
            shuffle(samples, random);
            double loss = 0;
            for (Sample sample : samples) {
                loss += learn(sample);
            }
            System.err.printf("epoch %d, mean loss %.4f%n", epoch + 1, loss / samples.length);
        }
    }

    private static void shuffle(Sample[] samples, Random random) {
        for (int i = samples.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            Sample kept = samples[i];
            samples[i] = samples[j];
            samples[j] = kept;
        }
    }

    private double learn(Sample sample) {
        int[] features = sample.features();
        float value = (float) (1 / Math.sqrt(Math.max(1, features.length)));
        double neg = negativeBias;
        double pos = positiveBias;
        for (int feature : features) {
            neg += negative[feature] * value;
            pos += positive[feature] * value;
        }
        double neutral = sample.twoClasses() ? 0 : 1;
        double top = Math.max(0, Math.max(neg, pos));
        double sum = Math.exp(neg - top) + Math.exp(pos - top) + neutral * Math.exp(-top);
        double pNegative = Math.exp(neg - top) / sum;
        double pPositive = Math.exp(pos - top) / sum;
        float wrongNegative =
                (float) (pNegative - (sample.label() == Sentiment.NEGATIVE ? 1 : 0))
                        * sample.weight();
        float wrongPositive =
                (float) (pPositive - (sample.label() == Sentiment.POSITIVE ? 1 : 0))
                        * sample.weight();
        negativeBias -= 0.01f * wrongNegative;
        positiveBias -= 0.01f * wrongPositive;
        for (int feature : features) {
            update(negative, negativeSquares, feature, wrongNegative * value);
            update(positive, positiveSquares, feature, wrongPositive * value);
        }
        double chosen =
                switch (sample.label()) {
                    case NEGATIVE -> pNegative;
                    case POSITIVE -> pPositive;
                    case NEUTRAL -> 1 - pNegative - pPositive;
                };
        return -Math.log(Math.max(1e-9, chosen));
    }

    private void update(float[] weights, float[] squares, int feature, float slope) {
        float gradient = slope + decay * weights[feature];
        squares[feature] += gradient * gradient;
        weights[feature] -= rate * gradient / (float) Math.sqrt(squares[feature] + 1e-6f);
    }
}
