/** A made-up week of a made-up city, written straight into the index for tests of the desk. */
package io.guanlan.ui.sample;
