/** What a person does, done in a real browser on a whole running instance. */
package io.guanlan.deploy.standalone.journey;
