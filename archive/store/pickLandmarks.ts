import type { Landmark } from "./archiveFolder.ts";
import { type LiveSegment, liveFiles } from "./segmentStore.ts";

/** Enough that a few changed files don't matter, few enough to look up in a moment. */
const landmarkCount = 24;

/** A few files that were read, spread over the whole archive; all of a small one. */
export function pickLandmarks(segments: readonly LiveSegment[]): readonly Landmark[] {
  const files = segments.reduce((sum, { file, deadFiles }) => sum + file.records.count - deadFiles.size, 0);
  const step = Math.max(1, Math.floor(files / landmarkCount));
  const landmarks: Landmark[] = [];
  let number = 0;
  for (const segment of segments) {
    const { records } = segment.file;
    for (const file of liveFiles(segment)) {
      number += 1;
      if (number % step !== 0 || records.outcomeOf(file) !== "read") continue;
      const { path, diskPath = path, sizeBytes } = records.at(file);
      landmarks.push({ path: diskPath, sizeBytes });
    }
  }
  return landmarks;
}
