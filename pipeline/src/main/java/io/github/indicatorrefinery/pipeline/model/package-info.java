/**
 * What asks language models: the grader of answers, the editor by batches, and the count of tokens.
 */
package io.github.indicatorrefinery.pipeline.model;
