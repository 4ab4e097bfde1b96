package io.guanlan.ui.search;

import com.vaadin.flow.router.QueryParameters;

/** Addresses of article pages, so that nobody needs the page itself to link to it. */
public final class ArticleLink {

    /** Address of the pages, relative to the root; an id follows. */
    public static final String PATH = "article";

    /** Parameter that names the finding to jump to. */
    public static final String AT = "at";

    private ArticleLink() {}

    /** The page of an article. */
    public static String to(String articleId) {
        return PATH + "/" + articleId;
    }

    /** The page of an article, opened where a finding stands. */
    public static String to(String articleId, String findingId) {
        return to(articleId) + "?" + QueryParameters.of(AT, findingId).getQueryString();
    }
}
