/** What asks language models: the grader of answers and the editor by batches. */
package io.github.indicatorrefinery.pipeline.model;
