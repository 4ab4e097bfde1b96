/** Who may come in: accounts for administrators, the own account for everybody. */
@NullMarked
package io.guanlan.ui.accounts;

import org.jspecify.annotations.NullMarked;
