/**
 * Dates as the register knows them: partly unknown, in eras, and counted into ages.
 *
 * <p>Start with {@link jp.rrn.date.PartialDate}: a code that travels, the words of the register and
 * an era to print. Two of them compare to a {@link jp.rrn.date.Certainty}, since what holds for one
 * day a date can be need not hold for the next. {@link jp.rrn.date.Wareki} is a day in the calendar
 * of eras; {@link jp.rrn.date.EraMode} says how far beyond its end an era may be written. {@link
 * jp.rrn.date.LegalAge} counts years as the law does, and of a partly unknown birth only by an
 * {@link jp.rrn.date.AgeRule} the caller names.
 *
 * <p>Refused are days of the lunar calendar before 1873 in an era, and a partial date as a calendar
 * day without saying which: there is {@code earliest()} and {@code latest()}, no third.
 */
@NullMarked
package jp.rrn.date;

import org.jspecify.annotations.NullMarked;
