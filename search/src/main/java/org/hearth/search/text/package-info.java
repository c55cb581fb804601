/** Text analysis, the same for what is indexed and what is asked: normal form, bigrams, pinyin, sounds, address numbers. Pure functions. */
@NullMarked
package org.hearth.search.text;

import org.jspecify.annotations.NullMarked;
