package io.guanlan.indices.finding;

import io.guanlan.indices.store.Store;
import io.guanlan.indices.store.Write;
import java.util.List;

/** Findings in the index. */
public final class FindingRepository {

    /** On an open store. */
    public FindingRepository(Store store) {}

    /** The write that puts this finding into the index; its version is {@code foundAt}. */
    public Write toWrite(Finding finding) {
        throw new UnsupportedOperationException();
    }

    /** Findings of the current revision of one article, in reading order. */
    public List<Finding> ofArticle(String articleId) {
        throw new UnsupportedOperationException();
    }

    /** The newest findings by event time. */
    public List<Finding> newest(int size) {
        throw new UnsupportedOperationException();
    }
}
