package jp.rrn.code;

/**
 * The world has moved on: another caller, an earlier message or the store's state makes this step
 * impossible now.
 *
 * <p>Every subclass is final, carries typed values, and its message names no person.
 */
public abstract class RrnException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates one with a fixed sentence that names no person. */
  protected RrnException(String message) {
    super(message);
  }
}
