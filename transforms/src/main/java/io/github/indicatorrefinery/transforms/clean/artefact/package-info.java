/** What language models and the programs around them leave in an answer, one small class each. */
package io.github.indicatorrefinery.transforms.clean.artefact;
