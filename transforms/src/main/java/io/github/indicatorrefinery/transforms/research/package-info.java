/**
 * What is asked of an indicator, what is missing, and which questions would fill that; no store.
 */
package io.github.indicatorrefinery.transforms.research;
