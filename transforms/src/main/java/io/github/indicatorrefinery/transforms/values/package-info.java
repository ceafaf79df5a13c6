/**
 * The values that flow through the pipeline: small, immutable records, one type for each arrow of
 * the picture in the README. A record checks its components; a text that a model wrote is kept as
 * it is and never interpreted here.
 */
package io.github.indicatorrefinery.transforms.values;
