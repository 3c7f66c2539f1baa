package jp.rrn.node;

import java.time.LocalDate;
import jp.rrn.date.PartialDate;

/**
 * What comes with every change a clerk records.
 *
 * @param eventDate when it happened (異動年月日), as written
 * @param on when it was notified, or found (届出年月日)
 * @param operator who records it (操作者ID)
 */
public record Notified(PartialDate eventDate, LocalDate on, String operator) {}
