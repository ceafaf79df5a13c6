/**
 * The search index of a run as a store: texts by BM25, vectors by an exact scan. It knows entries
 * with an id, a question, an answer, a vector and labels, and nothing of where they come from.
 */
package io.github.indicatorrefinery.io.search;
