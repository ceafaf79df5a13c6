/**
 * A model as judge of the kept answers: what it is asked, what its replies mean, and what that will
 * cost. How it is reached is the pipeline's business.
 */
package io.github.indicatorrefinery.transforms.grade;
