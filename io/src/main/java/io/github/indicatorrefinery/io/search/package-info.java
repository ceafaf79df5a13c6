/**
 * The search index of a run as a store: texts by BM25, vectors by an exact scan or, where they are
 * many, by cells of what is near to each other, each row of which is compared exactly. It knows
 * entries with an id, a question, an answer, a vector and labels, and nothing of where they come
 * from.
 */
package io.github.indicatorrefinery.io.search;
