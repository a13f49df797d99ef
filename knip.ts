import type { KnipConfig } from "knip";

export default {
  entry: [
    "electron/{main,preload,archiveHost}.ts",
    "electron/e2e/{responsiveness,screenshots}.ts",
    "electron/e2e/*.e2e.ts",
    ".ci/countResults.ts",
    "electron/e2e/standin/{boot.ts,parentPort.cjs}",
    "archive/**/*Worker.ts",
    "archive/bench/{,peers/}*.ts",
    "archive/index/analysis/buildHanFold.ts",
    "archive/sample/*.ts",
    "renderer/testing/main.tsx",
  ],
  project: ["archive/**/*.{ts,cjs}", "electron/**/*.{ts,cjs}", "renderer/**/*.{ts,tsx}", ".ci/*.ts"],
  // Programs of the system: named pipes in tests, and the peer that is skipped where it isn't installed.
  ignoreBinaries: ["mkfifo", "recollindex", "recollq"],
  ignoreExportsUsedInFile: true,
} satisfies KnipConfig;
