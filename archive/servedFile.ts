/** Bytes that a window shows, with their media type: a photo's picture, or a file of the archive as inert text or picture. */
export type ServedFile = { readonly bytes: Uint8Array; readonly type: string };
