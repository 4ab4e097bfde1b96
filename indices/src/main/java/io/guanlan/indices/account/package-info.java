/** Accounts of the people and scripts that use the desk. */
@NullMarked
package io.guanlan.indices.account;

import org.jspecify.annotations.NullMarked;
