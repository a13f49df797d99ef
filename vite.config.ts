import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  test: {
    include: ["archive/**/*.test.ts", "renderer/**/*.test.{ts,tsx}", "electron/**/*.test.ts"],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
