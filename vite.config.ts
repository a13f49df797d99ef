import { globSync } from "node:fs";
import { builtinModules } from "node:module";
import path from "node:path";
import react from "@vitejs/plugin-react";
import type { EnvironmentOptions } from "vite";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

/** Packages that stay in node_modules: native code, or files of their own that they look for at run time. */
const unbundled = ["sharp", "pdfjs-dist"];

/**
 * How everything is built and tested.
 *
 * `vite build --app` fills `out/`: the page (`out/renderer`), and for Electron the main process, the preload script and
 * the archive host as CommonJS files that need no `node_modules` but `unbundled`.
 */
export default defineConfig({
  root: at("renderer"),
  plugins: [react()],
  environments: {
    client: {
      build: {
        outDir: at("out/renderer"),
        emptyOutDir: true,
        target: "chrome140",
        modulePreload: { polyfill: false },
        // An inlined `data:` asset would need a hole in the page's Content-Security-Policy.
        assetsInlineLimit: 0,
        chunkSizeWarningLimit: 1000,
      },
    },
    main: nodeProgram("main", { main: "electron/main.ts" }),
    preload: nodeProgram("preload", { preload: "electron/preload.ts" }, ["browser"]),
    archiveHost: nodeProgram("archiveHost", { archiveHost: "electron/archiveHost.ts", ...archiveWorkers() }),
  },
  base: "./",
  builder: {
    async buildApp(builder) {
      for (const name of ["client", "main", "preload", "archiveHost"]) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
  test: {
    root: at("."),
    testTimeout: 20_000,
    hookTimeout: 60_000,
    reporters: process.env.CI ? ["default", "json"] : ["default"],
    outputFile: { json: at("out/test-results.json") },
    projects: [
      unitTests("unit", "UTC"),
      unitTests("unit, Shanghai", "Asia/Shanghai"),
      {
        extends: true,
        test: {
          name: "component",
          root: at("."),
          environment: "jsdom",
          include: ["renderer/**/*.test.{ts,tsx}"],
          // Stylesheets are empty in tests but for the colours, whose contrast is checked.
          css: { include: [/tokens\.css/] },
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          root: at("."),
          include: ["electron/e2e/*.e2e.ts"],
          globalSetup: [at("electron/e2e/prepare.ts")],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});

/** Dates must not depend on where the reader sits, so the unit tests run in two time zones. */
function unitTests(name: string, timeZone: string): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: {
      name,
      root: at("."),
      env: { TZ: timeZone },
      include: ["archive/**/*.test.ts", "electron/**/*.test.ts", ".ci/*.test.ts"],
    },
  };
}

/** Entries of one Node program of the shell; all its files lie side by side, so that `new URL("./x.cjs", import.meta.url)` holds in every chunk. */
function nodeProgram(
  name: string,
  entries: Record<string, string>,
  conditions: string[] = ["node"],
): EnvironmentOptions {
  return {
    consumer: "server",
    resolve: { noExternal: true, external: unbundled, conditions },
    build: {
      outDir: at(`out/${name}`),
      emptyOutDir: true,
      target: "node24",
      minify: false,
      sourcemap: true,
      copyPublicDir: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(entries).map(([key, file]) => [key, at(file)])),
        external: [
          "electron",
          ...builtinModules,
          /^node:/,
          ...unbundled.map((id) => new RegExp(`^${id}(/|$)`)),
        ],
        output: { format: "cjs", entryFileNames: "[name].cjs", chunkFileNames: "chunk-[name]-[hash].cjs" },
      },
    },
  };
}

/** Every `*Worker.ts` is the first file of a worker thread: it is built beside the archive host as `NAME.cjs`. */
function archiveWorkers(): Record<string, string> {
  const files = globSync("archive/**/*Worker.ts", { cwd: at(".") });
  return Object.fromEntries(files.map((file) => [path.basename(file, ".ts"), file]));
}

function at(relative: string): string {
  return path.join(import.meta.dirname, relative);
}
