/** Contracts, arbitraries and made-up people for tests. */
@NullMarked
package jp.rrn.testkit;

import org.jspecify.annotations.NullMarked;
