/**
 * The locks of the house: directions, single importers, cycles and budgets, each proven on a
 * planted violation.
 */
package io.guanlan.deploy.standalone.architecture;
