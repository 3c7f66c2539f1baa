/**
 * What a recipient gets, and the record of every request.
 *
 * <p>A {@link jp.rrn.provision.ProvisionReply} is made of a decision and of what is recorded: the
 * permitted items, a refusal, or nothing found; a {@link jp.rrn.provision.SearchReply} of several
 * such. {@link jp.rrn.provision.ProvisionStore} keeps a {@link jp.rrn.provision.ProvisionEntry} of
 * each, refusals included; {@link jp.rrn.provision.LogField} is what the log commits to of it.
 *
 * <p>Many persons in one request are named by {@link jp.rrn.provision.BatchKey}s under a {@link
 * jp.rrn.provision.BatchId}; a {@link jp.rrn.provision.BatchMark} says which part of it was
 * answered and where in the log, so that who comes back after a crash gets the same answer and is
 * not remembered twice.
 *
 * <p>{@link jp.rrn.provision.UsageStatistics} counts entries: the yearly report, the ledger, fees.
 * What is published of them is a {@link jp.rrn.provision.UsageReport}, as a page ({@link
 * jp.rrn.provision.UsagePage}) or a table ({@link jp.rrn.provision.UsageCsv}).
 */
@NullMarked
package jp.rrn.provision;

import org.jspecify.annotations.NullMarked;
