/** A question as dedup compares it: its words, its numbers, its shape. No text is changed here. */
package io.github.indicatorrefinery.transforms.dedup.question;
