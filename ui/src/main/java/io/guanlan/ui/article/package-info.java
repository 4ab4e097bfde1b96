/**
 * One article: its text with every mark in place, where it came from, what the analyser says about
 * it and why. {@link io.guanlan.ui.article.ArticleService} is the door.
 */
@NullMarked
package io.guanlan.ui.article;

import org.jspecify.annotations.NullMarked;
