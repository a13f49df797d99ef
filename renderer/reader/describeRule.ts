import type { Strings } from "../locales/en.ts";

/**
 * A date rule's stable name in words. Names may be put together (`as-of:month-day`, `relative-month+day`): each part is
 * translated; one that the window doesn't know stands for itself, because a name is better than nothing.
 */
export function describeRule(rule: string, why: Strings["why"]): string {
  const whole = why.rules[rule];
  if (whole !== undefined) return whole;
  return rule
    .split(/[:+]/)
    .map((part) => why.rules[part] ?? part)
    .join(why.ruleJoint);
}

/** Why a date was found but not chosen. `after-RULE`: the chosen one's rule is more telling. */
export function describeReason(reason: string, why: Strings["why"]): string {
  if (reason === "date-of-change") return why.dateOfChange;
  return reason.startsWith("after-")
    ? why.notAfter(describeRule(reason.slice("after-".length), why))
    : reason;
}
