package jp.rrn.number;

import jp.rrn.code.LocalGovernmentCode;

/**
 * A municipality's request for residence codes to record (規則9条).
 *
 * @param requestId names the request; repeating it repeats the answer
 * @param municipality who asks
 * @param count how many, 1 to {@link #LIMIT}
 */
public record AllotmentRequest(RequestId requestId, LocalGovernmentCode municipality, int count) {
  /** The most codes of one request. */
  public static final int LIMIT = 100_000;

  /** Checks the count. */
  public AllotmentRequest {
    if (count < 1 || count > LIMIT) {
      throw new IllegalArgumentException("count must be 1 to " + LIMIT);
    }
  }
}
