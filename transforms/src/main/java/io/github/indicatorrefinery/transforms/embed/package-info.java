/**
 * Embedding: a vector for each question, by a model that comes with the program. No network, no
 * service.
 */
package io.github.indicatorrefinery.transforms.embed;
