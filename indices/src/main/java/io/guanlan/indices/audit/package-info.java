/** The trail: who did what to which object and when. */
@NullMarked
package io.guanlan.indices.audit;

import org.jspecify.annotations.NullMarked;
