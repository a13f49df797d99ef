/**
 * `node .ci/countResults.ts FILE...`: adds up vitest's JSON results and prints `N passed, M failed` as its last
 * line. Fails where a test failed, where a file could not run, and where the end-to-end tests didn't run at all.
 */
import { readFileSync } from "node:fs";

type TestFile = {
  readonly name: string;
  readonly status: string;
  readonly assertionResults: readonly { readonly status: string }[];
};

/** What a run came to. */
export type TestCount = { readonly passed: number; readonly failed: number; readonly endToEnd: number };

/** Adds up test files as vitest reports them; a file that failed without a failed test counts as one. */
export function countTests(files: readonly TestFile[]): TestCount {
  const counts = files.map((file) => {
    const passed = file.assertionResults.filter(({ status }) => status === "passed").length;
    const failed = file.assertionResults.filter(({ status }) => status === "failed").length;
    const isEndToEnd = file.name.endsWith(".e2e.ts");
    return {
      passed,
      failed: file.status === "failed" ? Math.max(failed, 1) : failed,
      endToEnd: isEndToEnd ? passed : 0,
    };
  });
  const sum = (part: keyof TestCount) => counts.reduce((total, count) => total + count[part], 0);
  return { passed: sum("passed"), failed: sum("failed"), endToEnd: sum("endToEnd") };
}

if (import.meta.main) process.exitCode = report(process.argv.slice(2));

function report(resultFiles: readonly string[]): number {
  // Written by vitest's json reporter.
  const files = resultFiles.flatMap(
    (file) =>
      (JSON.parse(readFileSync(file, "utf8")) as { readonly testResults: readonly TestFile[] }).testResults,
  );
  const { passed, failed, endToEnd } = countTests(files);
  if (endToEnd === 0) process.stdout.write("The end-to-end tests didn't run.\n");
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed > 0 || endToEnd === 0 ? 1 : 0;
}
