/** What the tests of the desk share: an index of their own, somebody logged in, sample articles. */
package io.guanlan.ui.support;
