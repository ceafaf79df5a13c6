/** Checks what answers state against the knowledge base. */
package io.github.indicatorrefinery.transforms.facts;
