package planted.analytics.text;

/** Planted: the text library knows a stream. */
class SeesStream {
    planted.analytics.insight.SeesIngest stream;
    com.hankcs.hanlp.HanLP segmenter;
}
