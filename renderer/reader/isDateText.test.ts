import { expect, test } from "vitest";
import { isDateText } from "./isDateText.ts";

test.each([
  "2015",
  "2015-07",
  "2015-07-21",
  "201X",
  "19XX",
  "2015-21",
  "2015-33",
  "XXXX-01-13",
  "2015?",
  "2014/2015",
  "2014-06/..",
  "../2015-06-30",
  "2015-07~",
])("takes %s", (text) => expect(isDateText(text)).toBe(true));

test.each([
  "",
  "15",
  "July",
  "2015-13",
  "2015-02-30",
  "2015-7",
  "2015/2016/2017",
  "..",
  "../..",
  "2015 07",
  "constructor",
  "2015-07-21T10:00",
])("refuses %j", (text) => expect(isDateText(text)).toBe(false));
