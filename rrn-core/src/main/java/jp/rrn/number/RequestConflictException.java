package jp.rrn.number;

import jp.rrn.code.RrnException;

/** This request id already stands for another request. Use a new one. */
public final class RequestConflictException extends RrnException {
  private static final long serialVersionUID = 1L;

  private final transient RequestId requestId;

  /** Creates one for the id. */
  public RequestConflictException(RequestId requestId) {
    super("Request id already stands for another request (%s)".formatted(requestId.value()));
    this.requestId = requestId;
  }

  /** Returns the id. */
  public RequestId requestId() {
    return requestId;
  }
}
