/** People, places, organisations and administrative regions named in a text. */
@NullMarked
package io.guanlan.analytics.text.entity;

import org.jspecify.annotations.NullMarked;
