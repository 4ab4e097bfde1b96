/**
 * Hot terms and hot topics: what is talked about more than its own past explains, in sliding
 * windows of event time.
 */
@NullMarked
package io.guanlan.analytics.hot;

import org.jspecify.annotations.NullMarked;
