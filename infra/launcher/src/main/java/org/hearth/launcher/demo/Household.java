package org.hearth.launcher.demo;

import java.time.LocalDate;

/**
 * One invented account with its meter.
 *
 * @param monthly cubic metres of an average month
 * @param start register at installation, in cubic metres
 * @param digits of the register
 * @param punctual how surely it pays in time, 0 to 1
 */
record Household(
        int serial,
        String account,
        String name,
        boolean business,
        String phone,
        String idNumber,
        City.Community at,
        int building,
        int unit,
        int floor,
        int room,
        int persons,
        String priceCode,
        LocalDate opened,
        String book,
        String meter,
        String model,
        int digits,
        long start,
        double monthly,
        double punctual) {}
