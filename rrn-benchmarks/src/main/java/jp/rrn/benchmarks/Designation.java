package jp.rrn.benchmarks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.rrn.code.ResidenceCode;
import jp.rrn.number.DesignatedNumber;
import jp.rrn.number.DesignationRequest;
import jp.rrn.number.MyNumberTransform;
import jp.rrn.number.NoncedTransform;
import jp.rrn.number.NumberLedger;
import jp.rrn.number.RequestId;
import jp.rrn.record.Subject;
import jp.rrn.storage.memory.MemoryStore;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Setup;

/**
 * Making first My Numbers in an empty store, one transaction for each. The requests are there
 * before; the randomness is the platform's, fit for secrets, in both.
 */
public class Designation extends Timed {
  private static final int COUNT = 300_000;
  private static final byte[] KEY = new byte[32];
  private static final long UNBIASED =
      Long.MAX_VALUE / MyNumberTransform.BODIES * MyNumberTransform.BODIES;

  private final SecureRandom random = new SecureRandom();
  private final NumberLedger ledger = new NumberLedger(new NoncedTransform(KEY), random);
  private final Mac mac = mac();
  private final DesignationRequest[] requests = new DesignationRequest[COUNT];
  private final Subject[] subjects = new Subject[COUNT];
  private MemoryStore store = new MemoryStore();
  private Map<Long, Subject> taken = new HashMap<>();
  private int next;

  /** Makes the requests. */
  public Designation() {
    for (int i = 0; i < COUNT; i++) {
      ResidenceCode code = Residents.residenceCode(i);
      requests[i] =
          new DesignationRequest(
              new RequestId("request-" + i), code, DesignationRequest.Purpose.FIRST);
      subjects[i] = Residents.subject(i);
    }
  }

  private static Mac mac() {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
      return mac;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
    }
  }

  /** Begins with nothing; when every request is answered, again. */
  @Setup(Level.Iteration)
  public void empty() {
    store = new MemoryStore();
    taken = new HashMap<>();
    next = 0;
  }

  private int next() {
    if (next == COUNT) {
      empty();
    }
    return next++;
  }

  @Benchmark
  public DesignatedNumber designate() {
    int resident = next();
    return store.inTransaction(
        session -> ledger.designate(session.numbers(), requests[resident], subjects[resident]));
  }

  @Benchmark
  public long floorDrawAndPut() {
    int resident = next();
    long body = draw(requests[resident].residenceCode());
    while (taken.putIfAbsent(body, subjects[resident]) != null) {
      body = draw(requests[resident].residenceCode());
    }
    return body;
  }

  private long draw(ResidenceCode code) {
    byte[] nonce = new byte[16];
    long drawn = UNBIASED;
    while (drawn >= UNBIASED) {
      random.nextBytes(nonce);
      mac.update(code.digits().getBytes(StandardCharsets.US_ASCII));
      drawn = ByteBuffer.wrap(mac.doFinal(nonce)).getLong() >>> 1;
    }
    return drawn % MyNumberTransform.BODIES;
  }
}
