/**
 * The sample city: a small local web of our own writing that keeps publishing while the demo runs.
 * Nothing here touches the index but the list of its sources; every hot topic and error word on the
 * desk is found by the pipeline.
 */
@NullMarked
package io.guanlan.deploy.standalone.city;

import org.jspecify.annotations.NullMarked;
