/**
 * Manners: what robots.txt allows, how often and how many at a time a host is asked, and for how
 * long it is left alone when it asks for that.
 */
@NullMarked
package io.guanlan.ingest.politeness;

import org.jspecify.annotations.NullMarked;
