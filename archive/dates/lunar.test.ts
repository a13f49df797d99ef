import { expect, test } from "vitest";
import { resolveHoliday } from "./holidays.ts";
import { formatDay, isCalendarDay } from "./interval.ts";
import { firstLunarYear, lunarYears } from "./languages/lunarYears.ts";
import { fromLunarDay } from "./lunar.ts";

// Days that almanacs print.
test.each([
  ["spring-festival", 1949, "1949-01-29"],
  ["spring-festival", 1985, "1985-02-20"],
  ["spring-festival", 1998, "1998-01-28"],
  ["spring-festival", 2020, "2020-01-25"],
  ["spring-festival-eve", 2024, "2024-02-09"],
  ["lantern-festival", 2015, "2015-03-05"],
  ["dragon-boat", 2020, "2020-06-25"],
  ["mid-autumn", 2020, "2020-10-01"],
  ["mid-autumn", 2033, "2033-09-08"],
  ["double-ninth", 2014, "2014-10-02"],
  ["laba", 2019, "2020-01-02"],
  ["qingming", 1998, "1998-04-05"],
  ["qingming", 2020, "2020-04-04"],
  ["qingming", 2023, "2023-04-05"],
  ["easter", 1998, "1998-04-12"],
  ["thanksgiving", 2020, "2020-11-26"],
  ["memorial-day", 2015, "2015-05-25"],
])("finds %s of %d", (id, year, expected) => {
  expect(resolveHoliday(id, year, "day")?.edtf).toBe(expected);
});

test("has the years 1900-2100, each beginning between 21 January and 21 February", () => {
  const firstDays = lunarYears.map((_, index) =>
    fromLunarDay({ year: firstLunarYear + index, month: 1, day: 1 }),
  );
  const places = firstDays.map((day) => (day === undefined ? "" : formatDay(day).slice(5)));
  expect([places.length, places.every((place) => place >= "01-20" && place <= "02-21")]).toEqual([201, true]);
});

test("makes every year end where the next begins", () => {
  const gaps = lunarYears.slice(1).map((_, index) => {
    const year = firstLunarYear + index;
    const lastMonth = [30, 29]
      .map((day) => fromLunarDay({ year, month: 12, day }))
      .find((day) => day !== undefined);
    return (fromLunarDay({ year: year + 1, month: 1, day: 1 }) ?? 0) - (lastMonth ?? 0);
  });
  expect(new Set(gaps)).toEqual(new Set([1]));
});

test("has no thirtieth day in a short month", () => {
  expect([fromLunarDay({ year: 2020, month: 1, day: 30 }), isCalendarDay(2020, 2, 30)]).toEqual([
    undefined,
    false,
  ]);
});
