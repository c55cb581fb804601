package org.hearth.ui.kit.find;

import org.hearth.search.SearchHit;

/** A desk that shows a customer in place when one is chosen in the search box of the top bar. */
public interface TakesCustomer {
    void take(SearchHit hit);
}
