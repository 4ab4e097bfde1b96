/**
 * The desk: one web application for analysts, duty officers, leaders, editors, clerks and
 * administrators, and the REST interface beside it. One package a feature; features never import
 * this one.
 */
@NullMarked
package io.guanlan.ui;

import org.jspecify.annotations.NullMarked;
