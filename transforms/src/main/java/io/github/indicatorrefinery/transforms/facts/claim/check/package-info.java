/**
 * Finds claims and holds them against the knowledge base. Each kind is a class of its own behind
 * {@link ClaimCheck}.
 */
package io.github.indicatorrefinery.transforms.facts.claim.check;
