import type { DamageCode } from "../../archive/contract.ts";
import type { Strings } from "../strings.ts";

/** Words for a remark's detail: codes have some; figures, paths and names are shown as they are. */
export function describeDetail(text: Strings, detail: string): string {
  return isDamage(text, detail) ? text.report.damage[detail] : detail;
}

function isDamage(text: Strings, detail: string): detail is DamageCode {
  return Object.hasOwn(text.report.damage, detail);
}
