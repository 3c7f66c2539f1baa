package jp.rrn.provision;

import jp.rrn.log.Disclosure;
import jp.rrn.log.InclusionProof;
import jp.rrn.log.LogEntry;

/**
 * What proves one request: its entry in the log, where that is, and as much of its contents as the
 * reader may see.
 *
 * @param inclusion leads to the checkpoint of the account
 * @param entry as it is published
 * @param disclosure what it commits to
 */
public record ProvisionEvidence(InclusionProof inclusion, LogEntry entry, Disclosure disclosure) {}
