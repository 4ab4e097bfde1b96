package io.guanlan.ui.sources;

/** Addresses of the source pages. */
public final class SourceLink {

    /** The list, relative to the root; an id follows for one source. */
    public static final String PATH = "sources";

    private SourceLink() {}

    /** The page of a source. */
    public static String to(String id) {
        return PATH + "/" + id;
    }
}
