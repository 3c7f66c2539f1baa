/**
 * What a recipient gets, and the record of every request.
 *
 * <p>A {@link jp.rrn.provision.ProvisionReply} is made of a decision and of what is recorded: the
 * permitted items, a refusal, or nothing found; a {@link jp.rrn.provision.SearchReply} of several
 * such. {@link jp.rrn.provision.ProvisionStore} keeps a {@link jp.rrn.provision.ProvisionEntry} of
 * each, refusals included; {@link jp.rrn.provision.LogField} is what the log commits to of it.
 *
 * <p>{@link jp.rrn.provision.UsageStatistics} counts entries: the yearly report, the ledger, fees.
 * What is published of them is a {@link jp.rrn.provision.UsageReport}, as a page ({@link
 * jp.rrn.provision.UsagePage}) or a table ({@link jp.rrn.provision.UsageCsv}).
 */
@NullMarked
package jp.rrn.provision;

import org.jspecify.annotations.NullMarked;
