package jp.rrn.benchmarks;

import java.util.SplittableRandom;
import jp.rrn.code.MyNumber;
import jp.rrn.code.NumberCheck;
import jp.rrn.code.NumberFormat;
import jp.rrn.code.ResidenceCode;
import org.openjdk.jmh.annotations.Benchmark;

/** Reading and checking a number that is right: strictly, and as a person wrote it. */
public class NumberParsing extends Timed {
  private static final int COUNT = 1024;
  private static final int[] MY_NUMBER_WEIGHTS = {6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
  private static final int[] RESIDENCE_CODE_WEIGHTS = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};

  private final String[] myNumbers = new String[COUNT];
  private final String[] residenceCodes = new String[COUNT];
  private int next;

  /** Makes the numbers. */
  public NumberParsing() {
    SplittableRandom random = new SplittableRandom(20261124);
    for (int i = 0; i < COUNT; i++) {
      myNumbers[i] = MyNumber.ofBody(random.nextLong(NumberFormat.MY_NUMBER.bodies())).digits();
      long body = random.nextLong(NumberFormat.RESIDENCE_CODE.bodies());
      while (!ResidenceCode.isIssuable(body)) {
        body++;
      }
      residenceCodes[i] = ResidenceCode.ofBody(body).digits();
    }
  }

  private int next() {
    next = (next + 1) % COUNT;
    return next;
  }

  @Benchmark
  public MyNumber myNumber() {
    return MyNumber.of(myNumbers[next()]);
  }

  @Benchmark
  public MyNumber myNumberAsWritten() {
    return MyNumber.parse(myNumbers[next()]);
  }

  @Benchmark
  public NumberCheck myNumberCheckOnly() {
    return NumberFormat.MY_NUMBER.check(myNumbers[next()]);
  }

  @Benchmark
  public PlainNumber floorMyNumber() {
    return checked(myNumbers[next()], MY_NUMBER_WEIGHTS);
  }

  @Benchmark
  public ResidenceCode residenceCode() {
    return ResidenceCode.of(residenceCodes[next()]);
  }

  @Benchmark
  public ResidenceCode residenceCodeAsWritten() {
    return ResidenceCode.parse(residenceCodes[next()]);
  }

  @Benchmark
  public PlainNumber floorResidenceCode() {
    return checked(residenceCodes[next()], RESIDENCE_CODE_WEIGHTS);
  }

  /** What the floor makes of a text. */
  public record PlainNumber(long value) {}

  /** One loop over the digits; without a remainder of 0, both kinds have the same rule. */
  private static PlainNumber checked(String text, int[] weights) {
    if (text.length() != weights.length + 1) {
      throw new IllegalArgumentException("length");
    }
    long value = 0;
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw new IllegalArgumentException("character");
      }
      sum += weights[i] * digit;
      value = value * 10 + digit;
    }
    int residue = sum % 11;
    int checkDigit = residue <= 1 ? 0 : 11 - residue;
    if (text.charAt(weights.length) - '0' != checkDigit) {
      throw new IllegalArgumentException("check digit");
    }
    return new PlainNumber(value * 10 + checkDigit);
  }
}
