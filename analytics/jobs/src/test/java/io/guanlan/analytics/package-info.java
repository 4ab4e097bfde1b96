/** What several tests need. */
package io.guanlan.analytics;
