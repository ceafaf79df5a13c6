/** The run as a model behind OpenAI's API: for clients that know no other. */
package io.github.indicatorrefinery.pipeline.serve.openai;
