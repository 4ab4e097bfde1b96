/**
 * The REST interface under {@code /api/v1}: the same services as the views, with the rights of the
 * token's owner. Its promise is {@code api/openapi.json}.
 */
@NullMarked
package io.guanlan.ui.api;

import org.jspecify.annotations.NullMarked;
