package jp.rrn.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import jp.rrn.date.PartialDate;
import jp.rrn.json.JsonForm;
import jp.rrn.record.Address;
import jp.rrn.record.PersonName;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Whatever is written is read again as it was. */
@Domain(RegistryDomain.class)
class JsonFormProperties {
  @Property
  void namesAreReadAsTheyWereWritten(@ForAll PersonName name) {
    assertThat(again(JsonForm.PERSON_NAME, name)).isEqualTo(name);
  }

  @Property
  void addressesAreReadAsTheyWereWritten(@ForAll Address address) {
    assertThat(again(JsonForm.ADDRESS, address)).isEqualTo(address);
  }

  @Property
  void datesAreReadAsTheyWereWritten(@ForAll PartialDate date) {
    assertThat(again(JsonForm.PARTIAL_DATE, date)).isEqualTo(date);
  }

  @Property
  void equalTextsMeanEqualNames(@ForAll PersonName one, @ForAll PersonName other) {
    boolean sameText = JsonForm.PERSON_NAME.write(one).equals(JsonForm.PERSON_NAME.write(other));

    assertThat(sameText).isEqualTo(one.equals(other));
  }

  private static <T> T again(JsonForm<T> form, T value) {
    return form.read(form.write(value));
  }
}
