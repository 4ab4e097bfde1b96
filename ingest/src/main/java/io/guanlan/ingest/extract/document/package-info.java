/**
 * Text of files a person proofreads: plain text, HTML, DOCX and PDF, with the place of every
 * character.
 */
@NullMarked
package io.guanlan.ingest.extract.document;

import org.jspecify.annotations.NullMarked;
