/** Reads answers sentence by sentence, and which indicator each sentence is about. */
package io.github.indicatorrefinery.transforms.facts.claim.text;
