/**
 * Who someone is: the identity record (本人確認情報) and its parts.
 *
 * <p>Start at {@link jp.rrn.record.IdentityRecord}. A {@link jp.rrn.record.PersonName} and an
 * {@link jp.rrn.record.Address} keep every code point as it arrived; what helps to find them again
 * ({@link jp.rrn.record.NameSearch}, {@link jp.rrn.record.AddressFold}) is derived and kept apart.
 * Whether two names may be one person's is a graded answer, {@link jp.rrn.record.NameMatch}, never
 * {@code equals}. {@link jp.rrn.record.SearchTerms} are what somebody is searched by; stores find
 * by {@link jp.rrn.record.SearchKeys}.
 *
 * <p>Refused, with field and index: what no name holds, such as controls, invisible characters,
 * lone surrogates and private-use characters (外字). Accepted and told apart: what is odd but was
 * received ({@link jp.rrn.record.NameWarning}).
 */
@NullMarked
package jp.rrn.record;

import org.jspecify.annotations.NullMarked;
