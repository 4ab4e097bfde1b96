/** Error words of a file with their lines and columns, as editors and compilers name places. */
@NullMarked
package io.guanlan.deploy.standalone.proofread;

import org.jspecify.annotations.NullMarked;
