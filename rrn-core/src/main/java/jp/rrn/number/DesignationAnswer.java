package jp.rrn.number;

/** What became of one request of many for a My Number. */
public sealed interface DesignationAnswer {
  /** Returns the request it answers. */
  RequestId requestId();

  /**
   * Returns the number.
   *
   * @throws DesignationRefusedException if it was refused
   * @throws RequestConflictException if the request id stands for another request
   */
  DesignatedNumber orThrow();

  /**
   * A number was made, now or when the same request came before.
   *
   * @param number the number
   */
  record Designated(DesignatedNumber number) implements DesignationAnswer {
    @Override
    public RequestId requestId() {
      return number.requestId();
    }

    @Override
    public DesignatedNumber orThrow() {
      return number;
    }
  }

  /**
   * No number can be made for this code now.
   *
   * @param requestId the request
   * @param reason why
   */
  record Refused(RequestId requestId, DesignationRefusedException.Reason reason)
      implements DesignationAnswer {
    @Override
    public DesignatedNumber orThrow() {
      throw new DesignationRefusedException(reason);
    }
  }

  /**
   * The request id already stands for another request.
   *
   * @param requestId the request
   */
  record Conflicting(RequestId requestId) implements DesignationAnswer {
    @Override
    public DesignatedNumber orThrow() {
      throw new RequestConflictException(requestId);
    }
  }
}
