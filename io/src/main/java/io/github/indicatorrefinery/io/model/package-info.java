/** Language models behind an OpenAI-compatible endpoint, and what keeps asking them affordable. */
package io.github.indicatorrefinery.io.model;
