/**
 * Where an archive's cache lies, and how an archive is known again: by its path, else by the folder's own number on the
 * disk (renamed or moved within a disk), else by what is in it (copied to another disk and gone from the old place).
 */
import { randomUUID } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { makeFolder } from "./makeFolder.ts";
import { writeFileAtomically } from "./writeFileAtomically.ts";

const landmarkSchema = v.object({ path: v.string(), sizeBytes: v.number() });
const identitySchema = v.object({
  path: v.string(),
  /** Device and inode of the archive's folder, as decimal text. */
  device: v.string(),
  inode: v.string(),
  landmarks: v.array(landmarkSchema),
});

/** What an archive is known by. `landmarks` are a few of its files, spread over the whole. */
export type ArchiveIdentity = v.InferOutput<typeof identitySchema>;

/** A few files by which an archive is known again after it was copied elsewhere. */
export type Landmark = v.InferOutput<typeof landmarkSchema>;

/** The folder of one archive inside the data folder. */
export type ArchiveFolder = {
  readonly path: string;
  readonly identity: ArchiveIdentity;
  /** Same folder on the same disk as last time: then a file's inode says something. */
  readonly isSamePlace: boolean;
};

/** Fewer than these are found in many a folder by chance. */
const landmarksNeeded = 5;
const landmarkShare = 0.9;

/** Finds the folder that was made for this archive before, or makes one. Fails with the system's error where it can't be written. */
export async function findArchiveFolder(dataFolder: string, archivePath: string): Promise<ArchiveFolder> {
  const { dev, ino } = await stat(archivePath, { bigint: true });
  const here = { path: archivePath, device: String(dev), inode: String(ino) };
  const known = await readIdentities(join(dataFolder, "archives"));
  const found = known.find(({ identity }) => identity.path === here.path) ?? (await findMoved(known, here));
  if (found === undefined) return makeArchiveFolder(dataFolder, { ...here, landmarks: [] });
  const identity = { ...found.identity, ...here };
  const isSamePlace = found.identity.device === here.device && found.identity.inode === here.inode;
  if (!isSamePlace || found.identity.path !== here.path) await saveIdentity(found.path, identity);
  return { path: found.path, identity, isSamePlace };
}

/** Keeps the landmarks after a reading. */
export async function saveLandmarks(folder: ArchiveFolder, landmarks: readonly Landmark[]): Promise<void> {
  await saveIdentity(folder.path, { ...folder.identity, landmarks: [...landmarks] });
}

type KnownArchive = { readonly path: string; readonly identity: ArchiveIdentity };
type Place = { readonly path: string; readonly device: string; readonly inode: string };

async function readIdentities(archivesFolder: string): Promise<readonly KnownArchive[]> {
  const names = await readdir(archivesFolder).catch(() => []); // none yet
  const known = await Promise.all(names.map((name) => readIdentity(join(archivesFolder, name))));
  return known.filter((archive) => archive !== null);
}

async function readIdentity(path: string): Promise<KnownArchive | null> {
  try {
    const text = await readFile(join(path, "archive.json"), "utf8");
    return { path, identity: v.parse(identitySchema, JSON.parse(text)) };
  } catch {
    return null; // not one of ours, or damaged: a new one is made
  }
}

/** Only an archive whose old place is empty can have come here: a copy beside the original is another archive. */
async function findMoved(known: readonly KnownArchive[], here: Place): Promise<KnownArchive | undefined> {
  for (const archive of known) {
    if (await isStillThere(archive.identity)) continue;
    const { device, inode, landmarks } = archive.identity;
    if (device === here.device && inode === here.inode) return archive;
    if (await hasLandmarks(here.path, landmarks)) return archive;
  }
  return undefined;
}

async function isStillThere({ path, device, inode }: ArchiveIdentity): Promise<boolean> {
  try {
    const found = await stat(path, { bigint: true });
    return String(found.dev) === device && String(found.ino) === inode;
  } catch {
    return false; // gone from there
  }
}

async function hasLandmarks(folder: string, landmarks: readonly Landmark[]): Promise<boolean> {
  if (landmarks.length < landmarksNeeded) return false;
  const found = await Promise.all(
    landmarks.map(async ({ path, sizeBytes }) => {
      const file = await stat(join(folder, path)).catch(() => null); // not here
      return file?.size === sizeBytes;
    }),
  );
  return found.filter(Boolean).length >= landmarks.length * landmarkShare;
}

async function makeArchiveFolder(dataFolder: string, identity: ArchiveIdentity): Promise<ArchiveFolder> {
  const path = join(dataFolder, "archives", randomUUID());
  await makeFolder(path);
  await saveIdentity(path, identity);
  return { path, identity, isSamePlace: true };
}

async function saveIdentity(path: string, identity: ArchiveIdentity): Promise<void> {
  await writeFileAtomically(join(path, "archive.json"), `${JSON.stringify(identity)}\n`);
}
